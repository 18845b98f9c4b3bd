import Content
import Dialogue
import Understanding

/// What the reducer tells apart in a state. States that agree in it are walked once.
///
/// Left out, and why nothing is missed:
/// - values of slots and facts, but for those that a branch compares: else it only counts whether there is one;
/// - `done`, but for actions: a step that spoke lies behind the current one, and every way back behind it forgets it first;
/// - misses at a slot, and failed answers at slots not asked now: whoever fails where they count gets to the same number;
/// - turns that brought nothing: they only count towards the offer of a person, and `LoopCheck` follows the very states;
/// - the language, the words said last, the counter of actions, urgency: they change what is said, never where it leads;
/// - pieces of a story and a nod that are let pass: they only put off what counts, and `LoopCheck` follows the very states;
/// - further values that begin the same task once more, fewer each time, and what the last task was about, which only tells
///   whose questions are answered;
/// - answers of the back office that are still to come, and a queue that is a host's: here both are answered at once;
/// - the newest ticket, but for that of the task that ended last: else only texts show it, and the first way to a state, a
///   shortest one, has none that isn't of the task;
/// - the task that was cancelled last, while one is open: every way out of that one forgets it;
/// - slots and facts that the flow, as it goes on, neither asks for nor shows nor branches on (`Liveness`).
///
/// Taken together, and said so in the output: tasks that were interrupted, by another one, by the queue, by a question of the
/// engine (which was meant, which currency, start over …), by an answer that failed or by a step back, and tasks whose case is
/// filed, count by the step they wait at; of a task that ended counts what can be taken back or told further, and whether it
/// has a ticket; of the questions asked before counts only the last, and neither what was set aside
/// for a task not begun nor what a slot held before it was opened again. The first state found goes on.
struct Abstraction: Sendable {
  /// By flow, the values that branches compare with each slot or fact.
  private var compared: [String: [String: Set<String>]] = [:]
  private var comparedAnywhere: [String: Set<String>] = [:]
  private var liveness: [String: Liveness] = [:]
  /// By flow and step, the slot that is asked there.
  private var asking: [String: [String: String]] = [:]
  /// By flow, the ids of steps that act.
  private var acting: [String: Set<String>] = [:]
  private let playbook: Playbook

  init(_ catalog: Catalog) {
    playbook = catalog.playbook
    let shown = { catalog.wording($0)?.variants.values.flatMap { $0.flatMap(\.names) } ?? [] }
    for name in playbook.roles.keys {
      guard let flow = playbook.flow(name) else { continue }
      liveness[name] = Liveness(flow, shown: shown)
      for step in flow.steps {
        switch step.kind {
        case .branch(let on, let cases, _):
          compared[name, default: [:]][on, default: []].formUnion(cases.map(\.name))
          comparedAnywhere[on, default: []].formUnion(cases.map(\.name))
        case .act, .openCase: acting[name, default: []].insert(step.id)
        case .ask(let slot): asking[name, default: [:]][step.id] = slot
        case .say, .confirm, .require, .handOff, .jump, .end: continue
        }
      }
    }
  }

  /// The same text for two states that differ in nothing the reducer branches on.
  func key(_ state: DialogueState) -> String {
    var parts = [state.owner.rawValue, state.prompt.map(key) ?? "", state.lastSaid.isEmpty ? "silent" : ""]
    parts.append(Self.countsMisses(state.prompt) ? "\(state.misses)" : "")
    parts.append(state.waiting.joined(separator: ","))
    parts += state.frames.dropLast().map(Self.place(of:))
    parts.append(state.frames.isEmpty ? state.lastCancelled?.flow ?? "" : "")
    parts.append(state.lastEnded.map(ending) ?? "")
    parts.append(state.amendment.isEmpty ? "" : "amending")
    guard let top = state.top else { return (parts + [values(state.session, comparedAnywhere)]).joined(separator: "|") }
    let asked = state.prompt.flatMap(Self.slot)
    parts.append(asked.flatMap { top.attempts[$0] }.map { "\($0)" } ?? "")
    let isFiled = isFiled(top, in: state)
    parts.append(isFiled ? "filed" : "")
    let isReopened = asked != nil && asking[top.flow]?[top.step] != asked
    let hasFailed = asked.flatMap { top.attempts[$0] } != nil
    if isFiled || isReopened || hasFailed || Self.isInterrupted(state) {
      return (parts + [Self.place(of: top)]).joined(separator: "|")
    }
    let compared = compared[top.flow] ?? [:]
    let live = liveness[top.flow]?.names(at: top.step) ?? []
    parts += [values(state.session, comparedAnywhere), top.flow, top.step]
    parts.append(values(top.slots.merging(top.facts) { own, _ in own }.filter { live.contains($0.key) }, compared))
    parts.append(top.wanted.joined(separator: ","))
    parts.append(top.asked.last { $0 != asked && state.known[$0] != nil } ?? "")
    parts.append(top.done.filter { acting[top.flow]?.contains($0) ?? false }.joined(separator: ","))
    return parts.joined(separator: "|")
  }

