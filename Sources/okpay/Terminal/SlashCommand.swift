/// What can be said to the terminal instead of the assistant.
enum SlashCommand: String, CaseIterable, Sendable {
  case help, agent, lang, history, state, why, record, forget, quit

  /// The Chinese name, without the slash.
  var chinese: String {
    switch self {
    case .help: "帮助"
    case .agent: "人工"
    case .lang: "语言"
    case .history: "历史"
    case .state: "状态"
    case .why: "为什么"
    case .record: "录制"
    case .forget: "忘记"
    case .quit: "退出"
    }
  }

  /// Both names, with the slash.
  var names: [String] { ["/" + rawValue, "/" + chinese] }

  /// The values its argument can have; none when it takes no argument or a free one.
  var arguments: [String] {
    switch self {
    case .lang: ["en", "zh"]
    case .help, .agent, .history, .state, .why, .record, .forget, .quit: []
    }
  }
}
