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
    let place: Place
    var keywords: [(text: String, place: Place)] = []
    var nearMisses: [(text: String, place: Place)] = []
    var replies: [Reply] = []
  }

  var intents: [IntentDraft] = []
  var definition = InterpreterDefinition()
  var roles: [String: Playbook.Role] = [:]
  var slots: [String: Slot] = [:]
  var texts: [String: Wording] = [:]
  var textPlaces: [String: Place] = [:]
  var settings = Settings()
  var limits = Limits()
  var sandbox = Sandbox()
  var examplePlaces: [Place] = []

  mutating func add(example text: String, of intent: String, at place: Place) {
    definition.examples.append(
      InterpreterDefinition.Example(text, intent: intent, source: "\(place.file):\(place.line)"))
    examplePlaces.append(place)
  }
}
