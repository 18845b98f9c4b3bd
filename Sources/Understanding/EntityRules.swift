/// What the entity scanner must be told: the shapes and words of `_entities.yaml`.
public struct EntityRules: Sendable, Equatable {
  /// Shapes of transaction ids: literal characters, `9` for a digit, `A` for a letter, `{4,16}` repeats the sign before. `TX9{4,16}`.
  public var transactionShapes: [String]
  /// Shapes of ticket numbers, in the same notation.
  public var caseShapes: [String]
  /// Words that name a currency (folded) and their ISO 4217 code: `块` CNY, `dollars` USD, `刀` USD.
  ///
  /// A part of a currency has its divisor behind the code, a power of ten: `角` CNY/10, `cents` USD/100.
  public var currencies: [String: String]
  /// Names of holidays (folded) and their id: `国庆` national_day.
  public var holidays: [String: String]

  /// Rules; without any, only what needs none is found.
  public init(
    transactionShapes: [String] = [], caseShapes: [String] = [], currencies: [String: String] = [:],
    holidays: [String: String] = [:]
  ) {
    self.transactionShapes = transactionShapes
    self.caseShapes = caseShapes
    self.currencies = currencies
    self.holidays = holidays
  }
}
