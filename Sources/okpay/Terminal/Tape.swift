import Assistant
import Understanding

/// Everything that happened in the talk so far, so that a recording started late is as whole as one started first.
struct Tape {
  enum Event {
    case opened(Turn)
    case heard(Turn)
    case fired(Turn)
    case switchedLanguage(Language)
  }

  private var events: [Event] = []
  private var recorder: Recorder?

  var isRecording: Bool { recorder != nil }

  /// Writes down what has happened, and from now on what happens.
  mutating func start(_ recorder: Recorder) throws(RecorderError) {
    for event in events { try Self.write(event, to: recorder) }
    self.recorder = recorder
  }

  /// Takes down an event.
  ///
  /// - Throws: what the recorder threw; it is let go then.
  mutating func take(_ event: Event) throws(RecorderError) {
    events.append(event)
    guard let recorder else { return }
    do {
      try Self.write(event, to: recorder)
    } catch {
      self.recorder = nil
      throw error
    }
  }

  private static func write(_ event: Event, to recorder: Recorder) throws(RecorderError) {
    switch event {
    case .opened(let turn): try recorder.opened(turn)
    case .heard(let turn): try recorder.heard(turn)
    case .fired(let turn): try recorder.fired(turn)
    case .switchedLanguage(let language): try recorder.switchedLanguage(to: language)
    }
  }
}
