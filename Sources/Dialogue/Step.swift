/// One step of a flow.
public struct Step: Sendable, Equatable {
  /// Where a step leads for one value or outcome.
  public struct Exit: Sendable, Equatable {
    /// The value or outcome.
    public var name: String
    /// The number of the step that comes then; one past the last ends the flow.
    public var target: Int

    /// The way to step number `target`.
    public init(_ name: String, to target: Int) {
      self.name = name
      self.target = target
    }
  }

  /// What a step does.
  public enum Kind: Sendable, Equatable {
    /// Says a text.
    case say(String)
    /// Asks for a slot, unless it is filled.
    case ask(String)
    /// Reads back a text; goes on after an explicit yes only. A no lets the customer change one of the slots.
    case confirm(String, slots: [String])
    /// Goes to the step of the first value that matches the slot, fact or setting `on`, else to `otherwise`.
    case branch(on: String, cases: [Exit], otherwise: Int)
    /// Asks the back office to do something, then goes to the step of the outcome.
    case act(String, inputs: [String], outcomes: [Exit])
    /// Files a case, then says a text.
    case openCase(String)
    /// Passes the talk to a human agent.
    case handOff(String)
    case jump(Int)
    case end
  }

  /// Unique in its flow and stable under edits elsewhere: `ask email`, `say intro`, `say intro 2`.
  public var id: String
  /// What it does.
  public var kind: Kind

  /// A step called `id`.
  public init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}
