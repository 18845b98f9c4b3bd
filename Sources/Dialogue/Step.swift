/// One step of a flow.
public struct Step: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Says a text.
    case say(String)
    /// Asks for a slot, unless it is filled.
    case ask(String)
    /// Reads back a text; goes on after an explicit yes only. A no lets the customer change one of the slots.
    case confirm(String, slots: [String])
    /// Goes to the step of the first value that matches the slot, fact or setting `on`, else to `otherwise`.
    case branch(on: String, cases: [(value: String, target: Int)], otherwise: Int)
    /// Asks the back office to do something, then goes to the step of the outcome.
    case act(String, inputs: [String], outcomes: [(name: String, target: Int)])
    /// Files a case, then says a text.
    case openCase(String)
    /// Passes the talk to a human agent.
    case handOff(String)
    case jump(Int)
    case end

    public static func == (left: Kind, right: Kind) -> Bool { String(describing: left) == String(describing: right) }
  }

  /// Unique in its flow and stable under edits elsewhere: `ask email`, `say intro`, `say intro 2`.
  public var id: String
  public var kind: Kind
  /// `file:line` it was written at.
  public var source: String

  public init(id: String, kind: Kind, source: String) {
    self.id = id
    self.kind = kind
    self.source = source
  }
}
