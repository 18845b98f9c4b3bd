import Yams

/// A value of a YAML file with its place, read strictly: whatever is not what it should be becomes a fault.
struct YAMLValue {
  let node: Node
  let file: String
  let faults: FaultList

  var place: Place {
    let mark = node.mark
    return Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// Where `words` stand in this value, also inside a text of several lines; the value's own place if they can't be found.
  func place(of words: String) -> Place { faults.place(of: words, from: place) }

  /// `file:line`, for explanations.
  var source: String { "\(file):\(place.line)" }

  func fault(_ message: String) { faults.add(place, message) }

  /// The text of a scalar, whatever its YAML type: `yes` stays `yes`.
  var text: String? {
    guard case .scalar(let scalar) = node else {
      fault("expected a text, found \(kind)")
      return nil
    }
    return scalar.string
  }

  /// The whole number of a scalar, which must lie within `bounds`.
  func number(in bounds: ClosedRange<Int>) -> Int? {
    guard case .scalar(let scalar) = node, let number = Int(scalar.string.filter { $0 != "_" }) else {
      fault("expected a whole number, found \(kind); write digits only")
      return nil
    }
    guard bounds.contains(number) else {
      fault("\(number) is out of bounds; write a number from \(bounds.lowerBound) to \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// The probability that a scalar gives as a number with decimals.
  var probability: Double? {
    guard case .scalar(let scalar) = node, let number = Double(scalar.string) else {
      fault("expected a number, found \(kind); write it like 0.35")
      return nil
    }
    guard (0...1).contains(number) else {
      fault("\(number) is no probability; write a number from 0 to 1")
      return nil
    }
    return number
  }

  /// The number that a scalar gives, with or without decimals.
  func decimal(in bounds: ClosedRange<Double>) -> Double? {
    guard case .scalar(let scalar) = node, let number = Double(scalar.string) else {
      fault("expected a number, found \(kind); write it like 1.5")
      return nil
    }
    guard bounds.contains(number) else {
      fault("\(number) is out of bounds; write a number from \(bounds.lowerBound) to \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// The elements of a list.
  var list: [YAMLValue] {
    guard case .sequence(let sequence) = node else {
      fault("expected a list, found \(kind); write [one, another] or a line `- one` for each")
      return []
    }
    return sequence.map { YAMLValue(node: $0, file: file, faults: faults) }
  }

  /// A list, or a single value as a list of one.
  var listOrOne: [YAMLValue] {
    if case .sequence = node { return list }
    return [self]
  }

  /// The texts of a list.
  var texts: [(text: String, value: YAMLValue)] {
    list.compactMap { value in value.text.map { ($0, value) } }
  }

  /// One of an enumeration's cases.
  func choice<Case: RawRepresentable & CaseIterable>(of type: Case.Type) -> Case? where Case.RawValue == String {
    guard let text else { return nil }
    if let value = Case(rawValue: text) { return value }
    let names = Case.allCases.map(\.rawValue)
    fault("'\(text)' is not one of those allowed; \(advice(on: text, among: names))")
    return nil
  }

  /// A mapping; `keys` names what it may hold, anything else is a fault. Nil `keys` takes any.
  func mapping(_ keys: [String]?) -> YAMLMapping {
    guard case .mapping(let mapping) = node else {
      fault("expected `key: value` lines, found \(kind)")
      return YAMLMapping(owner: self, entries: [])
    }
    var entries: [(key: String, keyValue: YAMLValue, value: YAMLValue)] = []
    for (key, value) in mapping {
      let keyValue = YAMLValue(node: key, file: file, faults: faults)
      guard let name = keyValue.text else { continue }
      if let keys, !keys.contains(name) {
        keyValue.fault("unknown key '\(name)'; \(advice(on: name, among: keys))")
        continue
      }
      entries.append((name, keyValue, YAMLValue(node: value, file: file, faults: faults)))
    }
    return YAMLMapping(owner: self, entries: entries)
  }

  /// What stands here, in words.
  private var kind: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "the text '\(scalar.string.prefix(30))'"
    case .mapping: "`key: value` lines"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  /// True for a missing value: `key:` or `none`.
  var isNone: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return ["", "none", "null", "~"].contains(scalar.string)
  }
}

/// The entries of a mapping, in the order of the file.
struct YAMLMapping {
  let owner: YAMLValue
  let entries: [(key: String, keyValue: YAMLValue, value: YAMLValue)]

  subscript(_ key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLValue? {
    if let value = self[key] { return value }
    owner.fault("'\(key)' is missing; add a line `\(key): …`")
    return nil
  }
}
