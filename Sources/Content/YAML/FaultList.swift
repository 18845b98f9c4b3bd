/// Collects faults while content is read, so that all of them are reported at once.
final class FaultList {
  private(set) var faults: [ContentFault] = []
  /// The files as they were read, for places that are only looked for when there is a fault.
  private var texts: [String: YAMLText] = [:]

  func add(_ place: Place, _ message: String) { faults.append(ContentFault(place: place, message: message)) }

  func keep(_ text: YAMLText) { texts[text.file] = text }

  /// Where `words` stand in the text that begins at `start`, or else `start`.
  func place(of words: String, from start: Place) -> Place {
    texts[start.file]?.place(of: words, from: start) ?? start
  }

  var sorted: [ContentFault] { Array(Set(faults)).sorted() }
}
