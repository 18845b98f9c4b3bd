import Content
import Foundation
import Synchronization
import Understanding

/// Walks every state that the flows of a catalogue can be in and proves of each what `ProofFault.Property` names.
///
/// The walk goes through `Reducer.reduce` with readings of real messages, so whatever it finds can be typed. What it takes
/// together is written at `Abstraction`, what it leaves out at `Exploration`.
public struct Proof: Sendable {
  /// How much of a flow was walked.
  public struct Extent: Sendable, Equatable {
    /// The name of the flow.
    public let flow: String
    /// The language of the customer's messages.
    public let language: Language
    /// States, and moves made in them.
    public let states, turns: Int
  }

  /// In the order of their places, one of a kind at each step; empty when everything holds.
  public let faults: [ProofFault]
  /// By flow and language.
  public let extents: [Extent]

  /// Proves flows, several at a time where the machine can.
  ///
  /// - Parameter flows: names of flows; nil for all.
  public init(_ sources: CatalogSources, flows: [String]? = nil) {
    let playbook = sources.catalog.playbook
    let names = flows ?? playbook.roles.keys.sorted().filter { playbook.flow($0) != nil }
    let world = World(sources.catalog, from: TranscriptHeader().clock)
    let books = Language.allCases.map { Phrasebook(sources, $0) }
    let jobs = names.flatMap { name in Language.allCases.indices.map { (flow: name, language: $0) } }
    let results = Mutex<[Int: (extent: Extent, faults: [ProofFault])]>([:])
    DispatchQueue.concurrentPerform(iterations: jobs.count) { number in
      let job = jobs[number]
      let proof = FlowProof(
        sources, flow: job.flow, phrasebook: books[job.language], world: world,
        language: Language.allCases[job.language])
      let result = (proof.extent, proof.faults())
      results.withLock { $0[number] = result }
    }
    let inOrder = results.withLock { found in jobs.indices.compactMap { found[$0] } }
    extents = inOrder.map(\.extent)
    var seen: Set<ContentFault> = []
    faults = inOrder.flatMap(\.faults).filter { seen.insert($0.fault).inserted }.sorted { $0.fault < $1.fault }
  }
}
