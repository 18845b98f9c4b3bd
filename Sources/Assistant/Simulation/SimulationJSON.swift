import Content
import Understanding

/// A simulation as one line of JSON. Other programs depend on its shape, see `docs/simulation.md`.
public struct SimulationJSON: Sendable {
  private let result: SimulationResult

  /// What came of a simulation.
  public init(_ result: SimulationResult) { self.result = result }

  /// Writes the object and the end of the line.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("all") { write(result.total(), to: &$0) }
      json.member("checksum", SimulationReport.hexadecimal(result.checksum))
      json.key("failures")
      json.array { json in
        for (count, first) in result.worst {
          json.object { json in
            json.member("count", count)
            json.member("first", first.name)
            json.member("goal", first.goal)
            json.member("kind", first.kind)
          }
        }
      }
      json.key("groups")
      json.array { json in
        for temper in Temper.allCases {
          for language in Language.allCases { write(temper, language, to: &json) }
        }
      }
    }
    json.endLine()
  }

  private func write(_ temper: Temper, _ language: Language, to json: inout JSONWriter) {
    guard let tally = result.tallies[SimulationResult.Group(temper: temper, language: language)] else { return }
    json.object { json in
      json.member("language", language.rawValue)
      json.member("result") { write(tally, to: &$0) }
      json.member("temper", temper.rawValue)
    }
  }

  private func write(_ tally: SimulationResult.Tally, to json: inout JSONWriter) {
    json.member("asked_twice", tally.askedTwice)
    json.member("broken", tally.broken)
    json.member("hand_offs", tally.handOffs)
    json.member("loops", tally.loops)
    write("shortest", SimulationResult.Tally.median(of: tally.shortest), to: &json)
    json.member("success", share: tally.success)
    json.member("talks", tally.talks)
    write("turns", SimulationResult.Tally.median(of: tally.turns), to: &json)
  }

  private func write(_ name: String, _ median: Int?, to json: inout JSONWriter) {
    json.key(named: name)
    if let median { json.value(median) } else { json.null() }
  }
}
