import Understanding

/// What simulated customers say: `_customers.yaml`, and the examples of intents to open with.
public struct Voices: Sendable {
  /// Phrases in both languages, at least one each. Places for values are written `{value}`.
  public typealias Phrases = [Language: [String]]

  /// What a phrase is for; the name it has in the file.
  public enum Kind: String, Sendable, CaseIterable {
    // Values
    case email
    case transactionID = "transaction_id"
    case amount, missing
    // Yes and no
    case yes, no, decline, agree, disagree
    // Corrections
    case correct, replace, bare, wrong, name
    case pick
    // Beside the point
    case why
    case whereFound = "where"
    case hold, again, chat, thanks, silence
    // Where the talk is going
    case insist, enough, note

    /// The places that each phrase of this kind must have.
    var places: Set<String> {
      switch self {
      case .email, .transactionID, .amount, .bare: ["value"]
      case .correct: ["label", "value"]
      case .replace: ["old", "value"]
      case .wrong, .name: ["label"]
      case .insist: ["words"]
      case .pick, .missing, .yes, .no, .decline, .agree, .disagree, .why, .whereFound, .hold, .again, .chat, .thanks,
        .silence,
        .enough, .note:
        []
      }
    }

    /// The places that a phrase of this kind may have besides.
    var otherPlaces: Set<String> { self == .pick ? ["number", "label"] : [] }
  }

  /// How sums of a currency are written.
  public struct Money: Sendable, Equatable {
    /// With the place `{number}`.
    public var written: Phrases
    /// The currency alone.
    public var named: Phrases
  }

  /// By kind; every kind is there.
  public var says: [Kind: Phrases] = [:]
  /// What a temper puts around an answer, with the place `{words}`.
  public var moods: [Temper: Phrases] = [:]
  /// What slots are called, by their keys.
  public var names: [String: Phrases] = [:]
  /// Answers by slot key and choice; under the choice "" for slots of free text.
  public var answers: [String: [String: Phrases]] = [:]
  /// By ISO 4217 code; at least one.
  public var money: [String: Money] = [:]
  /// What stands before the @ of an address; at least one.
  public var people: [String] = []
  /// What stands behind it; at least one.
  public var domains: [String] = []
  /// Domains with a slip in them, by what was meant.
  public var slips: [String: String] = [:]
  /// The examples of every intent that has some in both languages.
  public var openings: [String: Phrases] = [:]

  init() {}
}

extension Voices {
  /// Reads the voices of a folder of content.
  ///
  /// - Throws: every fault found in the folder; the file is missing or doesn't fit the intents.
  public static func load(folder: String) throws(ContentFaults) -> Voices {
    var loader = CatalogLoader(folder: folder, overrides: [])
    return try loader.voices()
  }
}
