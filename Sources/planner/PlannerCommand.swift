import ArgumentParser
import ClusterPlanner
import Foundation

/// The command `planner`: from boundaries and a table to a plan on the map.
@main
struct PlannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planner",
        abstract: "Propose cross-village joint Party committees from village boundaries and tables.",
        discussion: """
            Exit codes: 0 done; 1 internal error; 2 done, but findings above --fail-on; 3 no plan meets the rules; \
            4 plans differ (compare --exit-code); 64 usage; 65 data errors; 66 input missing or unreadable; 73 cannot write; 78 scenario wrong; 130 interrupted.
            """,
        version: Engine.version,
        subcommands: [
            InitCommand.self, PresetsCommand.self, FieldsCommand.self, CheckCommand.self, AdjacencyCommand.self,
            ClassifyCommand.self,
            ProposeCommand.self,
            ScoreCommand.self, ExplainCommand.self, EditCommand.self, StabilityCommand.self, CompareCommand.self,
            SweepCommand.self, MapCommand.self, ReportCommand.self, TablesCommand.self, PackCommand.self,
            ExportCommand.self, SchemaCommand.self,
        ])

    /// Parses and runs; what the parser says of a command line reaches a Chinese user under a Chinese sentence.
    static func main() {
        // A file that grows too large for the system's limit is then a failed write, told like any other, and no sudden end.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let words = Array(CommandLine.arguments.dropFirst())
            guard exitCode(for: error) == .validationFailure, Language.of(words) == .zh else { exit(withError: error) }
            let verb = configuration.subcommands.compactMap { $0.configuration.commandName }.first(
                where: words.contains)
            let text = UsageError.chinese(fullMessage(for: error), command: verb)
            try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
            Foundation.exit(ExitCode.validationFailure.rawValue)
        }
    }
}
