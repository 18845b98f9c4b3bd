import Glibc

extension Output {
  /// Takes stdout for the protocol alone: from now on fd 1 leads to stderr, so that a stray `print` of any library can't
  /// damage the stream.
  static func takeStandardOutput() throws(Failure) -> Output {
    let taken = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard taken >= 0 else { throw Failure(errno: errno) }
    // Without a stderr there must still be something in the places of 1 and 2, or the next file opened would take them.
    if fcntl(STDERR_FILENO, F_GETFD) < 0 {
      let nothing = open("/dev/null", O_WRONLY)
      dup2(nothing, STDERR_FILENO)
      if nothing > STDERR_FILENO { close(nothing) }
    }
    guard dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { throw Failure(errno: errno) }
    return Output(descriptor: taken)
  }
}
