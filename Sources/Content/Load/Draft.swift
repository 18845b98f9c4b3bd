import Dialogue
import Understanding

/// What has been read so far: everything of a catalogue before it is put together.
struct Draft: Sendable {
  /// One reply of an intent, and the file it belongs to.
  struct Reply: Sendable {
    let key: String
    let place: Place
  }

  /// Keywords, example sentences and near misses of one intent.
  struct IntentDraft: Sendable {
    let name: String
    var keywords: [(text: String, place: Place)] = []
    var nearMisses: [(text: String, place: Place)] = []
    var replies: [Reply] = []
    /// Languages that it has examples in.
    var languages: Set<Language> = []
  }

  var intents: [IntentDraft] = []
  /// Intents whose files are there but couldn't be read: whatever names them is no fault of its own.
  var lostIntents: Set<String> = []
  /// Slots that are there but couldn't be read; nil when it isn't even known which.
  var lostSlots: Set<String>? = []
  var definition = InterpreterDefinition()
  var roles: [String: Playbook.Role] = [:]
  /// Where the steps of each flow stand, in their order.
  var stepPlaces: [String: [Place]] = [:]
  var slots: [String: Slot] = [:]
  var texts: [String: Wording] = [:]
  /// What topics begin, by the topic.
  var beginnings: [String: Playbook.Beginning] = [:]
  /// Intents that openers offer or topics begin.
  var offers: [(name: String, place: Place)] = []
  /// The `{names}` in the texts by their keys, each with the place of its text.
  var placeholders: [String: [(name: String, place: Place)]] = [:]
  var settings = Settings()
  var limits = Limits()
  var sandbox = Sandbox()
  var solicitations = Solicitations()
  var examplePlaces: [Place] = []

  /// True for an intent that a topic begins; it needs no examples.
  func isBegunByTopic(_ intent: String) -> Bool { beginnings.values.contains { $0.flow == intent } }

  mutating func add(example text: String, of intent: String, isNearMiss: Bool = false, at place: Place) {
    definition.examples.append(InterpreterDefinition.Example(text, intent: intent, isNearMiss: isNearMiss))
    examplePlaces.append(place)
  }
}
