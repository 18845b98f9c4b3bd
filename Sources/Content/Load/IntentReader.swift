import Dialogue
import Understanding

/// Reads one intent's file.
struct IntentReader {
  static let keys = [
    "title", "priority", "team", "weight", "keywords", "examples", "near_misses", "move", "topics", "questions",
    "slots",
    "flow", "replies",
  ]

  let phrases: PhraseReader

  func read(_ value: YAMLValue, name: String, into draft: inout Draft) {
    let mapping = value.mapping(Self.keys)
    var intent = Draft.IntentDraft(name: name)
    draft.definition.intents.append(name)
    TextReader.read(mapping.required("title"), as: "title/\(name)", into: &draft)
    if let weight = mapping["weight"]?.decimal(in: 0.1...10) { draft.definition.importance[name] = weight }
    if let keywords = mapping["keywords"] {
      let found = phrases.inBoth(keywords)
      draft.definition.keywords[name] = found.map(\.phrase)
      intent.keywords = found.map { ($0.text, $0.place) }
    }
    for (language, _, list) in mapping["examples"]?.mapping(Language.allCases.map(\.rawValue)).entries ?? [] {
      let texts = list.texts
      for (text, element) in texts { draft.add(example: text, of: name, at: element.place) }
      if !texts.isEmpty, let language = Language(rawValue: language) { intent.languages.insert(language) }
    }
    for (_, _, list) in mapping["near_misses"]?.mapping(Language.allCases.map(\.rawValue)).entries ?? [] {
      intent.nearMisses += list.texts.map { ($0.text, $0.value.place) }
    }
    // Topics are known by name and not served; questions are about the matter, while it is under way and until another
    // begins.
    readAnswers(mapping["topics"], "topic", cue: "topic:", of: name, &draft)
    readAnswers(mapping["questions"], "question", cue: "question:\(name)/", of: name, &draft)
    for (slot, _, details) in mapping["slots"]?.mapping(nil).entries ?? [] {
      SlotReader(phrases: phrases).read(details, name: slot, flow: name, into: &draft)
    }
    for (reply, key, text) in mapping["replies"]?.mapping(nil).entries ?? [] {
      TextReader.read(text, as: "\(name)/\(reply)", into: &draft)
      intent.replies.append(Draft.Reply(key: "\(name)/\(reply)", place: key.place))
    }
    draft.intents.append(intent)
    readRole(mapping, of: name, value, &draft)
  }

  /// What is answered at once, each with keywords of its own and a reply.
  ///
  /// - Parameters:
  ///   - kind: where its texts lie: `topic` or `question`.
  ///   - cue: the start of the names of its cues.
  private func readAnswers(_ value: YAMLValue?, _ kind: String, cue: String, of name: String, _ draft: inout Draft) {
    for (answer, _, details) in value?.mapping(nil).entries ?? [] {
      let fields = details.mapping(["keywords", "reply"] + (kind == "topic" ? ["flow", "told"] : []))
      if let flow = fields["flow"], let begun = flow.text {
        draft.beginnings[answer] = Playbook.Beginning(flow: begun, told: fields["told"]?.text)
        draft.offers.append((begun, flow.place))
      }
      if let keywords = fields.required("keywords") {
        draft.definition.cues += phrases.inBoth(keywords).map { (.talk(cue + answer), $0.phrase) }
      }
      TextReader.read(fields.required("reply"), as: "\(name)/\(kind)/\(answer)", into: &draft)
    }
  }

  private func readRole(_ mapping: YAMLMapping, of name: String, _ value: YAMLValue, _ draft: inout Draft) {
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
    draft.stepPlaces[name] = compiler.places.map(\.place)
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
