/// Tells the language of an utterance from its script.
enum LanguageDetector {
  /// The language, or nil where nothing shows one: only entities, numbers, signs.
  ///
  /// A Latin word weighs as much as one and a half Han characters; a tie is Chinese, since Chinese sentences borrow English words
  /// far more often than the other way round.
  static func detect(_ text: [UInt32], entities: [Range<Int>]) -> Language? {
    var han = 0
    var words = 0
    var next = 0
    var inWord = false
    for place in text.indices {
      while next < entities.count, place >= entities[next].upperBound { next += 1 }
      if next < entities.count, entities[next].contains(place) {
        inWord = false
        continue
      }
      if Fold.isHan(text[place]) { han += 1 }
      let letter = Fold.isLetter(text[place])
      if letter, !inWord { words += 1 }
      inWord = letter || (inWord && text[place] == 0x27)
    }
    if han == 0, words == 0 { return nil }
    return han * 2 >= words * 3 ? .chinese : .english
  }
}
