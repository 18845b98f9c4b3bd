import Understanding

/// Mail domains that people mistype.
public enum MailDomain {
  private static let common = [
    "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "qq.com", "163.com", "126.com", "foxmail.com",
    "sina.com", "live.com", "proton.me", "protonmail.com", "aliyun.com", "yeah.net",
  ]

  /// The address with the domain it probably meant, when its own is one slip away from a common one; else nil.
  public static func suggestion(for address: String) -> String? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    let domain = address[address.index(after: at)...].lowercased()
    guard domain.count >= 8, !common.contains(domain) else { return nil }
    let typed = Array(domain.utf8)
    let meant = common.first { name in
      name.count >= 8 && abs(name.count - typed.count) <= 1 && Spelling.distance(typed, Array(name.utf8)) == 1
    }
    return meant.map { address[...at] + $0 }
  }

  /// True when a mask leaves the same of two addresses, so that showing both would show nothing.
  static func looksAlike(_ one: SlotValue?, _ other: SlotValue) -> Bool {
    guard case .text(let one) = one, case .text(let other) = other else { return true }
    return left(of: one) == left(of: other)
  }

  private static func left(of address: String) -> [Substring?] {
    let parts = address.lowercased().split(separator: "@")
    return [parts.first?.prefix(1), parts.last?.prefix(1), parts.last?.split(separator: ".").last]
  }
}
