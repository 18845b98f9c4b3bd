/// How a simulated customer behaves.
public enum Temper: String, Sendable, CaseIterable {
  /// Answers what is asked.
  case cooperative
  /// The same in as few words as possible.
  case terse
  /// Wraps answers in small talk and gives more than was asked for.
  case verbose
  /// Asks other things in between and comes back.
  case wandering
  /// Says something wrong first and corrects it sooner or later.
  case mistaken
  /// Swears and presses, but answers.
  case angry
  /// Sends empty lines and lets time pass.
  case silent
  /// Changes the language from message to message.
  case bilingual
}
