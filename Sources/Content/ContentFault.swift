/// One fault: its place, what is wrong, and what to do.
public struct ContentFault: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Where it is.
  public var place: Place
  /// What is wrong, and behind a semicolon what to do about it.
  public var message: String

  /// A fault at a place.
  public init(place: Place, message: String) {
    self.place = place
    self.message = message
  }

  /// `file:line:column: error: message`
  public var description: String { "\(place): error: \(message)" }

  public static func < (left: ContentFault, right: ContentFault) -> Bool {
    (left.place, left.message) < (right.place, right.message)
  }
}
