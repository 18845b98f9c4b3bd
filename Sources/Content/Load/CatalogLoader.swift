import Dialogue
import Understanding

/// Reads a folder of content and puts a catalogue together.
struct CatalogLoader {
  private let faults = FaultList()
  private let overrides: [String]
  private let folder: String
  private var draft = Draft()
  private var files: [String: YAMLValue] = [:]

  init(folder: String, overrides: [String]) {
    self.folder = folder
    self.overrides = overrides
  }

  mutating func load(cache: CatalogCache?) throws(ContentFaults) -> Catalog {
    let source = ContentFolder(folder, faults: faults)
    let kept = faults.faults.isEmpty ? cache?.read(source) : nil
    if let kept, overrides.isEmpty { return kept }
    let learned = overridesLeaveExamples ? kept ?? base(cache: cache) : nil
    let branches = read(source, examples: learned == nil)
    if !faults.faults.isEmpty { throw ContentFaults(faults: faults.sorted) }
    let interpreter = Interpreter(draft.definition, learned: learned?.interpreter)
    let catalog = catalog(interpreter, branches: branches, of: source)
    if overrides.isEmpty { cache?.write(catalog, of: source) }
    return catalog
  }

  /// The catalogue together with what it is made of.
  mutating func loadSources(cache: CatalogCache?) throws(ContentFaults) -> CatalogSources {
    let source = ContentFolder(folder, faults: faults)
    let branches = read(source, examples: true)
    if !faults.faults.isEmpty { throw ContentFaults(faults: faults.sorted) }
    let interpreter = Interpreter(draft.definition, learned: cache?.read(source)?.interpreter)
    return CatalogSources(
      catalog: catalog(interpreter, branches: branches, of: source), definition: draft.definition,
      stepPlaces: draft.stepPlaces)
  }

  /// The catalogue without the overrides, which is worth keeping: it learns the same.
  private func base(cache: CatalogCache?) -> Catalog? {
    guard let cache, !overrides.isEmpty else { return nil }
    var loader = CatalogLoader(folder: folder, overrides: [])
    return try? loader.load(cache: cache)
  }

  /// False where an override changes what examples are seen to hold.
  private var overridesLeaveExamples: Bool {
    overrides.allSatisfy { $0.hasPrefix("settings.") || $0.hasPrefix("sandbox.") }
  }

  private func catalog(_ interpreter: Interpreter, branches: [String: String], of source: ContentFolder) -> Catalog {
    Catalog(
      interpreter: interpreter,
      playbook: Playbook(
        roles: draft.roles, slots: draft.slots, settings: branches, limits: draft.limits,
        beginnings: draft.beginnings),
      texts: NameTable(draft.texts), settings: draft.settings, sandbox: draft.sandbox,
      solicitations: draft.solicitations, contentHash: source.hash.text)
  }

  /// Everything that can be found fault with, also what only shows once the examples have been learned.
  mutating func check(cache: CatalogCache?) -> (faults: [ContentFault], draft: Draft) {
    let source = ContentFolder(folder, faults: faults)
    let branches = read(source, examples: true)
    if source.names.contains(VoicesReader.file) { _ = readVoices(source) }
    let cache = faults.faults.isEmpty ? cache : nil
    // Where a whole file is missing, every sentence that leans on it would be misread.
    if draft.lostIntents.isEmpty, sharedFilesAreThere, draft.definition.intents.contains(Interpreter.outOfScope) {
      let learned = cache?.read(source)
      let interpreter = Interpreter(draft.definition, learned: learned?.interpreter)
      if learned == nil { cache?.write(catalog(interpreter, branches: branches, of: source), of: source) }
      ExampleCheck(draft: draft, interpreter: interpreter, faults: faults).run()
    }
    return (faults.sorted, draft)
  }

  /// What simulated customers say, with the examples they open with.
  mutating func voices() throws(ContentFaults) -> Voices {
    let source = ContentFolder(folder, faults: faults)
    _ = read(source, examples: true)
    guard let voices = readVoices(source), faults.faults.isEmpty else { throw ContentFaults(faults: faults.sorted) }
    return voices
  }

  /// The voices; nil with a fault when their file is missing or no YAML. Only those who ask for them read the file.
  private func readVoices(_ source: ContentFolder) -> Voices? {
    guard let file = source.files.first(where: { $0.name == VoicesReader.file }) else {
      faults.add(
        Place(file: "\(folder)/\(VoicesReader.file)", line: 1, column: 1),
        "the file is missing; simulated customers speak with its voices")
      return nil
    }
    guard let text = file.text(faults: faults), let value = YAMLValue.parse(text, file: file.path, faults: faults)
    else { return nil }
    var reader = VoicesReader(draft: draft)
    reader.read(value)
    return reader.voices
  }

