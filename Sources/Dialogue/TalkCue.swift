/// What the dialogue listens for in every message. Each has its words in `_entities.yaml` under `cues:`, in both languages.
public enum TalkCue: String, Sendable, CaseIterable {
  /// A human is wanted soon; `calm` takes it back: "not urgent".
  case urgent, calm
  /// The customer doesn't know or doesn't have what is asked.
  case unknown
  /// Why it is asked, and where it is found.
  case why, `where`
  /// The customer needs a moment.
  case hold
  /// What was said before is wrong.
  case correction
  case toChinese = "to_zh"
  case toEnglish = "to_en"
  /// The number of the ticket is asked for.
  case caseNumber = "case_number"
  /// How long the queue still takes.
  case waitTime = "wait_time"
  case leaveQueue = "leave_queue"
}
