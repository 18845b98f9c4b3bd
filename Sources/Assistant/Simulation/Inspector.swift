import Content
import Dialogue
import Understanding

/// Checks every turn of a talk for what must never happen.
struct Inspector {
  let catalog: Catalog
  private(set) var breaches: [Breach] = []
  private var lastWords: [String] = []
  /// What the customer wrote, masked: the assistant may show it in the language it was written in.
  private var heard: [String] = []

  init(catalog: Catalog) { self.catalog = catalog }

  /// A turn that answers a message; `ended` is the task that was the last to end, nil where none has a ticket to add to.
  mutating func heard(
    _ utterance: Utterance, on screen: Screen, _ turn: Turn, _ effects: [Effect], said: Set<SlotValue>,
    ended: String? = nil
  ) {
    heard.append(turn.heard)
    if screen.turn.status == .bot, turn.lines.isEmpty { note(.silence) }
    checkActions(effects, utterance, screen, turn.flow ?? ended)
    let words = turn.lines.filter { $0.speaker == .bot }.map(\.text)
    if !words.isEmpty, words == lastWords, utterance.act != .again { note(.echo) }
    if !words.isEmpty { lastWords = words }
    let isHuman = screen.turn.status == .agent || screen.turn.status == .queued
    if isHuman, turn.status != .bot, !words.isEmpty { note(.intrusion) }
    check(turn, said: said)
  }

  /// A turn that nobody spoke in: a timer's.
  mutating func fired(_ turn: Turn, said: Set<SlotValue>) {
    if turn.status != .bot, turn.lines.contains(where: { $0.speaker == .bot }) { note(.intrusion) }
    lastWords = []
    check(turn, said: said)
  }

  /// The same message heard by a copy of the talk.
  mutating func compare(_ copy: Turn, with turn: Turn) {
    if copy.lines != turn.lines || copy.asking != turn.asking || copy.slots != turn.slots { note(.relapse) }
  }

  private mutating func note(_ breach: Breach) { breaches.append(breach) }

  /// What can't be taken back needs a yes to a read-back; an urgent flow is agreed to by asking for it.
  private mutating func checkActions(_ effects: [Effect], _ utterance: Utterance, _ screen: Screen, _ flow: String?) {
    if utterance.act == .agree, screen.prompt == .confirm { return }
    if let flow, catalog.playbook.flow(flow)?.priority == .urgent { return }
    for effect in effects {
      guard case .act(_, let name, _) = effect, ActionShape.of(name)?.isIrreversible == true else { continue }
      note(.unconfirmed)
    }
  }

  private mutating func check(_ turn: Turn, said: Set<SlotValue>) {
    for line in turn.lines {
      for text in [line.text] + line.choices { check(text, in: turn) }
    }
    for (name, value) in turn.slots where !said.contains(value) {
      switch catalog.playbook.slot(name, in: turn.flow ?? "")?.kind {
      case .email, .transactionID, .amount, .phone: if value != Slot.unknown { note(.invention) }
      case .yesNo, .choice, .text, .day, nil: continue
      }
    }
  }

  private mutating func check(_ text: String, in turn: Turn) {
    let scalars = Array(text.unicodeScalars)
    if scalars.isEmpty || scalars.contains(where: { $0 == "{" || $0 == "}" }) || catalog.texts[text] != nil {
      note(.hole)
    }
    if text.split(separator: "\n").contains(where: Self.isEmptyEntry) { note(.hole) }
    if showsAddress(scalars) { note(.leak) }
    var own = text
    for words in heard where !words.isEmpty { own = own.replacing(words, with: "") }
    let han = own.unicodeScalars.contains { Fold.isHan($0.value) }
    let letters = own.unicodeScalars.contains { $0.properties.isAlphabetic }
    switch turn.language {
    case .chinese: if letters, !han { note(.tongue) }
    case .english: if han { note(.tongue) }
    }
  }

  /// True for `· e-mail` without an e-mail: an entry of a list that ends where its value should stand.
  private static func isEmptyEntry(_ line: Substring) -> Bool {
    line.hasPrefix("·") && (line.hasSuffix(" ") || line.hasSuffix(":") || line.hasSuffix("："))
  }

  /// True for letters or digits on both sides of an @.
  private func showsAddress(_ scalars: [Unicode.Scalar]) -> Bool {
    func isWord(_ place: Int) -> Bool {
      guard scalars.indices.contains(place), scalars[place].isASCII else { return false }
      return scalars[place].properties.isAlphabetic || ("0"..."9").contains(scalars[place])
    }
    return scalars.indices.contains { scalars[$0] == "@" && isWord($0 - 1) && isWord($0 + 1) }
  }
}
