import Foundation
import Storage

@testable import Assistant
@testable import okpay

/// Whether a run of `okpay pipe` was as it must be under any host.
struct FuzzVerdict {
  let run: FuzzedPipe
  let outcome: FuzzedPipe.Outcome
  let expected: ExpectedLines

  /// The most memory, in KiB.
  private static let mostMemory = 200 << 10

  /// The first thing that is wrong; nil when nothing is.
  func fault() throws -> String? {
    if outcome.isTimedOut { return "it hangs; \(outcome.output.count) bytes came" }
    if let fault = ofEnd() ?? ofError() ?? ofLines() { return fault }
    if outcome.memory > Self.mostMemory { return "\(outcome.memory) KiB of memory" }
    return nil
  }

  /// How it ended.
  private func ofEnd() -> String? {
    if let signal = outcome.signal {
      return outcome.sent.contains(signal) ? nil : "ended by signal \(signal): \(outcome.error.suffix(500))"
    }
    var allowed: [Int32] = [0]
    if outcome.readerIsGone { allowed.append(74) }
    if run.closed == 1 { allowed = [74] }
    if run.fileLimit != nil { allowed.append(74) }
    if outcome.sent.contains(SIGINT) { allowed.append(130) }
    guard let status = outcome.status, allowed.contains(status) else {
      return "exit status \(outcome.status ?? -1): \(outcome.error.suffix(500))"
    }
    return nil
  }

  /// What it said on stderr: lines for people, of ours.
  private func ofError() -> String? {
    guard run.fileLimit == nil else { return nil }
    for line in outcome.error.split(separator: "\n") where !line.hasPrefix("okpay: ") {
      return "on stderr: \(line.prefix(300))"
    }
    return nil
  }

  /// Whether the end of the output may be missing.
  private var mayBeCut: Bool { outcome.readerIsGone || outcome.signal != nil }

  private func ofLines() -> String? {
    var lines = outcome.output.split(separator: 0x0A, omittingEmptySubsequences: false)
    let rest = lines.popLast() ?? []
    if !rest.isEmpty, !mayBeCut { return "the last line has no end" }
    var ids: [JSONValue?] = []
    for (number, line) in lines.enumerated() {
      guard let text = String(validating: line, as: UTF8.self), let tree = try? JSONTree(text),
        let fields = try? JSONObject(line)
      else { return "no JSON: \(String(decoding: line.prefix(300), as: UTF8.self))" }
      if let fault = JSONSchema.pipe.fault(of: tree, as: "answer") { return "\(fault): \(text.prefix(1000))" }
      let type = tree.members["type"]?.text
      guard (type == "hello") == (number == 0) else { return "line \(number + 1) is \(type ?? "nothing")" }
      let code = tree.members["error"]?.members["code"]?.text
      if code == "internal" || code == "overloaded" && run.fileLimit == nil {
        return "\(text); \(outcome.error.suffix(500))"
      }
      if type == "result" || type == "error" { ids.append(fields["id"]) }
    }
    return ofAnswers(ids, isStarted: !lines.isEmpty)
  }

  /// Whether each line of input has its answer, in order.
  private func ofAnswers(_ ids: [JSONValue?], isStarted: Bool) -> String? {
    guard run.closed != 0, isStarted || outcome.status == 0 && run.closed != 1 else { return nil }
    let wanted = expected.answered.map(\.json)
    if ids.count > wanted.count { return "\(ids.count) answers to \(wanted.count) lines" }
    let isCut = mayBeCut || outcome.sent.contains { $0 != SIGHUP && $0 != SIGPIPE }
    if ids.count < wanted.count, !isCut { return "\(ids.count) answers to \(wanted.count) lines" }
    // While content is read, other requests are answered; with a virtual clock they wait.
    guard run.arguments.contains("virtual") || !expected.hasReload else { return nil }
    for (index, id) in ids.enumerated() where id != wanted[index] {
      return "answer \(index + 1) has the id \(String(describing: id)) and not \(wanted[index])"
    }
    return nil
  }
}

extension RequestID {
  /// As an answer shows it.
  fileprivate var json: JSONValue {
    switch self {
    case .none: .null
    case .integer(let number): .integer(number)
    case .text(let text): .string(text)
    }
  }
}
