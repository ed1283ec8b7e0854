import ArgumentParser
import ClusterPlanner

/// What a command answers: one value, told to people as text and to programs as JSON, so that neither says more than the other.
protocol Answer {
    /// The one object of `--json`.
    func json(_ language: Language) -> JSONValue
    /// What goes to standard output for people; `nil` for nothing.
    func text(_ language: Language) throws -> String?
    /// What is printed; only answers that can be printed in several formats implement this themselves.
    func printed(_ language: Language, isJSON: Bool) throws -> String?
}

extension Answer {
    func printed(_ language: Language, isJSON: Bool) throws -> String? {
        isJSON ? JSONText.text(json(language)) : try text(language)
    }
}

/// An answer with how the command ends.
struct Reply<Told: Answer> {
    let answer: Told
    /// The exit code; `nil` for 0.
    let exit: Int32?
    /// What is said on standard error below the answer.
    let afterwards: (Console) -> Void

    init(_ answer: Told, exit: Int32? = nil, afterwards: @escaping (Console) -> Void = { _ in }) {
        (self.answer, self.exit, self.afterwards) = (answer, exit, afterwards)
    }
}

/// A command of `planner`: it parses, calls and hands back an answer; printing is not its business.
protocol Verb: ParsableCommand {
    associatedtype Told: Answer
    var common: CommonOptions { get }
    /// Refuses options that make no sense together, before any work. The parser has looked at each word by then, so that a
    /// mistyped option is told first.
    ///
    /// - Throws: ``UsageError``.
    func check() throws
    /// Does the work. Progress and what was written may be said on the way, to standard error.
    func reply(_ console: Console) throws -> Reply<Told>
}

extension Verb {
    func check() throws {}
}

/// One file that was made: written, or told on standard output instead.
struct FileAnswer: Answer {
    /// Where it was written; `nil` where it goes to standard output.
    let path: String?
    /// Its length.
    let bytes: Int
    let findings: [Finding]
    /// What goes to standard output; `nil` where the file was written.
    var content: String?
    /// What a program is told beside it.
    var more: [(String, JSONValue)] = []

    func json(_ language: Language) -> JSONValue {
        .object(
            [
                ("schema", .text(Engine.schema)), ("ok", .integer(1)), ("file", path.map { .text($0) } ?? .null),
                ("bytes", .integer(bytes)),
            ] + more + (content.map { [("content", .text($0))] } ?? [])
                + [("warnings", .list(findings.map { FindingText.json($0, language) }))])
    }

    func text(_ language: Language) -> String? { content }

    /// Tells people what a program reads in ``json(_:)``, with the length of the file.
    func say(_ console: Console) {
        if console.isJSON { return }
        console.reportOpened(findings)
        guard let path else { return }
        let size = NumberText.plain(Double(bytes) / 1000, decimals: 0)
        console.say("已写入 \(path)(\(size) KB)", "written to \(path) (\(size) kB)")
        console.next(path.hasSuffix(".html") ? .packed(path: path) : .made(path: path))
    }

    /// The same without the length.
    func sayWhere(_ console: Console) {
        if console.isJSON { return }
        console.reportOpened(findings)
        guard let path else { return }
        console.say("已写入 \(path)", "written to \(path)")
        console.next(.made(path: path))
    }
}
