import Content
import Understanding

/// Which talk to play: everything else follows from it.
struct TalkPlan: Sendable, Equatable {
  let number: Int
  let temper: Temper
  let language: Language
  let goal: String
  let seed: UInt64

  /// `mistaken-zh-refund-17`
  var name: String { "\(temper.rawValue)-\(language.rawValue)-\(goal)-\(number)" }
}
