import Content
import Dialogue
import Foundation
import Storage
import Testing
import Understanding

@testable import Assistant
@testable import okpay

@Suite("Every transcript runs through okpay pipe")
struct TranscriptsOverPipeTests {
  private static let paths = (try? TranscriptFiles.find([Product.packageFolder + "/Transcripts"])) ?? []

  /// What came of one line of a transcript, as far as both ways tell it.
  private struct Step: Equatable {
    var line: Int
    var replies: [Line]
    var status: String?
    var flow: String?
    var asking: String?
    var caseNumber: String?
  }

  @Test("with the same replies", arguments: paths)
  func transcript(path: String) throws {
    let transcript = try Transcript(parsing: TranscriptFiles.read(path))
    guard transcript.header.skip == nil, transcript.items.allSatisfy(\.canBePiped) else { return }
    for session in TranscriptSession.allCases {
      guard let talk = transcript.only(session) else { continue }
      let replayed = try replayed(talk)
      #expect(try throughServer(talk) == replayed, "\(session.rawValue)")
      #expect(try throughStore(talk, restarting: false) == replayed, "\(session.rawValue), with a store")
      #expect(try throughStore(talk, restarting: true) == replayed, "\(session.rawValue), restarted between all turns")
      // A process each would take minutes; what is between it and its server is the same for all.
      guard path.contains("/Transcripts/pipe/") else { continue }
      #expect(try throughProcess(talk) == replayed, "\(session.rawValue)")
    }
  }

  private func replayed(_ talk: Transcript) throws -> [Step] {
    let player = TranscriptPlayer(catalog: try Product.catalog(given: talk.header.given))
    return try zip(talk.items.filter(\.isStep), player.play(talk).steps).map { item, step in
      let last = step.turns.last
      return Step(
        line: item.line, replies: step.turns.flatMap(\.lines), status: last?.status.rawValue, flow: last?.flow,
        asking: last?.asking, caseNumber: last?.caseNumber)
    }
  }

  private func throughServer(_ talk: Transcript) throws -> [Step] {
    var server = PipeServer.still(
      catalog: try Product.catalog(given: talk.header.given), start: talk.header.clock,
      // A transcript may be silent for longer than a host lets sessions lie.
      limits: .init(idleSeconds: 1_000_000_000), seed: talk.header.seed, language: talk.header.language)
    return try steps(of: talk, host: Host { try server.answers(to: [$0]) })
  }

  /// Through a server with a store; `restarting`, through another server for every line.
  private func throughStore(_ talk: Transcript, restarting: Bool) throws -> [Step] {
    let store = try Store.inMemory()
    let catalog = try Product.catalog(given: talk.header.given)
    var now = talk.header.clock
    func start() throws -> PipeServer {
      var server = PipeServer.still(
        catalog: catalog, start: now, seed: talk.header.seed, language: talk.header.language, store: store)
      try server.takeUpTimers()
      return server
    }
    var server = try start()
    let steps = try steps(
      of: talk,
      host: Host { request in
        if restarting { server = try start() }
        defer { now = server.clock.now }
        let wires = try server.answers(to: [request])
        try expectJournal(of: server, in: store, catalog)
        return wires
      })
    #expect(try store.verify().fault == nil)
    return steps
  }

  /// What the journal tells leads to where every session is.
  private func expectJournal(of server: PipeServer, in store: Store, _ catalog: Catalog) throws {
    for session in server.sessions.all {
      let rebuilt = try Conversation(Service(catalog), journal: store.events(of: session.stored.number))
      #expect(rebuilt.snapshot() == session.conversation.snapshot())
      let stored = try #require(try store.session(named: session.name.text))
      #expect(try Conversation(Service(catalog), packed: stored.state).snapshot() == rebuilt.snapshot())
    }
  }

