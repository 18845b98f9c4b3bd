extension SpellingMender: Packable {
  func pack(into packer: inout Packer) { packer.add(known, words, confusions, replacements) }
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
