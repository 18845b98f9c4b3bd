import Dialogue

/// Lays a flow's nested steps out flat and checks that every name in it exists.
struct FlowCompiler {
  static let kinds = ["say", "ask", "confirm", "require", "when", "act", "open_case", "hand_off", "label", "go", "end"]

  let intent: String
  /// Names of slots the flow may use.
  let slots: [String: Slot]
  /// Slots that are there but couldn't be read; nil when any name may be one.
  let lostSlots: Set<String>?
  /// Keys of texts by the names the flow may use.
  let texts: [String: String]
  private(set) var steps: [Step] = []
  private(set) var usedTexts: Set<String> = []
  /// False when steps had to be left out because of a fault: then nothing can be said about what is never reached or said.
  private(set) var isWhole = true
  private var labels: [String: Int] = [:]
  private var jumps: [(index: Int, label: String, value: YAMLValue)] = []
  private var seen: [String: Int] = [:]
  private(set) var places: [YAMLValue] = []

  init(intent: String, slots: [String: Slot], lostSlots: Set<String>?, texts: [String: String]) {
    self.intent = intent
    self.slots = slots
    self.lostSlots = lostSlots
    self.texts = texts
  }

  mutating func compile(_ value: YAMLValue) -> [Step] {
    sequence(value)
    for jump in jumps {
      if labels[jump.label] == nil {
        let advice = advice(on: jump.label, among: labels.keys.sorted())
        jump.value.fault("no label '\(jump.label)' in this flow; \(advice)")
      }
      // What was meant is taken as said, so that one slip isn't reported twice.
      if let target = labels[jump.label] ?? nearest(to: jump.label, among: labels.keys).flatMap({ labels[$0] }) {
        steps[jump.index].kind = .jump(target)
      } else {
        isWhole = false
      }
    }
    if steps.isEmpty, isWhole { value.fault("the flow has no steps; give it at least one, such as `- say: reply`") }
    if isWhole { reportUnreachable() }
    return steps
  }

  private mutating func sequence(_ value: YAMLValue) {
    for element in value.list {
      guard case .mapping(let mapping) = element.node, let first = mapping.first?.key.string else {
        element.fault("expected a step such as `- say: reply`; there are \(Self.kinds.joined(separator: ", "))")
        isWhole = false
        continue
      }
      guard Self.kinds.contains(first) else {
        element.fault("unknown step '\(first)'; \(advice(on: first, among: Self.kinds))")
        isWhole = false
        continue
      }
      step(first, element)
    }
  }

  private mutating func step(_ kind: String, _ element: YAMLValue) {
    switch kind {
    case "say":
      if let text = text(element.mapping(["say"])["say"]) { add(.say(text.key), "say \(text.name)", element) }
    case "ask":
      let fields = element.mapping(["ask", "locked"])
      if let name = slot(fields["ask"]) { add(.ask(name), "ask \(name)", element, isLocked: isTrue(fields["locked"])) }
    case "confirm": confirm(element)
    case "require": require(element)
    case "when": branch(element)
    case "act": act(element)
    case "open_case":
      if let text = text(element.mapping(["open_case"])["open_case"]) { add(.openCase(text.key), "open_case", element) }
    case "hand_off":
      if let name = element.mapping(["hand_off"])["hand_off"]?.text { add(.handOff(name), "hand_off \(name)", element) }
    case "label":
      if let value = element.mapping(["label"])["label"], let name = value.text {
        if labels[name] != nil { value.fault("label '\(name)' twice in this flow; rename one") }
        labels[name] = steps.count
      }
    case "go":
      if let value = element.mapping(["go"])["go"], let name = value.text {
        jumps.append((steps.count, name, value))
        add(.end, "go \(name)", element)
      }
    default: add(.end, "end", element)
    }
  }

  private mutating func confirm(_ element: YAMLValue) {
    let fields = element.mapping(["confirm", "slots", "locked"])
    guard let text = text(fields["confirm"]) else { return }
    let names = fields.required("slots")?.list.compactMap { slot($0) } ?? []
    add(.confirm(text.key, slots: names), "confirm \(text.name)", element, isLocked: isTrue(fields["locked"]))
  }

  private func isTrue(_ value: YAMLValue?) -> Bool {
    guard let value, let text = value.text else { return false }
    if text != "true", text != "false" { value.fault("'\(text)' is neither true nor false; write one of them") }
    return text == "true"
  }

  private mutating func require(_ element: YAMLValue) {
    let fields = element.mapping(["require", "at_most", "else"])
    guard let name = slot(fields["require"]), let most = fields.required("at_most"), let fact = most.text,
      let text = text(fields.required("else"))
    else {
      isWhole = false
      return
    }
    if let slot = slots[name], slot.kind != .amount {
      fields["require"]?.fault("'\(name)' is no sum; only a slot of `type: amount` can be compared")
    }
    let sums = ActionShape.all.values.flatMap(\.sums).sorted()
    if !sums.contains(fact) { most.fault("no sum is called '\(fact)'; \(advice(on: fact, among: sums))") }
    add(.require(name, atMost: fact, otherwise: text.key), "require \(name)", element)
  }

