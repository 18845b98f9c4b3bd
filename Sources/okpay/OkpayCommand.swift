import ArgumentParser

@main
struct OkpayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "okpay", abstract: "The OKPay support assistant.", version: "okpay 0.1.0",
    subcommands: [PipeCommand.self, ReplayCommand.self, EvalCommand.self])
}
