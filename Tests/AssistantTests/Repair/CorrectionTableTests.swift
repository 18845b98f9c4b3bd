import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("What is taken back")
struct CorrectionTableTests {
  @Test("the new value counts, the reply names old and new, and the talk goes on", arguments: CorrectionRow.all)
  func corrected(row: CorrectionRow) {
    withKnownIssue("not right yet", isIntermittent: false) {
      check(row)
    } when: {
      row.isKnownFault
    }
  }

  private func check(_ row: CorrectionRow) {
    let talk = row.place.talk(row.language)
    let before = row.heard.dropLast()
    talk.hear(all: Array(before))
    let (turn, says) = talk.repair(row.heard[before.count])
    #expect(turn.asking == row.asks)
    #expect(turn.flow == (row.asks == "anything_else" ? nil : row.place.flow))
    #expect(turn.status == .bot)
    #expect(says == row.says)
    for (slot, value) in row.holds.sorted(by: { $0.key < $1.key }) { #expect(talk.value(of: slot) == value, "\(slot)") }
    let text = turn.lines.map { ([$0.text] + $0.choices).joined(separator: "\n") }.joined(separator: "\n")
    for shown in row.shows { #expect(text.contains(shown)) }
    #expect(!text.contains("li.lei@") && !text.contains("anna.smith@"))
  }

  @Test("every kind stands in the table, in both languages", arguments: [Language.chinese, .english])
  func complete(language: Language) {
    let rows = CorrectionRow.all.filter { $0.language == language }
    #expect(Set(rows.map(\.kind)) == Set(CorrectionRow.Kind.allCases))
    #expect(
      Set(rows.map(\.place.flow))
        == ["refund", "reset_password", "payment_failed", "payment_delayed", "account_problem", "security_advice"])
  }
}
