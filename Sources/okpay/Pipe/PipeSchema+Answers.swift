extension PipeSchema {
  /// What a host reads, but for errors.
  static let answers = """
        "answer": {
          "oneOf": [
            { "$ref": "#/$defs/hello" }, { "$ref": "#/$defs/turn" }, { "$ref": "#/$defs/restored" },
            { "$ref": "#/$defs/state" }, { "$ref": "#/$defs/done" }, { "$ref": "#/$defs/event" },
            { "$ref": "#/$defs/reloaded" }, { "$ref": "#/$defs/error" }
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
          "description": "The result of message, close, action_result, the ops of agents, and open without state.",
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
            "actions": { "$ref": "#/$defs/actions" },
            "handoff": { "$ref": "#/$defs/handoff" },
            "heard": { "description": "For the agent: the customer's message without secrets.", "type": "string" },
            "stopped": {
              "description": "Why the customer must not see the agent's message; replies are for the agent.",
              "enum": ["asks_for_secret"]
            }
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
          "description": "The result of ping, advance and shutdown.",
          "type": "object",
          "required": ["id", "now", "type"],
          "not": { "required": ["content"] },
          "properties": {
            "type": { "const": "result" },
            "id": { "$ref": "#/$defs/id" },
            "now": { "type": "string", "format": "date-time" }
          }
        },
        "reloaded": {
          "description": "The result of reload.",
          "type": "object",
          "required": ["content", "id", "now", "type"],
          "properties": {
            "type": { "const": "result" },
            "id": { "$ref": "#/$defs/id" },
            "now": { "type": "string", "format": "date-time" },
            "content": { "description": "Changes when the content does.", "type": "string" }
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
            "actions": { "$ref": "#/$defs/actions" },
            "handoff": { "$ref": "#/$defs/handoff" }
          }
        },
    """
}
