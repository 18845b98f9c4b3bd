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
    guard let meant = common.first(where: { $0.count >= 8 && isOneSlip(Array(domain.utf8), Array($0.utf8)) }) else {
      return nil
    }
    return address[...at] + meant
  }

  /// One letter too many, too few, other, or two neighbours swapped.
  private static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let a = Array(left[start...])
    let b = Array(right[start...])
    if a.count == b.count {
      if a.dropFirst() == b.dropFirst() { return true }
      return a.count >= 2 && a[0] == b[1] && a[1] == b[0] && a.dropFirst(2) == b.dropFirst(2)
    }
    return a.count > b.count ? a.dropFirst() == b[...] : b.dropFirst() == a[...]
  }
}
