import Foundation

@testable import Assistant
@testable import okpay

/// Makes requests that are right: what customers say in the transcripts, and every op there is.
struct RequestMaker {
  var random: SplitMix
  /// How many sessions there are.
  var sessions = 5
  private var count = 0

  init(random: SplitMix) { self.random = random }

  /// What customers say in the transcripts.
  static let texts: [String] = {
    let paths = (try? TranscriptFiles.find([Product.packageFolder + "/Transcripts"])) ?? []
    return paths.flatMap { path -> [String] in
      guard let bytes = try? TranscriptFiles.read(path), let talk = try? Transcript(parsing: bytes) else { return [] }
      return talk.items.compactMap { if case .user(_, let text) = $0.kind { text } else { nil } }
    }
  }()

  /// States of talks that are in the middle of something.
  private static let states: [[UInt8]] = {
    var server = PipeServer.still()
    return (0..<40).compactMap { number in
      for text in texts[(number * 37 % (texts.count - 5))...].prefix(number % 5 + 1) {
        server.handle(.init(bytes: Array(say(text, session: "s").utf8)[...]), number: 1)
      }
      defer { server.handle(.init(bytes: Array(#"{"op":"close","session":"s"}"#.utf8)[...]), number: 1) }
      return server.sessions[SessionName("s")]?.conversation.snapshot()
    }
  }()

  private static let operations = [
    "open", "state", "close", "forget", "advance", "ping", "agent_join", "agent_message", "agent_leave",
    "action_result", "restore", "restore", "reload",
  ]

  /// The next request, without its end.
  mutating func line() -> [UInt8] {
    count += 1
    let operation = random.once(in: 3) ? random.pick(Self.operations) : "message"
    var members = members(for: operation)
    switch random.below(4) {
    case 0: members["id"] = "\(count)"
    // One that was used before.
    case 1: members["id"] = "\(random.below(count + 1))"
    case 2: members["id"] = "\"请求\(count)\""
    default: break
    }
    if random.once(in: 12) { members["language"] = random.pick([#""zh""#, #""en""#]) }
    if operation != "message" { members["op"] = operation == "restore" ? #""open""# : "\"\(operation)\"" }
    if !random.once(in: 10) { members["session"] = "\"s\(random.below(sessions))\"" }
    let sorted = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    return Array("{\(sorted.joined(separator: ","))}".utf8)
  }

  /// What an op needs.
  private mutating func members(for operation: String) -> [String: String] {
    let agent = random.once(in: 4) ? #""Wei""# : #""Lin""#
    switch operation {
    case "action_result": return result()
    case "agent_join": return ["agent": agent]
    case "agent_leave": return random.once(in: 2) ? ["agent": agent] : ["agent": agent, "case": "\"C-\(count)\""]
    case "agent_message": return ["agent": agent, "text": quoted(random.pick(Self.texts))]
    case "message": return ["text": quoted(random.pick(Self.texts))]
    case "advance": return ["seconds": "\(1 << random.below(20))"]
    case "restore": return ["state": String(decoding: state(), as: UTF8.self)]
    default: return [:]
    }
  }

  private func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private mutating func result() -> [String: String] {
    let outcome = random.pick(["ok", "ok", "not_found", "failed"])
    var members = ["key": "\"a\(random.below(4) + 1)\"", "outcome": "\"\(outcome)\""]
    if outcome == "ok", random.once(in: 2) {
      members["data"] = """
        {"transaction.amount":{"currency":"CNY","minor":42800},"transaction.overdue":"no",\
        "transaction.reason":"card_limit","transaction.status":"\(random.pick(["failed", "pending", "refunded"]))"}
        """
    }
    return members
  }

  /// A state of a talk; mostly with a number or a word in it that is another.
  private mutating func state() -> [UInt8] {
    let state = random.pick(Self.states)
    guard !random.once(in: 4) else { return state }
    return LineMutator.mutateValue(in: state, &random)
  }
}
