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

  /// `file:line`, for explanations.
  var source: String { "\(file):\(place.line)" }

  func fault(_ message: String) { faults.add(place, message) }

  /// The whole file; nil when it is no YAML.
  static func parse(_ text: String, file: String, faults: FaultList) -> YAMLValue? {
    do {
      guard let node = try Yams.compose(yaml: text, .basic) else { return nil }
      return YAMLValue(node: node, file: file, faults: faults)
    } catch let error as YamlError {
      faults.add(place(of: error, in: file), "not valid YAML: \(explanation(of: error))")
    } catch {
      faults.add(Place(file: file, line: 1, column: 1), "not valid YAML")
    }
    return nil
  }

  private static func place(of error: YamlError, in file: String) -> Place {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      Place(file: file, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      Place(file: file, line: context.mark.line, column: context.mark.column)
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      Place(file: file, line: 1, column: 1)
    }
  }

  private static func explanation(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _):
      "the same key twice: \(keys.map { "\($0)" }.joined(separator: ", "))"
    case .reader(let problem, _, _, _): problem
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: "unreadable"
    }
  }

  /// The text of a scalar, whatever its YAML type: `yes` stays `yes`.
  var text: String? {
    guard case .scalar(let scalar) = node else {
      fault("expected a text")
      return nil
    }
    return scalar.string
  }

  /// The number of a scalar.
  var number: Int? {
    guard case .scalar(let scalar) = node, let number = Int(scalar.string.filter { $0 != "_" }) else {
      fault("expected a whole number")
      return nil
    }
    return number
  }

  /// The number of a scalar, with decimals.
  var decimal: Double? {
    guard case .scalar(let scalar) = node, let number = Double(scalar.string) else {
      fault("expected a number")
      return nil
    }
    return number
  }

  /// The elements of a list.
  var list: [YAMLValue] {
    guard case .sequence(let sequence) = node else {
      fault("expected a list")
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
    fault("'\(text)' is not one of: \(Case.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// A mapping; `keys` names what it may hold, anything else is a fault. Nil `keys` takes any.
  func mapping(_ keys: [String]?) -> YAMLMapping {
    guard case .mapping(let mapping) = node else {
      fault("expected `key: value` lines")
      return YAMLMapping(owner: self, entries: [])
    }
    var entries: [(key: String, keyValue: YAMLValue, value: YAMLValue)] = []
    for (key, value) in mapping {
      let keyValue = YAMLValue(node: key, file: file, faults: faults)
      guard let name = keyValue.text else { continue }
      if let keys, !keys.contains(name) {
        let hint =
          nearest(to: name, among: keys).map { "; did you mean '\($0)'?" }
          ?? "; allowed: \(keys.joined(separator: ", "))"
        keyValue.fault("unknown key '\(name)'\(hint)")
        continue
      }
      entries.append((name, keyValue, YAMLValue(node: value, file: file, faults: faults)))
    }
    return YAMLMapping(owner: self, entries: entries)
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
    owner.fault("'\(key)' is missing")
    return nil
  }
}
