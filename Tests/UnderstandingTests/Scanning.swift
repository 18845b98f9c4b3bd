import Understanding

extension EntityRules {
  /// Rules like those that are shipped, small enough to see through.
  static let standard = EntityRules(
    transactionShapes: ["TX9{4,16}"],
    caseShapes: ["T-999999-9"],
    currencies: [
      "元": "CNY", "圆": "CNY", "块": "CNY", "块钱": "CNY", "人民币": "CNY", "rmb": "CNY", "yuan": "CNY", "kuai": "CNY",
      "角": "CNY/10", "毛": "CNY/10", "分": "CNY/100", "刀": "USD", "美元": "USD", "美金": "USD", "dollar": "USD",
      "dollars": "USD", "us dollars": "USD", "bucks": "USD", "cent": "USD/100", "cents": "USD/100", "美分": "USD/100",
      "euro": "EUR", "euros": "EUR", "欧元": "EUR", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "英镑": "GBP",
      "pence": "GBP/100", "yen": "JPY", "日元": "JPY", "円": "JPY", "won": "KRW", "韩元": "KRW", "港币": "HKD",
      "港元": "HKD", "rupees": "INR", "rs": "INR", "dinars": "KWD",
    ],
    holidays: [
      "国庆": "national_day", "国庆节": "national_day", "national day": "national_day", "春节": "spring_festival",
      "过年": "spring_festival", "chinese new year": "spring_festival", "五一": "labor_day", "labor day": "labor_day",
      "元旦": "new_year", "new year's day": "new_year", "christmas": "christmas", "中秋": "mid_autumn",
      "mid-autumn": "mid_autumn", "端午": "dragon_boat", "十一长假": "national_day",
    ])
}

private let scanner = EntityScanner(rules: .standard)

/// The entities of a text under the standard rules.
func scan(_ text: String) -> [Entity] {
  scanner.scan(Fold.fold(text), original: text.unicodeScalars.map(\.value))
}

/// The values of a text's entities in order.
func values(_ text: String) -> [Entity.Value] { scan(text).map(\.value) }

/// The part of a text that an entity stands for.
func excerpt(_ text: String, _ range: Range<Int>) -> String {
  String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
}

extension Entity.Value {
  var isSum: Bool {
    switch self {
    case .amount, .vagueAmount: true
    case .email, .number, .transactionID, .caseNumber, .phone, .day, .ordinal: false
    }
  }

  /// `58.00 CNY` without the point: `5800 CNY`.
  static func sum(_ text: String) -> Entity.Value {
    let parts = text.split(separator: " ")
    return .amount(Amount(minor: Int64(parts[0])!, currency: String(parts[1])))
  }
}
