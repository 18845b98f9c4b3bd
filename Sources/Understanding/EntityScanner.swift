/// Finds the entities of an utterance.
public final class EntityScanner: Sendable {
  private let transactionShapes: [IdentifierShape]
  private let caseShapes: [IdentifierShape]
  private let currencies: CurrencyTable
  private let days: WordTable<String>

  /// Prepares a scanner once; `scan` then allocates nothing but what it finds.
  public init(rules: EntityRules) {
    transactionShapes = rules.transactionShapes.map { IdentifierShape($0) }
    caseShapes = rules.caseShapes.map { IdentifierShape($0) }
    currencies = CurrencyTable(words: rules.currencies)
    let holidays = rules.holidays.mapValues { "holiday:" + $0 }
    days = WordTable(DayWords.days.merging(holidays) { _, holiday in holiday })
  }

  /// Takes it up as `pack` laid it down.
  public init(from unpacker: inout Unpacker) throws(Damage) {
    transactionShapes = try unpacker.next()
    caseShapes = try unpacker.next()
    currencies = try unpacker.next()
    days = try unpacker.next()
  }

  /// The entities of a folded utterance in order, not overlapping.
  ///
  /// Overlaps are settled by `EntityPriority`. Linear in the length of the text.
  ///
  /// - Parameter original: the scalars that were folded; an address keeps its capitals.
  public func scan(_ text: Folded, original: [UInt32]) -> [Entity] {
    let scalars = Scalars(text, original: original)
    let numerals = NumeralScanner(text: scalars).scan()
    var claims = Claims<Entity.Value?>()
    for priority in EntityPriority.allCases {
      claims.settle(self.claims(priority, in: scalars, numerals: numerals))
    }
    return claims.settled.compactMap { claim in
      claim.value.map { Entity($0, at: text.original(claim.range)) }
    }
  }

  private func claims(_ priority: EntityPriority, in text: Scalars, numerals: [NumeralMatch])
    -> [Claim<Entity.Value?>]
  {
    switch priority {
    case .link: LinkScanner(text: text).scan()
    case .email: EmailScanner(text: text).scan()
    case .transactionID: IdentifierScanner(text: text, shapes: transactionShapes).scan { .transactionID($0) }
    case .caseNumber: IdentifierScanner(text: text, shapes: caseShapes).scan { .caseNumber($0) }
    case .day: DayScanner(text: text, words: days).scan()
    case .amount: AmountScanner(text: text, numerals: numerals, currencies: currencies).scan()
    case .phone: PhoneScanner(text: text).scan()
    case .ordinal: OrdinalScanner(text: text).scan()
    case .number: NumberScanner(text: text, numerals: numerals).scan()
    }
  }
}

extension EntityScanner: Packable {
  public func pack(into packer: inout Packer) { packer.add(transactionShapes, caseShapes, currencies, days) }
}
