/// Why the last message was taken as it was.
extension Conversation {
  /// Lines that name the decision, its evidence with file and line, and the runners-up; empty before the first message.
  public func explainLast() -> [String] {
    guard let lastUtterance else { return [] }
    return service.catalog.interpreter.explain(lastUtterance)
  }
}
