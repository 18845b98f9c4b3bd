import Content
import Dialogue
import Understanding

/// Judges single turns: what was done in them, and what was said.
struct ProofInspector {
  /// A turn in which a property is broken.
  struct Finding {
    let property: ProofFault.Property
    let message: String
    /// The state the turn began in, and the task and step to blame.
    let node: Int
    let move: Int
    let frame: Frame?
    let consequence: Consequence
  }

  let catalog: Catalog
  let phrasebook: Phrasebook
  /// The first of each kind.
  private(set) var findings: [Finding] = []
  private var seen: Set<String> = []
  private var wording: WordingCheck

  init(catalog: Catalog, phrasebook: Phrasebook) {
    self.catalog = catalog
    self.phrasebook = phrasebook
    wording = WordingCheck(catalog)
  }

  mutating func inspect(_ node: Int, _ state: DialogueState, _ move: Int, _ consequence: Consequence) {
    for act in consequence.acts where !isAgreed(act, in: state, phrasebook.moves[move]) {
      note(.consent, "'\(act.name)' without a yes to a read-back right before", node, move, act.frame, consequence)
    }
    if consequence.said.isEmpty, state.owner == .bot || state.owner == .closed {
      note(
        .answer, "nothing is said when the customer \(phrasebook.moves[move].words)", node, move, state.top, consequence
      )
    }
    for saying in consequence.said {
      guard let message = wording.fault(in: saying) else { continue }
      note(.answer, message, node, move, consequence.state.top ?? state.top, consequence)
    }
  }

  /// Irreversible things need a yes to a read-back. An urgent flow is agreed to by asking for it: who reports that money is
  /// being stolen wants it acted on, and a read-back would cost them the time it is about.
  private func isAgreed(_ act: Consequence.Act, in state: DialogueState, _ move: UserMove) -> Bool {
    guard ActionShape.of(act.name)?.isIrreversible == true else { return true }
    if let flow = act.frame?.flow, catalog.playbook.flow(flow)?.priority == .urgent { return true }
    return state.prompt == .confirm && state.owner == .bot && move.reading?.answer?.isConsent == true
  }

  private mutating func note(
    _ property: ProofFault.Property, _ message: String, _ node: Int, _ move: Int, _ frame: Frame?,
    _ consequence: Consequence
  ) {
    guard seen.insert("\(frame.map { "\($0.flow) \($0.step)" } ?? "") \(message)").inserted else { return }
    findings.append(
      Finding(
        property: property, message: message, node: node, move: move, frame: frame, consequence: consequence))
  }
}
