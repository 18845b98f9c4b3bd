import Dialogue
import Understanding

/// What can only be judged when all files have been read.
struct CrossCheck {
  let draft: Draft
  let folder: String
  let faults: FaultList

  /// - Parameter examples: whether the examples were read too.
  func run(examples: Bool) {
    checkOutOfScope()
    checkKeywords()
    checkOffers()
    if examples { checkExamples() }
    PlaceholderCheck(draft: draft, faults: faults).checkShared()
  }

  private func checkOutOfScope() {
    let name = Interpreter.outOfScope
    guard !draft.definition.intents.contains(name), !draft.lostIntents.contains(name) else { return }
    faults.add(
      Place(file: "\(folder)/\(name).yaml", line: 1, column: 1),
      "the file is missing; every folder of intents needs one, for what is none of the others")
  }

  /// A keyword that two intents claim decides nothing.
  private func checkKeywords() {
    var owners: [[UInt32]: (intent: String, place: Place)] = [:]
    for intent in draft.intents {
      for (text, place) in intent.keywords {
        let key = Fold.word(text)
        if let owner = owners[key], owner.intent != intent.name {
          faults.add(
            place, "keyword '\(text)' is also one of '\(owner.intent)' (\(owner.place)); keep it in one of them")
        } else {
          owners[key] = (intent.name, place)
        }
      }
    }
  }

  /// Only what has steps can be offered.
  private func checkOffers() {
    let flows = draft.roles.keys.sorted().filter { name in
      if case .flow = draft.roles[name] { return true }
      return false
    }
    for (name, place) in draft.offers where !flows.contains(name) && !draft.lostIntents.contains(name) {
      faults.add(place, "no intent with a flow is called '\(name)'; \(advice(on: name, among: flows))")
    }
  }

  /// Without examples nothing is ever read as an intent, whatever its keywords.
  private func checkExamples() {
    for intent in draft.intents where !draft.isBegunByTopic(intent.name) {
      for language in Language.allCases where !intent.languages.contains(language) {
        let file = "\(intent.name).\(language.rawValue).txt"
        faults.add(
          Place(file: "\(folder)/\(file)", line: 1, column: 1),
          "no examples of '\(intent.name)' in '\(language.rawValue)': nothing is learned without; write some here")
      }
    }
  }
}
