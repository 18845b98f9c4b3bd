import Understanding

/// Sums as people write them: `¥58.00`, `$42.00`, `58.00 HKD`.
enum AmountText {
  static func text(_ amount: Amount) -> String {
    let plain = amount.text.dropLast(amount.currency.count + 1)
    return switch amount.currency {
    case "CNY": "¥\(plain)"
    case "USD": "$\(plain)"
    case "GBP": "£\(plain)"
    case "EUR": "€\(plain)"
    default: amount.text
    }
  }
}
