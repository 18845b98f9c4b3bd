import CReadline
import Glibc

/// GNU Readline, driven one character at a time.
///
/// Its state is the process's: one terminal, one line being edited. Its callbacks only leave a note; the loop that called
/// `readCharacter` picks it up with `takeEntry`.
@MainActor
enum Readline {
  enum Entered {
    case line(String)
    case endOfInput
  }

  private static var entered: Entered?
  private static var candidates: [String] = []

  /// "8.2" or so.
  nonisolated static var version: String { String(cString: ok_version()) }

  /// How wide the screen is now.
  nonisolated static var columns: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// True while nothing has been typed.
  static var lineIsEmpty: Bool { ok_line_is_empty() != 0 }

  /// Prepares the library. A locale other than UTF-8 loses typed Chinese, and readline looks at the environment itself.
  static func setUp(historyLimit: Int) {
    if setlocale(LC_ALL, "") == nil || ok_is_utf8() == 0 {
      setenv("LC_ALL", "C.UTF-8", 1)
      setlocale(LC_ALL, "")
    }
    ok_setup { word, start, _ in
      ok_no_file_names()
      guard let word else { return nil }
      let typed = String(cString: word)
      let before = String(decoding: Array(String(cString: ok_line()).utf8.prefix(Int(start))), as: UTF8.self)
      MainActor.assumeIsolated { Readline.candidates = Entry.completions(of: typed, after: before) }
      return rl_completion_matches(word) { _, _ in
        let next: String? = MainActor.assumeIsolated {
          Readline.candidates.isEmpty ? nil : Readline.candidates.removeFirst()
        }
        return next.flatMap { strdup($0) }
      }
    }
    stifle_history(Int32(clamping: historyLimit))
  }

  /// Offers `line` on arrow-up.
  static func remember(_ line: String) { add_history(line) }

  /// Shows the prompt and takes the keyboard.
  static func prompt(_ text: String) {
    rl_callback_handler_install(text) { raw in
      let line = raw.map { String(cString: $0) }
      free(raw)
      // Inside the callback, or a second prompt is printed.
      rl_callback_handler_remove()
      ok_flush()
      MainActor.assumeIsolated { Readline.entered = line.map(Entered.line) ?? .endOfInput }
    }
  }

  /// Gives the keyboard back and restores the terminal.
  static func release() {
    rl_callback_handler_remove()
    ok_flush()
  }

  /// Reads what was typed; may complete an entry.
  static func readCharacter() { rl_callback_read_char() }

  /// The entry that was completed, once.
  static func takeEntry() -> Entered? {
    defer { entered = nil }
    return entered
  }

  /// Puts `text` into the line as if it had been typed.
  static func insert(_ text: String) {
    rl_insert_text(text)
    rl_redisplay()
  }

  /// Runs `write` with the line being typed out of the way; then shows it again, cursor and all, behind `prompt`.
  static func aside<Failure>(prompt: String, write: () throws(Failure) -> Void) throws(Failure) {
    rl_clear_visible_line()
    ok_flush()
    try write()
    rl_on_new_line()
    // While a search is on, its own prompt is showing.
    if ok_is_searching() == 0 { rl_set_prompt(prompt) }
    rl_redisplay()
    ok_flush()
  }

  /// Drops the line being typed and starts a new one after `write`.
  static func abandonLine<Failure>(write: () throws(Failure) -> Void) throws(Failure) {
    ok_move_to_end()
    ok_flush()
    try write()
    rl_callback_sigcleanup()
    rl_free_line_state()
    rl_replace_line("", 1)
    rl_on_new_line()
    rl_redisplay()
    ok_flush()
  }

  /// Fits the line to the window's new size.
  static func resize() {
    rl_resize_terminal()
    ok_flush()
  }

  /// Leaves the line as it is and restores the terminal, before the process is stopped.
  static func suspend() {
    ok_move_to_end()
    ok_flush()
    try? Output.standard.write("\n")
    rl_deprep_terminal()
    ok_flush()
  }

  /// Takes the terminal again after a stop, whoever caused it, and shows the line again.
  static func resume() {
    rl_deprep_terminal()
    rl_prep_terminal(1)
    rl_on_new_line()
    rl_resize_terminal()
    rl_forced_update_display()
    ok_flush()
  }
}
