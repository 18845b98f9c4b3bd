/// Reads messages: text in, `Reading` out. Immutable, shared by all conversations.
public final class Interpreter: Sendable {
  /// The name of the intent that stands for none of the others.
  public static let outOfScope = "out_of_scope"

  enum Tag: Sendable, Equatable {
    case keyword(intent: Int)
    case rule(Int)
    case cue(Int)
    case answer(Answer.Value)
    case courtesy
    case connector
    /// Whether it negates only where a sentence begins with it.
    case negator(atStart: Bool)
    case opener(Int)
  }

  let matcher: KeywordMatcher
  /// What each keyword is for.
  let tags: [Tag]
  /// Where each keyword was written, `file:line`.
  let sources: TextList
  /// Each keyword as it was written, for explanations.
  let wordings: TextList
  /// The kinds of cues, by the number in their tags.
  let cues: [Cue.Kind]
  /// What single words may mean, by the number in their tags: numbers of intents.
  let openers: [[Int32]]
  let mender: SpellingMender
  let scanner: EntityScanner
  let extractor = FeatureExtractor()
  /// Which intents are tasks of their own.
  let tasks: [Bool]
  /// By intent: how many other mistakes missing it counts for.
  let importance: [Double]
  /// Below this probability a message is out of scope.
  let rejectBelow: Double
  let model: IntentModel

  /// Compiles keywords and learns the examples.
  ///
  /// - Parameter learned: learned the same examples before and has the same intents: its weights are taken over.
  public convenience init(_ definition: InterpreterDefinition, learned: Interpreter? = nil) {
    var compiled: [(pattern: Pattern, tag: Int32)] = []
    var tags: [Tag] = []
    var sources: [String] = []
    var wordings: [String] = []
    func add(_ phrase: InterpreterDefinition.Phrase, _ tag: Tag) {
      compiled.append((phrase.pattern, Int32(tags.count)))
      tags.append(tag)
      sources.append(phrase.source)
      wordings.append(phrase.text)
    }
    for (number, intent) in definition.intents.enumerated() {
      for phrase in definition.keywords[intent] ?? [] { add(phrase, .keyword(intent: number)) }
    }
    for (number, rule) in definition.rules.enumerated() {
      for phrase in rule.phrases { add(phrase, .rule(number)) }
    }
    var cues = Numbering<Cue.Kind>()
    for cue in definition.cues { add(cue.phrase, .cue(cues.number(cue.kind))) }
    for answer in definition.answers { add(answer.phrase, .answer(answer.value)) }
    for courtesy in definition.courtesies { add(courtesy, .courtesy) }
    for connector in definition.connectors { add(connector, .connector) }
    for negator in definition.negators { add(negator, .negator(atStart: false)) }
    for prohibition in definition.prohibitions { add(prohibition, .negator(atStart: true)) }
    for (number, opener) in definition.openers.enumerated() { add(opener.phrase, .opener(number)) }
    let openers = definition.openers.map { opener in
      opener.intents.compactMap { name in definition.intents.firstIndex(of: name).map { Int32($0) } }
    }
    let learned = learned.flatMap { $0.intents == definition.intents ? $0 : nil }
    let nothing = FeatureVocabulary([], rarity: [])
    let blank = Interpreter(
      matcher: KeywordMatcher(compiled, stopWords: definition.stopWords), tags: tags, sources: TextList(sources),
      wordings: TextList(wordings), cues: cues.values, openers: openers,
      mender: learned?.mender ?? SpellingMender(definition), scanner: EntityScanner(rules: definition.entities),
      tasks: definition.intents.map { definition.tasks.contains($0) },
      importance: definition.intents.map { definition.importance[$0] ?? 1 }, rejectBelow: definition.rejectBelow,
      model: learned?.model ?? IntentModel(labels: definition.intents, vocabulary: nothing, weights: [], unit: 0))
    let trainer = IntentTrainer(labels: definition.intents)
    self.init(
      blank,
      model: learned?.model ?? trainer.train(blank.rows(of: definition.examples).compactMap { $0 }))
  }

  /// The same with what was learned from other examples.
  convenience init(_ other: Interpreter, model: IntentModel) {
    self.init(
      matcher: other.matcher, tags: other.tags, sources: other.sources, wordings: other.wordings, cues: other.cues,
      openers: other.openers, mender: other.mender, scanner: other.scanner, tasks: other.tasks,
      importance: other.importance, rejectBelow: other.rejectBelow, model: model)
  }

  init(
    matcher: KeywordMatcher, tags: [Tag], sources: TextList, wordings: TextList, cues: [Cue.Kind], openers: [[Int32]],
    mender: SpellingMender, scanner: EntityScanner, tasks: [Bool], importance: [Double], rejectBelow: Double,
    model: IntentModel
  ) {
    self.matcher = matcher
    self.tags = tags
    self.sources = sources
    self.wordings = wordings
    self.cues = cues
    self.openers = openers
    self.mender = mender
    self.scanner = scanner
    self.tasks = tasks
    self.importance = importance
    self.rejectBelow = rejectBelow
    self.model = model
  }

