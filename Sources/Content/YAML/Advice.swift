import Understanding

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
    let distance = Spelling.distance(Array(name), Array(candidate))
    if distance <= max(1, name.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}
