import Dialogue

/// Lays a flow's nested steps out flat and checks that every name in it exists.
struct FlowCompiler {
  static let kinds = ["say", "ask", "confirm", "when", "act", "open_case", "hand_off", "label", "go", "end"]

  let intent: String
  /// Names of slots the flow may use.
  let slots: [String: Slot]
  /// Keys of texts by the names the flow may use.
  let texts: [String: String]
  private(set) var steps: [Step] = []
  private(set) var usedTexts: Set<String> = []
  private var labels: [String: Int] = [:]
  private var jumps: [(index: Int, label: String, value: YAMLValue)] = []
  private var seen: [String: Int] = [:]
  private var places: [YAMLValue] = []

  init(intent: String, slots: [String: Slot], texts: [String: String]) {
    self.intent = intent
    self.slots = slots
    self.texts = texts
  }

  mutating func compile(_ value: YAMLValue) -> [Step] {
    sequence(value)
    for jump in jumps {
      if let target = labels[jump.label] {
        steps[jump.index].kind = .jump(target)
      } else {
        let hint = nearest(to: jump.label, among: labels.keys).map { "; did you mean '\($0)'?" } ?? ""
        jump.value.fault("no label '\(jump.label)' in this flow\(hint)")
      }
    }
    if steps.isEmpty { value.fault("the flow has no steps") }
    reportUnreachable()
    return steps
  }

  private mutating func sequence(_ value: YAMLValue) {
    for element in value.list {
      guard case .mapping(let mapping) = element.node, let first = mapping.first?.key.string else {
        element.fault("expected a step: one of \(Self.kinds.joined(separator: ", "))")
        continue
      }
      guard Self.kinds.contains(first) else {
        let hint = nearest(to: first, among: Self.kinds).map { "; did you mean '\($0)'?" } ?? ""
        element.fault("unknown step '\(first)'\(hint)")
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
      if let name = slot(element.mapping(["ask"])["ask"]) { add(.ask(name), "ask \(name)", element) }
    case "confirm": confirm(element)
    case "when": branch(element)
    case "act": act(element)
    case "open_case":
      if let text = text(element.mapping(["open_case"])["open_case"]) { add(.openCase(text.key), "open_case", element) }
    case "hand_off":
      if let reason = element.mapping(["hand_off"])["hand_off"]?.text {
        add(.handOff(reason), "hand_off \(reason)", element)
      }
    case "label":
      if let value = element.mapping(["label"])["label"], let name = value.text {
        if labels[name] != nil { value.fault("label '\(name)' twice in this flow") }
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
    let fields = element.mapping(["confirm", "slots"])
    guard let text = text(fields["confirm"]) else { return }
    let names = fields.required("slots")?.list.compactMap { slot($0) } ?? []
    add(.confirm(text.key, slots: names), "confirm \(text.name)", element)
  }

  private mutating func branch(_ element: YAMLValue) {
    let fields = element.mapping(["when", "is", "else"])
    guard let on = fields["when"]?.text, let cases = fields.required("is") else { return }
    if fields["else"] == nil {
      element.fault("'else' is missing: a branch must say what happens otherwise (`else: []` goes on)")
    }
    let allowed = values(of: on, fields["when"])
    let index = steps.count
    add(.end, "when \(on)", element)
    var targets: [(value: String, target: Int)] = []
    var ends: [Int] = []
    for (name, key, body) in cases.mapping(nil).entries {
      if let allowed, !allowed.contains(name) {
        key.fault("'\(on)' is never '\(name)'; it can be \(allowed.joined(separator: ", "))")
      }
      targets.append((name, steps.count))
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
    guard case .mapping(let mapping) = element.node, let name = mapping.first?.value.string else { return }
    guard let shape = ActionShape.all[name] else {
      element.fault("unknown action '\(name)'; there are \(ActionShape.all.keys.sorted().joined(separator: ", "))")
      return
    }
    let fields = element.mapping(["act", "with"] + shape.outcomes)
    let inputs = fields["with"]?.list.compactMap { slot($0) } ?? []
    let index = steps.count
    add(.end, "act \(name)", element)
    var outcomes: [(name: String, target: Int)] = []
    var ends: [Int] = []
    for outcome in shape.outcomes {
      guard let body = fields[outcome] else {
        element.fault("'\(outcome)' is missing: '\(name)' can end so (`\(outcome): []` goes on)")
        continue
      }
      outcomes.append((outcome, steps.count))
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
      let hint = nearest(to: name, among: texts.keys).map { "; did you mean '\($0)'?" } ?? ""
      value.fault("no reply '\(name)'\(hint)")
      return nil
    }
    usedTexts.insert(key)
    return (name, key)
  }

  private func slot(_ value: YAMLValue?) -> String? {
    guard let value, let name = value.text else { return nil }
    if slots[name] != nil { return name }
    let hint = nearest(to: name, among: slots.keys).map { "; did you mean '\($0)'?" } ?? ""
    value.fault("no slot '\(name)'\(hint)")
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
    if name.hasPrefix("settings.") { return ["none"] }
    for action in ActionShape.all.values {
      if let values = action.facts[name] { return values + (values.contains("none") ? [] : ["none"]) }
    }
    value?.fault("no slot, fact or setting '\(name)'")
    return nil
  }

  private mutating func add(_ kind: Step.Kind, _ id: String, _ element: YAMLValue) {
    seen[id, default: 0] += 1
    let count = seen[id] ?? 1
    steps.append(Step(id: count == 1 ? id : "\(id) \(count)", kind: kind, source: element.source))
    places.append(element)
  }

  // MARK: - Reachability

  private func reportUnreachable() {
    var reached: Set<Int> = []
    var open = [0]
    while let index = open.popLast() {
      guard index < steps.count, reached.insert(index).inserted else { continue }
      switch steps[index].kind {
      case .say, .ask, .confirm, .openCase: open.append(index + 1)
      case .branch(_, let cases, let otherwise): open += cases.map(\.target) + [otherwise]
      case .act(_, _, let outcomes): open += outcomes.map(\.target)
      case .jump(let target): open.append(target)
      case .handOff, .end: continue
      }
    }
    for index in steps.indices where !reached.contains(index) && !steps[index].id.hasPrefix("join") {
      places[index].fault("this step is never reached; remove it or the jump before it")
    }
  }
}
