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

/// What to do about a name that is not among `names`: the nearest of them, or all.
func advice(on name: String, among names: some Sequence<String>) -> String {
  if let nearest = nearest(to: name, among: names) { return "did you mean '\(nearest)'?" }
  let all = Array(names)
  if all.isEmpty { return "there is none yet" }
  return "there are \(all.prefix(24).joined(separator: ", "))\(all.count > 24 ? " …" : "")"
}

/// The candidate nearest to a mistyped name, where one is near enough to be meant.
func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  var best: (name: String, distance: Int)?
  for candidate in candidates.sorted() {
    let distance = editDistance(Array(name), Array(candidate))
    if distance <= max(1, name.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// Letters added, left out, mistaken or swapped with their neighbours.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var row = Array(0...right.count)
  for i in left.indices {
    var next = [i + 1]
    for j in right.indices {
      var best = min(row[j] + (left[i] == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, before[j - 1] + 1) }
      next.append(best)
    }
    (before, row) = (row, next)
  }
  return row[right.count]
}
