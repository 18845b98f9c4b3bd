import Dialogue
import Foundation
import Understanding

@testable import Assistant
@testable import Content

/// The shipped content with a fault planted in it.
enum Planted {
  static let shipped: CatalogSources = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    do {
      return try CatalogSources.load(folder: package.appendingPathComponent("Intents").path)
    } catch {
      fatalError("\(error)")
    }
  }()

  static func sources(_ plant: (inout Playbook, inout [String: Wording]) -> Void) -> CatalogSources {
    let catalog = shipped.catalog
    var playbook = catalog.playbook
    var texts = catalog.texts
    plant(&playbook, &texts)
    return CatalogSources(
      catalog: Catalog(
        interpreter: catalog.interpreter, playbook: playbook, texts: texts, settings: catalog.settings,
        sandbox: catalog.sandbox, solicitations: catalog.solicitations, contentHash: catalog.contentHash),
      definition: shipped.definition, stepPlaces: shipped.stepPlaces)
  }
}
