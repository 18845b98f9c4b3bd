/// Who keeps a place that several kinds of entity claim: the earlier case wins, and within one kind the entity further left.
///
/// | claim | because |
/// | --- | --- |
/// | link | nothing inside a web address is meant |
/// | email | `123@x.com` holds no number |
/// | transactionID, caseNumber | their digits are neither sums nor telephone numbers |
/// | day | the 1 of 10月1号 is no choice, the 10/1 no fraction |
/// | amount | a unit of money beside a number says what it is |
/// | phone | its groups of digits are no numbers |
/// | ordinal | 选2 is a choice, |
/// | number | and a 2 alone is left to the question asked |
public enum EntityPriority: String, CaseIterable, Sendable {
  case link
  case email
  case transactionID = "transaction_id"
  case caseNumber = "case_number"
  case day
  case amount
  case phone
  case ordinal
  case number
}
