import Yams

extension Node {
  /// This mapping with the value at `path` replaced or added; nil when the path leads through something that is no mapping.
  func setting(_ path: ArraySlice<String>, to value: Node) -> Node? {
    guard let name = path.first else { return value }
    guard case .mapping(var mapping) = self else { return nil }
    let key = mapping.keys.first { $0.string == name } ?? Node(name)
    let inner = mapping[key] ?? Node.mapping(Node.Mapping([]))
    guard let changed = inner.setting(path.dropFirst(), to: value) else { return nil }
    mapping[key] = changed
    return .mapping(mapping)
  }
}
