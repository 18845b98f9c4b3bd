import Dialogue

/// Every `{name}` in a text must be something that can be there when the text is said.
struct PlaceholderCheck {
  static let settings = ["service", "site", "hotline", "support_email", "hours"].map { "settings.\($0)" }

  /// What the engine gives to its own texts, besides settings, `{title}` of the current task and `{case}`.
  static let repairs: [Repair: [String]] = [
    .corrected: ["label", "old", "new"], .cancelled: ["title"], .cancelledFiled: ["title", "case"],
    .cancelledUnderWay: ["title"],
    .caseAmended: ["case"], .notAmended: ["case"], .amend: ["case"], .caseOf: ["case", "title"], .besideCase: ["case"],
    .notThat: ["title"], .resumed: ["title"],
    .next: ["next"], .then: ["next"], .paused: ["title"], .pausedEmpty: ["title"], .welcomeBack: ["title"],
    .nudge: ["title"],
    .order: ["next", "title"],
    .domain: ["domain"], .changed: ["label"], .guess: ["guess"], .alreadyFiled: ["case"], .caseRecalled: ["case"],
    .recalled: ["label", "value"], .notNoted: ["label"], .oneAfterAnother: ["new"], .nextValue: ["new"],
    .notedWith: ["new"], .toAdd: ["label", "new"], .toReplace: ["label", "new"],
    .readBackWith: ["new"],
    .queuedNext: ["wait"], .queued: ["place", "wait"], .stillWaiting: ["place", "wait"], .passedOn: ["place", "wait"],
    .deskClosed: ["hours.next", "case"],
    .agentJoined: ["agent", "agent_label"], .agentLeft: ["agent"],
  ]

  let draft: Draft
  let faults: FaultList

  /// The texts of one intent: its replies and the texts of its own slots. Steps that are not whole may lack an action.
  func check(_ intent: Draft.IntentDraft, slots: [String], steps: [Step], isWhole: Bool) {
    var allowed = Set(slots + Self.settings)
    if !isWhole { allowed.formUnion(ActionShape.all.values.flatMap(\.facts.keys) + ["case"]) }
    for step in steps {
      switch step.kind {
      case .act(let name, _, _): allowed.formUnion(ActionShape.all[name].map { Array($0.facts.keys) } ?? [])
      case .openCase: allowed.insert("case")
      case .say, .ask, .confirm, .require, .branch, .handOff, .jump, .end: continue
      }
    }
    for key in draft.texts.keys where key.hasPrefix("\(intent.name)/") || key.hasPrefix("\(intent.name).") {
      // A question may come before anything is known, or after it was forgotten.
      let isQuestion = key.hasPrefix("\(intent.name)/question/")
      check(key, isQuestion ? Set(Self.settings) : allowed)
    }
  }

  /// The texts of the engine and of shared slots.
  func checkShared() {
    for repair in Repair.allCases { check(repair.text, Set((Self.repairs[repair] ?? []) + Self.settings)) }
    for key in draft.texts.keys where key.hasPrefix("_desk/") { check(key, ["agent", "summary", "title", "case"]) }
    for slot in draft.slots.values where slot.key == slot.name {
      for key in draft.texts.keys where key.hasPrefix("\(slot.key)/") { check(key, Set(Self.settings)) }
    }
  }

  private func check(_ key: String, _ allowed: Set<String>) {
    for (name, place) in draft.placeholders[key] ?? [] where !allowed.contains(name) {
      faults.add(
        faults.place(of: "{\(name)}", from: place),
        "{\(name)} can't be filled here; \(advice(on: name, among: allowed.sorted()))")
    }
  }
}
