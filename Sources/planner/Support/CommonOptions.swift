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

    @Flag(name: [.short, .long], help: "Print no progress and no chat, only results, warnings and errors.")
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
        lang ?? Language.of([])
    }

    /// The language of what is made from a scenario: the one asked for, else the terminal's where `output.languages` has it, else
    /// its main one.
    func language(for scenario: Scenario) -> Language {
        scenario.output.language(asked: lang, terminal: language)
    }

    /// Threads to use: what was asked for, but at least one.
    var threadCount: Int { max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount) }

    var console: Console { Console(self) }

    func validate() throws {
        if let threads, threads < 1 {
            throw UsageError.of(
                "--threads 应不小于 1,不能是 \(threads)。", "--threads wants a number of at least 1, not \(threads).")
        }
    }
}

/// Options of verbs that write files.
struct OutputFlags: ParsableArguments {
    @Option(name: [.short, .customLong("output")], help: "File or folder to write to.")
    var output: String?

    @Flag(name: [.short, .long], help: "Replace files that exist.")
    var force = false

    /// For verbs that write several files: a name that looks like one file's, or standard output, is no folder.
    func refuseFileName(verb: String) throws {
        guard let output, output == "-" || Self.looksLikeFile(output) else { return }
        throw UsageError.of(
            "\(verb) 写出多个文件,-o 要写文件夹,不能是 \(output)\(output == "-" ? "" : "(确要建这个名字的文件夹,请写 \(output)/)")。",
            "\(verb) writes several files; -o wants a folder, not \(output)\(output == "-" ? "" : " (for a folder of that name write \(output)/)")."
        )
    }

    /// Whether a name ends like a file's: in a point and one to five letters and digits, a letter first; a folder that is there,
    /// or a slash at the end, says that a folder is meant.
    static func looksLikeFile(_ path: String) -> Bool {
        let ending = (path as NSString).pathExtension
        guard !path.hasSuffix("/"), (1...5).contains(ending.count), ending.first?.isLetter == true,
            ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return false }
        var isFolder: ObjCBool = false
        return !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    }
}
