/// `exp` without a C library: the same bits on every machine, which the model's reproducibility rests on.
enum Exponential {
  /// e to the power of `x`, for x ≤ 0, within 1e-10 (relative); 0 below −700.
  static func of(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let log2e = 1.442_695_040_888_963_4
    // Adding and taking away so large a number leaves the nearest integer.
    let large = 6_755_399_441_055_744.0
    let whole = (x * log2e + large) - large
    let rest = (x - whole * 0.693_147_180_369_123_8) - whole * 1.908_214_929_270_587_7e-10
    // The first eleven terms of the series, from the last on.
    var sum = 1 / 3_628_800.0
    sum = sum * rest + 1 / 362_880.0
    sum = sum * rest + 1 / 40_320.0
    sum = sum * rest + 1 / 5_040.0
    sum = sum * rest + 1 / 720.0
    sum = sum * rest + 1 / 120.0
    sum = sum * rest + 1 / 24.0
    sum = sum * rest + 1 / 6.0
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
  }
}
