import ArgumentParser
import Understanding

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language of banner, help and greeting when no option names one.
  ///
  /// `OKPAY_LANG` decides, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set: Chinese when it starts with
  /// `zh`, else English. To be asked before the locale is forced to UTF-8.
  static func ofInterface(environment: [String: String]) -> Language {
    if let named = environment["OKPAY_LANG"]?.lowercased() {
      for language in allCases where named.hasPrefix(language.rawValue) { return language }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}
