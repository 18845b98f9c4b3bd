import Assistant
import Dialogue
import Understanding

/// Writes a talk down while it happens, so that it can be replayed.
///
/// All times are whole seconds, and each call is on disk when it returns. A thrown error ends the recording, not the talk.
protocol TurnRecorder {
  /// Time passed since the call before. Comes ahead of the event that happened then; never with 0.
  func advanced(seconds: Int) throws
  /// The customer said this: secrets taken out, personal data masked. The turn follows.
  func heard(_ masked: String, at now: Instant) throws
  /// What came of it, or of a timer.
  func turn(_ turn: Turn) throws
}

/// Where a recording goes, and what its replay has to know.
struct RecordingRequest: Sendable {
  var path: String
  /// Write over a file that is there.
  var overwrites: Bool
  var seed: UInt64
  var language: Language
  /// When the talk began.
  var start: Instant

  /// Why there is no recording; `reason` is for the customer.
  struct Refusal: Error {
    var reason: String
    var status: ExitStatus
  }

  /// Creates the file.
  func open() throws(Refusal) -> any TurnRecorder {
    // TO BE WIRED: the transcript writer of Assistant goes here, inside a small type that conforms to `TurnRecorder`.
    throw Refusal(reason: "\(path): this build can't record", status: .cannotCreate)
  }
}
