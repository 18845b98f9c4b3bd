/// The name a host gave a session.
///
/// Compared byte by byte: Swift takes two spellings of `é` for one string, but a host that tells them apart means two
/// customers.
struct SessionName: Hashable, Comparable, Sendable {
  /// The session of a host that names none.
  static let unnamed = SessionName("default")

  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: SessionName, right: SessionName) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: SessionName, right: SessionName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The seed of this session in a process with the seed `seed`: the same in every run, whatever other sessions there are.
  ///
  /// The unnamed session has the process's own, so that it talks like a transcript with that seed.
  func seed(from seed: UInt64) -> UInt64 {
    guard self != .unnamed else { return seed }
    // FNV-1a, then the finalizer of SplitMix64 to spread what differs in the last letter only.
    var hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    hash ^= seed &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
    return hash ^ hash >> 31
  }
}
