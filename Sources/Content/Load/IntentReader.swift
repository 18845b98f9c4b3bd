import Dialogue
import Understanding

/// Reads one intent's file.
struct IntentReader {
  static let keys = [
    "title", "priority", "team", "keywords", "examples", "near_misses", "move", "topics", "slots", "flow", "replies",
  ]

  var draft: Draft
  let phrases: PhraseReader

  mutating func read(_ value: YAMLValue, name: String) {
    let mapping = value.mapping(Self.keys)
    var intent = Draft.IntentDraft(name: name, place: value.place)
    draft.definition.intents.append(name)
    read(text: mapping.required("title"), as: "title/\(name)")
    if let keywords = mapping["keywords"] {
      let found = phrases.inBoth(keywords)
      draft.definition.keywords[name] = found.map(\.phrase)
      intent.keywords = found.map { ($0.text, $0.place) }
    }
    for (language, _, list) in mapping["examples"]?.mapping(Language.allCases.map(\.rawValue)).entries ?? [] {
      for (text, element) in list.texts {
        add(example: text, of: name, at: element.place)
        if let language = Language(rawValue: language) { intent.languages.insert(language) }
      }
    }
    for (_, _, list) in mapping["near_misses"]?.mapping(Language.allCases.map(\.rawValue)).entries ?? [] {
      intent.nearMisses += list.texts.map { ($0.text, $0.value.place) }
    }
    readTopics(mapping["topics"], of: name)
    for (slot, _, details) in mapping["slots"]?.mapping(nil).entries ?? [] {
      var reader = SlotReader(draft: draft, phrases: phrases)
      reader.read(details, name: slot, flow: name)
      draft = reader.draft
    }
    for (reply, key, text) in mapping["replies"]?.mapping(nil).entries ?? [] {
      read(text: text, as: "\(name)/\(reply)")
      intent.replies.append(Draft.Reply(key: "\(name)/\(reply)", place: key.place))
    }
    draft.intents.append(intent)
    readRole(mapping, of: name, value)
  }

  private mutating func read(text: YAMLValue?, as key: String) {
    var reader = TextReader(draft: draft)
    reader.read(text, as: key)
    draft = reader.draft
  }

  private mutating func add(example text: String, of name: String, at place: Place) {
    draft.definition.examples.append(
      InterpreterDefinition.Example(text, intent: name, source: "\(place.file):\(place.line)"))
    draft.examplePlaces.append(place)
  }

  /// Topics that are known by name and not served: each has keywords and a reply.
  private mutating func readTopics(_ value: YAMLValue?, of name: String) {
    for (topic, _, details) in value?.mapping(nil).entries ?? [] {
      let fields = details.mapping(["keywords", "reply"])
      if let keywords = fields.required("keywords") {
        draft.definition.cues += phrases.inBoth(keywords).map { (.talk("topic:\(topic)"), $0.phrase) }
      }
      read(text: fields.required("reply"), as: "\(name)/topic/\(topic)")
    }
  }

  private mutating func readRole(_ mapping: YAMLMapping, of name: String, _ value: YAMLValue) {
    if let move = mapping["move"] {
      if mapping["flow"] != nil { move.fault("an intent has either 'move' or 'flow'; remove one") }
      if let role = move.choice(of: TalkMove.self) { draft.roles[name] = .move(role) }
      return
    }
    guard let steps = mapping["flow"] else {
      value.fault("the intent has no 'flow'; add its steps under `flow:`")
      return
    }
    draft.definition.tasks.insert(name)
    let priority = mapping["priority"]?.choice(of: Priority.self) ?? .normal
    var slots: [String: Slot] = [:]
    for slot in draft.slots.values where slot.key == slot.name { slots[slot.name] = slot }
    for slot in draft.slots.values where slot.key == "\(name).\(slot.name)" { slots[slot.name] = slot }
    var texts: [String: String] = [:]
    for repair in Repair.allCases { texts[repair.rawValue] = repair.text }
    for key in draft.texts.keys where key.hasPrefix("\(name)/") { texts[String(key.dropFirst(name.count + 1))] = key }
    var compiler = FlowCompiler(intent: name, slots: slots, lostSlots: draft.lostSlots, texts: texts)
    let compiled = compiler.compile(steps)
    draft.roles[name] = .flow(
      Flow(name: name, steps: compiled, priority: priority, team: mapping["team"]?.text ?? "general"))
    let intent = draft.intents[draft.intents.count - 1]
    if compiler.isWhole {
      for reply in intent.replies where !compiler.usedTexts.contains(reply.key) {
        let reply = (name: reply.key.dropFirst(name.count + 1), place: reply.place)
        value.faults.add(reply.place, "reply '\(reply.name)' is never said; use it or remove it")
      }
    }
    guard let lostSlots = draft.lostSlots else { return }
    PlaceholderCheck(draft: draft, faults: value.faults)
      .check(intent, slots: Array(slots.keys) + lostSlots, steps: compiled, isWhole: compiler.isWhole)
  }
}
