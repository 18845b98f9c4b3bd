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
    /// Asks for a sum again that is larger than the fact `atMost`, or in another currency, and says a text then.
    case require(String, atMost: String, otherwise: String)
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
  /// True where only an answer, cancelling and a person are listened to.
  public var isLocked: Bool

  /// A step called `id`.
  public init(id: String, kind: Kind, isLocked: Bool = false) {
    self.id = id
    self.kind = kind
    self.isLocked = isLocked
  }

  /// True where a task stays until the customer or somebody else does something.
  var isWaiting: Bool {
    switch kind {
    case .ask, .confirm, .require, .act, .openCase, .handOff: true
    case .say, .branch, .jump, .end: false
    }
  }

  /// True when what it does depends on the slot `name`.
  func uses(_ name: String) -> Bool {
    switch kind {
    case .confirm(_, let slots): slots.contains(name)
    case .act(_, let inputs, _): inputs.contains(name)
    case .branch(let on, _, _): on == name
    case .require(let slot, _, _): slot == name
    case .say, .ask, .openCase, .handOff, .jump, .end: false
    }
  }
}
