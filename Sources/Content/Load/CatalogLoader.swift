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

  mutating func load(cache: ModelCache?) throws(ContentFaults) -> Catalog {
    let source = ContentFolder(folder, faults: faults)
    for file in source.files where file.name.hasSuffix(".yaml") {
      files[file.name] = YAMLValue.parse(file.text, file: file.path, faults: faults)
    }
    applyOverrides()
    let branches = readShared()
    var phrases = PhraseReader()
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
    // Weights are kept only of a folder that had no fault, and they are all that is needed of its examples.
    let hash = source.hash.text
    let model = cache?.read(hash: hash)
    if model == nil { readExamples(source) }
    checkWhole()
    if !faults.faults.isEmpty { throw ContentFaults(faults: faults.sorted) }
    let interpreter = Interpreter(draft.definition, model: model)
    if model == nil { cache?.write(interpreter.modelBytes, hash: hash) }
    return Catalog(
      interpreter: interpreter,
      playbook: Playbook(roles: draft.roles, slots: draft.slots, settings: branches, limits: draft.limits),
      texts: draft.texts, settings: draft.settings, sandbox: draft.sandbox, contentHash: hash, draft: draft)
  }

  private func required(_ name: String) -> YAMLValue? {
    if let value = files[name] { return value }
    let place = Place(file: "\(folder)/\(name)", line: 1, column: 1)
    if !faults.faults.contains(where: { $0.place.file == place.file }) {
      faults.add(place, "the file is missing or empty")
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
      let parts = file.name.split(separator: ".")
      guard parts.count == 3, Language(rawValue: String(parts[1])) != nil else {
        faults.add(Place(file: file.path, line: 1, column: 1), "name it <intent>.zh.txt or <intent>.en.txt")
        continue
      }
      ExampleReader(faults: faults).read(file.text, intent: String(parts[0]), path: file.path, into: &draft)
    }
  }

  private func checkWhole() {
    if draft.roles[Interpreter.outOfScope] == nil, !draft.intents.isEmpty {
      faults.add(Place(file: "\(folder)/out_of_scope.yaml", line: 1, column: 1), "the intent out_of_scope is missing")
    }
    var owners: [String: (intent: String, place: Place)] = [:]
    for intent in draft.intents {
      for (text, place) in intent.keywords {
        let key = Fold.word(text).map(String.init).joined(separator: " ")
        if let owner = owners[key], owner.intent != intent.name {
          faults.add(
            place, "keyword '\(text)' is also one of '\(owner.intent)' (\(owner.place)); keep it in one of them")
        } else {
          owners[key] = (intent.name, place)
        }
      }
    }
    PlaceholderCheck(draft: draft, faults: faults).checkShared()
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
        faults.add(place, "'\(override)': write settings.NAME = VALUE or sandbox.NAME = VALUE")
        continue
      }
      if let node = file.node.setting(path[1...], to: value.node) {
        files["_\(path[0]).yaml"] = YAMLValue(node: node, file: file.file, faults: faults)
      } else {
        faults.add(place, "'\(parts[0])' can't be set: it is no part of _\(path[0]).yaml")
      }
    }
  }
}
