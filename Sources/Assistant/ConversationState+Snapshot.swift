import Dialogue
import Foundation

/// States as JSON, which hosts keep and later versions of the program take up.
extension ConversationState {
  private struct Numbered: Decodable { let version: Int }

  /// Reads what `Conversation.snapshot()` gave, in this version or an older one.
  ///
  /// - Throws: `newer` for a state of a later version, `malformed` for what is no state.
  init(snapshot: [UInt8]) throws(SnapshotError) {
    guard SnapshotNumbers.areSound(in: snapshot) else { throw .malformed }
    let data = Data(snapshot)
    guard let version = try? JSONDecoder().decode(Numbered.self, from: data).version else { throw .malformed }
    guard version <= Self.version else { throw .newer(version: version) }
    do {
      self = try JSONDecoder().decode(Self.self, from: version == Self.version ? data : Self.completed(data))
    } catch {
      throw .malformed
    }
  }

  /// An older state in which everything that was added since is as at the beginning of a talk.
  private static func completed(_ snapshot: Data) throws -> Data {
    // What no talk begins with the same can't be made up.
    let blank = try members(
      of: ConversationState(contentHash: "", dialogue: DialogueState(language: .chinese), random: SplitMix(seed: 0)),
      but: ["contentHash", "dialogue", "random"])
    let blankDialogue = try members(of: DialogueState(language: .chinese), but: ["language"])
    let blankFrame = try members(of: Frame(flow: "", step: ""), but: ["flow", "step"])
    guard var state = try JSONSerialization.jsonObject(with: snapshot) as? [String: Any] else { return snapshot }
    fill(&state, from: blank)
    for part in ["desk", "silence"] { fill(&state[part], from: blank[part]) }
    if var dialogue = state["dialogue"] as? [String: Any] {
      fill(&dialogue, from: blankDialogue)
      for name in ["lastCancelled", "lastEnded"] { fill(&dialogue[name], from: blankFrame) }
      if var frames = dialogue["frames"] as? [[String: Any]] {
        for place in frames.indices { fill(&frames[place], from: blankFrame) }
        dialogue["frames"] = frames
      }
      state["dialogue"] = dialogue
    }
    state["version"] = version
    return try JSONSerialization.data(withJSONObject: state)
  }

  private static func members(of value: some Encodable, but unknown: Set<String>) throws -> [String: Any] {
    let members = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any]
    return (members ?? [:]).filter { !unknown.contains($0.key) }
  }

  /// Gives `value` the members it lacks; what is no object stays.
  private static func fill(_ value: inout Any?, from blank: Any?) {
    guard var members = value as? [String: Any], let blank = blank as? [String: Any] else { return }
    fill(&members, from: blank)
    value = members
  }

  private static func fill(_ members: inout [String: Any], from blank: [String: Any]) {
    members.merge(blank) { own, _ in own }
  }
}
