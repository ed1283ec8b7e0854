import ClusterPlanner
import Foundation

/// Where the command speaks: results to standard output, everything else to standard error.
struct Console: Sendable {
    let language: Language
    let isJSON: Bool
    private let isQuiet: Bool
    private let isVerbose: Bool
    private let isColoured: Bool
    /// Progress lines are for people: only when standard error is a terminal.
    let showsProgress: Bool

    init(_ options: CommonOptions) {
        language = options.language
        (isJSON, isQuiet, isVerbose) = (options.json, options.quiet, options.verbose)
        let isTerminal = isatty(STDERR_FILENO) == 1
        let noColour = options.noColor || ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = isTerminal && !noColour
        showsProgress = isTerminal && !options.quiet && !options.json
    }

    /// A message for people.
    func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) {
        if !isQuiet { writeError((language == .zh ? zh() : en()) + "\n") }
    }

    /// A result.
    func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    /// One JSON object as the whole result.
    func print(_ value: JSONValue) { print(JSONText.text(value)) }

    /// A line that the next one overwrites.
    func progress(_ text: String) {
        if showsProgress { writeError("\r\u{1B}[2K" + text) }
    }

    /// Removes the last progress line.
    func endProgress() {
        if showsProgress { writeError("\r\u{1B}[2K") }
    }

    /// Findings, each kind with its count and first example, or all of them when verbose.
    func report(_ findings: [Finding]) {
        if !isQuiet { show(isVerbose ? findings : findings.filter { $0.severity > .note }) }
    }

    private func show(_ findings: [Finding]) {
        var shown: [String: Int] = [:]
        var total: [String: Int] = [:]
        for finding in findings { total[finding.code, default: 0] += 1 }
        let limit = isVerbose ? Int.max : 3
        for finding in findings {
            let count = shown[finding.code, default: 0]
            shown[finding.code] = count + 1
            if count < limit { writeError(FindingText.lines(finding, language, coloured: isColoured) + "\n") }
            if count == limit, let all = total[finding.code] {
                let more = all - limit
                writeError(
                    language == .zh
                        ? "  … \(finding.code) 还有 \(more) 条(-v 查看全部)\n"
                        : "  … \(more) more \(finding.code) (-v shows all)\n")
            }
        }
    }

    /// An error that ends the run.
    func fail(_ error: PlannerError) {
        if isJSON {
            print(
                .object([
                    ("schema", .text("1.0")), ("ok", .integer(0)), ("exit_code", .integer(Int(error.kind.rawValue))),
                    ("errors", .list(error.findings.map { FindingText.json($0, language) })),
                ]))
        }
        show(error.findings)
    }

    private func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
