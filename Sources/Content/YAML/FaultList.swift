/// Collects faults while content is read, so that all of them are reported at once.
final class FaultList {
  private(set) var faults: [ContentFault] = []

  func add(_ place: Place, _ message: String) { faults.append(ContentFault(place: place, message: message)) }

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

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let change = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
