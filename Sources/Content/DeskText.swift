/// What a simulated agent says. Each is worded in `_repair.yaml` under `desk:`.
public enum DeskText: String, CaseIterable, Sendable {
  /// How a simulated agent is announced: `{agent}`.
  case label
  /// Greets and says what it already knows: `{agent}`, `{summary}`, `{title}`.
  case hello
  /// The same, when nothing but the wish for a person is known.
  case helloBlank = "hello_blank"
  /// Takes in what the customer says.
  case noted
  /// Files the case and takes leave: `{case}`.
  case settle
  /// The same without a case.
  case settleBlank = "settle_blank"

  /// The key of its wording.
  public var text: String { "_desk/\(rawValue)" }
}
