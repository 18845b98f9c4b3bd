import Assistant
import Content

/// One run of `okpay replay`: plays transcripts one by one, prints what is wrong with them and counts.
struct ReplayRun {
  private(set) var passed = 0
  private(set) var failed = 0
  private(set) var skipped = 0
  private(set) var malformed = false

  private let content: ContentOptions
  private let folder: String
  private let tags: Set<String>
  private let updates: Bool
  /// One catalog for each list of overrides.
  private var catalogs: [[String]: Catalog] = [:]
  /// Replays whose twin hasn't been played yet, by the twin's path.
  private var twins: [String: (path: String, replay: TranscriptReplay)] = [:]

  /// - Throws: `ExitCode` when the content has faults.
  init(content: ContentOptions, tags: [String], updates: Bool) throws {
    self.content = content
    folder = content.folder
    self.tags = Set(tags)
    self.updates = updates
    catalogs[[]] = try content.load()
  }

  /// The last line of the run.
  var summary: String { "\(passed) passed, \(failed) failed" + (skipped > 0 ? ", \(skipped) skipped" : "") }

  /// The number of transcripts that were not left out by their tags.
  var count: Int { passed + failed + skipped }

  /// Plays one transcript.
  mutating func replay(_ path: String) throws {
    let transcript: Transcript
    let bytes = try TranscriptFiles.read(path)
    do {
      transcript = try Transcript(parsing: bytes, allowsUnanswered: updates)
    } catch {
      return try report(error.faults, in: path)
    }
    guard tags.isEmpty || !tags.isDisjoint(with: transcript.header.tags) else { return }
    guard transcript.header.skip == nil else {
      skipped += 1
      return
    }
    guard let catalog = try catalog(for: transcript, at: path) else { return }
    do {
      let replay = try TranscriptPlayer(catalog: catalog).play(transcript)
      try judge(replay, of: transcript, at: path)
    } catch let fault as TranscriptFault {
      failed += 1
      try Output.error.write(fault.description(in: path) + "\n")
    }
  }

  /// The content with the transcript's overrides; nil when these have faults, which are the transcript's.
  private mutating func catalog(for transcript: Transcript, at path: String) throws -> Catalog? {
    let given = transcript.header.given
    if let known = catalogs[given] { return known }
    do {
      let catalog = try Catalog.load(folder: folder, overrides: given, cache: ContentOptions.cache)
      catalogs[given] = catalog
      return catalog
    } catch {
      let line = transcript.header.lines[.given] ?? 1
      try report(error.faults.map { TranscriptFault(line: line, column: 1, text: "given: \($0)") }, in: path)
      return nil
    }
  }

  private mutating func report(_ faults: [TranscriptFault], in path: String) throws {
    failed += 1
    malformed = true
    try Output.error.write(faults.map { $0.description(in: path) + "\n" }.joined())
  }

  private mutating func judge(_ replay: TranscriptReplay, of transcript: Transcript, at path: String) throws {
    let old = TranscriptPrinter.print(transcript)
    let diff = UnifiedDiff(old: old, new: replay.text)
    if let reason = transcript.header.todo {
      return try judgeKnownFailure(reason, fails: diff.firstLine != nil, line: transcript.header.lines[.todo], at: path)
    }
    if let line = diff.firstLine {
      if updates { try FileReplacement.write(replay.text, to: path) }
      try Output.standard.write("\(path):\(line): \(updates ? "updated" : "differs")\n\(diff.text(path: path))")
      guard updates else {
        failed += 1
        return
      }
    }
    let parting = partingFromTwin(replay, at: path)
    try Output.standard.write(parting)
    if parting.isEmpty { passed += 1 } else { failed += 1 }
  }

  /// A known failure is never updated: what it expects is what should be.
  private mutating func judgeKnownFailure(_ reason: String, fails: Bool, line: Int?, at path: String) throws {
    if fails {
      passed += 1
    } else {
      failed += 1
      let fault = TranscriptFault(line: line ?? 1, column: 1, text: "passes now; take off `todo: \(reason)`")
      try Output.standard.write(fault.description(in: path) + "\n")
    }
  }

  /// Twins are judged when the second of them has been played, and only when each is right by itself.
  private mutating func partingFromTwin(_ replay: TranscriptReplay, at path: String) -> String {
    guard let (other, twin) = twins.removeValue(forKey: path) else {
      if let other = TwinCheck.twin(of: path) { twins[other] = (path, replay) }
      return ""
    }
    return TwinCheck.differences(of: replay, from: twin).map { difference in
      let place = difference.twinLine.map { "\(other):\($0)" } ?? other
      return "\(path):\(difference.line):1: error: parts from its twin \(place): \(difference.text)\n"
    }.joined()
  }
}
