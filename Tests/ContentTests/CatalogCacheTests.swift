import Foundation
import Testing
import Understanding

@testable import Content

@Suite("Compiled catalogues")
struct CatalogCacheTests {
  /// A copy of the content with a cache of its own. Deleted with the value.
  private final class Kept {
    let intents: IntentsCopy
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cache-\(UUID().uuidString)").path

    init() throws { intents = try IntentsCopy() }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func load(_ overrides: String...) throws -> Catalog {
      try Catalog.load(folder: intents.folder, overrides: overrides, cache: CatalogCache(folder: folder))
    }

    /// What is kept, without compiling anything.
    var found: Catalog? { CatalogCache(folder: folder).read(ContentFolder(intents.folder, faults: FaultList())) }

    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

    func file() throws -> URL { URL(fileURLWithPath: "\(folder)/\(try #require(files.first))") }
  }

  private static func bytes(_ catalog: Catalog) -> [UInt8] {
    var packer = Packer()
    packer.add(catalog)
    return packer.bytes
  }

  @Test("a catalogue that was kept is the one that was compiled, part by part")
  func same() throws {
    let kept = try Kept()
    let compiled = try kept.load()
    let found = try #require(kept.found)
    #expect(found.texts == compiled.texts)
    #expect(found.settings == compiled.settings)
    #expect(found.sandbox == compiled.sandbox)
    #expect(found.contentHash == compiled.contentHash)
    #expect(found.playbook.roles == compiled.playbook.roles)
    #expect(found.playbook.slots == compiled.playbook.slots)
    #expect(found.playbook.settings == compiled.playbook.settings)
    #expect(found.playbook.limits == compiled.playbook.limits)
    #expect(found.interpreter.intents == compiled.interpreter.intents)
    #expect(Self.bytes(found) == Self.bytes(compiled))
  }

  @Test("what is compiled twice gives the same bytes")
  func deterministic() throws {
    let copy = try IntentsCopy()
    #expect(Self.bytes(try Catalog.load(folder: copy.folder)) == Self.bytes(try Catalog.load(folder: copy.folder)))
  }

  @Test("every example is read alike, with the same reasons")
  func readings() throws {
    let kept = try Kept()
    let compiled = try kept.load().interpreter
    let found = try #require(kept.found).interpreter
    var loader = CatalogLoader(folder: kept.intents.folder, overrides: [])
    let examples = loader.check(cache: CatalogCache(folder: kept.folder)).draft.definition.examples
    for (number, example) in examples.enumerated() where number % 7 == 0 {
      let text = number % 2 == 0 ? example.text : "\(example.text), TX2026030100018, 58元, a@b.cn, 明天"
      #expect(found.read(text) == compiled.read(text))
      #expect(found.explanation(of: text) == compiled.explanation(of: text))
    }
  }

  @Test("a file that is damaged anywhere is compiled anew")
  func damaged() throws {
    let kept = try Kept()
    _ = try kept.load()
    let file = try kept.file()
    let whole = try Data(contentsOf: file)
    for place in Array(0..<40) + Array(stride(from: 40, to: whole.count, by: whole.count / 150)) + [whole.count - 1] {
      var bytes = whole
      bytes[place] ^= place % 2 == 0 ? 0x40 : 0x01
      try bytes.write(to: file)
      #expect(kept.found == nil, "byte \(place)")
    }
    _ = try kept.load()
    #expect(try Data(contentsOf: file) == whole)
    #expect(kept.found != nil)
  }

  @Test("a file that is cut off, longer or of something else is compiled anew")
  func foreign() throws {
    let kept = try Kept()
    _ = try kept.load()
    let file = try kept.file()
    let whole = try Data(contentsOf: file)
    for end in Array(0..<40) + Array(stride(from: 40, to: whole.count, by: whole.count / 50)) + [whole.count - 1] {
      try whole[..<end].write(to: file)
      #expect(kept.found == nil, "\(end) bytes")
    }
    for other in [whole + [0], Data(repeating: 0, count: 4096), Data("#!/bin/sh\n".utf8), whole + whole] {
      try other.write(to: file)
      #expect(kept.found == nil)
    }
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(kept.found == nil)
    _ = try kept.load()
  }

  @Test("a checksum that fits makes no damage safe: nothing is read beyond the end")
  func forged() throws {
    let catalog = try Kept().load()
    let whole = Self.bytes(catalog)
    for end in stride(from: 0, to: whole.count, by: whole.count / 100) {
      var unpacker = Unpacker(PackedBytes(Array(whole[..<end])))
      #expect(throws: Damage.self) { try unpacker.next(Catalog.self) }
    }
  }

  @Test("content that changed is compiled anew, and what was kept of it before stays")
  func changed() throws {
    let kept = try Kept()
    let before = try kept.load()
    try kept.intents.append("我的卡里没钱了怎么回事\n", to: "gift_card.zh.txt")
    #expect(kept.found == nil)
    #expect(try kept.load().contentHash != before.contentHash)
    #expect(kept.files.count == 2)
  }

  @Test("nothing is kept of a folder with a fault")
  func faulty() throws {
    let kept = try Kept()
    try kept.intents.replace("team: general", "teem: general")
    #expect(throws: ContentFaults.self) { try kept.load() }
    #expect(kept.files == [])
  }

  @Test("an override changes what is loaded, not what is kept")
  func overrides() throws {
    let kept = try Kept()
    let changed = try kept.load("settings.service = Pay")
    #expect(changed.settings.service == "Pay")
    #expect(try kept.load().settings.service != "Pay")
    #expect(try kept.load("settings.service = Pay").settings.service == "Pay")
    #expect(kept.files.count == 1)
    for text in ["我忘记密码了", "my gift card won't load"] {
      #expect(changed.interpreter.read(text) == (try kept.load()).interpreter.read(text))
    }
  }

  @Test("eight are kept, the youngest")
  func few() throws {
    let kept = try Kept()
    try FileManager.default.createDirectory(atPath: kept.folder, withIntermediateDirectories: true)
    for number in 0..<12 {
      let path = "\(kept.folder)/\(number).\(number < 6 ? "model" : "catalog")"
      try Data([1]).write(to: URL(fileURLWithPath: path))
      let date = Date(timeIntervalSince1970: Double(number))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    _ = try kept.load()
    #expect(kept.files.count == 8)
    #expect(kept.found != nil)
    #expect(!kept.files.contains("4.model") && kept.files.contains("5.model"))
  }

  @Test("a cache that can't be written to is none")
  func readOnly() throws {
    let kept = try Kept()
    try Data().write(to: URL(fileURLWithPath: kept.folder))
    _ = try kept.load()
    _ = try kept.load()
  }
}
