import ArgumentParser
import Glibc
import Storage

@main
struct OkpayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "okpay", abstract: "The OKPay support assistant.",
    discussion: "`okpay --version --verbose` also names the libraries and their licence.",
    version: CommandLine.arguments.contains("--verbose") ? Version.detailed : Version.line,
    subcommands: [
      ChatCommand.self, PipeCommand.self, ReplayCommand.self, CheckCommand.self, UnderstandCommand.self,
      EvalCommand.self, SimulateCommand.self, VerifyCommand.self, ForgetCommand.self, ExportCommand.self,
    ], defaultSubcommand: ChatCommand.self)

  /// Runs the command line; every way a command can fail comes out here, as one diagnostic and one exit code.
  static func main() {
    // A file that may not grow any more is an error of who writes it.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Output.Failure {
      failure.end()
    } catch let failure as LineReader.Failure {
      Output.diagnose("cannot read: \(failure.reason)")
      exit(withError: ExitStatus.inputOutput.code)
    } catch let error as StorageError {
      Output.diagnose("\(error)")
      exit(withError: ExitStatus(error).code)
    } catch let missing as TranscriptFiles.Missing {
      Output.diagnose(missing.description)
      exit(withError: ExitStatus.inputMissing.code)
    } catch let failure as FileReplacement.Failure {
      Output.diagnose(failure.description)
      exit(withError: ExitStatus.inputOutput.code)
    } catch {
      exit(withError: error)
    }
  }
}
