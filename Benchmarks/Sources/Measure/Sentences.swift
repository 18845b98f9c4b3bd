import Foundation

/// The sentences to be read.
enum Sentences {
  /// Those of `file`; else those of `Tests/Evaluation/*.tsv`; else the examples of the content. Han makes a sentence Chinese.
  static func read(folder: String, file: String?) throws -> [(language: String, sentences: [String])] {
    var files = file.map { [$0] } ?? list("Tests/Evaluation", ending: ".tsv")
    if files.isEmpty { files = list(folder, ending: ".txt") }
    var english: [String] = []
    var chinese: [String] = []
    for file in files {
      for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") where !isRemark(line) {
        let text = String(line.prefix { $0 != "\t" })
        if text.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
          chinese.append(text)
        } else {
          english.append(text)
        }
      }
    }
    return [("English", english), ("Chinese", chinese)]
  }

  private static func isRemark(_ line: Substring) -> Bool {
    line.hasPrefix("!") || line.hasPrefix("！") || (line.hasPrefix("#") && !line.contains("\t"))
  }

  private static func list(_ folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }
}