  /// Reads one message.
  public func read(_ text: String) -> Reading {
    let text = Redacted(text)
    let scan = Scan(text, by: self)
    var reading = Reading(utterance: text.utterance, secrets: text.secrets)
    reading.language = LanguageDetector.detect(scan.folded.scalars, entities: scan.entityRanges)
    reading.entities = scan.entities
    reading.cues = scan.cues(by: self)
    reading.answer = scan.answer(by: self)
    guard !reading.isOnlyValues else {
      reading.intent = ScoredIntent(Self.outOfScope, score: 1)
      return reading
    }
    let verdict = judge(scan)
    reading.negated = negated(verdict)
    reading.intent = verdict.intent
    reading.ranked = verdict.ranked
    reading.options = options(in: scan)
    reading.repairs = scan.repairs
    reading.requests = requests(in: scan, verdict)
    reading.mentions = mentions(
      in: scan, besides: verdict.refused, told: reading.cues.filter { $0.kind == Cue.passing })
    return reading
  }

  /// The names of all intents, in order.
  public var intents: [String] { model.labels }

  // MARK: - Intents

  func features(of scan: Scan) -> [FeatureExtractor.Feature] {
    var keywords: [Int32] = []
    var rules: [KeywordMatcher.Hit] = []
    for hit in scan.hits {
      switch tags[Int(hit.tag)] {
      case .keyword(let intent): if !keywords.contains(Int32(intent)) { keywords.append(Int32(intent)) }
      case .rule(let number):
        if !rules.contains(where: { $0.tag == Int32(number) }) {
          rules.append(KeywordMatcher.Hit(tag: Int32(number), range: hit.range))
        }
      case .cue, .answer, .courtesy, .connector, .negator, .opener: continue
      }
    }
    return extractor.features(
      of: scan.folded.scalars, entities: scan.masked, rules: rules, keywords: keywords.sorted())
  }

  /// What the words say; nothing but `out_of_scope` where there are none.
  func decide(_ scan: Scan) -> Verdict {
    let nothing = Verdict(intent: ScoredIntent(Self.outOfScope, score: 1), ranked: [], scan: scan, features: [])
    guard scan.folded.scalars.contains(where: { $0 > 0x2F && !Scalars.isPunctuation($0) }) else { return nothing }
    let features = features(of: scan)
    let (intent, ranked) = decide(features)
    return Verdict(intent: intent, ranked: ranked, scan: scan, features: features)
  }

  func decide(_ features: [FeatureExtractor.Feature]) -> (intent: ScoredIntent, ranked: [ScoredIntent]) {
    var (probabilities, known) = model.probabilities(of: features)
    weigh(&probabilities)
    let ranked = best(5, of: probabilities).map { ScoredIntent(model.labels[$0], score: probabilities[$0]) }
    guard let best = ranked.first else { return (ScoredIntent(Self.outOfScope, score: 1), []) }
    // What the examples never showed takes confidence away: half-known words make a guess, not a reading.
    let confidence = best.score * min(1, known * 1.6)
    if best.name != Self.outOfScope, confidence < rejectBelow {
      return (ScoredIntent(Self.outOfScope, score: 1 - confidence), ranked)
    }
    return (ScoredIntent(best.name, score: confidence), ranked)
  }

  /// The numbers of the likeliest intents, best first; of equal ones the first.
  private func best(_ count: Int, of probabilities: [Double]) -> [Int] {
    var best: [Int] = []
    best.reserveCapacity(count + 1)
    for number in probabilities.indices {
      let place = best.firstIndex { probabilities[$0] < probabilities[number] } ?? best.count
      guard place < count else { continue }
      best.insert(number, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  /// Makes what is worse to miss likelier: the decision that costs least, not the one that is right most often.
  private func weigh(_ probabilities: inout [Double]) {
    var total = 0.0
    for index in probabilities.indices {
      probabilities[index] *= importance[index]
      total += probabilities[index]
    }
    guard total > 0 else { return }
    for index in probabilities.indices { probabilities[index] /= total }
  }

  /// - Parameter told: words that name something in passing: "the agent told me" is no mention, "get me an agent, I said" is one.
  private func mentions(in scan: Scan, besides refused: [Int], told: [Cue]) -> [String] {
    var numbers: [Int] = []
    for hit in scan.hits {
      switch tags[Int(hit.tag)] {
      case .keyword(let intent):
        guard !numbers.contains(intent), !refused.contains(intent) else { continue }
        let isTold = !told.isEmpty && told.contains { $0.range.contains(scan.folded.original(hit.range).lowerBound) }
        if !isTold { numbers.append(intent) }
      case .rule, .cue, .answer, .courtesy, .connector, .negator, .opener: continue
      }
    }
    return numbers.sorted().map { model.labels[$0] }
  }

  /// Examples as features; nil for those of no known intent.
  func rows(of examples: [InterpreterDefinition.Example]) -> [IntentTrainer.Example?] {
    var numbers: [String: Int] = [:]
    for (number, intent) in intents.enumerated() { numbers[intent] = number }
    return examples.map { example in
      guard let label = numbers[example.intent] else { return nil }
      let features = features(of: Scan(Redacted(example.text), by: self))
      return IntentTrainer.Example(features: features, label: label, isNearMiss: example.isNearMiss)
    }
  }
}
