import Dialogue
import Testing
import Understanding

/// One way of taking something back, and what a careful clerk makes of it.
struct CorrectionRow: Sendable, CustomTestStringConvertible {
  /// In which way it is taken back.
  enum Kind: CaseIterable, Sendable {
    /// Where the old value stands: before the new one, behind it, or nowhere; without its currency.
    case oldFirst, newFirst, newAlone, figureAlone
    case twice, several
    case atReadBack, afterReadBack, inDigression
    /// What tells which slot is meant.
    case byName, byContext
    /// What hangs on the old value is open again.
    case ofBranch
    case toSame, toInvalid, notAskedYet
  }

  let kind: Kind
  let language: Language
  let place: Place
  /// What is said at the place; the last of it is what the row is about.
  let heard: [String]
  /// What is waited for afterwards, in the same task.
  let asks: String?
  /// What is known of any open task afterwards, unmasked; an empty text for what must not be known.
  let holds: [String: String]
  /// What the engine itself says to it, in order.
  let says: [Repair]
  /// What the customer reads of it, masked.
  let shows: [String]
  /// True for what the assistant is known to get wrong.
  let isKnownFault: Bool

  init(
    _ kind: Kind, _ language: Language, at place: Place, _ heard: [String], asks: String? = nil,
    holds: [String: String], says: [Repair] = [.corrected], shows: [String] = [], isKnownFault: Bool = false
  ) {
    (self.kind, self.language, self.place, self.heard) = (kind, language, place, heard)
    (self.asks, self.holds, self.says, self.shows) = (asks ?? place.asks, holds, says, shows)
    self.isKnownFault = isKnownFault
  }

  static let all = refund + refundReadBack + payments + others

  var testDescription: String { "\(kind), \(place.testDescription): \(heard.joined(separator: " / "))" }
}
