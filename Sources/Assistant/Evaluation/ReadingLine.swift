import Understanding

/// What `okpay understand` answers: a reading as one line of JSON. Other programs depend on its shape, see
/// `docs/understanding.md`.
public struct ReadingLine: Sendable {
  private let reading: Reading
  private let evidence: [Explanation.Evidence]?
  private let rivals: [Explanation.Rival]

  /// - Parameters:
  ///   - evidence: what spoke for the decision; nil leaves `why` and `rivals` out.
  ///   - rivals: what the next intents lacked.
  public init(_ reading: Reading, evidence: [Explanation.Evidence]? = nil, rivals: [Explanation.Rival] = []) {
    self.reading = reading
    self.evidence = evidence
    self.rivals = rivals
  }

  /// Writes the object and the end of the line.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("entities")
      json.array { json in
        // Counting from the beginning for each would take time in proportion to the square of the length.
        let scalars = reading.entities.isEmpty ? [] : Array(reading.utterance.unicodeScalars)
        for entity in reading.entities { write(entity, of: scalars, to: &json) }
      }
      json.key("intent")
      write(reading.intent, to: &json)
      json.key("intents")
      json.array { json in
        // Where nothing was recognised all intents are equally unlikely: no order to tell.
        for intent in reading.ranked where intent.score > 0 { write(intent, to: &json) }
      }
      json.member("language", reading.language?.rawValue)
      json.member("masked", reading.utterance)
      json.member("negated", reading.negated)
      json.key("options")
      json.array { json in
        for option in reading.options { json.value(option) }
      }
      json.key("repairs")
      json.array { json in
        for repair in reading.repairs { write(repair, to: &json) }
      }
      json.key("requests")
      json.array { json in
        for request in reading.requests { json.value(request) }
      }
      if evidence != nil {
        json.key("rivals")
        json.array { json in
          for rival in rivals { write(rival, to: &json) }
        }
      }
      json.key("secrets")
      json.array { json in
        for secret in reading.secrets { write(secret, to: &json) }
      }
      json.member("text", reading.utterance)
      if let evidence {
        json.key("why")
        json.array { json in
          for piece in evidence { write(piece, to: &json) }
        }
      }
    }
    json.endLine()
  }

  private func write(_ intent: ScoredIntent, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", intent.name)
      json.member("score", Self.rounded(intent.score))
    }
  }

  private func write(_ entity: Entity, of scalars: [Unicode.Scalar], to json: inout JSONWriter) {
    json.object { json in
      json.member("end", entity.range.upperBound)
      json.member("start", entity.range.lowerBound)
      json.member("text", String(String.UnicodeScalarView(scalars[entity.range])))
      json.member("type", Self.type(of: entity.value))
      json.key("value")
      Self.write(entity.value, to: &json)
    }
  }

  private func write(_ repair: SpellingRepair, to json: inout JSONWriter) {
    json.object { json in
      json.member("end", repair.range.upperBound)
      json.member("start", repair.range.lowerBound)
      json.member("text", repair.text)
    }
  }

  private func write(_ secret: Secret, to json: inout JSONWriter) {
    json.object { json in
      json.member("end", secret.range.upperBound)
      json.member("kind", secret.kind.rawValue)
      json.member("start", secret.range.lowerBound)
    }
  }

  private func write(_ evidence: Explanation.Evidence, to json: inout JSONWriter) {
    json.object { json in
      json.member("intent", evidence.intent)
      json.member("kind", evidence.kind)
      json.member("source", evidence.source)
      json.member("text", evidence.text)
      json.member("weight", Self.rounded(evidence.weight))
    }
  }

  private func write(_ rival: Explanation.Rival, to json: inout JSONWriter) {
    json.object { json in
      json.key("against")
      json.array { json in
        for piece in rival.against { write(piece, to: &json) }
      }
      json.key("lacks")
      if let lacks = rival.lacks {
        json.object { json in
          json.member("source", lacks.source)
          json.member("text", lacks.text)
        }
      } else {
        json.null()
      }
      json.member("name", rival.intent.name)
      json.member("score", Self.rounded(rival.intent.score))
    }
  }

  private static func type(of value: Entity.Value) -> String {
    switch value {
    case .email: "email"
    case .amount: "amount"
    case .number: "number"
    case .transactionID: "transaction_id"
    case .caseNumber: "case_number"
    case .phone: "phone"
    case .day: "day"
    case .ordinal: "ordinal"
    case .vagueAmount: "vague_amount"
    }
  }

  private static func write(_ value: Entity.Value, to json: inout JSONWriter) {
    switch value {
    case .email(let text), .number(let text), .transactionID(let text), .caseNumber(let text), .phone(let text),
      .day(let text):
      json.value(text)
    case .ordinal(let position): json.value(position)
    case .vagueAmount: json.null()
    case .amount(let amount):
      json.object { json in
        json.member("currency", amount.currency)
        json.member("minor", amount.minor)
      }
    }
  }

  /// Four decimals are all that a score means.
  private static func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }
}
