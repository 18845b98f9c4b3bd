import Dialogue

/// The one place where personal data is masked, on its way to any screen, log, recording or reply.
public enum Mask {
  /// `l***@e***.com`. Masking twice changes nothing.
  public static func email(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return "***" }
    let domain = address[address.index(after: at)...]
    let end = domain.lastIndex(of: ".").map { domain[$0...] } ?? ""
    return "\(address.prefix(1))***@\(domain.prefix(1))***\(end)"
  }

  /// What a recording keeps of an address: its domain too where it looks mistyped, so that a replay asks about it again.
  static func recorded(email address: String) -> String {
    guard MailDomain.suggestion(for: address) != nil, let at = address.lastIndex(of: "@") else { return email(address) }
    return "\(address.prefix(1))***\(address[at...])"
  }

  /// The last four digits: `***4321`.
  public static func phone(_ number: String) -> String { "***\(number.suffix(4))" }
}
