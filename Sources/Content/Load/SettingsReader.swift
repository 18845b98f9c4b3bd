import Dialogue
import Foundation
import Understanding

/// Reads `_settings.yaml`.
struct SettingsReader {
  private(set) var settings = Settings()
  private(set) var limits = Limits()
  private(set) var rejectBelow = 0.35

  mutating func read(_ value: YAMLValue) {
    let mapping = value.mapping([
      "service", "site", "support_email", "hotline", "time_zone", "hours", "holidays", "workdays", "silence", "actions",
      "desk",
      "limits", "understanding",
    ])
    settings.service = mapping.required("service")?.text ?? settings.service
    settings.site = optional(mapping["site"])
    settings.supportEmail = optional(mapping["support_email"])
    if let hotline = mapping["hotline"], !hotline.isNone { settings.hotlines = hotline.list.compactMap(self.hotline) }
    if let zone = mapping.required("time_zone"), let name = zone.text {
      if TimeZone(identifier: name) == nil { zone.fault("no time zone '\(name)'; write one like Asia/Shanghai") }
      settings.timeZone = name
    }
    if let hours = mapping.required("hours")?.mapping(Weekday.allCases.map(\.rawValue)) {
      for (index, day) in Weekday.allCases.enumerated() {
        if let value = hours.required(day.rawValue) { settings.week[index] = self.hours(value) }
      }
    }
    settings.holidays = mapping["holidays"]?.list.compactMap(holiday) ?? []
    settings.workdays = mapping["workdays"]?.list.compactMap { date($0, needsYear: true) } ?? []
    if let silence = mapping["silence"] { read(silence: silence) }
    if let actions = mapping["actions"]?.mapping(["limit_seconds"]) {
      settings.actionSeconds = actions["limit_seconds"]?.number(in: 1...86_400) ?? settings.actionSeconds
    }
    if let desk = mapping["desk"] { read(desk: desk) }
    if let limits = mapping["limits"] { read(limits: limits) }
    if let understanding = mapping["understanding"]?.mapping(["reject_below", "sure", "ask_below", "margin", "offer"]) {
      rejectBelow = understanding["reject_below"]?.probability ?? rejectBelow
      limits.sure = understanding["sure"]?.probability ?? limits.sure
      limits.askBelow = understanding["ask_below"]?.probability ?? limits.askBelow
      limits.margin = understanding["margin"]?.probability ?? limits.margin
      limits.offer = understanding["offer"]?.probability ?? limits.offer
    }
  }

  /// The settings that flows may branch on, with the values they can compare.
  static let branchValues = [
    "settings.site": ["none"], "settings.support_email": ["none"], "settings.hotline": ["none", "some"],
  ]

  /// The settings that flows may branch on, as text.
  var branches: [String: String] {
    [
      "settings.site": settings.site ?? "none",
      "settings.support_email": settings.supportEmail ?? "none",
      "settings.hotline": settings.hotlines.isEmpty ? "none" : "some",
    ]
  }

  private func optional(_ value: YAMLValue?) -> String? {
    guard let value, !value.isNone else { return nil }
    return value.text
  }

  private func hotline(_ value: YAMLValue) -> Settings.Hotline? {
    let fields = value.mapping(["number", "toll"])
    guard let number = fields.required("number")?.text else { return nil }
    let toll = fields["toll"]?.text ?? "paid"
    if toll != "free", toll != "paid" { fields["toll"]?.fault("'\(toll)' is no toll; write free or paid") }
    return Settings.Hotline(number: number, isFree: toll == "free")
  }

