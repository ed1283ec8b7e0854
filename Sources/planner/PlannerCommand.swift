import ArgumentParser
import ClusterPlanner
import Foundation

/// The command `planner`: from boundaries and a table to a plan on the map.
@main
struct PlannerCommand: ParsableCommand {
    /// All commands, in the order of the work.
    static let verbs: [any Verb.Type] = [
        InitCommand.self, PresetsCommand.self, FieldsCommand.self, CheckCommand.self, AdjacencyCommand.self,
        ClassifyCommand.self, ScenarioCommand.self, ProposeCommand.self, ScoreCommand.self, ExplainCommand.self,
        EditCommand.self,
        StabilityCommand.self, CompareCommand.self, SweepCommand.self, MapCommand.self, ReportCommand.self,
        TablesCommand.self, PackCommand.self, ExportCommand.self, ServeCommand.self, SchemaCommand.self,
    ]

    static let configuration = CommandConfiguration(
        commandName: "planner",
        abstract: told(
            "由村界和属性表拟定跨村联合党委的组建方案。",
            "Propose cross-village joint Party committees from village boundaries and tables."),
        discussion: told(
            """
            退出码:0 完成;1 程序内部错误;2 已完成,但发现超出 --fail-on;3 没有方案满足规则;4 方案不同(compare --exit-code);64 命令写法有误;65 数据有错;66 输入缺失或无法读取;73 无法写入;78 参数文件有误;130 被中断。
            """,
            """
            Exit codes: 0 done; 1 internal error; 2 done, but findings above --fail-on; 3 no plan meets the rules; \
            4 plans differ (compare --exit-code); 64 usage; 65 data errors; 66 input missing or unreadable; 73 cannot write; 78 scenario wrong; 130 interrupted.
            """),
        version: Engine.version, subcommands: verbs.map { $0 })

    /// Parses and runs; what the parser says of a command line is said in the user's language.
    static func main() {
        // A file that grows too large for the system's limit is then a failed write, told like any other, and no sudden end.
        signal(SIGXFSZ, SIG_IGN)
        // Whoever reads only the first lines ends this program without a word, whatever started it thinks of broken pipes.
        signal(SIGPIPE, SIG_DFL)
        if MapHelper.serves(Array(CommandLine.arguments.dropFirst())) { return }
        MapHelper.start()
        let words = CommandWords(
            Array(CommandLine.arguments.dropFirst()), known: verbs.compactMap { $0.configuration.commandName })
        if let refusal = words.refusal {
            answer(refusal, words)
            end(refusal, .standardError, .validationFailure)
        }
        var running: (any ParsableCommand)?
        do {
            var command = try parseAsRoot(words.parsed)
            running = command
            try command.run()
        } catch {
            let code = exitCode(for: error)
            // A command that was parsed shows its own usage, not that of all.
            let message = running.map { words.full(type(of: $0).fullMessage(for: error)) } ?? fullMessage(for: error)
            if code == .validationFailure { answer(message, words) }
            guard Language.of(words.given) == .zh else {
                if code == .validationFailure { end(message, .standardError, code) }
                exit(withError: error)
            }
            switch code {
            case .validationFailure:
                end(UsageError.chinese(message, command: words.verb), .standardError, code)
            case .success: end(HelpWords.chinese(fullMessage(for: error)), .standardOutput, code)
            default: exit(withError: error)  // open: codes are numbers
            }
        }
    }

    /// The object of a command line that makes no sense, where `--json` is among its words.
    private static func answer(_ message: String, _ words: CommandWords) {
        guard words.given.contains("--json") else { return }
        let finding = UsageError.finding(message, command: words.verb)
        let object = ErrorAnswer.object(
            [finding], exit: ExitCode.validationFailure.rawValue, Language.of(words.given))
        try? FileHandle.standardOutput.write(contentsOf: Data((JSONText.text(object) + "\n").utf8))
    }

    private static func end(_ text: String, _ stream: FileHandle, _ code: ExitCode) -> Never {
        try? stream.write(contentsOf: Data((text + "\n").utf8))
        Foundation.exit(code.rawValue)
    }
}
