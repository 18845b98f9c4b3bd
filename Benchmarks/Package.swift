// swift-tools-version: 6.1
import PackageDescription

// A package of its own: neither building okpay nor testing it needs what measuring does.
let package = Package(
  name: "okpay-benchmarks",
  dependencies: [
    .package(name: "okpay", path: ".."),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: [
    .executableTarget(
      name: "Measure",
      dependencies: [
        .product(name: "Content", package: "okpay"), .product(name: "Understanding", package: "okpay"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
