/// A constant list of texts in one piece of memory; each is made when it is asked for.
struct TextList: RandomAccessCollection, Sendable, Equatable {
  private let bytes: [UInt8]
  /// Where each text begins; one more at the end.
  private let starts: [Int32]

  init(_ texts: [String]) {
    bytes = texts.flatMap(\.utf8)
    starts = texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.utf8.count)) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count - 1 }

  subscript(index: Int) -> String {
    String(decoding: bytes[Int(starts[index])..<Int(starts[index + 1])], as: UTF8.self)
  }
}

extension TextList: Packable {
  func pack(into packer: inout Packer) { packer.add(bytes, starts) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    bytes = try unpacker.next()
    starts = try unpacker.next()
    guard starts.first == 0, starts.last == Int32(exactly: bytes.count) else { throw Damage() }
  }
}
