import Foundation
import Understanding

/// A sentence with the values that should be found in it.
public struct SlotCase: Sendable, Equatable {
  /// What the customer wrote.
  public var text: String
  /// The language it is counted under, as its file names it: `zh`, `en`, `mixed` …
  public var language: String
  /// What sort of line it is; `negative` where nothing is to be found.
  public var kind: String
  /// What is special about it.
  public var tags: [String]
  /// The values of each kind that is asserted, in canonical form; a kind that isn't here is not looked at.
  public var expected: [SlotKind: [String]]
  /// From 1.
  public var line: Int

  /// True for a line in which nothing is to be found.
  public var isNegative: Bool { kind == "negative" }
}

/// A line of a file of slot cases that is none.
public struct SlotCaseFault: Error, Sendable, Equatable {
  /// From 1.
  public var line: Int
  /// What is wrong, and what to do.
  public var message: String
}

extension SlotCase {
  /// Reads a file: an object `{"text", "kind", "lang", "tags", "expect"}` a line; blank lines are passed over.
  ///
  /// - Throws: the first line that can't be read.
  public static func parse(_ bytes: [UInt8]) throws(SlotCaseFault) -> [SlotCase] {
    var cases: [SlotCase] = []
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for (index, bytes) in rest.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do {
        cases.append(try SlotCase(try JSONObject(bytes), line: index + 1))
      } catch let fault as JSONFault {
        throw SlotCaseFault(line: index + 1, message: "\(fault)")
      } catch {
        throw error as? SlotCaseFault ?? SlotCaseFault(line: index + 1, message: "no slot case")
      }
    }
    return cases
  }

  private init(_ object: JSONObject, line: Int) throws {
    func fault(_ message: String) -> SlotCaseFault { SlotCaseFault(line: line, message: message) }
    guard case .string(let text) = object["text"] else { throw fault("no \"text\", or none that is a string") }
    guard case .string(let language) = object["lang"] else { throw fault("no \"lang\", or none that is a string") }
    guard case .object(let expect) = object["expect"] else { throw fault("no \"expect\", or none that is an object") }
    var kind = ""
    switch object["kind"] {
    case .string(let name): kind = name
    case nil: break
    default: throw fault("\"kind\" is a string")
    }
    var tags: [String] = []
    switch object["tags"] {
    case .array(let bytes):
      guard let list = Self.decode([String].self, bytes) else { throw fault("\"tags\" is a list of strings") }
      tags = list
    case nil: break
    default: throw fault("\"tags\" is a list of strings")
    }
    self.init(text: text, language: language, kind: kind, tags: tags, expected: [:], line: line)
    for member in try JSONObject(expect).members {
      guard let slot = SlotKind(rawValue: member.key) else {
        let known = SlotKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault("unknown key \"\(member.key)\" in \"expect\"; there are \(known)")
      }
      guard case .array(let bytes) = member.value, let values = Self.values(of: slot, bytes) else {
        throw fault("\"\(member.key)\" in \"expect\" is \(slot.notation)")
      }
      expected[slot] = values
    }
    guard isNegative else { return }
    guard expected.values.allSatisfy(\.isEmpty) else { throw fault("a negative line expects nothing; empty its lists") }
    // Nothing is to be found: also none of what isn't listed.
    if expected.isEmpty { for slot in SlotKind.allCases { expected[slot] = [] } }
  }

  private struct Sum: Decodable {
    /// Nil where the text names none: then a number is all that can be found.
    var currency: String?
    var value: String
  }

  private static func values(of kind: SlotKind, _ bytes: [UInt8]) -> [String]? {
    guard kind == .amounts else {
      let values = decode([String].self, bytes)?.map(kind.canonical)
      return values.flatMap { $0.contains("") ? nil : $0 }
    }
    guard let sums = decode([Sum].self, bytes) else { return nil }
    return sums.map { sum in
      guard let currency = sum.currency else { return SlotKind.numbers.canonical(sum.value) }
      // More decimals than the currency has: nothing found will be equal to it.
      return Amount(decimal: sum.value, currency: currency)?.text ?? "\(sum.value) \(currency)"
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}

extension SlotKind {
  fileprivate var notation: String {
    switch self {
    case .amounts: #"a list of {"currency": "CNY", "value": "58.00"}; null for no currency"#
    case .cards: "a list of card numbers as text"
    case .codes: "a list of codes as text"
    case .emails: "a list of addresses as text"
    case .numbers: "a list of numbers as text"
    }
  }
}