  /// `09:00-21:00`, or `closed`.
  private func hours(_ value: YAMLValue) -> Settings.Hours? {
    guard let text = value.text, text != "closed" else { return nil }
    let minutes = text.split(separator: "-").map { time -> Int? in
      let parts = time.split(separator: ":").compactMap { Int($0) }
      guard parts.count == 2, (0...24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
      return parts[0] * 60 + parts[1]
    }
    guard minutes.count == 2, let opens = minutes[0], let closes = minutes[1], opens < closes, closes <= 1440 else {
      value.fault("'\(text)' are no hours; write them like 09:00-21:00, the earlier first, or closed")
      return nil
    }
    return Settings.Hours(opens: opens, closes: closes)
  }

  private func holiday(_ value: YAMLValue) -> Settings.Holiday? {
    let fields = value.mapping(["id", "name", "from", "to", "hours"])
    guard let id = fields.required("id")?.text, let from = fields.required("from").flatMap({ date($0) }),
      let name = fields.required("name")
    else { return nil }
    let to = fields["to"].map { date($0) } ?? from
    if let to, to.count != from.count {
      fields["to"]?.fault("'\(from)' to '\(to)': write both days with their year, or both without")
    }
    return Settings.Holiday(
      id: id, name: names(name), from: from, to: to ?? from, hours: fields["hours"].flatMap(hours))
  }

  /// `2026-10-01`, or `10-01` where every year is meant.
  private func date(_ value: YAMLValue, needsYear: Bool = false) -> String? {
    guard let text = value.text else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let isShaped = parts.map(\.count) == [4, 2, 2] || (!needsYear && parts.map(\.count) == [2, 2])
    if isShaped, let month = Int(parts[parts.count - 2]), let day = Int(parts[parts.count - 1]),
      (1...12).contains(month), (1...lengths[month - 1]).contains(day)
    {
      return text
    }
    value.fault("'\(text)' is no day; write 2026-10-01\(needsYear ? "" : ", or 10-01 for every year")")
    return nil
  }

  private func names(_ value: YAMLValue) -> [Language: String] {
    let fields = value.mapping(Language.allCases.map(\.rawValue))
    var names: [Language: String] = [:]
    for language in Language.allCases { names[language] = fields.required(language.rawValue)?.text }
    return names
  }

  private mutating func read(silence value: YAMLValue) {
    let fields = value.mapping(["nudge_seconds", "pause_seconds", "forget_hours"])
    let silence = settings.silence
    settings.silence.nudgeSeconds = fields["nudge_seconds"]?.number(in: 1...86_400) ?? silence.nudgeSeconds
    settings.silence.pauseSeconds = fields["pause_seconds"]?.number(in: 1...86_400) ?? silence.pauseSeconds
    settings.silence.forgetHours = fields["forget_hours"]?.number(in: 1...720) ?? silence.forgetHours
    if settings.silence.pauseSeconds <= settings.silence.nudgeSeconds {
      value.fault("the pause comes before the nudge; make `pause_seconds` larger than `nudge_seconds`")
    }
  }

  private mutating func read(desk value: YAMLValue) {
    let fields = value.mapping(["agents", "seconds_per_place", "longest_queue", "wrap_up_seconds"])
    let day = 86_400
    settings.desk.agents = fields.required("agents")?.list.map(names) ?? []
    settings.desk.secondsPerPlace = fields["seconds_per_place"]?.number(in: 0...day) ?? settings.desk.secondsPerPlace
    settings.desk.longestQueue = fields["longest_queue"]?.number(in: 0...1000) ?? settings.desk.longestQueue
    settings.desk.wrapUpSeconds = fields["wrap_up_seconds"]?.number(in: 1...day) ?? settings.desk.wrapUpSeconds
    if settings.desk.agents.isEmpty, let agents = fields["agents"] { agents.fault("no agents; give at least one name") }
  }

  private mutating func read(limits value: YAMLValue) {
    let fields = value.mapping(["misses", "open_tasks", "options", "largest_amount"])
    limits.misses = fields["misses"]?.number(in: 1...100) ?? limits.misses
    limits.depth = fields["open_tasks"]?.number(in: 1...100) ?? limits.depth
    limits.options = fields["options"]?.number(in: 1...20) ?? limits.options
    if let amount = fields["largest_amount"]?.number(in: 1...1_000_000_000_000) {
      limits.largestAmount = Int64(amount) * 100
    }
  }
}
