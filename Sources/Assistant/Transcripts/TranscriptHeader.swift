import Dialogue
import Understanding

/// What a transcript pins before anybody speaks.
public struct TranscriptHeader: Sendable, Equatable {
  /// For people.
  public var title: String?
  /// The time of the first line; it moves only by `! advance` and `! clock`. 2026-03-02T10:00:00+08:00 unless given.
  public var clock = Instant(milliseconds: 1_772_416_800_000)
  /// Decides variants of wording, agents and numbers.
  public var seed: UInt64 = 1
  /// The language the talk begins in, before the customer has said anything.
  public var language = Language.english
  /// Words to select transcripts by.
  public var tags: [String] = []
  /// Why the transcript isn't replayed.
  public var skip: String?
  /// The known failure: the transcript must fail until this is taken off.
  public var todo: String?
  /// Overrides of the content, `PATH = VALUE`, in the order they are written.
  public var given: [String] = []
  /// The line each key stands on; a repeated `given` keeps its first.
  public var lines: [Key: Int] = [:]

  /// The keys a header may have.
  public enum Key: String, Sendable, CaseIterable {
    case title, clock, seed, language, tags, skip, todo, given
  }

  /// The header of a transcript that pins nothing.
  public init() {}
}
