import Dialogue
import Understanding

/// Something the host is asked to do: named to it once, and outstanding until it is answered or its time is up.
public struct HostAction: Sendable, Equatable {
  /// Tells it apart from all others of the talk.
  public var key: String
  /// What is to be done, by the name that flows have for it.
  public var name: String
  /// The task it is for.
  public var flow: String?
  /// What the host needs to know to do it, unmasked.
  public var data: SlotValues
  /// When it counts as timed out.
  public var due: Instant
}

/// Written as the protocol writes it, so that a host that restarts can read it in a state.
extension HostAction: Codable {
  private enum CodingKeys: String, CodingKey {
    case key, name, flow, data, due
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    key = try container.decode(String.self, forKey: .key)
    name = try container.decode(String.self, forKey: .name)
    flow = try container.decodeIfPresent(String.self, forKey: .flow)
    data = SlotValues(try container.decode([String: HostValue].self, forKey: .data).mapValues(\.value))
    due = try container.decode(Instant.self, forKey: .due)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(flow, forKey: .flow)
    let written = data.map { ($0.key, HostValue(value: $0.value)) }
    try container.encode(Dictionary(uniqueKeysWithValues: written), forKey: .data)
    try container.encode(due, forKey: .due)
  }
}

/// A value in machine form: a text, or a sum as an object. Which kind of text it was is not kept, for only hosts read it.
private struct HostValue: Codable {
  var value: SlotValue

  init(value: SlotValue) { self.value = value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      value = .text(text)
    } else {
      value = .amount(try container.decode(Amount.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .text(let text), .choice(let text): try container.encode(text)
    case .moment(let moment): try container.encode(moment.rfc3339())
    case .amount(let amount): try container.encode(amount)
    }
  }
}
