import Content
import Dialogue
import Understanding

/// Words for everything a customer may do, taken from the content itself: each is a message that the interpreter reads so.
struct Phrasebook: Sendable {
  /// In a fixed order.
  private(set) var moves: [UserMove] = []

  private let language: Language
  private let sources: CatalogSources
  private var playbook: Playbook { sources.catalog.playbook }
  private var definition: InterpreterDefinition { sources.definition }

  /// Cues that do nothing by themselves: they change what other words mean.
  private static let modifiers: Set<TalkCue> = [
    .urgent, .calm, .correction, .toChinese, .toEnglish,
    .not, .question, .turnTo,
    .atSign, .dot, .underscore, .hyphen, .lead,
    .distress,
    .stopOthers,
    .passing, .supposed, .another, .impatient,
  ]

  /// Words of one language.
  init(_ sources: CatalogSources, _ language: Language) {
    self.sources = sources
    self.language = language
    addAnswers()
    addTalk()
    addRequests()
    addBeginnings()
    for slot in playbook.slots.keys.sorted() { playbook.slots[slot].map { addWords(for: $0) } }
    addValues()
    moves.append(UserMove(kind: .served, text: "", reading: nil))
  }

  /// The first of several messages that is read as it is meant.
  private mutating func add(_ kind: UserMove.Kind, _ candidates: [String], where isMeant: (Reading) -> Bool) {
    for text in candidates {
      let reading = sources.catalog.interpreter.read(text)
      guard isMeant(reading) else { continue }
      moves.append(UserMove(kind: kind, text: text, reading: reading))
      return
    }
  }

  private func samples(_ phrases: [InterpreterDefinition.Phrase]) -> [String] {
    phrases.map(\.pattern.sample).filter(isInLanguage)
  }

  private func samples(of kind: Cue.Kind) -> [String] {
    samples(definition.cues.filter { $0.kind == kind }.map(\.phrase))
  }

