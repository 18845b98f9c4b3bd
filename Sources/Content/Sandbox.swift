import Understanding

/// The simulated back office: `_sandbox.yaml`.
public struct Sandbox: Sendable, Equatable {
  /// A payment that the simulated back office knows.
  public struct Transaction: Sendable, Equatable {
    /// Whose it is, lower-case.
    public var email: String
    /// What was paid.
    public var amount: Amount
    /// A value of the fact `transaction.status`.
    public var status: String
    /// A value of the fact `transaction.reason`.
    public var reason: String
    /// True when it takes longer than it should.
    public var isOverdue: Bool
  }

  /// By id, upper-case.
  public var transactions: [String: Transaction] = [:]

  /// A back office that knows nothing.
  public init() {}
}
