/// The texts that the engine itself says. Each is worded in `_repair.yaml` under this name, in both languages.
public enum Repair: String, CaseIterable, Sendable {
  // Opening and closing
  case greeting
  case greetBack = "greet_back"
  case help, thanks, goodbye, closing
  case anythingElse = "anything_else"
  case goAhead = "go_ahead"
  case urgent, upset
  // Not understood
  case notUnderstood = "not_understood"
  case rephrase
  case offerHuman = "offer_human"
  case clarify, guess
  case notThat = "not_that"
  case outOfScope = "out_of_scope"
  case whatAbout = "what_about"
  case empty
  case tooLong = "too_long"
  // Corrections and changes
  case corrected, changed, unchanged, kept
  case whichToChange = "which_to_change"
  case confirmUnclear = "confirm_unclear"
  case noted
  case skipped
  case currency
  case domain
  // Questions and words beside what is asked
  case nodded, listening, recalled, masked
  case notNoted = "not_noted"
  case oneAfterAnother = "one_after_another"
  case nextValue = "next_value"
  case notedWith = "noted_with"
  case readBackWith = "read_back_with"
  // Cancel, back, repeat, restart
  case cancelled
  case cancelledFiled = "cancelled_filed"
  case cancelledUnderWay = "cancelled_under_way"
  case nothingToCancel = "nothing_to_cancel"
  case nothingToRepeat = "nothing_to_repeat"
  case nothingBefore = "nothing_before"
  case restart, restarted
  case goOn = "go_on"
  case hold
  case resumed
  case next
  case order
  case languageSwitched = "language_switched"
  case attemptsEnded = "attempts_ended"
  case locked, restated
  // Several tasks
  case then
  case openTasks = "open_tasks"
  case noTasks = "no_tasks"
  case dropped
  // Silence
  case nudge, paused
  case pausedEmpty = "paused_empty"
  case welcomeBack = "welcome_back"
  case forgotten
  case contentChanged = "content_changed"
  // Secrets
  case secretCard = "secret_card"
  case secretCode = "secret_code"
  case secretSecurityCode = "secret_cvv"
  case secretPassword = "secret_password"
  // Human agents
  case queued
  case queuedNext = "queued_next"
  case deskClosed = "desk_closed"
  case stillWaiting = "still_waiting"
  case passedOn = "passed_on"
  case leftQueue = "left_queue"
  case agentJoined = "agent_joined"
  case agentLeft = "agent_left"
  case queuedOutside = "queued_outside"
  case nobodyCame = "nobody_came"
  case agentStopped = "agent_stopped"
  // The back office
  case actionFailed = "action_failed"
  case stillWorking = "still_working"
  // Tickets
  case alreadyFiled = "already_filed"
  case caseRecalled = "case_recalled"
  case noCase = "no_case"
  case unknownCase = "unknown_case"
  case toAdd = "to_add"
  case toReplace = "to_replace"
  case amend
  case caseAmended = "case_amended"
  case notAmended = "not_amended"
  case caseOf = "case_of"
  case besideCase = "beside_case"
  case anotherCase = "another_case"

  /// The key of its wording.
  public var text: String { "_repair/\(rawValue)" }
}
