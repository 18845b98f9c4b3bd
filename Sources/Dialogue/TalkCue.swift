import Understanding

/// What the dialogue listens for in every message. Each has its words in `_entities.yaml` under `cues:`, in both languages.
public enum TalkCue: String, Sendable, CaseIterable {
  /// The customer is in a hurry, which alone changes nothing.
  case impatient
  /// A human is wanted soon; `calm` takes it back: "not urgent".
  case urgent, calm
  /// The customer is beside themselves: a warm word and a person, whatever else is said.
  case distress
  /// Somebody else is to be stopped: in an emergency that is no wish to stop the talk.
  case stopOthers = "stop_others"
  /// A person is named in passing, not asked for: "the agent told me".
  case passing
  /// What is told hasn't happened: "if", "in case".
  case supposed
  /// The customer doesn't know what is asked, or doesn't have it; to a yes-no question the latter is a no.
  case unknown, lacks
  /// Why it is asked, and where it is found; `askWhy` asks so only where it is most of the message.
  case why, `where`
  case askWhy = "ask_why"
  case askWhere = "ask_where"
  /// No more is wanted: most of the message, it stops the task.
  case enough
  /// A task that was cancelled is wanted after all.
  case resume
  /// The customer needs a moment.
  case hold
  /// What was asked to be done will be, or was: nothing about what came of it.
  case acknowledged
  /// What was said before is put differently: `but`, `actually`.
  case correction
  /// What was said before is wrong: a slot named beside it is asked anew.
  case wrong
  /// What stands right behind it is turned down.
  case not
  /// Makes a question of the sentence that it ends.
  case question
  /// What was said before stays after all.
  case keep
  /// Everything is meant, where one thing was asked for.
  case all
  /// What was noted is asked for, and why it is shown with stars.
  case recall, masking
  /// A story begins, or a piece of one.
  case opening
  /// One more of the same is named: "the other one is …".
  case another
  /// The same at the very beginning, right before a value: "and TX…".
  case addition
  /// Which tasks are still open.
  case tasks
  /// Another of the open tasks is to be gone on with: "… first", "back to …".
  case turnTo = "turn_to"
  /// What is said for the signs of an e-mail address, and what leads up to one.
  case atSign = "at_sign"
  case dot, underscore, hyphen, lead
  case toChinese = "to_zh"
  case toEnglish = "to_en"
  /// The number of the ticket is asked for.
  case caseNumber = "case_number"
  /// How the ticket is going, and what is to be done now: once there is one and nothing else is open, most of the message.
  case caseStatus = "case_status"
  case whatNow = "what_now"
  /// How long the queue still takes.
  case waitTime = "wait_time"
  case leaveQueue = "leave_queue"

  /// Every cue by its name.
  static let byName = NameTable(Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) }))
}
