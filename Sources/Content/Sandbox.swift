import Understanding

/// The simulated back office: `_sandbox.yaml`.
public struct Sandbox: Sendable, Equatable {
  public struct Transaction: Sendable, Equatable {
    public var email: String
    public var amount: Amount
    public var status: String
    public var reason: String
    public var isOverdue: Bool
  }

  /// By id, upper-case.
  public var transactions: [String: Transaction] = [:]

  public init() {}
}
