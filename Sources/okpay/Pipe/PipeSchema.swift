/// The protocol as JSON Schema (2020-12): what `okpay pipe --schema` prints.
enum PipeSchema {
  static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:okpay:pipe:1",
      "title": "okpay pipe, protocol 1",
      "description": "One JSON object a line: requests on stdin, answers on stdout. Ignore fields you do not know.",
      "oneOf": [{ "$ref": "#/$defs/request" }, { "$ref": "#/$defs/answer" }],
      "$defs": {
        "request": {
          "type": "object",
          "not": { "required": ["type"] },
          "properties": {
            "id": {
              "description": "Given back in the answer.",
              "anyOf": [
                { "type": "string", "maxLength": 128 },
                { "type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807 },
                { "type": "null" }
              ]
            },
            "op": {
              "enum": ["message", "open", "state", "close", "forget", "advance", "ping", "shutdown", null],
              "default": "message"
            },
            "session": {
              "description": "Opened by its first use.",
              "type": ["string", "null"], "maxLength": 128, "default": "default"
            },
            "text": { "description": "What the customer wrote.", "type": "string", "maxLength": 4000 },
            "language": {
              "description": "For a new session; later on, another one than before switches.",
              "enum": ["zh", "en", null]
            },
            "customer": { "type": ["string", "null"], "maxLength": 128 },
            "state": { "description": "What the op state gave.", "type": ["object", "null"] },
            "seconds": { "type": "integer", "minimum": 0, "maximum": 1000000000 }
          },
          "allOf": [
            {
              "if": { "properties": { "op": { "enum": ["message", null] } } },
              "then": { "required": ["text"] }
            },
            {
              "if": { "required": ["op"], "properties": { "op": { "const": "advance" } } },
              "then": { "required": ["seconds"] }
            }
          ]
        },
        "answer": {
          "oneOf": [
            { "$ref": "#/$defs/hello" }, { "$ref": "#/$defs/turn" }, { "$ref": "#/$defs/restored" },
            { "$ref": "#/$defs/state" }, { "$ref": "#/$defs/done" }, { "$ref": "#/$defs/event" },
            { "$ref": "#/$defs/error" }
          ]
        },
        "hello": {
          "description": "The first line.",
          "type": "object",
          "required": ["languages", "limits", "protocol", "server", "type"],
          "properties": {
            "type": { "const": "hello" },
            "protocol": { "const": 1 },
            "server": { "type": "string" },
            "languages": { "type": "array", "items": { "$ref": "#/$defs/language" } },
            "limits": {
              "type": "object",
              "required": ["line_bytes", "sessions", "text_chars"],
              "properties": {
                "line_bytes": { "type": "integer" },
                "sessions": { "type": "integer" },
                "text_chars": { "description": "Unicode code points.", "type": "integer" }
              }
            }
          }
        },
        "turn": {
          "description": "The result of message, close, and open without state.",
          "type": "object",
          "required": [
            "actions", "asking", "case", "flow", "id", "intent", "language", "replies", "seq", "session", "slots",
            "status", "type"
          ],
          "properties": {
            "type": { "const": "result" },
            "id": { "$ref": "#/$defs/id" },
            "session": { "type": "string" },
            "seq": { "$ref": "#/$defs/seq" },
            "intent": {
              "description": "What the message was taken for.",
              "type": ["object", "null"],
              "required": ["name", "score"],
              "properties": {
                "name": { "type": "string" },
                "score": { "type": "number", "minimum": 0, "maximum": 1 }
              }
            },
            "language": { "$ref": "#/$defs/language" },
            "replies": { "$ref": "#/$defs/replies" },
            "status": { "$ref": "#/$defs/status" },
            "flow": { "type": ["string", "null"] },
            "asking": { "description": "The slot being asked for.", "type": ["string", "null"] },
            "slots": { "$ref": "#/$defs/slots" },
            "case": { "description": "The ticket number.", "type": ["string", "null"] },
            "actions": { "$ref": "#/$defs/actions" }
          }
        },
        "restored": {
          "description": "The result of open with a state.",
          "type": "object",
          "required": ["actions", "id", "replies", "seq", "session", "type"],
          "not": { "required": ["status"] },
          "properties": {
            "type": { "const": "result" },
            "id": { "$ref": "#/$defs/id" },
            "session": { "type": "string" },
            "seq": { "$ref": "#/$defs/seq" },
            "replies": { "type": "array", "maxItems": 0 },
            "actions": { "$ref": "#/$defs/actions" }
          }
        },
        "state": {
          "description": "The result of state.",
          "type": "object",
          "required": ["id", "seq", "session", "state", "type"],
          "properties": {
            "type": { "const": "result" },
            "id": { "$ref": "#/$defs/id" },
            "session": { "type": "string" },
            "seq": { "$ref": "#/$defs/seq" },
            "state": { "description": "Opaque; keep it and give it to open.", "type": "object" }
          }
        },
        "done": {
          "description": "The result of forget, ping, advance and shutdown.",
          "type": "object",
          "required": ["id", "now", "type"],
          "properties": {
            "type": { "const": "result" },
            "id": { "$ref": "#/$defs/id" },
            "now": { "type": "string", "format": "date-time" }
          }
        },
        "event": {
          "description": "What happened without a request.",
          "type": "object",
          "required": [
            "actions", "asking", "at", "case", "event", "flow", "language", "replies", "seq", "session", "slots",
            "status", "type"
          ],
          "properties": {
            "type": { "const": "event" },
            "event": { "enum": ["timer", "agent", "closed"] },
            "at": { "type": "string", "format": "date-time" },
            "session": { "type": "string" },
            "seq": { "$ref": "#/$defs/seq" },
            "language": { "$ref": "#/$defs/language" },
            "replies": { "$ref": "#/$defs/replies" },
            "status": { "$ref": "#/$defs/status" },
            "flow": { "type": ["string", "null"] },
            "asking": { "type": ["string", "null"] },
            "slots": { "$ref": "#/$defs/slots" },
            "case": { "type": ["string", "null"] },
            "actions": { "$ref": "#/$defs/actions" }
          }
        },
        "error": {
          "type": "object",
          "required": ["error", "id", "type"],
          "properties": {
            "type": { "const": "error" },
            "id": { "$ref": "#/$defs/id" },
            "error": {
              "type": "object",
              "required": ["code", "line", "message", "retryable"],
              "properties": {
                "code": {
                  "enum": [
                    "invalid_json", "invalid_utf8", "line_too_long", "invalid_field", "unknown_op", "text_too_long",
                    "already_open", "too_many_sessions", "overloaded", "internal"
                  ]
                },
                "message": { "description": "For developers.", "type": "string" },
                "line": { "description": "The line of input, from 1.", "type": "integer", "minimum": 1 },
                "retryable": { "type": "boolean" },
                "field": { "description": "The field to blame.", "type": "string" },
                "offset": { "description": "The first bad byte of the line, from 0.", "type": "integer" },
                "incident": { "description": "The log line on stderr that tells more.", "type": "integer" }
              }
            }
          }
        },
        "id": { "type": ["string", "integer", "null"] },
        "seq": { "description": "From 1, gap-free in a session.", "type": "integer", "minimum": 1 },
        "language": { "enum": ["zh", "en"] },
        "status": { "description": "Who answers the customer.", "enum": ["bot", "queued", "agent", "closed"] },
        "actions": { "description": "What the host is asked to do; nothing yet.", "type": "array", "maxItems": 0 },
        "replies": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["from", "text"],
            "properties": {
              "from": { "enum": ["bot", "agent", "system"] },
              "name": { "description": "The agent's.", "type": "string" },
              "text": { "type": "string" },
              "choices": { "type": "array", "items": { "type": "string" } }
            }
          }
        },
        "slots": {
          "type": "object",
          "additionalProperties": {
            "anyOf": [
              { "type": "string" },
              {
                "type": "object",
                "required": ["minor", "currency"],
                "properties": { "minor": { "type": "integer" }, "currency": { "type": "string" } }
              }
            ]
          }
        }
      }
    }

    """
}
