import Content
import Dialogue
import Understanding

/// Proves one flow in one language.
struct FlowProof {
  let sources: CatalogSources
  let flow: String
  let language: Language
  private let exploration: Exploration
  private let inspector: ProofInspector

  init(_ sources: CatalogSources, flow: String, phrasebook: Phrasebook, world: World, language: Language) {
    self.sources = sources
    self.flow = flow
    self.language = language
    var inspector = ProofInspector(catalog: sources.catalog, phrasebook: phrasebook)
    exploration = Exploration(flow: flow, phrasebook: phrasebook, world: world, language: language) {
      inspector.inspect($0, $1, $2, $3)
    }
    self.inspector = inspector
  }

  /// How much was walked.
  var extent: Proof.Extent {
    Proof.Extent(flow: flow, language: language, states: exploration.nodes.count, turns: exploration.turns)
  }

  /// All that is broken, in the order in which the walk met it: one of a kind at a step, and a move that may be made for ever
  /// once, at the first step where it may.
  func faults() -> [ProofFault] {
    guard exploration.isWhole else {
      return [
        fault(.end, "more than \(Exploration.limit) states: nothing is proved; make the flow smaller", at: nil, [])
      ]
    }
    var faults = inspector.findings.map { finding in
      let move = exploration.phrasebook.moves[finding.move]
      return fault(
        finding.property, finding.message, at: finding.frame,
        exploration.path(to: finding.node) + [(move, finding.consequence)])
    }
    let reach = ReachCheck(exploration)
    var seen: Set<String> = []
    func add(_ property: ProofFault.Property, _ message: String, _ node: Int) {
      let top = exploration.nodes[node].state.top
      guard seen.insert("\(top.map { "\($0.flow) \($0.step)" } ?? "") \(message)").inserted else { return }
      faults.append(fault(property, message, at: top, exploration.path(to: node)))
    }
    for node in reach.withoutPerson() { add(.human, "no person within two turns of asking for one", node) }
    let loops = LoopCheck(exploration)
    for (node, move) in loops.loops() {
      let move = exploration.phrasebook.moves[move]
      let message = "a customer who \(move.words), again and again, is never offered a person"
      guard !seen.contains(message), let circle = loops.circle(of: move, from: node) else { continue }
      seen.insert(message)
      faults.append(
        fault(.loop, message, at: exploration.nodes[node].state.top, exploration.path(to: node) + circle))
    }
    for node in reach.withoutEnd() { add(.end, "no answers lead from here to the end", node) }
    return faults
  }

  private func fault(
    _ property: ProofFault.Property, _ message: String, at frame: Frame?,
    _ path: [(move: UserMove, consequence: Consequence)]
  ) -> ProofFault {
    let example = CounterExample(catalog: sources.catalog, world: exploration.world, language: language)
    return ProofFault(
      property: property, fault: ContentFault(place: place(of: frame), message: message),
      transcript: example.transcript(path, title: message))
  }

  /// Where the step of a task stands; the beginning of the flow for what belongs to no step.
  private func place(of frame: Frame?) -> Place {
    let name = frame?.flow ?? flow
    let places = sources.stepPlaces[name] ?? []
    let index = frame.flatMap { sources.catalog.playbook.flow(name)?.step($0.step) } ?? 0
    return places.indices.contains(index) ? places[index] : places.first ?? Place(file: name, line: 1, column: 1)
  }
}
