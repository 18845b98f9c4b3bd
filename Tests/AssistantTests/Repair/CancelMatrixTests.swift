import Dialogue
import Foundation
import Testing
import Understanding

@testable import Assistant

@Suite("To cancel the talk, or to cancel a payment")
struct CancelMatrixTests {
  /// One cell of the matrix, in one language of the talk.
  struct Cell: Sendable, CustomTestStringConvertible {
    let language: Language
    let place: Place
    let text: String
    let outcome: CancelMatrix.Outcome

    var testDescription: String { "\(place.testDescription), in \(language): \(text)" }
  }

  static let cells: [Cell] = CancelMatrix.rows.flatMap { row in
    CancelMatrix.Phrase.allCases.flatMap { phrase in
      phrase.texts.flatMap { text in
        row.places.flatMap { place in
          [Language.chinese, .english].map {
            Cell(language: $0, place: place, text: text, outcome: row.outcome(of: phrase))
          }
        }
      }
    }
  }

  @Test("each word does the same wherever it means the same", arguments: cells)
  func cell(_ cell: Cell) {
    let talk = cell.place.talk(cell.language)
    let (filed, before) = (talk.state.dialogue.caseNumber, talk.state.dialogue.known)
    let (turn, says) = talk.repair(cell.text)
    let (asks, flow) = (cell.place.asks, cell.place.flow)
    switch cell.outcome {
    case .nothingToStop: expect(turn, nil, nil, says == [.nothingToCancel])
    case .farewell: expect(turn, nil, nil, says == [.closing])
    case .stops: expect(turn, nil, nil, says == [.cancelled])
    case .stopsFiled: expect(turn, nil, nil, says == [.cancelledFiled])
    case .comesBack: expect(turn, "refund", "email", says == [.cancelled, .resumed])
    case .answers: expect(turn, nil, "anything_else", says == [.anythingElse])
    case .beginsRefund: expect(turn, "refund", "merchant_contacted", says.isEmpty)
    case .goesOn: expect(turn, flow, asks, says == [.restated] && talk.state.dialogue.known == before)
    case .takesUpRefund: expect(turn, "refund", "email", says == [.resumed])
    case .unclear: expect(turn, flow, asks, says == [.confirmUnclear])
    case .leavesQueue: expect(turn, nil, nil, says == [.leftQueue])
    case .backToTask: expect(turn, "refund", "email", says.contains(.leftQueue))
    case .passedOn:
      #expect(turn.status == .queued)
      #expect(says == [.passedOn])
    case .forAgent:
      #expect(turn.status == .agent)
      #expect(!turn.lines.contains { $0.speaker == .bot })
    }
    #expect(talk.state.dialogue.caseNumber == filed)
  }

  private func expect(_ turn: Turn, _ flow: String?, _ asks: String?, _ isSaid: Bool) {
    #expect(turn.status == .bot)
    #expect(turn.flow == flow)
    #expect(turn.asking == asks)
    #expect(isSaid, "\(turn.lines.map(\.text))")
  }

  @Test("the documentation has the same table")
  func documented() throws {
    let file = Shipped.package.appendingPathComponent("docs/cancelling.md")
    #expect(try String(contentsOf: file, encoding: .utf8).contains(CancelMatrix.markdown))
  }
}
