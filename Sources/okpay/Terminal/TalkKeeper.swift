import Assistant
import Content
import Dialogue
import Storage
import Understanding

/// Keeps the talk of this terminal in a store, so that it can be taken up tomorrow.
///
/// A store that can't be written is no reason to stop talking: keeping ends, and the customer is told once.
final class TalkKeeper {
  private static let name = "terminal"

  private let store: Store
  private var stored: StoredSession
  private(set) var isKeeping = true
  /// True for a talk that was begun before.
  let goesOn: Bool

  /// The talk that the store holds, if one was begun and not ended.
  ///
  /// - Throws: a `StorageError` when the store can't be read.
  static func talk(in store: Store, catalog: Catalog) throws(StorageError) -> (Conversation, TalkKeeper)? {
    guard let stored = try store.session(named: name) else { return nil }
    let service = Service(catalog)
    let conversation: Conversation
    if let packed = try? Conversation(service, packed: stored.state) {
      conversation = packed
    } else if let rebuilt = try? Conversation(service, journal: store.events(of: stored.number)) {
      conversation = rebuilt
    } else {
      return nil
    }
    return (conversation, TalkKeeper(store, stored))
  }

  /// Keeps a talk that begins.
  ///
  /// - Parameter salt: 16 random bytes.
  init(_ store: Store, salt: [UInt8]) {
    self.store = store
    stored = StoredSession(number: store.newSessionNumber(), name: Self.name, salt: salt)
    goesOn = false
  }

  private init(_ store: Store, _ stored: StoredSession) {
    self.store = store
    self.stored = stored
    goesOn = true
  }

  /// Notes with which seed and in which language a new talk began.
  func begin(_ talk: Conversation, seed: UInt64, in language: Language, at now: Instant) -> StorageError? {
    goesOn ? nil : keep(.began(seed: seed, language), of: talk, at: now, rules: [])
  }

  /// Keeps what happened.
  ///
  /// - Returns: why it can't be kept, the first time that it can't.
  func keep(_ event: JournalEvent, of talk: Conversation, at now: Instant, rules: [String]) -> StorageError? {
    guard isKeeping else { return nil }
    stored.state = talk.packed()
    stored.isOpen = event != .closed
    let entry = JournalEntry(
      session: stored.number, at: now.milliseconds, kind: event.kind, content: talk.contentHash,
      rules: rules.joined(separator: " "), payload: .init(input: event.input))
    do throws(StorageError) {
      try store.commit([entry], sessions: [stored])
      return nil
    } catch {
      isKeeping = false
      return error
    }
  }

  /// Erases everything kept of this terminal's talks.
  func forget(at now: Instant) throws(StorageError) {
    isKeeping = false
    _ = try store.forget(Self.name, at: now.milliseconds)
  }
}
