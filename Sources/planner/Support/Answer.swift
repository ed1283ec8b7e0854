import ArgumentParser
import ClusterPlanner

/// What a command answers: one value, told to people as text and to programs as JSON, so that neither says more than the other.
protocol Answer {
    /// The one object of `--json`; `nil` where a command has none and text stands for both.
    func json(_ language: Language) -> JSONValue?
    /// What goes to standard output for people; `nil` for nothing.
    func text(_ language: Language) throws -> String?
    /// What is printed; only answers that can be printed in several formats implement this themselves.
    func printed(_ language: Language, isJSON: Bool) throws -> String?
}

extension Answer {
    func printed(_ language: Language, isJSON: Bool) throws -> String? {
        if isJSON, let value = json(language) { return JSONText.text(value) }
        return try text(language)
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
    /// Does the work. Progress and what was written may be said on the way, to standard error.
    func reply(_ console: Console) throws -> Reply<Told>
}

/// Text that is meant for programs already (a schema, a picture, a preset), or nothing.
struct PlainText: Answer {
    let content: String?

    init(_ content: String? = nil) { self.content = content }

    func json(_ language: Language) -> JSONValue? { nil }
    func text(_ language: Language) -> String? { content }
}

/// One file that was written.
struct FileAnswer: Answer {
    let path: String
    /// Its length.
    let bytes: Int
    let findings: [Finding]

    func json(_ language: Language) -> JSONValue? {
        .object([
            ("schema", .text(Engine.schema)), ("ok", .integer(1)), ("file", .text(path)), ("bytes", .integer(bytes)),
            ("warnings", .list(findings.map { FindingText.json($0, language) })),
        ])
    }

    func text(_ language: Language) -> String? { nil }

    /// Tells people what a program reads in ``json(_:)``.
    func say(_ console: Console) {
        if console.isJSON { return }
        console.report(findings)
        let size = NumberText.plain(Double(bytes) / 1000, decimals: 0)
        console.say("已写入 \(path)(\(size) KB)", "written to \(path) (\(size) kB)")
    }
}
