import Assistant
import Dialogue

/// Everything that happened in the talk so far, so that a recording started late is as whole as one started first.
struct Tape {
  private enum Event {
    case advanced(Int)
    case heard(String, Instant)
    case turn(Turn)
  }

  private var events: [Event] = []
  private var last: Instant
  private var recorder: (any TurnRecorder)?

  init(start: Instant) { last = start }

  var isRecording: Bool { recorder != nil }

  /// Writes down what has happened, and from now on what happens.
  mutating func start(_ recorder: any TurnRecorder) throws {
    for event in events { try Self.write(event, to: recorder) }
    self.recorder = recorder
  }

  /// Takes down a turn, and what the customer had said if anything.
  ///
  /// - Throws: what the recorder threw; it is let go then.
  mutating func take(_ turn: Turn, wasHeard: Bool) throws {
    let seconds = (turn.at.milliseconds - last.milliseconds) / 1000
    if seconds > 0 {
      try take(.advanced(Int(seconds)))
      last = last.advanced(bySeconds: Int(seconds))
    }
    if wasHeard { try take(.heard(turn.heard, turn.at)) }
    try take(.turn(turn))
  }

  private mutating func take(_ event: Event) throws {
    events.append(event)
    guard let recorder else { return }
    do {
      try Self.write(event, to: recorder)
    } catch {
      self.recorder = nil
      throw error
    }
  }

  private static func write(_ event: Event, to recorder: any TurnRecorder) throws {
    switch event {
    case .advanced(let seconds): try recorder.advanced(seconds: seconds)
    case .heard(let text, let now): try recorder.heard(text, at: now)
    case .turn(let turn): try recorder.turn(turn)
    }
  }
}
