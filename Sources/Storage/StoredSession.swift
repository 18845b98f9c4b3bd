/// What is kept of a session beside its journal.
public struct StoredSession: Equatable, Sendable {
  /// Its number; never used again.
  public var number: Int64
  /// The host's name for it.
  public var name: String
  /// Makes the digests of what its customer said unguessable. 16 random bytes.
  public var salt: [UInt8]
  /// The newest state, as the assistant packs it; empty when there is none.
  public var state: [UInt8] = []
  /// How many answers and events its host got.
  public var sequence = 0
  /// The language the host asked for last.
  public var language: String?
  /// When its next timer is due, in milliseconds since 1970.
  public var due: Int64?
  /// False once it was closed; its name may then begin another.
  public var isOpen = true

  /// A session that nothing has happened to.
  public init(number: Int64, name: String, salt: [UInt8]) {
    self.number = number
    self.name = name
    self.salt = salt
  }
}
