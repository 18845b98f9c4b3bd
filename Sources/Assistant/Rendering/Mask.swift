/// The one place where personal data is masked, on its way to any screen, log, recording or reply.
public enum Mask {
  /// `l***@e***.com`. Masking twice changes nothing.
  public static func email(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return "***" }
    let domain = address[address.index(after: at)...]
    let end = domain.lastIndex(of: ".").map { domain[$0...] } ?? ""
    return "\(address.prefix(1))***@\(domain.prefix(1))***\(end)"
  }

  /// The last four digits: `***4321`.
  public static func phone(_ number: String) -> String { "***\(number.suffix(4))" }
}
