import Assistant
import Content
import Dialogue
import Understanding

/// Writes the lines of the protocol; they wait here until they are taken.
struct AnswerWriter {
  /// What came before a turn: a request, or the time.
  enum Cause {
    case request(RequestID)
    case timer
  }

  private var json = JSONWriter()

  /// Whole lines that are not taken yet.
  var bytes: [UInt8] { json.bytes }

  /// How many of them stay whatever becomes of what follows: what they tell is kept.
  private(set) var settled = 0

  mutating func removeAll() {
    json.removeAll()
    settled = 0
  }

  /// Nothing that is written so far is taken back any more.
  mutating func settle() { settled = bytes.count }

  /// Writes lines once more.
  mutating func again(_ lines: ArraySlice<UInt8>) { json.append(lines) }

  mutating func hello(server: String, limits: PipeServer.Limits) {
    line { json in
      json.key("languages")
      json.array { json in for language in Language.allCases { json.value(language.rawValue) } }
      json.member("limits") { json in
        json.member("line_bytes", limits.lineBytes)
        json.member("sessions", limits.sessions)
        json.member("text_chars", Request.textLimit)
      }
      json.member("protocol", 1)
      json.member("server", server)
      json.member("type", "hello")
    }
  }

  /// A `result` or an `event`, after what the turn was caused by.
  mutating func turn(_ turn: Turn, of session: Session, after cause: Cause) {
    line { json in
      Self.actions(turn.actions, &json)
      json.member("asking", turn.asking)
      if case .timer = cause { json.member("at", turn.at.rfc3339()) }
      json.member("case", turn.caseNumber)
      if case .timer = cause { json.member("event", Self.eventName(turn)) }
      json.member("flow", turn.flow)
      if let note = turn.handOff { Self.handOff(note, &json) }
      if let text = turn.forAgent { json.member("heard", text) }
      if case .request(let id) = cause {
        Self.member("id", id, &json)
        Self.intent(turn.intent, &json)
      }
      json.member("language", turn.language.rawValue)
      Self.replies(turn.lines, &json)
      json.member("seq", session.nextSequence())
      json.member("session", session.name.text)
      json.member("slots") { json in Self.slots(turn.slots, &json) }
      json.member("status", turn.status.rawValue)
      if let stopped = turn.stopped { json.member("stopped", stopped.rawValue) }
      if case .timer = cause { json.member("type", "event") } else { json.member("type", "result") }
    }
  }

  /// The `result` of a request that made the talk say nothing; `state` must be an object.
  mutating func silence(id: RequestID, session: Session, state: [UInt8]? = nil) {
    line { json in
      if state == nil { Self.actions([], &json) }
      Self.member("id", id, &json)
      if state == nil { Self.replies([], &json) }
      json.member("seq", session.nextSequence())
      json.member("session", session.name.text)
      if let state {
        json.key("state")
        json.embed(state)
      }
      json.member("type", "result")
    }
  }

  /// The `result` of a request that concerns no session.
  mutating func done(id: RequestID, now: Instant) {
    line { json in
      Self.member("id", id, &json)
      json.member("now", now.rfc3339())
      json.member("type", "result")
    }
  }

  /// An `error`, for the line of input with the number `number`.
  mutating func error(_ fault: RequestFault, id: RequestID, line number: Int) {
    line { json in
      json.member("error") { json in
        json.member("code", fault.code.rawValue)
        if !fault.faults.isEmpty { Self.faults(fault.faults, &json) }
        if let field = fault.field { json.member("field", field) }
        if let incident = fault.incident { json.member("incident", incident) }
        json.member("line", number)
        json.member("message", fault.message)
        if let offset = fault.offset { json.member("offset", offset) }
        json.member("retryable", fault.isRetryable)
      }
      Self.member("id", id, &json)
      json.member("type", "error")
    }
  }

  private mutating func line(_ members: (inout JSONWriter) -> Void) {
    json.object(members)
    json.endLine()
  }

  /// The `result` of a request that put other content in place.
  mutating func reloaded(id: RequestID, contentHash: String, now: Instant) {
    line { json in
      json.member("content", contentHash)
      Self.member("id", id, &json)
      json.member("now", now.rfc3339())
      json.member("type", "result")
    }
  }

  private static func actions(_ actions: [HostAction], _ json: inout JSONWriter) {
    json.key("actions")
    json.array { json in
      for action in actions {
        json.object { json in
          json.member("data") { json in slots(action.data, &json) }
          json.member("flow", action.flow)
          json.member("key", action.key)
          json.member("name", action.name)
        }
      }
    }
  }

  private static func handOff(_ note: HandOffNote, _ json: inout JSONWriter) {
    json.member("handoff") { json in
      json.member("case", note.caseNumber)
      json.member("flow", note.flow)
      json.member("priority", note.priority.rawValue)
      json.member("reason", note.reason)
      json.member("summary", note.summary)
      json.member("team", note.team)
    }
  }

  private static func faults(_ faults: [ContentFault], _ json: inout JSONWriter) {
    json.key("faults")
    json.array { json in
      for fault in faults {
        json.object { json in
          json.member("column", fault.place.column)
          json.member("file", fault.place.file)
          json.member("line", fault.place.line)
          json.member("message", fault.message)
        }
      }
    }
  }

  private static func slots(_ slots: SlotValues, _ json: inout JSONWriter) {
    for (name, value) in slots { slot(name, value, &json) }
  }

  private static func eventName(_ turn: Turn) -> String {
    switch turn.status {
    case .closed: "closed"
    case .agent: "agent"
    case .bot, .queued: "timer"
    }
  }

  private static func member(_ name: StaticString, _ id: RequestID, _ json: inout JSONWriter) {
    switch id {
    case .none: json.member(name, nil)
    case .integer(let number): json.member(name, number)
    case .text(let text): json.member(name, text)
    }
  }

  private static func intent(_ intent: ScoredIntent?, _ json: inout JSONWriter) {
    guard let intent else { return json.member("intent", nil) }
    json.member("intent") { json in
      json.member("name", intent.name)
      // More decimals tell nothing and depend on the order of additions.
      json.key("score")
      json.value(thousandths: Int((intent.score * 1000).rounded()))
    }
  }

  private static func replies(_ lines: [Line], _ json: inout JSONWriter) {
    json.key("replies")
    json.array { json in
      for line in lines {
        json.object { json in
          if !line.choices.isEmpty {
            json.key("choices")
            json.array { json in for choice in line.choices { json.value(choice) } }
          }
          json.member("from", line.speaker.rawValue)
          if let name = line.name { json.member("name", name) }
          json.member("text", line.text)
        }
      }
    }
  }

  private static func slot(_ name: String, _ value: SlotValue, _ json: inout JSONWriter) {
    json.key(named: name)
    switch value {
    case .text(let text), .choice(let text): json.value(text)
    case .moment(let moment): json.value(moment.rfc3339())
    case .amount(let amount):
      json.object { json in
        json.member("currency", amount.currency)
        json.member("minor", amount.minor)
      }
    }
  }
}
