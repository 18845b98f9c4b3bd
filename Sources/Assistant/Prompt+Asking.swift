import Dialogue

extension Prompt {
  /// The name of what is asked, as `asking` in turns.
  var asking: String? {
    switch self {
    case .slot(let name), .currency(let name, _), .domain(let name, _, _): name
    case .confirm: "confirm"
    case .change, .clarify, .tasks: "choice"
    case .anythingElse: "anything_else"
    case .restart: "restart"
    case .human: "human"
    case .action: nil
    }
  }
}
