import Glibc

/// Where talks of the terminal are kept: `--store`, `OKPAY_STORE` (empty: nowhere), or `okpay/talks.db` in `XDG_STATE_HOME` or
/// `~/.local/state`.
enum StorePlace {
  /// nil: nowhere.
  static func path(named: String?, environment: [String: String]) -> String? {
    if let named = named ?? environment["OKPAY_STORE"] { return named.isEmpty ? nil : named }
    // The XDG specification: a relative value is to be ignored.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return made(state + "/okpay") }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return made(home + "/.local/state/okpay")
  }

  private static func made(_ folder: String) -> String {
    var place = ""
    for part in folder.split(separator: "/") {
      place += "/" + part
      mkdir(place, 0o700)
    }
    return folder + "/talks.db"
  }
}
