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

  /// What of a playbook can be planted in.
  struct Soil {
    var roles: [String: Playbook.Role]
    var limits: Limits
  }

  static func sources(_ plant: (inout Soil, inout [String: Wording]) -> Void) -> CatalogSources {
    let catalog = shipped.catalog
    let whole = catalog.playbook
    var soil = Soil(roles: whole.roles, limits: whole.limits)
    var texts = catalog.texts.dictionary
    plant(&soil, &texts)
    let playbook = Playbook(roles: soil.roles, slots: whole.slots, settings: whole.settings, limits: soil.limits)
    return CatalogSources(
      catalog: Catalog(
        interpreter: catalog.interpreter, playbook: playbook, texts: NameTable(texts), settings: catalog.settings,
        sandbox: catalog.sandbox, solicitations: catalog.solicitations, contentHash: catalog.contentHash),
      definition: shipped.definition, stepPlaces: shipped.stepPlaces)
  }
}
