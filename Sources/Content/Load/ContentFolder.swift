import Foundation

/// The files of `Intents/`, read whole.
struct ContentFolder {
  /// By file name, in byte order.
  private(set) var files: [(name: String, path: String, text: String)] = []
  /// All names, of files that couldn't be read too.
  private(set) var names: [String] = []
  private(set) var hash = ContentHash()
  private(set) var isFolder = false

  init(_ folder: String, faults: FaultList) {
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      faults.add(
        Place(file: folder, line: 1, column: 1), "can't be read as a folder; name the folder of intents with --intents")
      return
    }
    isFolder = true
    for name in names where (name.hasSuffix(".yaml") || name.hasSuffix(".txt")) && !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard let data = FileManager.default.contents(atPath: path) else {
        faults.add(Place(file: path, line: 1, column: 1), "can't be read; check that it is a file and yours to read")
        continue
      }
      hash.add(Array(name.utf8))
      hash.add(Array(data))
      var bytes = Array(data)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.contains(0x0D) { bytes = Self.withLineFeeds(bytes) }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        let line = 1 + bytes[..<Self.firstInvalid(in: bytes)].count { $0 == 0x0A }
        faults.add(Place(file: path, line: line, column: 1), "bytes that are not UTF-8; save the file as UTF-8")
        continue
      }
      files.append((name, path, text))
    }
  }

  /// CRLF becomes LF, and so does CR alone.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.compactMap { index in
      guard bytes[index] == 0x0D else { return bytes[index] }
      return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? nil : 0x0A
    }
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var low = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      if String(validating: bytes[low...index], as: UTF8.self) == nil { return low }
      low = index + 1
    }
    return low
  }
}

/// FNV-1a over 64 bits: the identity of a folder's bytes.
struct ContentHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    var value = self.value
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.value = (value ^ 0xFF) &* 0x100_0000_01B3
  }

  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
