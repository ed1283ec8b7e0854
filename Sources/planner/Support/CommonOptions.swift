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

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .long,
        help: .of(
            "消息、帮助和地图的语言:zh 或 en(默认随 LANG)。", "Language of messages and of the map: zh or en (default: from LANG)."))
    var lang: Language?

    @Flag(
        name: .long, help: .of("在标准输出打印一个 JSON 对象,代替文字。", "Print one JSON object to standard output instead of text."))
    var json = false

    @Flag(
        name: [.short, .long],
        help: .of("不打印进度和说明,只打印结果、警告和错误。", "Print results, warnings and errors only: no progress and no notes."))
    var quiet = false

    @Flag(
        name: [.short, .long], help: .of("打印每一条发现,而不是每类的前几条。", "Print every finding instead of the first of each kind.")
    )
    var verbose = false

    @Flag(name: .customLong("no-color"), help: .of("不用颜色(设置 NO_COLOR 亦然)。", "Use no colours (also with NO_COLOR set)."))
    var noColor = false

    @Option(
        name: .long,
        help: .of("线程数(默认用全部核心);结果不随之变化。", "Number of threads (default: all cores); results do not depend on it."))
    var threads: Int?

    @Option(
        name: .customLong("extends"),
        help: .of(
            "参数文件的 extends 可以引用的、本县文件夹以外的文件或文件夹;可写多次。",
            "A file or folder outside the county's own that a scenario may take over by extends; may be given several times."
        ))
    var extended: [String] = []

    @Option(
        name: .customLong("fail-on"),
        help: .of(
            "有此类发现时以代码 2 结束:error、warning 或 never。",
            "End with code 2 on findings of this kind: error, warning or never."))
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

    /// The exit code that findings ask for; `nil` for none.
    func exit(for findings: [Finding]) -> Int32? { failOn.fails(findings) ? 2 : nil }

    /// How a plan is opened under these options.
    func opening(
        _ search: PlanOpening.Search, _ contradictions: PlanOpening.Contradictions,
        settle: @escaping (inout Scenario) -> Void = { _ in }
    ) -> PlanOpening {
        PlanOpening(
            search, contradictions, threads: threadCount,
            settle: { scenario in
                scenario.solve.threads = threads ?? scenario.solve.threads ?? threadCount
                settle(&scenario)
            }, noticed: { console.report($0) })
    }

    func validate() throws {
        if let threads, threads < 1 {
            throw UsageError.of(
                "--threads 应不小于 1,不能是 \(threads)。", "--threads wants a number of at least 1, not \(threads).")
        }
    }
}

/// Options of commands that write files.
struct OutputFlags: ParsableArguments {
    @Option(name: [.short, .customLong("output")], help: .of("写到哪个文件或文件夹。", "File or folder to write to."))
    var output: String?

    @Flag(name: [.short, .long], help: .of("替换已存在的文件。", "Replace files that exist."))
    var force = false

    /// The check of every file before the command writes it.
    func gate(_ inputs: InputFiles) -> OutputGate { OutputGate(inputs, overwrite: force) }

    /// Fails before any work is done where files exist already.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E7301).
    func refuseExisting(_ paths: [String]) throws { try gate(InputFiles()).admit(paths) }

    /// Writes a table that spreadsheets open as UTF-8, where a file is asked for; with `--json` none is written.
    ///
    /// - Returns: whether it was written.
    /// - Throws: ``PlannerError`` of kind `.output`.
    func writeTable(_ text: String, _ inputs: InputFiles, _ console: Console) throws -> Bool {
        guard let output, output != "-", !console.isJSON else { return false }
        try gate(inputs).write([(output, Array(("\u{FEFF}" + text).utf8))])
        return true
    }

    /// For commands that write several files: a name that looks like one file's, or standard output, is not a folder.
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
