import Assistant
import Content
import Dialogue
import Storage
import Understanding

/// One talk and what the pipe has to know of it.
final class Session {
  /// How many of the last requests of a session are known by their ids.
  static let remembered = 32

  let name: SessionName
  var conversation: Conversation
  /// What a store keeps of it.
  private(set) var stored: StoredSession
  /// The number of the answer or event written last.
  private(set) var sequence: Int
  /// When it stands in the deadlines; at the latest when its next timer is due.
  var wake: Instant?
  /// The language the host asked for last; only another one is a wish to switch.
  var hostLanguage: Language?
  /// When something last happened to it.
  var usedAt: Instant
  /// Its neighbours in the order of use; the table of sessions owns them, and unties whom it lets go.
  unowned var before: Session?
  unowned var after: Session?
  /// The newest ticket that the store knows.
  var ticket: String?
  /// True while the ledger holds something of it.
  var isTouched = false
  var isOpen = true
  /// The last requests and where in the journal they were answered, the oldest first.
  private var answered: [(request: String, entry: Int64)] = []

  init(_ stored: StoredSession, _ conversation: Conversation, language: Language?, at now: Instant) {
    name = SessionName(stored.name)
    self.stored = stored
    self.conversation = conversation
    sequence = stored.sequence
    hostLanguage = language
    usedAt = now
  }

  /// Takes a session up from a store: from its state, or where another version wrote that, from its journal.
  init(_ stored: StoredSession, of store: Store, service: Service, at now: Instant) throws {
    name = SessionName(stored.name)
    self.stored = stored
    let packed = try? Conversation(service, packed: stored.state)
    conversation = try packed ?? Conversation(service, journal: store.events(of: stored.number))
    sequence = stored.sequence
    hostLanguage = stored.language.flatMap(Language.init)
    usedAt = now
    ticket = conversation.caseNumber
    answered = try store.requests(of: stored.number, last: Self.remembered).reversed()
  }

  /// The number of the next answer or event, from 1.
  func nextSequence() -> Int {
    sequence += 1
    return sequence
  }

  /// Brings up to date what a store keeps.
  func save() {
    stored.state = isOpen ? conversation.packed() : []
    stored.sequence = sequence
    stored.language = hostLanguage?.rawValue
    stored.due = isOpen ? conversation.nextDue?.milliseconds : nil
    stored.isOpen = isOpen
  }

  /// Where a request was answered; nil when it is new.
  func entry(of request: String) -> Int64? { answered.last { $0.request == request }?.entry }

  /// Notes where a request was answered.
  func remember(_ request: String, as entry: Int64) {
    answered.append((request, entry))
    if answered.count > Self.remembered { answered.removeFirst(answered.count - Self.remembered) }
  }
}

extension Store {
  /// What happened to a session, as far as conversations know of it.
  func events(of session: Int64) throws -> [(event: JournalEvent, at: Instant)] {
    try journal(of: session).compactMap { entry in
      entry.payload.flatMap { JournalEvent(kind: entry.kind, input: $0.input) }
        .map { ($0, Instant(milliseconds: entry.at)) }
    }
  }
}
