import Foundation

/// A JSON value taken apart.
indirect enum JSONTree: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(_ text: some StringProtocol) throws {
    self = try Self(JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
  }

  /// Of what Foundation reads, which has truth values and numbers in one class.
  private init(_ value: Any) throws {
    switch value {
    case is NSNull: self = .null
    case let text as String: self = .string(text)
    case let number as NSNumber:
      self = String(cString: number.objCType) == "c" ? .bool(number.boolValue) : .number(number.doubleValue)
    case let array as [Any]: self = .array(try array.map(Self.init))
    case let object as [String: Any]: self = .object(try object.mapValues(Self.init))
    default: throw CocoaError(.coderReadCorrupt)
    }
  }

  /// The members of an object; of anything else none.
  var members: [String: JSONTree] {
    if case .object(let members) = self { return members }
    return [:]
  }

  /// The elements of an array; of anything else none.
  var elements: [JSONTree] {
    if case .array(let elements) = self { return elements }
    return []
  }

  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// What JSON Schema calls it; a whole number is of two types.
  var types: [String] {
    switch self {
    case .null: ["null"]
    case .bool: ["boolean"]
    case .number(let number): number == number.rounded() ? ["number", "integer"] : ["number"]
    case .string: ["string"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }
}
