import Foundation
import Testing

@testable import Assistant

/// How much is tried: the same few cases in every run, or, with `OKPAY_FUZZ_SECONDS`, as many as there is time for; it is
/// shared among all that try something.
///
/// A case is made of the seed and its number alone: `OKPAY_FUZZ_SEED` and `OKPAY_FUZZ_FIRST` repeat it.
struct FuzzPlan {
  static let seconds = number("OKPAY_FUZZ_SECONDS").map { Int($0) / 5 }
  static let seed = number("OKPAY_FUZZ_SEED") ?? (seconds == nil ? 1 : .random(in: 0...UInt64.max))
  private static let first = Int(number("OKPAY_FUZZ_FIRST") ?? 0)

  static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  /// Tries cases until one shows a fault or they are enough.
  ///
  /// - Parameter fault: what is wrong with the case of this number; nil when nothing is.
  static func run(_ name: String, cases: Int, fault: (Int, inout SplitMix) throws -> String?) rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    var number = first
    func isEnough() -> Bool {
      guard let seconds else { return number >= first + cases }
      return start.duration(to: clock.now) >= .seconds(seconds)
    }
    if seconds != nil { print("fuzz: \(name), seed \(seed)") }
    while !isEnough() {
      var random = SplitMix(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
      if let fault = try fault(number, &random) {
        print("fuzz: \(name), seed \(seed), case \(number): \(fault)")
        Issue.record("\(name), OKPAY_FUZZ_SEED=\(seed) OKPAY_FUZZ_FIRST=\(number): \(fault)")
        return
      }
      number += 1
    }
    if seconds != nil { print("fuzz: \(name), \(number - first) cases in \(start.duration(to: clock.now))") }
  }
}

extension SplitMix {
  /// From 0 to `count` - 1; 0 when there is nothing to choose from.
  mutating func below(_ count: Int) -> Int { count > 0 ? Int(next() % UInt64(count)) : 0 }

  /// True once in `count` times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// A part of so many places, perhaps an empty one.
  mutating func range(in count: Int, atMost length: Int) -> Range<Int> {
    let start = below(count + 1)
    return start..<min(count, start + below(length + 1))
  }
}
