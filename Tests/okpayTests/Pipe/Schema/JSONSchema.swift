import Assistant
import Dialogue

@testable import okpay

/// Checks values against a JSON Schema, as far as the protocol's own goes: a keyword that is not known here is a fault.
final class JSONSchema: Sendable {
  /// What `okpay pipe --schema` prints.
  static let pipe = try! JSONSchema(PipeSchema.text)

  private let root: [String: JSONTree]
  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "default", "$ref", "type", "enum", "const", "required",
    "properties", "additionalProperties", "items", "minItems", "maxItems", "maxLength", "minimum", "maximum", "format",
    "oneOf", "anyOf", "allOf", "not", "if", "then",
  ]

  init(_ text: String) throws { root = try JSONTree(text).members }

  /// What is wrong with `value` as a `name` of the definitions; nil when nothing is.
  func fault(of value: JSONTree, as name: String) -> String? {
    fault(of: value, by: ["$ref": .string("#/$defs/\(name)")])
  }

  private func fault(of value: JSONTree, by schema: [String: JSONTree]) -> String? {
    if let unknown = schema.keys.first(where: { !Self.known.contains($0) }) { return "unknown keyword \(unknown)" }
    if let name = schema["$ref"]?.text?.split(separator: "/").last {
      guard let target = root["$defs"]?.members[String(name)] else { return "no definition \(name)" }
      if let fault = fault(of: value, by: target.members) { return "\(name): \(fault)" }
    }
    return ofScalar(value, schema) ?? ofObject(value, schema) ?? ofArray(value, schema) ?? ofParts(value, schema)
  }

  private func isFit(_ value: JSONTree, _ schema: JSONTree) -> Bool { fault(of: value, by: schema.members) == nil }

  private func ofScalar(_ value: JSONTree, _ schema: [String: JSONTree]) -> String? {
    if let type = schema["type"] {
      let names = type.text.map { [$0] } ?? type.elements.compactMap(\.text)
      if !names.contains(where: value.types.contains) { return "is no \(names.joined(separator: " or "))" }
    }
    if let allowed = schema["enum"], !allowed.elements.contains(value) { return "is none of those allowed" }
    if let only = schema["const"], only != value { return "is not \(only)" }
    if let text = value.text {
      if let most = schema["maxLength"]?.number, Double(text.unicodeScalars.count) > most { return "is too long" }
      if schema["format"] == .string("date-time"), Instant(rfc3339: text) == nil { return "is no moment" }
    }
    if let number = value.number {
      if let least = schema["minimum"]?.number, number < least { return "is too small" }
      if let most = schema["maximum"]?.number, number > most { return "is too large" }
    }
    return nil
  }

  private func ofObject(_ value: JSONTree, _ schema: [String: JSONTree]) -> String? {
    guard case .object(let members) = value else { return nil }
    for name in schema["required"]?.elements.compactMap(\.text) ?? [] where members[name] == nil {
      return "lacks \(name)"
    }
    let properties = schema["properties"]?.members ?? [:]
    for (name, member) in members {
      guard let schema = properties[name] ?? schema["additionalProperties"] else { continue }
      if let fault = fault(of: member, by: schema.members) { return "\(name) \(fault)" }
    }
    return nil
  }

  private func ofArray(_ value: JSONTree, _ schema: [String: JSONTree]) -> String? {
    guard case .array(let elements) = value else { return nil }
    if let most = schema["maxItems"]?.number, Double(elements.count) > most { return "has too many elements" }
    if let least = schema["minItems"]?.number, Double(elements.count) < least { return "has too few elements" }
    guard let items = schema["items"] else { return nil }
    return elements.lazy.compactMap { self.fault(of: $0, by: items.members) }.first
  }

  private func ofParts(_ value: JSONTree, _ schema: [String: JSONTree]) -> String? {
    if let options = schema["oneOf"]?.elements {
      let faults = options.map { fault(of: value, by: $0.members) }
      let count = faults.count { $0 == nil }
      if count != 1 { return "fits \(count) of \(options.count): \(faults.compactMap(\.self))" }
    }
    if let options = schema["anyOf"]?.elements, !options.contains(where: { isFit(value, $0) }) { return "fits none" }
    if let parts = schema["allOf"]?.elements {
      for part in parts { if let fault = fault(of: value, by: part.members) { return fault } }
    }
    if let unwanted = schema["not"], isFit(value, unwanted) { return "is what it must not be" }
    if let condition = schema["if"], let demand = schema["then"], isFit(value, condition) {
      return fault(of: value, by: demand.members)
    }
    return nil
  }
}