  private func throughProcess(_ talk: Transcript) throws -> [Step] {
    let header = talk.header
    let options = ["--start", header.clock.rfc3339(), "--seed", "\(header.seed)", "--lang", header.language.rawValue]
    let given = header.given.flatMap { ["--given", $0] }
    let pipe = try PipeProcess(["--clock", "virtual"] + options + given)
    #expect(try Wire(#require(pipe.line())).type == "hello")
    let host = Host { request in
      pipe.send(line: request)
      var wires: [Wire] = []
      repeat { wires.append(try Wire(#require(pipe.line()))) } while wires.last?.type == "event"
      return wires
    }
    let steps = try steps(of: talk, host: host)
    pipe.closeInput()
    #expect(pipe.finish() == .init(status: 0, output: "", error: ""))
    return steps
  }

  private func steps(of talk: Transcript, host: Host) throws -> [Step] {
    var now = talk.header.clock
    var language: Language?
    return try talk.items.compactMap { item in
      var wires: [Wire] = []
      switch item.kind {
      case .plain, .said, .check: return nil
      case .user(_, let text):
        wires = try host.ask(op: "message", ["text": text, "language": language?.rawValue])
      case .directive(.open): wires = try host.ask(op: "open")
      case .directive(.advance(let milliseconds)):
        now.milliseconds += milliseconds
        wires = try host.advance(milliseconds: milliseconds)
      case .directive(.clock(let moment)):
        wires = try host.advance(milliseconds: moment.milliseconds - now.milliseconds)
        now = moment
      case .directive(.restart): try host.restart()
      case .directive(.language(let chosen)):
        // Opens a session that isn't yet, so that the next message is a wish for another language.
        _ = try host.ask(op: "state")
        language = chosen
      case .directive(.agent), .directive(.action): break
      }
      let last = wires.last { $0.fields["status"] != nil }
      return Step(
        line: item.line, replies: wires.flatMap(\.replies), status: last?.fields["status"] as? String,
        flow: last?.fields["flow"] as? String, asking: last?.fields["asking"] as? String,
        caseNumber: last?.fields["case"] as? String)
    }
  }

  /// The client of one session.
  private struct Host {
    /// Sends a line; gives the events that come first and the answer.
    var send: (String) throws -> [Wire]

    func ask(op: String, _ fields: [String: Any?] = [:]) throws -> [Wire] {
      let request = fields.compactMapValues(\.self).merging(["op": op]) { $1 }
      let line = try JSONSerialization.data(withJSONObject: request)
      let wires = try send(String(decoding: line, as: UTF8.self))
      #expect(wires.last?.type == "result", "\(wires)")
      return wires
    }

    func advance(milliseconds: Int64) throws -> [Wire] {
      #expect(milliseconds % 1000 == 0, "the pipe counts in seconds")
      return try ask(op: "advance", ["seconds": milliseconds / 1000])
    }

    func restart() throws {
      let state = try #require(try ask(op: "state").last?.fields["state"])
      _ = try ask(op: "open", ["state": state])
    }
  }
}

extension Wire {
  /// The replies as the assistant made them.
  fileprivate var replies: [Line] {
    (fields["replies"] as? [[String: Any]] ?? []).compactMap { reply in
      guard let speaker = (reply["from"] as? String).flatMap(Line.Speaker.init), let text = reply["text"] as? String
      else { return nil }
      return Line(speaker, text, name: reply["name"] as? String, choices: reply["choices"] as? [String] ?? [])
    }
  }
}

extension TranscriptItem {
  /// Whether a host can make this happen: agents come from the desk, and actions end as they end.
  fileprivate var canBePiped: Bool {
    switch kind {
    case .directive(.agent), .directive(.action): false
    case .plain, .user, .said, .check, .directive: true
    }
  }

  fileprivate var isStep: Bool {
    switch kind {
    case .user, .directive: true
    case .plain, .said, .check: false
    }
  }
}

extension Transcript {
  /// The talk of one customer alone, as if it were the first; time passes in both. Nil when that one says nothing.
  fileprivate func only(_ session: TranscriptSession) -> Transcript? {
    var talk = Transcript(header: header, items: [])
    if session != .first { talk.header.seed += 1 }
    var current = TranscriptSession.first
    for var item in items {
      switch item.kind {
      case .user(let speaker, let text):
        current = speaker
        item.kind = .user(.first, text)
        if speaker == session { talk.items.append(item) }
      case .directive(.advance), .directive(.clock): talk.items.append(item)
      // The second talk that begins later in the file is no other for having begun earlier.
      case .directive: if current == session { talk.items.append(item) }
      case .plain, .said, .check: break
      }
    }
    return session == .first || talk.items.contains { if case .user = $0.kind { true } else { false } } ? talk : nil
  }
}
