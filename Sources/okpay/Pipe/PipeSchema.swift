/// The protocol as JSON Schema (2020-12): what `okpay pipe --schema` prints.
enum PipeSchema {
  static let text = [requests, answers, values].joined(separator: "\n")

  private static let requests = """
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
              "enum": [
                "message", "open", "state", "close", "action_result", "agent_join", "agent_message", "agent_leave",
                "forget", "advance", "reload", "ping", "shutdown", null
              ],
              "default": "message"
            },
            "session": {
              "description": "Opened by its first use.",
              "type": ["string", "null"], "maxLength": 128, "default": "default"
            },
            "text": { "description": "What the customer or the agent wrote.", "type": "string", "maxLength": 4000 },
            "language": {
              "description": "For a new session; later on, another one than before switches.",
              "enum": ["zh", "en", null]
            },
            "customer": { "type": ["string", "null"], "maxLength": 128 },
            "state": { "description": "What the op state gave.", "type": ["object", "null"] },
            "seconds": { "type": "integer", "minimum": 0, "maximum": 1000000000 },
            "key": { "description": "Of the action that is answered.", "type": "string", "maxLength": 128 },
            "outcome": { "enum": ["ok", "not_found", "failed"] },
            "data": { "description": "What the action found out; with ok only.", "$ref": "#/$defs/slots" },
            "agent": { "description": "What the agent is called.", "type": ["string", "null"], "maxLength": 128 },
            "case": { "description": "The ticket the agent filed.", "type": ["string", "null"], "maxLength": 64 }
          },
          "allOf": [
            {
              "if": { "properties": { "op": { "enum": ["message", null] } } },
              "then": { "required": ["text"] }
            },
            {
              "if": { "required": ["op"], "properties": { "op": { "const": "advance" } } },
              "then": { "required": ["seconds"] }
            },
            {
              "if": { "required": ["op"], "properties": { "op": { "const": "action_result" } } },
              "then": { "required": ["key", "outcome"] }
            },
            {
              "if": { "required": ["op"], "properties": { "op": { "const": "agent_join" } } },
              "then": { "required": ["agent"] }
            },
            {
              "if": { "required": ["op"], "properties": { "op": { "const": "agent_message" } } },
              "then": { "required": ["agent", "text"] }
            }
          ]
        },
    """

  private static let values = """
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
                    "already_open", "too_many_sessions", "overloaded", "unknown_action", "content_invalid", "internal"
                  ]
                },
                "message": { "description": "For developers.", "type": "string" },
                "line": { "description": "The line of input, from 1.", "type": "integer", "minimum": 1 },
                "retryable": { "type": "boolean" },
                "field": { "description": "The field to blame.", "type": "string" },
                "offset": { "description": "The first bad byte of the line, from 0.", "type": "integer" },
                "incident": { "description": "The log line on stderr that tells more.", "type": "integer" },
                "faults": {
                  "description": "Of the content that was refused.",
                  "type": "array", "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["column", "file", "line", "message"],
                    "properties": {
                      "file": { "type": "string" },
                      "line": { "type": "integer", "minimum": 1 },
                      "column": { "type": "integer", "minimum": 1 },
                      "message": { "type": "string" }
                    }
                  }
                }
              }
            }
          }
        },
        "id": { "type": ["string", "integer", "null"] },
        "seq": { "description": "From 1, gap-free in a session.", "type": "integer", "minimum": 1 },
        "language": { "enum": ["zh", "en"] },
        "status": { "description": "Who answers the customer.", "enum": ["bot", "queued", "agent", "closed"] },
        "actions": {
          "description": "What the host is asked to do, each once.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["data", "flow", "key", "name"],
            "properties": {
              "key": { "description": "For the op action_result.", "type": "string" },
              "name": { "enum": ["send_reset_mail", "look_up_transaction", "open_case", "amend_case"] },
              "flow": { "type": ["string", "null"] },
              "data": { "$ref": "#/$defs/slots" }
            }
          }
        },
        "handoff": {
          "description": "What the agents of the host need to know.",
          "type": "object",
          "required": ["case", "flow", "priority", "reason", "summary", "team"],
          "properties": {
            "reason": { "type": "string" },
            "flow": { "type": ["string", "null"] },
            "team": { "type": "string" },
            "priority": { "enum": ["urgent", "high", "normal"] },
            "summary": { "description": "Masked.", "type": "string" },
            "case": { "type": ["string", "null"] }
          }
        },
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
