/// A sentence with the intent it should be read as.
public struct LabelledSentence: Sendable, Equatable {
  /// The sentence as a customer wrote it.
  public var text: String
  /// The name of the intent it should be read as.
  public var intent: String
  /// Where the sentence comes from, as its file says: `source#tag`.
  public var note: String?
  /// From 1.
  public var line: Int

  /// A sentence that should be read as `intent`.
  public init(_ text: String, intent: String, note: String? = nil, line: Int) {
    self.text = text
    self.intent = intent
    self.note = note
    self.line = line
  }
}

extension LabelledSentence {
  /// Reads a file: `text`, a tab, the intent, and if there is one, a tab and a note. Blank lines and lines that begin with
  /// `#` and hold no tab are passed over; bytes that are no UTF-8 are repaired.
  ///
  /// - Parameter intents: the names that may stand as intents.
  /// - Throws: the first line that can't be read.
  public static func parse(
    _ bytes: [UInt8], intents: some Collection<String>
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
        LabelledSentence(fields[0], intent: fields[1], note: fields.count > 2 ? fields[2] : nil, line: index + 1))
    }
    return sentences
  }
}
