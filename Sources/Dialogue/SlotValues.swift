/// Values by name: a few of them, in the order of their names, found by looking along.
///
/// A dictionary hashes every name against attackers who choose it, and keeps half of its room free. Here content chooses the
/// names, a talk knows a handful of values, and a host keeps many talks.
public struct SlotValues: Hashable, Sendable {
  private var entries: [Entry] = []

  private struct Entry: Hashable, Sendable {
    var key: String
    var value: SlotValue
  }

  /// Nothing.
  public init() {}

  /// The values of a dictionary.
  public init(_ values: [String: SlotValue]) {
    for (key, value) in values { self[key] = value }
  }

  /// The value of a name, or nil.
  public subscript(key: String) -> SlotValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key >= key } ?? entries.count
      let isThere = place < entries.count && entries[place].key == key
      switch (newValue, isThere) {
      case (let value?, true): entries[place].value = value
      case (let value?, false): entries.insert(Entry(key: key, value: value), at: place)
      case (nil, true): entries.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// The names in their order.
  public var keys: [String] { entries.map(\.key) }

  /// The values in the order of their names.
  public var values: [SlotValue] { entries.map(\.value) }

  /// True when a value has this name.
  public func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// True when the names are the same, whatever they stand for.
  func hasSameNames(as other: SlotValues) -> Bool {
    entries.count == other.entries.count && zip(entries, other.entries).allSatisfy { $0.key == $1.key }
  }

  /// Takes the value of a name away and gives it back.
  @discardableResult
  public mutating func removeValue(forKey key: String) -> SlotValue? {
    entries.firstIndex { $0.key == key }.map { entries.remove(at: $0).value }
  }

  /// Takes over what `others` holds; where both have a value, `choose` gets the own one first.
  public mutating func merge(_ others: SlotValues, uniquingKeysWith choose: (SlotValue, SlotValue) -> SlotValue) {
    guard !others.isEmpty else { return }
    guard !isEmpty else {
      self = others
      return
    }
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + others.entries.count)
    var next = 0
    for entry in entries {
      while next < others.entries.count, others.entries[next].key < entry.key {
        merged.append(others.entries[next])
        next += 1
      }
      if next < others.entries.count, others.entries[next].key == entry.key {
        merged.append(Entry(key: entry.key, value: choose(entry.value, others.entries[next].value)))
        next += 1
      } else {
        merged.append(entry)
      }
    }
    merged.append(contentsOf: others.entries[next...])
    entries = merged
  }

  /// These and `others`; where both have a value, `choose` gets the own one first.
  public func merging(
    _ others: SlotValues, uniquingKeysWith choose: (SlotValue, SlotValue) -> SlotValue
  ) -> SlotValues {
    var merged = self
    merged.merge(others, uniquingKeysWith: choose)
    return merged
  }

  /// Those that `isKept`.
  public func filter(_ isKept: (Element) throws -> Bool) rethrows -> SlotValues {
    var kept = SlotValues()
    kept.entries = try entries.filter { try isKept(($0.key, $0.value)) }
    return kept
  }
}

extension SlotValues: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(place: Int) -> (key: String, value: SlotValue) { (entries[place].key, entries[place].value) }
}

extension SlotValues: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral rows: (String, SlotValue)...) {
    for (key, value) in rows { self[key] = value }
  }
}

/// Written as an object with a member for each name.
extension SlotValues: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String: SlotValue].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(uniqueKeysWithValues: map { ($0.key, $0.value) }))
  }
}