  private mutating func branch(_ element: YAMLValue) {
    let fields = element.mapping(["when", "is", "else"])
    guard let on = fields["when"]?.text, let cases = fields.required("is") else {
      isWhole = false
      return
    }
    if fields["else"] == nil {
      element.fault("'else' is missing: a branch must say what happens otherwise; add it (`else: []` goes on)")
    }
    let allowed = values(of: on, fields["when"])
    let index = steps.count
    add(.end, "when \(on)", element)
    var targets: [Step.Exit] = []
    var ends: [Int] = []
    for (name, key, body) in cases.mapping(nil).entries {
      if let allowed, !allowed.contains(name) {
        key.fault("'\(on)' is never '\(name)'; \(advice(on: name, among: allowed))")
      }
      targets.append(Step.Exit(name, to: steps.count))
      sequence(body)
      ends.append(steps.count)
      add(.end, "join", element)
    }
    let otherwise = steps.count
    if let rest = fields["else"] { sequence(rest) }
    for end in ends { steps[end].kind = .jump(steps.count) }
    steps[index].kind = .branch(on: on, cases: targets, otherwise: otherwise)
  }

  private mutating func act(_ element: YAMLValue) {
    let whole = element.mapping(nil)
    guard let name = whole["act"]?.text else {
      isWhole = false
      return
    }
    guard let shape = ActionShape.all[name] else {
      element.fault("unknown action '\(name)'; \(advice(on: name, among: ActionShape.all.keys.sorted()))")
      isWhole = false
      return
    }
    let fields = element.mapping(["act", "with"] + shape.outcomes)
    let inputs = fields["with"]?.list.compactMap { slot($0) } ?? []
    let index = steps.count
    add(.end, "act \(name)", element)
    var outcomes: [Step.Exit] = []
    var ends: [Int] = []
    for outcome in shape.outcomes {
      guard let body = fields[outcome] else {
        element.fault("'\(outcome)' is missing: '\(name)' can end so; say what happens then (`\(outcome): []` goes on)")
        isWhole = false
        continue
      }
      outcomes.append(Step.Exit(outcome, to: steps.count))
      sequence(body)
      ends.append(steps.count)
      add(.end, "join", element)
    }
    for end in ends { steps[end].kind = .jump(steps.count) }
    steps[index].kind = .act(name, inputs: inputs, outcomes: outcomes)
  }

  // MARK: - Names

  private mutating func text(_ value: YAMLValue?) -> (name: String, key: String)? {
    guard let value, let name = value.text else { return nil }
    guard let key = texts[name] else {
      let near = nearest(to: name, among: texts.keys)
      value.fault("no reply '\(name)'; \(near.map { "did you mean '\($0)'?" } ?? "add it under `replies:`")")
      if let key = near.flatMap({ texts[$0] }) { usedTexts.insert(key) }
      return nil
    }
    usedTexts.insert(key)
    return (name, key)
  }

  private func slot(_ value: YAMLValue?) -> String? {
    guard let value, let name = value.text else { return nil }
    if slots[name] != nil || lostSlots?.contains(name) ?? true { return name }
    value.fault("no slot '\(name)'; \(advice(on: name, among: slots.keys.sorted()))")
    return nil
  }

  /// The values that a branch on `name` can see; nil where they can't be listed.
  private func values(of name: String, _ value: YAMLValue?) -> [String]? {
    if let slot = slots[name] {
      switch slot.kind {
      case .yesNo, .choice: return slot.choices + ["unknown", "none"]
      case .email, .transactionID, .amount, .text, .day, .phone: return ["unknown", "none"]
      }
    }
    if let setting = SettingsReader.branchValues[name] { return setting }
    for action in ActionShape.all.values {
      if let values = action.facts[name]?.values { return values + (values.contains("none") ? [] : ["none"]) }
    }
    if lostSlots?.contains(name) ?? true { return nil }
    let facts = ActionShape.all.values.flatMap(\.facts.keys) + SettingsReader.branchValues.keys
    value?.fault("no slot, fact or setting '\(name)'; \(advice(on: name, among: (slots.keys + facts).sorted()))")
    return nil
  }

  private mutating func add(_ kind: Step.Kind, _ id: String, _ element: YAMLValue, isLocked: Bool = false) {
    seen[id, default: 0] += 1
    let count = seen[id] ?? 1
    steps.append(Step(id: count == 1 ? id : "\(id) \(count)", kind: kind, isLocked: isLocked))
    places.append(element)
  }
}
