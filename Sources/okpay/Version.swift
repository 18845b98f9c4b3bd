/// What `--version` says.
enum Version {
  static let line = "okpay 0.1.0"

  /// With `--verbose`: what is linked, and what follows from it.
  static let detailed = """
    \(line)
    GNU Readline \(Readline.version)
    Linked with GNU Readline, this program is distributed under the GNU GPL, version 3 or later.
    """
}
