import Content
import Dialogue

/// Journalled talks under the content of today: which turns would be answered differently, and why.
public struct PastReplay: Sendable {
  /// A turn that is another today.
  public struct Change: Sendable, Equatable {
    public var session: Int64
    public var at: Instant
    /// What the customer said, masked; nil when it was something else that happened.
    public var heard: String?
    public var past: [Line]
    public var today: [Line]
  }

  /// Why turns are others.
  public enum Cause: Sendable, Hashable {
    /// The message is taken for another intent.
    case intent(past: String, today: String)
    /// The same texts in other words.
    case wording([String])
    /// Other texts or actions, from this one on.
    case course(past: String?, today: String?)
    /// A turn before had another course in the same talk.
    case consequence
  }

  /// How many turns and sessions were lived through.
  public private(set) var turns = 0
  public private(set) var sessions = 0
  /// Sessions that could not be, since their host kept a state or they were forgotten.
  public private(set) var unplayable = 0
  /// The changed turns by their causes, the most frequent first.
  public private(set) var changes: [(cause: Cause, turns: [Change])] = []

  /// - Parameter past: all that is known of some sessions, in order.
  public init(_ past: [PastEvent], catalog: Catalog) {
    // A host does the same for all of its sessions.
    let duties = Set(past.compactMap { $0.event?.duty })
    let service = Service(
      catalog, backOffice: duties.contains(.actions) ? .outside : nil,
      agents: duties.contains(.agents) ? .host : .simulated)
    var found: [Cause: [Change]] = [:]
    for (_, events) in Dictionary(grouping: past, by: \.session).sorted(by: { $0.key < $1.key }) {
      guard case .began(let seed, let language) = events.first?.event, events.allSatisfy({ $0.event != nil }) else {
        unplayable += 1
        continue
      }
      sessions += 1
      play(events.dropFirst(), in: Conversation(service, seed: seed, language: language), into: &found)
    }
    changes = found.map { ($0.key, $0.value) }.sorted { Self.isBefore($0, $1) }
  }

  private static func isBefore(_ one: (cause: Cause, turns: [Change]), _ other: (cause: Cause, turns: [Change])) -> Bool
  {
    if (one.cause == .consequence) != (other.cause == .consequence) { return other.cause == .consequence }
    if one.turns.count != other.turns.count { return one.turns.count > other.turns.count }
    return "\(one.cause)" < "\(other.cause)"
  }

  private mutating func play(
    _ events: ArraySlice<PastEvent>, in talk: Conversation, into found: inout [Cause: [Change]]
  ) {
    var hasParted = false
    for past in events {
      guard let event = past.event, let today = try? talk.live(through: event, at: past.at) else { continue }
      let (rules, lines) = (today.flatMap(\.rules), today.flatMap(\.lines))
      let said = past.turns.flatMap(\.lines)
      turns += 1
      let cause = Self.cause(past.rules, rules, isSame: said == lines)
      guard let cause else { continue }
      let heard: String? = if case .heard(let text) = event { text } else { nil }
      let change = Change(session: past.session, at: past.at, heard: heard, past: said, today: lines)
      var isWording = false
      if case .wording = cause { isWording = true }
      found[hasParted && !isWording ? .consequence : cause, default: []].append(change)
      hasParted = hasParted || !isWording
    }
  }

  /// Why a turn is another today; nil when it is not.
  private static func cause(_ past: [String], _ today: [String], isSame: Bool) -> Cause? {
    guard !isSame else { return nil }
    let (before, now) = (intent(past), intent(today))
    if let before, let now, before != now { return .intent(past: before, today: now) }
    let common = zip(past, today).prefix { $0 == $1 }.count
    if common == past.count, common == today.count { return .wording(past.filter { !$0.hasPrefix("intent/") }) }
    return .course(
      past: past.indices.contains(common) ? past[common] : nil,
      today: today.indices.contains(common) ? today[common] : nil)
  }

  private static func intent(_ rules: [String]) -> String? {
    rules.first { $0.hasPrefix("intent/") }.map { String($0.dropFirst("intent/".count)) }
  }
}

extension JournalEvent {
  /// What a host does itself.
  fileprivate enum Duty { case actions, agents }

  /// The duty of the host that shows in the event.
  fileprivate var duty: Duty? {
    switch self {
    case .actionFinished: .actions
    case .agentJoined, .agentSaid, .agentLeft: .agents
    case .began, .restored, .opened, .heard, .heardTooMuch, .switched, .advanced, .closed: nil
    }
  }
}

extension PastReplay.Cause: CustomStringConvertible {
  public var description: String {
    switch self {
    case .intent(let past, let today): "taken for \(today), not for \(past)"
    case .wording(let texts): "other words of \(texts.joined(separator: ", "))"
    case .course(let past?, let today?): "\(today) where there was \(past)"
    case .course(let past?, nil): "without \(past)"
    case .course(nil, let today?): "\(today) as well"
    case .course(nil, nil): "other lines"
    case .consequence: "after a turn above"
    }
  }
}
