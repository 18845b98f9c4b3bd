import Content
import Dialogue
import Understanding

/// Makes lines of sayings: wording in the right language and variant, values filled in, personal ones masked.
struct Renderer {
  let service: Service
  let language: Language
  let now: Instant
  /// Values that belong to the moment rather than to a saying: the agent's name, the place in the queue.
  var ambient: (String) -> String? = { _ in nil }

  /// A saying in variant number `variant`, counted on from the first.
  func line(_ saying: Saying, variant: Int, by speaker: Line.Speaker, name: String? = nil) -> Line {
    Line(
      speaker, text(saying.text, saying, variant: variant), name: name,
      choices: saying.choices.map { text($0, saying, variant: 0) })
  }

  /// The wording under a key, without values of a saying.
  func text(_ key: String) -> String { text(key, Saying(key), variant: 0) }

  func text(_ key: String, _ saying: Saying, variant: Int) -> String {
    guard let variants = service.catalog.wording(key)?.variants[language], !variants.isEmpty else { return "" }
    var text = ""
    for part in variants[variant % variants.count].parts {
      switch part {
      case .text(let literal): text += literal
      case .value(let name): text += value(name, saying)
      }
    }
    return text
  }

  // MARK: - Values

  /// What stands for `{name}` in a text; empty when there is nothing.
  func value(_ name: String, _ saying: Saying) -> String {
    if name.hasPrefix("settings.") { return setting(String(name.dropFirst(9))) }
    if let value = saying.values[name] { return show(value, as: name, saying) }
    // `{old}` and `{new}` come under the name of their slot, so that they are masked like it.
    if let key = saying.values.first(where: { $0.key.hasPrefix("\(name):") })?.key, let value = saying.values[key] {
      return show(value, as: String(key.dropFirst(name.count + 1)), saying)
    }
    return ambient(name) ?? ""
  }

  /// A value as the customer sees it.
  func show(_ value: SlotValue, as name: String, _ saying: Saying) -> String {
    let slot = service.catalog.playbook.slot(name, in: saying.flow ?? "")
    switch value {
    case .amount(let amount): return AmountText.text(amount)
    case .moment(let moment): return MomentText(hours: service.hours, language: language).text(moment, now: now)
    case .text(let text): return Mask.value(text, of: slot)
    case .choice(let choice):
      if choice.utf8.contains(UInt8(ascii: "/")) { return self.text(choice) }
      if value == Slot.unknown { return language == .chinese ? "（无）" : "(none)" }
      return slot.map { self.text("\($0.key)/choice/\(choice)") } ?? choice
    }
  }

  private func setting(_ name: String) -> String {
    let settings = service.catalog.settings
    return switch name {
    case "service": settings.service
    case "site": settings.site ?? (language == .chinese ? "\(settings.service) 官网" : "the \(settings.service) website")
    case "support_email": settings.supportEmail ?? ""
    case "hotline": hotlines(settings.hotlines)
    case "hours": service.hours.weekText(language)
    default: ""
    }
  }

  /// Toll-free numbers first: the cheaper way is named first.
  private func hotlines(_ hotlines: [Settings.Hotline]) -> String {
    let sorted = hotlines.filter(\.isFree) + hotlines.filter { !$0.isFree }
    return sorted.map { line in
      let toll: String =
        switch language {
        case .chinese: line.isFree ? "免费" : "收费"
        case .english: line.isFree ? "toll-free" : "paid"
        }
      return language == .chinese ? "· \(line.number)（\(toll)）" : "· \(line.number) (\(toll))"
    }.joined(separator: "\n")
  }
}
