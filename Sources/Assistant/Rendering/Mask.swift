import Content
import Dialogue
import Understanding

/// The one place where personal data is masked, on its way to any screen, log, recording or reply.
enum Mask {
  /// `l***@e***.com`. Masking twice changes nothing.
  static func email(_ address: String) -> String {
    guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return "***" }
    let domain = address[address.utf8.index(after: at)...]
    let end = domain.utf8.lastIndex(of: UInt8(ascii: ".")).map { domain[$0...] } ?? ""
    return "\(address.prefix(1))***@\(domain.prefix(1))***\(end)"
  }

  /// What a recording keeps of an address: its domain too where it looks mistyped, so that a replay asks about it again.
  static func recorded(email address: String) -> String {
    guard MailDomain.suggestion(for: address) != nil, let at = address.lastIndex(of: "@") else { return email(address) }
    return "\(address.prefix(1))***\(address[at...])"
  }

  /// The last four digits: `***4321`.
  static func phone(_ number: String) -> String { "***\(number.suffix(4))" }

  /// What a slot holds, masked as the slot's type asks for.
  static func value(_ text: String, of slot: Slot?) -> String {
    switch slot?.kind {
    case .email: email(text)
    case .phone: phone(text)
    case .text: freeText(text)
    case .transactionID, .amount, .yesNo, .choice, .day, nil: text
    }
  }

  /// What was told in the customer's own words, the addresses in it masked.
  private static func freeText(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    return text.replacing(/[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+/) { email(String($0.output)) }
  }

  /// A message as it may be kept: without secrets; addresses, phone numbers and numbers of identity papers masked.
  static func message(_ reading: Reading) -> String {
    var scalars = Array(reading.utterance.unicodeScalars)
    let dictations = reading.dictations
    var masks = dictations.map { (range: $0.range, mask: email($0.address)) }
    for entity in reading.entities where !dictations.contains(where: { $0.range.overlaps(entity.range) }) {
      switch entity.value {
      case .email(let address): masks.append((entity.range, recorded(email: address)))
      case .phone(let number): masks.append((entity.range, phone(number)))
      case .amount, .number, .transactionID, .caseNumber, .day, .ordinal, .vagueAmount: continue
      }
    }
    // From the end on, so that the places before still hold.
    for (range, mask) in masks.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      scalars.replaceSubrange(range, with: mask.unicodeScalars)
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: identityNumbers(in: scalars))
    return text
  }

  /// Numbers of identity papers: 15 digits or more, the last of which may be an X, that do not follow a letter as those of a
  /// transaction do. The last four signs stay.
  static func identityNumbers(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var run: [Unicode.Scalar] = []
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    func close() {
      let follows = result.last.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
      result += run.count >= 15 && !follows ? Array("***".unicodeScalars) + run.suffix(4) : run
      run = []
    }
    for scalar in scalars {
      if isDigit(scalar) || (run.count >= 14 && (scalar == "X" || scalar == "x")) {
        run.append(scalar)
      } else {
        close()
        result.append(scalar)
      }
    }
    close()
    return result
  }
}

extension Catalog {
  /// A message as it may be shown: without secrets, personal data masked.
  public func masked(_ message: String) -> String { Mask.message(interpreter.read(message)) }
}
