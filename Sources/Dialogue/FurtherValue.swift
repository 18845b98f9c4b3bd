/// One more value of a slot that takes one: the second of two transactions.
public struct FurtherValue: Equatable, Codable, Sendable {
  /// The task it is for; nil for the one that begins next.
  public var flow: String?
  /// The slot, by its name.
  public var slot: String
  /// The value.
  public var value: SlotValue

  /// A value of `slot` for a task.
  public init(flow: String?, slot: String, value: SlotValue) {
    self.flow = flow
    self.slot = slot
    self.value = value
  }
}
