extension SpellingMender: Packable {
  func pack(into packer: inout Packer) { packer.add(known, words, confusions, replacements) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    known = try unpacker.next()
    words = try unpacker.next()
    confusions = try unpacker.next()
    replacements = try unpacker.next()
  }
}

extension NearWords: Packable {
  func pack(into packer: inout Packer) { packer.add(letters, longest, starts, keys, owners) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    letters = try unpacker.next()
    longest = try unpacker.next()
    starts = try unpacker.next()
    keys = try unpacker.next()
    owners = try unpacker.next()
    guard keys.count == owners.count, starts.last == Int32(letters.count) else { throw Damage() }
  }
}
