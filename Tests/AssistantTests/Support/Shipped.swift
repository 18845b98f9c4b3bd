import Content
import Dialogue
import Foundation
import Understanding

@testable import Assistant

/// The content that is shipped, loaded once for all tests.
enum Shipped {
  /// The folder of the project.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let catalog: Catalog = {
    do {
      return try Catalog.load(folder: package.appendingPathComponent("Intents").path)
    } catch {
      fatalError("\(error)")
    }
  }()

  /// Monday, 2026-03-02, 10:00 in Shanghai.
  static let start = Instant(milliseconds: 1_772_416_800_000)

  static func conversation(_ language: Language = .chinese, seed: UInt64 = 1) -> Conversation {
    Conversation(catalog: catalog, seed: seed, language: language)
  }
}

extension Conversation {
  /// Says several things one after the other; the last turn.
  @discardableResult
  func hear(all texts: [String]) -> Turn? {
    var turn: Turn?
    for text in texts { turn = hear(text, at: Shipped.start) }
    return turn
  }
}
