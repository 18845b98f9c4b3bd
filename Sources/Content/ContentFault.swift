/// One fault: its place, what is wrong, and what to do.
public struct ContentFault: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var place: Place
  public var message: String

  /// `file:line:column: error: message`
  public var description: String { "\(place): error: \(message)" }

  public static func < (left: ContentFault, right: ContentFault) -> Bool {
    (left.place, left.message) < (right.place, right.message)
  }
}