  /// Han for Chinese, none and a letter for English.
  private func isInLanguage(_ text: String) -> Bool {
    let hasHan = text.unicodeScalars.contains { Fold.isHan($0.value) }
    return hasHan == (language == .chinese) && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  // MARK: - Yes, no, talk

  private mutating func addAnswers() {
    func words(_ value: Answer.Value) -> [String] {
      samples(definition.answers.filter { $0.value == value }.map(\.phrase))
    }
    add(.yes, words(.yes)) { $0.answer?.isConsent == true }
    add(.no, words(.no)) { $0.answer?.value == .no && $0.answer?.isWhole == true }
    add(.unsure, words(.unsure)) { $0.answer?.value == .unsure }
  }

  private mutating func addTalk() {
    for move in TalkMove.allCases where ![.affirm, .deny, .outOfScope].contains(move) {
      let names = playbook.roles.keys.sorted().filter { playbook.roles[$0] == .move(move) }
      for name in names {
        add(.talk(move), texts(of: name)) { [self] in isClear($0, name) && $0.answer == nil }
      }
    }
    for cue in TalkCue.allCases where !Self.modifiers.contains(cue) {
      let kind = Cue.Kind.talk(cue.rawValue)
      let flows = playbook
      add(.cue(cue), samples(of: kind)) { reading in
        reading.cues.contains { $0.kind == kind } && reading.answer?.isWhole != true
          && (flows.flow(reading.intent.name) == nil || reading.intent.score < flows.limits.sure)
      }
    }
    let topics = definition.cues.filter {
      if case .talk(let name) = $0.kind { name.hasPrefix("topic:") } else { false }
    }
    add(.topic, samples(topics.map(\.phrase))) { $0.intent.name == Interpreter.outOfScope }
    for flow in playbook.roles.keys.sorted() {
      let questions = definition.cues.filter {
        if case .talk(let name) = $0.kind { name.hasPrefix("question:\(flow)/") } else { false }
      }
      add(.question(flow: flow), samples(questions.map(\.phrase))) { $0.answer == nil }
    }
    add(.nonsense, ["qwrtz"]) { $0.intent.name == Interpreter.outOfScope && $0.answer == nil }
    add(.silence, ["..."]) { _ in true }
    add(.secret, ["4111 1111 1111 1111"]) { !$0.secrets.isEmpty }
  }

  private mutating func addRequests() {
    for name in playbook.roles.keys.sorted() where playbook.flow(name) != nil {
      // Plainest first: a request that says nothing else.
      let count = moves.count
      add(.request(flow: name), texts(of: name)) { [self] reading in
        isClear(reading, name) && reading.answer == nil && reading.entities.isEmpty && reading.requests.isEmpty
          && reading.cues.isEmpty
      }
      if moves.count == count {
        add(.request(flow: name), texts(of: name)) { [self] in isClear($0, name) && $0.answer?.isWhole != true }
      }
    }
  }

  /// Requests for what topics begin.
  private mutating func addBeginnings() {
    for (topic, beginning) in playbook.beginnings.sorted(by: { $0.key < $1.key }) where beginning.told == nil {
      let kind = Cue.Kind.talk("topic:\(topic)")
      add(.request(flow: beginning.flow), samples(of: kind)) { reading in
        reading.intent.name == Interpreter.outOfScope && reading.cues.contains { $0.kind == kind }
      }
    }
  }

  private func isClear(_ reading: Reading, _ name: String) -> Bool {
    reading.intent.name == name && reading.intent.score >= 0.9 && reading.mentions.contains(name)
      && reading.options.isEmpty && reading.negated == nil
  }

  /// Keywords and examples of an intent.
  private func texts(of name: String) -> [String] {
    samples(definition.keywords[name] ?? [])
      + definition.examples.filter { $0.intent == name && !$0.isNearMiss }.map(\.text).filter(isInLanguage)
  }

  // MARK: - Slots

  private mutating func addWords(for slot: Slot) {
    for choice in slot.choices {
      let word = Cue.Kind.word(slot: slot.key, choice: choice)
      let hint = Cue.Kind.hint(slot: slot.key, choice: choice)
      add(.choice(slot: slot.key, choice), samples(of: word)) { Self.says($0, word) }
      add(.hint(slot: slot.key, choice), samples(of: hint)) { Self.says($0, hint) }
    }
    let kind = Cue.Kind.talk("slot:\(slot.key)")
    let correction = samples(of: .talk(TalkCue.correction.rawValue))
    let names = samples(of: kind).flatMap { name in correction.prefix(1).map { "\(name) \($0)" } }
    add(.slotName(slot.key), names) { Self.says($0, kind) }
  }

  /// True for a message that says this and asks nothing.
  private static func says(_ reading: Reading, _ kind: Cue.Kind) -> Bool {
    let questions = UserMove.questions.map { Cue.Kind.talk($0.rawValue) }
    return reading.cues.contains { $0.kind == kind } && !reading.cues.contains { questions.contains($0.kind) }
  }

  private mutating func addValues() {
    for number in 1...3 { add(.number(number), ["\(number)"]) { _ in true } }
    addValue(.email, ["ann@example.com"], ["bob@example.com"])
    add(.wrongValue(.email, 0), ["ann@"]) { _ in true }
    add(.wrongValue(.email, 1), ["ann@gmial.com"]) { _ in true }
    let shapes = definition.entities.transactionShapes
    addValue(.transactionID, shapes.map { id($0, digit: "1") }, shapes.map { id($0, digit: "2") })
    add(.wrongValue(.transactionID, 0), ["9"]) { _ in true }
    let larger = Amount(minor: 8500, currency: World.sum.currency)
    addValue(.amount, [World.sum.text], [larger.text])
    add(.wrongValue(.amount, 0), ["58"]) { _ in true }
    add(.wrongValue(.amount, 1), ["0 \(World.sum.currency)"]) { _ in true }
    let days = language == .chinese ? ["周六", "周日"] : ["Saturday", "Sunday"]
    addValue(.day, [days[0]], [days[1]])
    addValue(.text, [days[0]], [days[1]])
    addValue(.phone, ["13800138000"], ["13900139000"])
  }

  private mutating func addValue(_ kind: Slot.Kind, _ first: [String], _ second: [String]) {
    add(.value(kind, isSecond: false), first) { !$0.entities.isEmpty }
    add(.value(kind, isSecond: true), second) { !$0.entities.isEmpty }
  }

  /// An id of a shape such as `TX9{4,16}`.
  private func id(_ shape: String, digit: String) -> String {
    let text = shape.replacing(/(.)\{(\d+)[^}]*\}/) { match in
      String(repeating: String(match.1), count: Int(match.2) ?? 1)
    }
    return text.replacing("9", with: digit)
  }
}
