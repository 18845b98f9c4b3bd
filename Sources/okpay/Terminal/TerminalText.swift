import Understanding

/// What the terminal itself says. What the assistant says comes from `Intents/`.
struct TerminalText: Sendable {
  var language: Language

  var banner: String {
    pick(
      "OKPay 客服助手（\(Version.line)）。/帮助 列出命令，/退出 或 Ctrl-D 离开。",
      "OKPay support (\(Version.line)). /help lists the commands, /quit or Ctrl-D leaves.")
  }

  var help: [String] {
    SlashCommand.allCases.map { command in
      let names = command.names.joined(separator: " ")
      switch command {
      case .help: return pick("\(names)  列出命令", "\(names)  lists the commands")
      case .agent: return pick("\(names)  转人工客服", "\(names)  asks for a human agent")
      case .lang: return pick("\(names) zh|en  换语言", "\(names) zh|en  switches the language")
      case .history: return pick("\(names)  列出输入过的内容", "\(names)  lists what you typed before")
      case .state: return pick("\(names)  显示当前进度", "\(names)  shows where the talk stands")
      case .why: return pick("\(names)  说明上一条回复的原因", "\(names)  explains the last reply")
      case .record: return pick("\(names) 文件  录制这次对话", "\(names) FILE  records this talk")
      case .forget: return pick("\(names)  清除这台电脑上保存的对话", "\(names)  erases the talks kept on this computer")
      case .quit: return pick("\(names)  离开（Ctrl-D 也可以）", "\(names)  leaves, as Ctrl-D does")
      }
    } + [pick("以 // 开头的一行会作为 / 开头的消息发出。", "A line that starts with // is sent as a message that starts with /.")]
  }

  /// What `/agent` says to the assistant.
  var askForAgent: String { pick("转人工", "agent") }

  /// An agent without a name.
  var agent: String { pick("客服", "Agent") }

  var interruptHint: String { pick("要离开请输入 /退出 或按 Ctrl-D。", "To leave, type /quit or press Ctrl-D.") }

  var noHistory: String { pick("没有历史记录。", "There is no history.") }

  var nothingYet: String { pick("还没有对话。", "Nothing has been said yet.") }

  var nothingToExplain: String { pick("没有可说明的内容。", "There is nothing to explain yet.") }

  var languages: String { pick("用法：/语言 zh|en", "Usage: /lang zh|en") }

  var switched: String { pick("已切换到中文。", "Switched to English.") }

  var beganBefore: String {
    pick(
      "这次是接着上次的对话，录不完整。请用 okpay chat --ephemeral 重新开始。",
      "This talk goes on from an earlier one and can't be recorded whole. Start anew: okpay chat --ephemeral.")
  }

  var goesOn: String {
    pick("上次的对话还在，可以接着说；/忘记 会清除它。", "Your last talk is still here, so just go on; /forget erases it.")
  }

  func notKept(_ reason: String) -> String {
    pick("这次对话不会保存：\(reason)", "This talk is not kept: \(reason)")
  }

  var forgotten: String { pick("保存的对话已清除，之后的也不再保存。", "The kept talks are erased, and nothing more is kept.") }

  var nothingKept: String { pick("没有保存任何对话。", "No talk is kept.") }

  var recordUsage: String { pick("用法：/录制 文件", "Usage: /record FILE") }

  var alreadyRecording: String { pick("已经在录制。", "Already recording.") }

  func recording(to path: String) -> String { pick("正在录制到 \(path)。", "Recording to \(path).") }

  func notRecording(_ reason: String) -> String { pick("没有录制：\(reason)", "Not recording: \(reason)") }

  func unknown(_ name: String, nearest: String) -> String {
    pick("没有命令 \(name)。您要的是 \(nearest) 吗？", "There is no command \(name). Did you mean \(nearest)?")
  }

  func tooLong(limit: Int) -> String {
    pick("消息超过 \(limit) 个字，没有发出。", "The message has more than \(limit) characters and was not sent.")
  }

  private func pick(_ chinese: String, _ english: String) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
