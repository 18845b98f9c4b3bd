import Assistant
import Content

/// What host and server go by.
extension PipeServer {
  /// What a host may ask for at most, told in `hello`.
  struct Limits {
    var lineBytes = 1 << 20
    var sessions = 1_000_000
    /// After how long without use a session ends that no store holds; nil for as long as tasks are kept.
    var idleSeconds: Int?
  }

  /// What the host does itself instead of leaving it to the simulation.
  struct Duties {
    var actions = false
    var agents = false

    /// The same as a journal keeps it.
    var journalled: HostDuties { HostDuties(actions: actions, agents: agents) }

    /// What all talks under a catalogue share; nobody but the host reads their turns.
    func service(_ catalog: Catalog) -> Service {
      Service(catalog, backOffice: journalled.backOffice, agents: journalled.agents, isWatched: false)
    }
  }

  /// A mistake of ours, not of the host.
  struct InternalFault: Error {
    var detail: String
  }
}
