import Content

/// What all talks under one catalogue share: the content, and what is made of it once.
public final class Service: Sendable {
  /// The content.
  public let catalog: Catalog
  let hours: ServiceHours
  let backOffice: BackOffice
  let agents: Conversation.Agents
  /// False where nobody reads `Turn.heard` and `Turn.shownSlots`, nor asks why a message was taken as it was.
  let isWatched: Bool

  /// - Parameters:
  ///   - backOffice: nil for the simulated one of the catalogue.
  ///   - agents: who serves customers that want a person.
  ///   - isWatched: false for a host, which masks what it shows itself: turns are cheaper then.
  public init(
    _ catalog: Catalog, backOffice: BackOffice? = nil, agents: Conversation.Agents = .simulated, isWatched: Bool = true
  ) {
    self.catalog = catalog
    hours = ServiceHours(catalog.settings)
    self.backOffice = backOffice ?? .sandbox(catalog.sandbox)
    self.agents = agents
    self.isWatched = isWatched
  }
}
