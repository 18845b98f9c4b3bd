import Assistant

/// What host and server go by.
extension PipeServer {
  /// What a host may ask for at most, told in `hello`.
  struct Limits {
    var lineBytes = 1 << 20
    var sessions = 1_000_000
  }

  /// What the host does itself instead of leaving it to the simulation.
  struct Duties {
    var actions = false
    var agents = false
  }

  /// A mistake of ours, not of the host.
  struct InternalFault: Error {
    var detail: String
  }

  /// Who does what flows ask for; nil for the simulation.
  var backOffice: BackOffice? { duties.actions ? .outside : nil }

  var agents: Conversation.Agents { duties.agents ? .host : .simulated }
}
