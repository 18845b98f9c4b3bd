import Dialogue

/// Something that a simulated customer says, and what is meant by it.
struct Utterance {
  enum Act: Equatable {
    /// Says what it is about, at first or again.
    case request
    /// Gives a slot its value, or says that there is none.
    case answer(String)
    /// Says yes to a read-back.
    case agree
    /// Takes something back that was said before.
    case correct
    /// Talks of something else.
    case aside
    /// Wants to hear the last turn once more.
    case again
    case silence
    /// Answers a question of the engine, or talks to an agent.
    case other
  }

  var text: String
  var act: Act
  /// The text with `…` for the value in it: what many customers say alike.
  var gist: String?
}
