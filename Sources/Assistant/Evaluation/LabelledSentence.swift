import Understanding

/// A sentence with the intent it should be read as.
public struct LabelledSentence: Sendable, Equatable {
  /// The sentence as a customer wrote it.
  public var text: String
  /// The name of the intent it should be read as.
  public var intent: String
  /// Where the sentence comes from, as its file says: `source#tag`.
  public var note: String?
  /// The language it should be read in, where that is known.
  public var language: Language?
  /// From 1.
  public var line: Int

  /// A sentence that should be read as `intent`.
  public init(_ text: String, intent: String, note: String? = nil, language: Language? = nil, line: Int) {
    self.text = text
    self.intent = intent
    self.note = note
    self.language = language
    self.line = line
  }

  /// The tags of its note, `#hard#near`; `plain` where there is none.
  public var tags: [String] {
    let tags = (note ?? "").split(separator: "#", omittingEmptySubsequences: false).dropFirst().filter { !$0.isEmpty }
    return tags.isEmpty ? ["plain"] : tags.map(String.init)
  }

  /// Where it comes from: its note up to the first `:` or `#`; `unnamed` where nothing stands there.
  public var source: String {
    let source = (note ?? "").prefix { $0 != ":" && $0 != "#" }
    return source.isEmpty ? "unnamed" : String(source)
  }
}

extension LabelledSentence {
  /// Reads a file: `text`, a tab, the intent, and if there is one, a tab and a note. Blank lines and lines that begin with
  /// `#` and hold no tab are passed over; bytes that are no UTF-8 are repaired.
  ///
  /// - Parameters:
  ///   - intents: the names that may stand as intents.
  ///   - language: what all of them should be read in; nil where that isn't known.
  /// - Throws: the first line that can't be read.
  public static func parse(
    _ bytes: [UInt8], intents: some Collection<String>, language: Language? = nil
  ) throws(LabelledSentenceFault) -> [LabelledSentence] {
    var sentences: [LabelledSentence] = []
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for (index, bytes) in rest.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
      let isComment = bytes.first == UInt8(ascii: "#") && !bytes.contains(0x09)
      if isComment || bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let fields = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count > 1 else {
        throw LabelledSentenceFault(line: index + 1, message: "no tab; write the sentence, a tab and its intent")
      }
      guard intents.contains(fields[1]) else {
        let known = intents.sorted().joined(separator: ", ")
        throw LabelledSentenceFault(line: index + 1, message: "no intent '\(fields[1])'; there are \(known)")
      }
      sentences.append(
        LabelledSentence(
          fields[0], intent: fields[1], note: fields.count > 2 ? fields[2] : nil, language: language, line: index + 1))
    }
    return sentences
  }
}
