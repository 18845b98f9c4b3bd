import Understanding

/// Evaluations as one line of JSON. Other programs depend on its shape, see `docs/understanding.md`.
public struct EvaluationJSON: Sendable {
  private let files: [(name: String, evaluation: Evaluation)]
  private let listsMistakes: Bool

  /// The evaluations of files, and with `mistakes` the sentences that were read wrongly.
  public init(_ files: [(name: String, evaluation: Evaluation)], mistakes: Bool) {
    self.files = files
    listsMistakes = mistakes
  }

  /// Writes the object and the end of the line.
  public func write(to json: inout JSONWriter) {
    var all = Evaluation()
    for file in files { all += file.evaluation }
    json.object { json in
      // Mistakes are told where their file is.
      json.member("all") { write(all, mistakes: false, file: nil, to: &$0) }
      json.key("files")
      json.array { json in
        for file in files {
          json.object { write(file.evaluation, mistakes: listsMistakes, file: file.name, to: &$0) }
        }
      }
    }
    json.endLine()
  }

  private func write(_ evaluation: Evaluation, mistakes: Bool, file: String?, to json: inout JSONWriter) {
    json.member("accuracy", share: evaluation.accuracy)
    json.member("clarification") { json in
      json.member("asked", evaluation.clarified.total)
      json.member("asked_share", share: evaluation.askedShare)
      json.member("offered", evaluation.clarified.right)
      json.member("offered_share", share: evaluation.clarified.value)
    }
    json.key("confusions")
    json.array { json in
      for confusion in evaluation.confusions {
        json.object { json in
          json.member("count", confusion.count)
          json.member("expected", confusion.expected)
          json.member("read", confusion.read)
        }
      }
    }
    if let file { json.member("file", file) }
    json.member("in_scope") { json in
      json.member("rejected", evaluation.rejected.right)
      json.member("rejected_share", share: evaluation.rejected.value)
      json.member("total", evaluation.rejected.total)
    }
    json.key("intents")
    json.array { json in
      for score in evaluation.intents { json.object { Self.write(score, to: &$0) } }
    }
    json.member("language") { $0.members(of: evaluation.languages) }
    if mistakes { Self.write("language_mistakes", evaluation.languageMistakes, to: &json) }
    json.member("macro_f1", share: evaluation.macroF1)
    if mistakes { Self.write("mistakes", evaluation.mistakes, to: &json) }
    json.member("right", evaluation.right)
    Self.write("sources", evaluation.sources, to: &json)
    Self.write("tags", evaluation.tags, to: &json)
    json.member("total", evaluation.total)
  }

  private static func write(_ score: Evaluation.Score, to json: inout JSONWriter) {
    json.member("expected", score.expected)
    json.member("f1", share: score.f1)
    json.member("name", score.intent)
    json.member("precision", share: score.precision)
    json.member("read", score.read)
    json.member("recall", share: score.recall)
    json.member("right", score.right)
  }

  private static func write(_ key: StaticString, _ groups: [Evaluation.Group], to json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for group in groups {
        json.object { json in
          json.member("name", group.name)
          json.members(of: group.share)
        }
      }
    }
  }

  private static func write(_ key: StaticString, _ mistakes: [Evaluation.Mistake], to json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for mistake in mistakes {
        json.object { json in
          json.member("expected", mistake.sentence.intent)
          json.member("language", mistake.outcome.language?.rawValue)
          json.member("line", mistake.sentence.line)
          json.member("note", mistake.sentence.note)
          json.member("read", mistake.outcome.intent.name)
          json.member("score", share: mistake.outcome.intent.score)
          json.member("text", mistake.sentence.text)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes the members of a share.
  mutating func members(of share: Evaluation.Share) {
    member("right", share.right)
    member("share", share: share.value)
    member("total", share.total)
  }

  /// Writes a share with the four decimals that it means; `null` where there is none.
  mutating func member(_ name: StaticString, share: Double?) {
    key(name)
    if let share { value((share * 10_000).rounded() / 10_000) } else { null() }
  }
}
