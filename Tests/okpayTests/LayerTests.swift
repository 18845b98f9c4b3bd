import Foundation
import Testing

/// The library must build where GNU Readline is not installed.
@Suite("Layers")
struct LayerTests {
  @Test("only the executable imports CReadline, and dependencies point down only")
  func imports() throws {
    let allowed: [String: Set<String>] = [
      "Understanding": [], "Dialogue": ["Understanding", "Foundation"],
      "Content": ["Understanding", "Dialogue", "Yams", "Foundation", "Glibc"],
      "Storage": ["Understanding", "Crypto", "Foundation", "GRDB", "GRDBSQLite"],
      "Assistant": ["Understanding", "Dialogue", "Content", "Foundation", "Glibc", "Synchronization"],
    ]
    for (target, modules) in allowed {
      let folder = "\(Product.packageFolder)/Sources/\(target)"
      let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
      #expect(!files.isEmpty)
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        for line in text.split(separator: "\n") where line.hasPrefix("import ") {
          let module = String(line.dropFirst(7))
          #expect(modules.contains(module), "\(target)/\(file) imports \(module)")
        }
      }
    }
  }
}
