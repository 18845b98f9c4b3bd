// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "okpay",
  products: [
    .executable(name: "okpay", targets: ["okpay"]),
    .library(name: "Assistant", targets: ["Assistant"]),
    .library(name: "Content", targets: ["Content"]),
    .library(name: "Understanding", targets: ["Understanding"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What a message means.
    .target(name: "Understanding"),
    // What happens next: the pure state machine.
    .target(name: "Dialogue", dependencies: ["Understanding"]),
    // Intents/*.yaml, checked and made into types.
    .target(name: "Content", dependencies: ["Dialogue", .product(name: "Yams", package: "Yams")]),
    // Conversations: effects at the edge, transcripts, evaluation.
    .target(name: "Assistant", dependencies: ["Content"]),
    // The only SQL: what must outlive the process.
    .target(
      name: "Storage",
      dependencies: [
        "Understanding", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    // The only code that needs GNU Readline.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .executableTarget(
      name: "okpay",
      dependencies: [
        "Assistant", "Storage", "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "UnderstandingTests", dependencies: ["Understanding", "Content"]),
    .testTarget(name: "DialogueTests", dependencies: ["Dialogue"]),
    .testTarget(name: "ContentTests", dependencies: ["Content"]),
    .testTarget(name: "AssistantTests", dependencies: ["Assistant"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage"]),
    .testTarget(name: "okpayTests", dependencies: ["okpay", .product(name: "GRDB", package: "GRDB.swift")]),
  ],
  swiftLanguageModes: [.v6]
)
