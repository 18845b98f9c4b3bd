import Assistant
import Content
import Dialogue
import Foundation
import Logging
import Storage
import Testing
import Understanding

@testable import okpay

/// A line of the protocol as a test looks at it.
struct Wire: Equatable, CustomStringConvertible {
  let fields: NSDictionary
  let text: String

  init(_ line: some StringProtocol) throws {
    text = String(line)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    guard let fields = object as? NSDictionary else { throw CocoaError(.coderReadCorrupt) }
    self.fields = fields
    if let fault = JSONSchema.pipe.fault(of: try JSONTree(line), as: "answer") {
      Issue.record("no answer of the protocol: \(fault): \(line)")
    }
  }

  var description: String { text }
  var type: String? { fields["type"] as? String }
  var id: String { fields["id"].map { "\($0)" } ?? "missing" }
  var session: String? { fields["session"] as? String }
  var sequence: Int? { fields["seq"] as? Int }
  var asking: String? { fields["asking"] as? String }
  var status: String? { fields["status"] as? String }
  var flow: String? { fields["flow"] as? String }
  var event: String? { fields["event"] as? String }
  /// The texts of the replies.
  var said: [String] { (fields["replies"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String } }
  /// Who says them.
  var speakers: [String] { (fields["replies"] as? [[String: Any]] ?? []).compactMap { $0["from"] as? String } }
  /// What the host is asked to do, as `key name`.
  var actions: [String] {
    (fields["actions"] as? [[String: Any]] ?? []).map { "\($0["key"] ?? "?") \($0["name"] ?? "?")" }
  }
  var code: String? { fault?["code"] as? String }
  var field: String? { fault?["field"] as? String }
  var offset: Int? { fault?["offset"] as? Int }
  var number: Int? { fault?["line"] as? Int }
  private var fault: NSDictionary? { fields["error"] as? NSDictionary }

  /// The state inside, as it was written.
  func state() throws -> String {
    guard case .object(let state) = try JSONObject(Array(text.utf8))["state"] else {
      throw CocoaError(.coderReadCorrupt)
    }
    return String(decoding: state, as: UTF8.self)
  }

  /// The lines of a whole output, which must end with a line feed.
  static func lines(_ output: String) throws -> [Wire] {
    guard output.isEmpty || output.utf8.last == 0x0A else { throw CocoaError(.coderReadCorrupt) }
    return try output.utf8.split(separator: 0x0A).map { try Wire(Substring($0)) }
  }
}

extension JSONObject {
  /// Whether the keys are in order, in the objects inside too.
  func isSorted() throws -> Bool {
    let keys = members.map { Array($0.key.utf8) }
    guard zip(keys, keys.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) }) else { return false }
    return try members.allSatisfy { member in
      guard case .object(let inner) = member.value else { return true }
      return try JSONObject(inner).isSorted()
    }
  }
}

extension PipeServer {
  /// A server with a clock that stands still, without its pipes.
  static func still(
    catalog: Catalog = Product.catalog, start: Instant = TranscriptHeader().clock, limits: Limits = Limits(),
    seed: UInt64 = 0, language: Language = .chinese, duties: Duties = Duties(), store: Store? = nil,
    snapshot: @escaping (Conversation) -> [UInt8] = { $0.snapshot() }
  ) -> PipeServer {
    PipeServer(
      catalog: catalog, clock: .virtual(start), seed: seed, language: language,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, limits: limits,
      duties: duties, store: store, snapshot: snapshot)
  }

  /// What is answered to `requests`, a line each.
  mutating func answers(to requests: [String]) throws -> [Wire] {
    for (index, request) in requests.enumerated() { handle(.init(bytes: Array(request.utf8)[...]), number: index + 1) }
    commit()
    defer { answers.removeAll() }
    return try Wire.lines(String(decoding: answers.bytes, as: UTF8.self))
  }
}

/// A request of the customer `session`.
func say(_ text: String, id: String = "", session: String = "default") -> String {
  var json = JSONWriter()
  json.object { json in
    json.member("id", id)
    json.member("session", session)
    json.member("text", text)
  }
  return String(decoding: json.bytes, as: UTF8.self)
}
