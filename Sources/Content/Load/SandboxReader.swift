import Understanding

/// Reads `_sandbox.yaml`.
struct SandboxReader {
  private(set) var sandbox = Sandbox()

  mutating func read(_ value: YAMLValue) {
    let mapping = value.mapping(["transactions"])
    for (id, _, details) in mapping["transactions"]?.mapping(nil).entries ?? [] {
      let fields = details.mapping(["email", "amount", "status", "reason", "overdue"])
      let facts = ActionShape.all["look_up_transaction"]?.facts ?? [:]
      guard let email = fields.required("email")?.text, let amount = fields.required("amount").flatMap(self.amount)
      else { continue }
      sandbox.transactions[id.uppercased()] = Sandbox.Transaction(
        email: email.lowercased(), amount: amount,
        status: one(of: facts["transaction.status"]?.values ?? [], fields["status"]) ?? "completed",
        reason: one(of: facts["transaction.reason"]?.values ?? [], fields["reason"]) ?? "none",
        isOverdue: one(of: ["yes", "no"], fields["overdue"]) == "yes")
    }
  }

  private func one(of allowed: [String], _ value: YAMLValue?) -> String? {
    guard let value, let text = value.text else { return nil }
    if !allowed.contains(text) {
      value.fault("'\(text)' is not one of those allowed; \(advice(on: text, among: allowed))")
    }
    return text
  }

  /// `58.00 CNY`
  private func amount(_ value: YAMLValue) -> Amount? {
    guard let text = value.text else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count == 2, let amount = Amount(decimal: String(parts[0]), currency: String(parts[1])) else {
      value.fault("'\(text)' is no amount; write it like 58.00 CNY")
      return nil
    }
    return amount
  }
}
