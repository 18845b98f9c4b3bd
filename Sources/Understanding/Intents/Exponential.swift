/// `exp` without a C library: the same bits on every machine, which the model's reproducibility rests on.
enum Exponential {
  /// e to the power of `x`, for x ≤ 0, within 1e-10 (relative); 0 below −700.
  static func of(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let log2e = 1.442_695_040_888_963_4
    let whole = (x * log2e).rounded()
    let rest = (x - whole * 0.693_147_180_369_123_8) - whole * 1.908_214_929_270_587_7e-10
    var term = 1.0
    var sum = 1.0
    for step in 1...10 {
      term *= rest / Double(step)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
  }
}
