import ArgumentParser
import ClusterPlanner
import Foundation

/// Where the command speaks: results to standard output, everything else to standard error.
struct Console: Sendable {
    let language: Language
    let isJSON: Bool
    private let isQuiet: Bool
    private let isVerbose: Bool
    private let isColoured: Bool
    /// Whether results go to a screen: tables stand in columns there, and have tabs in a file or a pipe.
    private let isScreen: Bool
    /// Progress lines are for people: only when standard error is a terminal.
    let showsProgress: Bool
    /// Elsewhere, such as in a pipe, now and then a line that stays.
    let keepsProgress: Bool

    init(_ options: CommonOptions) {
        language = options.language
        (isJSON, isQuiet, isVerbose) = (options.json, options.quiet, options.verbose)
        let isTerminal = isatty(STDERR_FILENO) == 1
        isScreen = isatty(STDOUT_FILENO) == 1
        let noColour = options.noColor || ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = isTerminal && !noColour
        showsProgress = isTerminal && !options.quiet && !options.json
        keepsProgress = !isTerminal && !options.quiet && !options.json
    }

    /// A message for people, which quiet leaves out.
    func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) {
        if !isQuiet { warn(zh(), en()) }
    }

    /// A message that bears on the result, which quiet does not leave out.
    func warn(_ zh: String, _ en: String) { writeError((language == .zh ? zh : en) + "\n") }

    /// A result.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` when standard output takes no more (a full disk, a closed pipe).
    fileprivate func print(_ text: String) throws {
        do {
            let shown = isScreen && !isJSON ? TerminalTable.aligned(text) : text
            try FileHandle.standardOutput.write(contentsOf: Data((shown + "\n").utf8))
        } catch {
            throw PlannerError(
                .output, .standardOutputClosed,
                Bilingual(
                    zh: "结果无法写到标准输出:\(error.localizedDescription)",
                    en: "standard output takes no more: \(error.localizedDescription)"),
                mend: Bilingual(zh: "请检查磁盘空间,或用 -o 写到文件", en: "check the disk, or write to a file with -o"))
        }
    }

    /// A line that the next one overwrites.
    func progress(_ text: String) {
        if showsProgress { writeError("\r\u{1B}[2K" + text) }
    }

    /// A line of progress for programs, or one that stays for people.
    func writeProgressLine(_ text: String) { writeError(text + "\n") }

    /// Removes the last progress line.
    func endProgress() {
        if showsProgress { writeError("\r\u{1B}[2K") }
    }

    /// The lowest severity that is printed: `--quiet` leaves out notes but never a warning, which may decide what a
    /// result is worth.
    private var least: Finding.Severity { isVerbose ? .note : .warning }

    /// Findings by cause, each once with its count and first examples, or all of them when verbose.
    func report(_ findings: [Finding]) { report(Cause.grouped(findings)) }

    /// Findings of a plan that was opened: numbers that are missing were told when it was made, and are told again to the verbose only.
    func reportOpened(_ findings: [Finding]) {
        report(findings.filter { isVerbose || !Self.gaps.contains($0.code) })
    }

    /// Numbers that are missing, and sums that lack them.
    private static let gaps: Set<FindingCode> = [.missingNumbers, .incompleteSums]

    /// Causes with their counts and examples, or with every finding when verbose.
    ///
    /// - Parameter notes: codes of notes that are shown without being asked for, but by quiet.
    func report(_ causes: [Cause], with notes: [FindingCode] = []) {
        for cause in causes where cause.severity >= least || !isQuiet && notes.contains(cause.code) {
            let examples = isVerbose ? Int.max : Self.gaps.contains(cause.code) ? 1 : 3
            writeError(CheckText.lines(cause, language, examples: examples, coloured: isColoured) + "\n")
        }
    }

    /// An error that ends the run.
    func fail(_ error: PlannerError) {
        if isJSON {
            // Where even this cannot be written, standard error still tells.
            let object = ErrorAnswer.object(error.findings, exit: error.kind.rawValue, language)
            try? print(JSONText.text(object))
        }
        report(Cause.grouped(error.findings), with: error.findings.map(\.code))
    }

    private func writeError(_ text: String) {
        // When standard error itself fails, it can be reported nowhere.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

/// What a run that failed tells programs.
enum ErrorAnswer {
    static func object(_ findings: [Finding], exit: Int32, _ language: Language) -> JSONValue {
        .object([
            ("schema", .text("1.0")), ("ok", .integer(0)), ("exit_code", .integer(Int(exit))),
            ("errors", .list(findings.map { FindingText.json($0, language) })),
        ])
    }
}

/// The one place that prints an answer; commands cannot.
extension Verb {
    mutating func run() throws {
        let verb = self
        try verb.check()
        try running(common) { console in
            let reply = try ExtendedFile.naming(verb.common.extended) { try verb.reply(console) }
            let printed = try reply.answer.printed(console.language, isJSON: console.isJSON)
            if let printed { try console.print(printed) }
            reply.afterwards(console)
            if let code = reply.exit { throw ExitCode(code) }
        }
    }
}
