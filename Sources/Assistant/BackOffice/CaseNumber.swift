/// Ticket numbers: `T-482913-7`, six digits and a check digit, easy to say on the phone.
public enum CaseNumber {
  /// Makes the number for any value.
  public static func make(_ value: UInt64) -> String {
    var digits = String(value % 1_000_000)
    while digits.count < 6 { digits = "0" + digits }
    return "T-\(digits)-\(check(digits))"
  }

  /// True for a number whose check digit is right.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "-")
    guard parts.count == 3, parts[0] == "T", parts[1].count == 6, parts[1].allSatisfy(\.isNumber) else { return false }
    return String(check(String(parts[1]))) == parts[2]
  }

  /// Luhn (ISO/IEC 7812-1): notices any single wrong digit and most swapped neighbours.
  private static func check(_ digits: String) -> Int {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = digit.wholeNumberValue ?? 0
      let doubled = index % 2 == 0 ? value * 2 : value
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return (10 - sum % 10) % 10
  }
}
