import Assistant
import Content
import Dialogue
import Foundation
import Storage

/// A line of an export: an entry of a journal as people other than its owner may see it.
struct ExportedEntry: Codable {
  /// What was said at one moment; the lines of the pipe have the same fields.
  struct Said: Codable {
    struct Reply: Codable {
      var choices: [String]?
      var from: String
      var name: String?
      var text: String
    }

    /// Missing where it is the time of the entry.
    var at: String?
    var replies: [Reply]?
    var status: String?
  }

  var at: String
  var content: String
  /// The customer's message.
  var heard: String?
  /// What came from outside and was no message.
  var input: String?
  var kind: String
  var number: Int64
  var rules: [String]
  var said: [Said]
  var session: Int64

  /// An entry with everything personal masked or left out.
  init(_ entry: JournalEntry, catalog: Catalog) {
    at = Instant(milliseconds: entry.at).rfc3339()
    content = entry.content
    kind = entry.kind
    number = entry.number
    rules = entry.rules.split(separator: " ").map(String.init)
    session = entry.session
    let lines = (entry.payload?.answer ?? []).split(separator: 0x0A)
    said = lines.compactMap { try? JSONDecoder().decode(Said.self, from: Data($0)) }
    let event = entry.payload.flatMap { JournalEvent(kind: entry.kind, input: $0.input) }
    guard let masked = event?.masked(by: catalog.masked) else { return }
    if case .heard(let text) = masked {
      heard = text
    } else if !masked.input.isEmpty {
      input = masked.input
    }
  }

  /// Reads a line.
  init(line: ArraySlice<UInt8>) throws { self = try JSONDecoder().decode(Self.self, from: Data(line)) }

  /// The line, without its end.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var json = JSONWriter()
    if let bytes = try? encoder.encode(self) { json.embed(Array(bytes)) }
    return json.bytes
  }

  /// What can be lived through again.
  var past: PastEvent? {
    guard let moment = Instant(rfc3339: at) else { return nil }
    let known = kind == JournalEvent.heard("").kind ? heard : input ?? ""
    let event = known.flatMap { JournalEvent(kind: kind, input: $0) }.flatMap { event in
      event.kind == JournalEvent.restored(state: "").kind ? nil : event
    }
    return PastEvent(
      number: number, session: session, at: moment, event: event, rules: rules,
      turns: said.map { said in
        let lines = (said.replies ?? []).compactMap { reply in
          Line.Speaker(rawValue: reply.from).map {
            Line($0, reply.text, name: reply.name, choices: reply.choices ?? [])
          }
        }
        return PastTurn(
          at: said.at.flatMap { Instant(rfc3339: $0) } ?? moment, lines: lines, status: said.status ?? "bot")
      })
  }
}