  /// Where a task waits, and whether it is to be said there what is wrong.
  private static func place(of frame: Frame) -> String {
    "\(frame.flow)@\(frame.step)\(frame.isChanging ? " changing" : "")"
  }

  /// What a task ended with: the answer that can still be taken back, or the words that more may be added to.
  private func ending(_ frame: Frame) -> String {
    let slot = frame.asked.last.flatMap { playbook.slot($0, in: frame.flow) }
    let last =
      switch slot?.kind {
      case .yesNo: slot.map { "\($0.name)=\(frame.slots[$0.name]?.name ?? "")" } ?? ""
      case .text: "told"
      case .email, .transactionID, .amount, .choice, .day, .phone, nil: ""
      }
    return "\(frame.flow) \(last) \(frame.facts["case"] == nil ? "" : "filed")"
  }

  private static func countsMisses(_ prompt: Prompt?) -> Bool {
    switch prompt {
    case .slot, .currency, .domain: false
    case .confirm, .change, .clarify, .tasks, .anythingElse, .restart, .human, .action, nil: true
    }
  }

  private static func isInterrupted(_ state: DialogueState) -> Bool {
    switch state.prompt {
    case .clarify, .tasks, .restart, .human, .currency, .domain, .change: true
    case .slot, .confirm, .anythingElse, .action, nil: state.owner != .bot || !state.waiting.isEmpty
    }
  }

  private static func slot(of prompt: Prompt) -> String? {
    switch prompt {
    case .slot(let name), .currency(let name, _), .domain(let name, _, _): name
    case .confirm, .change, .clarify, .tasks, .anythingElse, .restart, .human, .action: nil
    }
  }

  private func key(_ prompt: Prompt) -> String {
    switch prompt {
    case .slot(let name): "slot \(name)"
    case .currency(let slot, _): "currency \(slot)"
    case .domain(let slot, _, _): "domain \(slot)"
    case .confirm: "confirm"
    case .change(let names): "change \(names)"
    case .clarify(let names): "clarify \(names)"
    case .tasks: "tasks"
    case .anythingElse: "more"
    case .restart: "restart"
    case .human: "human"
    case .action: "action"
    }
  }

  /// The same text for two states that wait at the same step in the same way, whatever is known in them.
  func station(_ state: DialogueState) -> String {
    let frames = state.frames.map { "\($0.flow)@\($0.step)" }
    return ([state.owner.rawValue, state.prompt.map(key) ?? "", "\(state.misses)"] + frames).joined(separator: "|")
  }

  private func values(_ values: SlotValues, _ compared: [String: Set<String>]) -> String {
    values.sorted { $0.key < $1.key }.map { name, value in
      let known = value.name.flatMap { compared[name]?.contains($0) == true ? $0 : nil }
      return "\(name)=\(known ?? "")"
    }.joined(separator: ",")
  }

  /// True when the current task has filed a case about what it is about now.
  private func isFiled(_ frame: Frame, in state: DialogueState) -> Bool {
    state.cases.keys.contains { subject in
      subject == "\(frame.flow) "
        || subject.hasPrefix("\(frame.flow) ")
          && state.known.values.contains { $0.name.map { subject.hasSuffix(" \($0)") } ?? false }
    }
  }
}
