import Glibc

/// What the customer typed before: loaded at the start, kept by rules, appended to its file at the end.
final class History {
  /// Oldest first; at most `limit`.
  private(set) var entries: [String] = []

  private let place: HistoryPlace
  private let holdsPersonalData: (String) -> Bool
  private var fresh: [String] = []

  /// Loads the file. Trouble with it is one diagnostic, never a failure.
  init(place: HistoryPlace, holdsPersonalData: @escaping (String) -> Bool = okpay.holdsPersonalData) {
    self.place = place
    self.holdsPersonalData = holdsPersonalData
    guard let path = place.path else { return }
    do throws(HistoryFile.Fault) {
      entries = try HistoryFile.read(path).suffix(place.limit)
    } catch {
      Output.diagnose("\(Printable.text(path)): cannot read the history: \(error.reason)")
    }
  }

  /// Keeps `text` as one line, unless it is empty, starts with a space, repeats the entry before, or holds personal data.
  ///
  /// - Returns: the line that was kept.
  func keep(_ text: String) -> String? {
    var line = String(text.map { $0.isNewline ? " " : $0 })
    while line.last == " " { line.removeLast() }
    guard place.path != nil, let first = line.first, !first.isWhitespace, line != entries.last else { return nil }
    guard !holdsPersonalData(line) else { return nil }
    entries.append(line)
    if entries.count > place.limit { entries.removeFirst() }
    fresh.append(line)
    return line
  }

  /// Appends what is new to the file, behind what other sessions wrote meanwhile.
  func save() {
    guard let path = place.path, !fresh.isEmpty else { return }
    do throws(HistoryFile.Fault) {
      try HistoryFile.append(fresh, to: path, limit: place.limit)
      fresh = []
    } catch {
      Output.diagnose("\(Printable.text(path)): cannot save the history: \(error.reason)")
    }
  }
}

/// Where the history is kept and how long it may grow.
struct HistoryPlace: Equatable, Sendable {
  /// nil: no history.
  var path: String?
  var limit: Int

  static let none = HistoryPlace(path: nil, limit: 0)

  /// `OKPAY_HISTFILE` (empty: none), else `okpay/history` in `XDG_STATE_HOME` or `~/.local/state`; `OKPAY_HISTSIZE` entries.
  init(environment: [String: String]) {
    let size = environment["OKPAY_HISTSIZE"].flatMap { Int($0) } ?? 1000
    self.init(path: size > 0 ? Self.path(environment) : nil, limit: max(0, size))
  }

  init(path: String?, limit: Int) {
    self.path = path
    self.limit = limit
  }

  private static func path(_ environment: [String: String]) -> String? {
    if let named = environment["OKPAY_HISTFILE"] { return named.isEmpty ? nil : named }
    // The XDG specification: a relative value is to be ignored.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/okpay/history" }
    guard let home = environment["HOME"] ?? accountHome(), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/okpay/history"
  }

  private static func accountHome() -> String? {
    guard let account = getpwuid(getuid()), let home = account.pointee.pw_dir else { return nil }
    return String(cString: home)
  }
}
