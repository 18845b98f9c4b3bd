import Foundation

/// The memory of this process.
enum Memory {
  /// Bytes in main memory now; 0 where the system doesn't tell.
  static var resident: Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }

  static func text(_ bytes: Int) -> String {
    let tenths: Double = (Double(bytes) * 10 / 1_048_576).rounded()
    return "\(tenths / 10) MiB"
  }
}
