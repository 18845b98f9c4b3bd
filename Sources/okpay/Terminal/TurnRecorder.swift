import Assistant
import Dialogue
import Understanding

/// Writes a talk down while it happens, so that it can be replayed.
///
/// What is called comes in the order it happened and is on disk when the call returns. Turns tell their times, in whole
/// seconds; `Turn.heard` is masked. A thrown error ends the recording, not the talk.
protocol TurnRecorder {
  /// The assistant has greeted.
  func opened(_ turn: Turn) throws
  /// The customer has said something.
  func heard(_ turn: Turn) throws
  /// A timer has fired.
  func fired(_ turn: Turn) throws
  /// The customer has chosen a language outside the talk.
  func switchedLanguage(to language: Language) throws
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
    do throws(RecorderError) {
      return try Recorder(path: path, force: overwrites, clock: start, seed: seed, language: language)
    } catch {
      throw Refusal(reason: "\(error)", status: .cannotCreate)
    }
  }
}

extension Recorder: TurnRecorder {}
