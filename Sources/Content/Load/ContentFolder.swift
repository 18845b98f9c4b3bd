import Glibc
import Understanding

/// The files of `Intents/`, read whole.
struct ContentFolder {
  /// A file as it was found.
  struct File {
    let name: String
    let path: String
    let bytes: [UInt8]
  }

  /// As the folder was named.
  let path: String
  /// In the byte order of their names.
  private(set) var files: [File] = []
  /// All names, of files that couldn't be read too.
  private(set) var names: [String] = []
  private(set) var hash = ContentHash()
  private(set) var isFolder = false

  init(_ folder: String, faults: FaultList) {
    path = folder
    guard let directory = Directory(folder) else {
      faults.add(
        Place(file: folder, line: 1, column: 1), "can't be read as a folder; name the folder of intents with --intents")
      return
    }
    isFolder = true
    names = directory.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names where (name.hasSuffix(".yaml") || name.hasSuffix(".txt")) && !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard let bytes = directory.contents(of: name) else {
        faults.add(Place(file: path, line: 1, column: 1), "can't be read; check that it is a file and yours to read")
        continue
      }
      hash.add(Array(name.utf8))
      hash.add(bytes)
      files.append(File(name: name, path: path, bytes: bytes))
    }
  }
}

extension ContentFolder.File {
  /// The file as text; nil with a fault when it is none.
  func text(faults: FaultList) -> String? {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(0x0D) { bytes = Self.withLineFeeds(bytes) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let line = 1 + bytes[..<Self.firstInvalid(in: bytes)].count { $0 == 0x0A }
    faults.add(Place(file: path, line: line, column: 1), "bytes that are not UTF-8; save the file as UTF-8")
    return nil
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

/// The identity of a folder's bytes.
struct ContentHash {
  private(set) var value: UInt64 = 0

  /// Adds a name or the bytes of a file; where one ends and the next begins counts, too.
  mutating func add(_ bytes: [UInt8]) { value = Checksum.of(bytes, seed: value) }

  var text: String { Self.text(of: value) }

  /// 16 hexadecimal digits.
  static func text(of value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
