import CountyModel
import Digest
import Foundation

/// What was done to a scenario file, step by step, so that it can be taken back after a restart: a file of lines beside it.
///
/// A step holds the lines that it took out and put in, so that taking it back gives the old bytes. A file that was changed by
/// another program since holds nothing to take back: what was done before would undo that change, too.
package struct RuleLog: Sendable {
    /// One step.
    package struct Step: Sendable, Codable, Equatable {
        /// What it does to the steps before it.
        package enum Action: String, Sendable, Codable { case change, undo, redo }

        package let n: Int
        package let action: Action
        /// What was changed, in Chinese and English.
        package let what: [String]
        /// Digests of the file before and after.
        package let from: String
        package let to: String
        /// The first line that differs, from 0; with what stood there and what stands there now.
        package let at: Int
        package let out: [String]
        package let put: [String]
    }

    /// All steps, the oldest first.
    package private(set) var steps: [Step] = []

    /// The log of a scenario: `scenario.rules.jsonl` beside `scenario.yaml`.
    package static func path(of scenario: String) -> String {
        (scenario as NSString).deletingPathExtension + ".rules.jsonl"
    }

    /// The log of a scenario as it lies there; an empty one where there is none.
    ///
    /// Lines behind one that cannot be read are given up, and so is a step that was written down and not made.
    package init(of scenario: String, now text: [UInt8]) {
        let bytes = FileManager.default.contents(atPath: Self.path(of: scenario)) ?? Data()
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let step = try? JSONDecoder().decode(Step.self, from: Data(line)), step.n == steps.count + 1 else {
                break
            }
            steps.append(step)
        }
        let digest = SHA256.hex(of: text)
        if let last = steps.last, last.to != digest, last.from == digest { steps.removeLast() }
    }

    /// What tells one state of a file from another.
    package static func digest(_ bytes: [UInt8]) -> String { SHA256.hex(of: bytes) }

    /// The file.
    package var bytes: [UInt8] {
        var out = ByteText()
        for step in steps {
            out.append(JSONText.text(Self.json(step)))
            out.append("\n")
        }
        return out.bytes
    }

    private static func json(_ step: Step) -> JSONValue {
        func list(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }
        return .object([
            ("n", .integer(step.n)), ("action", .text(step.action.rawValue)), ("what", list(step.what)),
            ("from", .text(step.from)), ("to", .text(step.to)), ("at", .integer(step.at)), ("out", list(step.out)),
            ("put", list(step.put)),
        ])
    }

    /// The steps that can be taken back and those that can be made again, the next ones last.
    package func stacks(now text: [UInt8]) -> (done: [Step], undone: [Step]) {
        var (done, undone): ([Step], [Step]) = ([], [])
        var state: String?
        for step in steps {
            if let state, state != step.from { (done, undone) = ([], []) }
            switch step.action {
            case .change:
                done.append(step)
                undone = []
            case .undo: if let last = done.popLast() { undone.append(last) }
            case .redo: if let last = undone.popLast() { done.append(last) }
            }
            state = step.to
        }
        return state == SHA256.hex(of: text) ? (done, undone) : ([], [])
    }

    /// Writes a change down.
    package mutating func note(_ what: Bilingual, from old: [UInt8], to new: [UInt8]) {
        note(.change, [what.zh, what.en], old, new)
    }

    private mutating func note(_ action: Step.Action, _ what: [String], _ old: [UInt8], _ new: [UInt8]) {
        let (a, b) = (Self.lines(old), Self.lines(new))
        let start = zip(a, b).prefix { $0 == $1 }.count
        let rest = min(a.count, b.count) - start
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        let same = min(end, rest)
        func texts(_ lines: [[UInt8]]) -> [String] {
            lines[start..<(lines.count - same)].map { String(decoding: $0, as: UTF8.self) }
        }
        steps.append(
            Step(
                n: steps.count + 1, action: action, what: what, from: SHA256.hex(of: old), to: SHA256.hex(of: new),
                at: start,
                out: texts(a), put: texts(b)))
    }

    /// Takes the last change back, or makes it again, and writes that down.
    ///
    /// - Returns: the text as it is to be now.
    /// - Throws: ``PlannerError`` (E3031) where there is nothing to take back or to make again.
    package mutating func turn(_ action: Step.Action, _ text: [UInt8]) throws(PlannerError) -> [UInt8] {
        let (done, undone) = stacks(now: text)
        let isUndo = action == .undo
        let step = isUndo ? done.last : undone.last
        guard let step, let new = Self.turned(step, text, isUndo: isUndo) else {
            throw PlannerError(
                .input, .nothingToUndo,
                isUndo
                    ? Bilingual(zh: "没有可撤销的参数修改", en: "there is no change of the scenario to undo")
                    : Bilingual(zh: "没有可重做的参数修改", en: "there is no change of the scenario to redo"))
        }
        note(action, step.what, text, new)
        return new
    }

    /// The text without a step, or with it again; `nil` where that is not what the step says.
    private static func turned(_ step: Step, _ text: [UInt8], isUndo: Bool) -> [UInt8]? {
        var lines = lines(text)
        let (gone, come) = isUndo ? (step.put, step.out) : (step.out, step.put)
        guard step.at + gone.count <= lines.count else { return nil }
        lines.replaceSubrange(step.at..<(step.at + gone.count), with: come.map { Array($0.utf8) })
        let new = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        return SHA256.hex(of: new) == (isUndo ? step.from : step.to) ? new : nil
    }

    private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
    }
}