  /// Fills the draft; returns the settings that flows branch on.
  private mutating func read(_ source: ContentFolder, examples: Bool) -> [String: String] {
    guard source.isFolder else { return [:] }
    readFiles(source)
    applyOverrides()
    let branches = readShared()
    var phrases = PhraseReader(rules: nil)
    if let value = required("_entities.yaml") {
      var reader = EntitiesReader()
      reader.read(value, into: &draft)
      phrases = reader.phrases
    }
    readSlots(phrases)
    for name in files.keys.sorted() where !name.hasPrefix("_") {
      guard let value = files[name] else { continue }
      IntentReader(phrases: phrases).read(value, name: String(name.dropLast(5)), into: &draft)
    }
    // What only a topic begins is never told from a sentence alone.
    draft.definition.intents.removeAll(where: draft.isBegunByTopic)
    if examples { readExamples(source) }
    CrossCheck(draft: draft, folder: folder, faults: faults).run(examples: examples)
    return branches
  }

  private static let sharedFiles = ["_entities.yaml", "_repair.yaml", "_sandbox.yaml", "_settings.yaml", "_slots.yaml"]
  private var sharedFilesAreThere: Bool { Self.sharedFiles.allSatisfy { files[$0] != nil } }

  private mutating func readFiles(_ source: ContentFolder) {
    for file in source.files where file.name.hasSuffix(".yaml") && file.name != VoicesReader.file {
      files[file.name] = file.text(faults: faults).flatMap { YAMLValue.parse($0, file: file.path, faults: faults) }
      if file.name.hasPrefix("_"), !Self.sharedFiles.contains(file.name) {
        faults.add(
          Place(file: file.path, line: 1, column: 1),
          "no file of this name is read; \(advice(on: file.name, among: Self.sharedFiles + [VoicesReader.file]))")
      }
    }
    for name in source.names where name.hasSuffix(".yaml") && !name.hasPrefix("_") && files[name] == nil {
      draft.lostIntents.insert(String(name.dropLast(5)))
    }
    if files["_slots.yaml"] == nil { draft.lostSlots = nil }
  }

  private func required(_ name: String) -> YAMLValue? {
    if let value = files[name] { return value }
    let place = Place(file: "\(folder)/\(name)", line: 1, column: 1)
    if !faults.faults.contains(where: { $0.place.file == place.file }) {
      faults.add(place, "the file is missing; every folder of intents needs one")
    }
    return nil
  }

  private mutating func readShared() -> [String: String] {
    var branches: [String: String] = [:]
    if let value = required("_settings.yaml") {
      var reader = SettingsReader()
      reader.read(value)
      draft.settings = reader.settings
      draft.limits = reader.limits
      draft.definition.rejectBelow = reader.rejectBelow
      branches = reader.branches
    }
    if let value = required("_sandbox.yaml") {
      var reader = SandboxReader()
      reader.read(value)
      draft.sandbox = reader.sandbox
    }
    if let value = required("_repair.yaml") {
      let mapping = value.mapping(["texts", "desk"])
      readTexts(mapping.required("texts"), prefix: "_repair", names: Repair.allCases.map(\.rawValue))
      readTexts(mapping.required("desk"), prefix: "_desk", names: DeskText.allCases.map(\.rawValue))
    }
    return branches
  }

  private mutating func readTexts(_ value: YAMLValue?, prefix: String, names: [String]) {
    guard let value else { return }
    let mapping = value.mapping(names)
    for name in names { TextReader.read(mapping.required(name), as: "\(prefix)/\(name)", into: &draft) }
  }

  private mutating func readSlots(_ phrases: PhraseReader) {
    for (name, _, details) in required("_slots.yaml")?.mapping(["slots"])["slots"]?.mapping(nil).entries ?? [] {
      SlotReader(phrases: phrases).read(details, name: name, flow: nil, into: &draft)
    }
  }

  private mutating func readExamples(_ source: ContentFolder) {
    for file in source.files where file.name.hasSuffix(".txt") {
      guard let text = file.text(faults: faults) else { continue }
      let parts = file.name.split(separator: ".")
      guard parts.count == 3, let language = Language(rawValue: String(parts[1])) else {
        faults.add(
          Place(file: file.path, line: 1, column: 1),
          "examples of no language; name the file <intent>.zh.txt or <intent>.en.txt")
        continue
      }
      if draft.lostIntents.contains(String(parts[0])) { continue }
      ExampleReader(faults: faults)
        .read(text, intent: String(parts[0]), language: language, path: file.path, into: &draft)
    }
  }

  // MARK: - Overrides

  /// `settings.hotline = [...]`: replaces one value before anything is read.
  private mutating func applyOverrides() {
    for override in overrides {
      let parts = override.split(separator: "=", maxSplits: 1).map { String($0.trimming) }
      let path = parts.first?.split(separator: ".").map(String.init) ?? []
      let place = Place(file: "given", line: 1, column: 1)
      guard parts.count == 2, path.count >= 2, let value = YAMLValue.parse(parts[1], file: "given", faults: faults),
        let file = files["_\(path[0]).yaml"]
      else {
        faults.add(place, "'\(override)' sets nothing; write settings.NAME = VALUE or sandbox.NAME = VALUE")
        continue
      }
      if let node = file.node.setting(path[1...], to: value.node) {
        files["_\(path[0]).yaml"] = YAMLValue(node: node, file: file.file, faults: faults)
      } else {
        faults.add(place, "'\(parts[0])' can't be set: it is no part of _\(path[0]).yaml; name one that is")
      }
    }
  }
}
