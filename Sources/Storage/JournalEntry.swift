import Crypto
import Understanding

/// A line of the journal: what happened to a session, why the assistant did what it did, and what it answered.
public struct JournalEntry: Equatable, Sendable {
  /// Its number in the journal, from 1 without gaps.
  public var number: Int64
  /// The number of its session.
  public var session: Int64
  /// When it happened, in milliseconds since 1970.
  public var at: Int64
  /// What happened, by the name the assistant has for it.
  public var kind: String
  /// The hash of the content under which it happened.
  public var content: String
  /// What decided: names of intents, texts and actions; no personal data.
  public var rules: String
  /// What a session may be asked to forget; nil once it was.
  public var payload: Payload?

  /// What an entry holds of the customer.
  public struct Payload: Equatable, Sendable {
    /// What was heard or given, without secrets.
    public var input: String
    /// What the host calls the request, and what tells it from others of that name; nil without one.
    public var request: String?
    /// The lines that were answered.
    public var answer: [UInt8]

    /// Nothing is checked.
    public init(input: String = "", request: String? = nil, answer: [UInt8] = []) {
      self.input = input
      self.request = request
      self.answer = answer
    }
  }

  /// Nothing is checked.
  public init(
    number: Int64 = 0, session: Int64, at: Int64, kind: String, content: String, rules: String, payload: Payload?
  ) {
    self.number = number
    self.session = session
    self.at = at
    self.kind = kind
    self.content = content
    self.rules = rules
    self.payload = payload
  }
}

/// The chain that shows whether a journal was edited: each link is the hash of the one before and of what the entry says.
///
/// What the customer said enters by a digest of its own with the salt of the session. So it can be erased, and the salt with
/// it, without breaking the chain; and without the salt nobody can find out by trying what it was.
enum Chain {
  /// What the first entry is linked to.
  static let start = [UInt8](repeating: 0, count: SHA256.byteCount)

  static func digest(_ payload: JournalEntry.Payload, salt: [UInt8]) -> [UInt8] {
    var packer = Packer(capacity: payload.answer.count + 512)
    packer.add(salt, payload.input, payload.request, payload.answer)
    return Array(SHA256.hash(data: packer.bytes))
  }

  static func link(_ entry: JournalEntry, digest: [UInt8], after last: [UInt8]) -> [UInt8] {
    var packer = Packer(capacity: 512)
    packer.add(last, entry.number, entry.session, entry.at, entry.kind, entry.content, entry.rules, digest)
    return Array(SHA256.hash(data: packer.bytes))
  }
}

extension StoredSession {
  /// Tells a line of input from others: 16 hexadecimal digits, from which nobody without the salt learns what it was.
  public func mark(of line: ArraySlice<UInt8>) -> String {
    SHA256.hash(data: salt + line).prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
