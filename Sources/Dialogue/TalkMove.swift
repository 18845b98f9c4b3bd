/// What an intent of the conversation itself does.
public enum TalkMove: String, Sendable, CaseIterable {
  case greet, thanks, goodbye, affirm, deny, help, cancel, back, `repeat`, restart
  case switchLanguage = "switch_language"
  case outOfScope = "out_of_scope"
}
