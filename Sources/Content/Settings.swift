import Understanding

/// The facts about the service: `_settings.yaml`.
public struct Settings: Sendable, Equatable {
  public struct Hotline: Sendable, Equatable {
    public var number: String
    public var isFree: Bool
  }

  /// Minutes after midnight, `opens` before `closes`.
  public struct Hours: Sendable, Equatable {
    public var opens: Int
    public var closes: Int
  }

  public struct Holiday: Sendable, Equatable {
    public var id: String
    public var name: [Language: String]
    /// First and last day, `2026-10-01` or `10-01` for every year.
    public var from: String
    public var to: String
    /// Nil when closed.
    public var hours: Hours?
  }

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

  public var service = "OKPay"
  public var site: String?
  public var supportEmail: String?
  public var hotlines: [Hotline] = []
  public var timeZone = "UTC"
  /// By weekday, Monday first; nil when closed.
  public var week: [Hours?] = Array(repeating: nil, count: 7)
  public var holidays: [Holiday] = []
  /// Days, `2026-02-14`, that are worked although the week or a holiday says otherwise.
  public var workdays: [String] = []
  public var desk = Desk()

  public init() {}
}
