import ArgumentParser
import ClusterPlanner
import Foundation

extension Language: ExpressibleByArgument {}

/// When findings make a run that was done and written end with exit code 2.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, never

    func fails(_ findings: [Finding]) -> Bool {
        switch self {
        case .never: false
        case .error: findings.contains { $0.severity == .error }
        case .warning: findings.contains { $0.severity >= .warning }
        }
    }
}

/// Options every verb has.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "Language of messages and of the map: zh or en (default: from LANG).")
    var lang: Language?

    @Flag(name: .long, help: "Print one JSON object to standard output instead of text.")
    var json = false

    @Flag(name: [.short, .long], help: "Print no messages, only results and errors.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Print every finding instead of the first of each kind.")
    var verbose = false

    @Flag(name: .customLong("no-color"), help: "Use no colours (also with NO_COLOR set).")
    var noColor = false

    @Option(name: .long, help: "Number of threads (default: all cores); results do not depend on it.")
    var threads: Int?

    @Option(name: .customLong("fail-on"), help: "End with code 2 on findings of this kind: error, warning or never.")
    var failOn: FailOn = .error

    /// The language asked for, or that of the terminal.
    var language: Language {
        if let lang { return lang }
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("zh") ? .zh : .en
    }

    /// Threads to use: what was asked for, but at least one.
    var threadCount: Int { max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount) }

    var console: Console { Console(self) }

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads wants a number of at least 1, not \(threads).") }
    }
}

/// Options of verbs that write files.
struct OutputFlags: ParsableArguments {
    @Option(name: [.short, .customLong("output")], help: "File or folder to write to.")
    var output: String?

    @Flag(name: [.short, .long], help: "Replace files that exist.")
    var force = false
}
