import Understanding

/// Mail domains that people mistype.
public enum MailDomain {
  private static let common = [
    "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "qq.com", "163.com", "126.com", "foxmail.com",
    "sina.com", "live.com", "proton.me", "protonmail.com", "aliyun.com", "yeah.net",
  ].map { Array($0.utf8) }

  /// Shorter domains have too many neighbours.
  private static let shortest = 8

  /// The address with the domain it probably meant, when its own is one slip away from a common one; else nil.
  public static func suggestion(for address: String) -> String? {
    guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let typed = Array(address[address.index(after: at)...].lowercased().utf8)
    guard typed.count >= shortest, !common.contains(typed) else { return nil }
    let meant = common.first { $0.count >= shortest && Spelling.isOneSlip(typed, from: $0) }
    return meant.map { address[...at] + String(decoding: $0, as: UTF8.self) }
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
