import Glibc

/// The memory of the process.
enum Memory {
  /// Gives back to the system what is free: learning takes ten times as much as serving ever needs again.
  ///
  /// `malloc_trim` is looked up by its name, since Swift's module of the C library leaves it out.
  static func giveBack() {
    guard let place = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(place, to: (@convention(c) (Int) -> Int32).self)(0)
  }
}
