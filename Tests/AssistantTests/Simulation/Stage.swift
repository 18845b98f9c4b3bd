import Dialogue
import Foundation
import Understanding

@testable import Assistant
@testable import Content

/// The shipped content and its voices, and copies of it with a fault planted in a flow.
enum Stage {
  static let voices: Voices = {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    do {
      return try Voices.load(folder: package.appendingPathComponent("Intents").path)
    } catch {
      fatalError("\(error)")
    }
  }()

  static func simulation(
    of catalog: Catalog = Shipped.catalog, tempers: [Temper] = Temper.allCases, goals: [String]? = nil, seed: UInt64 = 1
  ) -> Simulation {
    let cast = Simulation.Cast(tempers: tempers, goals: goals ?? Simulation.goals(of: catalog))
    return Simulation(catalog: catalog, voices: voices, cast: cast, seed: seed)
  }

  /// The shipped catalogue with the steps of a flow changed in place.
  static func catalog(changing name: String, _ change: (Int, Step) -> Step.Kind) -> Catalog {
    let shipped = Shipped.catalog
    guard let flow = shipped.playbook.flow(name) else { return shipped }
    let steps = flow.steps.enumerated().map { Step(id: $1.id, kind: change($0, $1)) }
    var roles = shipped.playbook.roles
    roles[name] = .flow(Flow(name: name, steps: steps, priority: flow.priority, team: flow.team))
    let playbook = Playbook(
      roles: roles, slots: shipped.playbook.slots, settings: shipped.playbook.settings, limits: shipped.playbook.limits)
    return Catalog(
      interpreter: shipped.interpreter, playbook: playbook, texts: shipped.texts, settings: shipped.settings,
      sandbox: shipped.sandbox, solicitations: shipped.solicitations, contentHash: shipped.contentHash)
  }
}
