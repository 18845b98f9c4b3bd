import Understanding

/// The facts about the service: `_settings.yaml`.
public struct Settings: Sendable, Equatable {
  /// A number to call.
  public struct Hotline: Sendable, Equatable {
    /// As it is to be shown.
    public var number: String
    /// True when the call costs nothing.
    public var isFree: Bool
  }

  /// Minutes after midnight, `opens` before `closes`.
  public struct Hours: Sendable, Equatable {
    /// From 0.
    public var opens: Int
    /// Up to 1440.
    public var closes: Int
  }

  /// Days on which the week's hours do not count.
  public struct Holiday: Sendable, Equatable {
    /// The name that entities have for it: `national_day`.
    public var id: String
    /// What customers are shown.
    public var name: [Language: String]
    /// First and last day, `2026-10-01` or `10-01` for every year.
    public var from: String
    /// The last day, in the same form.
    public var to: String
    /// Nil when closed.
    public var hours: Hours?
  }

  /// How long a customer may be silent in the middle of a task.
  public struct Silence: Sendable, Equatable {
    /// Before a reminder.
    public var nudgeSeconds = 180
    /// Before the task is put aside.
    public var pauseSeconds = 1800
    /// Before it is dropped.
    public var forgetHours = 24
  }

  /// The simulated agents' desk.
  public struct Desk: Sendable, Equatable {
    /// Names of the simulated agents, the same people in both languages.
    public var agents: [[Language: String]] = []
    /// Seconds that one place in the queue takes.
    public var secondsPerPlace = 20
    /// Longest queue that is simulated.
    public var longestQueue = 3
    /// Seconds of silence after which the agent files the case and leaves.
    public var wrapUpSeconds = 30
  }

  /// What the service calls itself.
  public var service = "OKPay"
  /// The official site; nil when none may be named.
  public var site: String?
  /// Where to write to; nil when nobody reads mail.
  public var supportEmail: String?
  /// Numbers to call, in the order of the file; empty when there are none.
  public var hotlines: [Hotline] = []
  /// The zone of all hours, by its IANA name.
  public var timeZone = "UTC"
  /// By weekday, Monday first; nil when closed.
  public var week: [Hours?] = Array(repeating: nil, count: 7)
  /// The first that covers a day counts.
  public var holidays: [Holiday] = []
  /// Days, `2026-02-14`, that are worked although the week or a holiday says otherwise.
  public var workdays: [String] = []
  /// How long silence is left alone.
  public var silence = Silence()
  /// Seconds after which an action that a host was asked for counts as timed out.
  public var actionSeconds = 30
  /// How the simulated desk works.
  public var desk = Desk()

  /// Settings before a file was read.
  public init() {}
}
