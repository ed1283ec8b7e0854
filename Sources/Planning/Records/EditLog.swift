import CountyModel
import Foundation

/// Everything that was changed by hand, in order; entries are only ever added.
public struct EditLog: Sendable, Equatable {
    /// SHA-256 of the `plan.base.json` the edits belong to.
    package let baseSHA256: String
    /// The entries, the oldest first.
    package private(set) var entries: [LoggedEdit]

    /// A log for a plan.
    package init(baseSHA256: String, entries: [LoggedEdit] = []) {
        (self.baseSHA256, self.entries) = (baseSHA256, entries)
    }

    /// Adds an edit at the end.
    ///
    /// - Throws: ``PlannerError`` (E3031) when there is nothing to undo or redo.
    package mutating func append(_ edit: PlanEdit, note: String = "") throws(PlannerError) {
        let (done, undone) = stacks()
        if edit == .undo && done.isEmpty { throw Self.nothing(zh: "没有可撤销的修改", en: "there is nothing to undo") }
        if edit == .redo && undone.isEmpty { throw Self.nothing(zh: "没有可重做的修改", en: "there is nothing to redo") }
        entries.append(LoggedEdit(number: entries.count + 1, edit: edit, note: note))
    }

    /// The edits in force after everything that was undone and redone, the oldest first.
    package var standing: [LoggedEdit] { stacks().done }
    /// Whether there is an edit to take back.
    package var hasDone: Bool { !stacks().done.isEmpty }
    /// Whether there is an edit to make again.
    package var hasUndone: Bool { !stacks().undone.isEmpty }

    private func stacks() -> (done: [LoggedEdit], undone: [LoggedEdit]) {
        var (done, undone): ([LoggedEdit], [LoggedEdit]) = ([], [])
        for entry in entries {
            switch entry.edit {
            case .undo: if let last = done.popLast() { undone.append(last) }
            case .redo: if let last = undone.popLast() { done.append(last) }
            case .move, .leaveOut, .lead, .merge, .split, .open, .lock, .unlock:
                done.append(entry)
                undone = []
            }
        }
        return (done, undone)
    }

    private static func nothing(zh: String, en: String) -> PlannerError {
        PlannerError(.input, .nothingToUndo, Bilingual(zh: zh, en: en))
    }
}

/// The file `edits.jsonl`: a line that names the plan, then one line per edit.
extension EditLog {
    /// The bytes of the file.
    package var bytes: [UInt8] {
        let head = JSONValue.object([("schema", .text("1.0")), ("base_sha256", .text(baseSHA256))])
        var out = ByteText()
        for line in [head] + entries.map(Self.json) {
            out.append(JSONText.text(line))
            out.append("\n")
        }
        return out.bytes
    }

    package static func json(_ entry: LoggedEdit) -> JSONValue { .object(members(entry)) }

    /// An edit as its line has it.
    package static func members(_ entry: LoggedEdit) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [("n", .integer(entry.number)), ("action", .text(entry.edit.action))]
        let codes = PlanFile.codes
        func ids(_ clusters: [String]) -> JSONValue { .list(clusters.map { .text($0) }) }
        func add(_ lead: VillageCode?) { if let lead { members.append(("lead", .text(lead.text))) } }
        switch entry.edit {
        case .move(let villages, let target): members += [("villages", codes(villages)), ("to", .text(target))]
        case .leaveOut(let villages): members.append(("villages", codes(villages)))
        case .lead(let cluster, let village):
            members.append(("clusters", ids([cluster])))
            add(village)
        case .merge(let clusters): members.append(("clusters", ids(clusters)))
        case .split(let cluster, let villages, let lead):
            members += [("clusters", ids([cluster])), ("villages", codes(villages))]
            add(lead)
        case .open(let villages, let lead):
            members.append(("villages", codes(villages)))
            add(lead)
        case .lock(let clusters, let villages), .unlock(let clusters, let villages):
            members += [("clusters", ids(clusters)), ("villages", codes(villages))]
        case .undo, .redo: break
        }
        if !entry.note.isEmpty { members.append(("note", .text(entry.note))) }
        return members
    }

    private struct Head: Decodable {
        let schema: String
        let base_sha256: String
    }

    private struct Line: Decodable {
        let n: Int
        let action: String
        let villages: [String]?
        let clusters: [String]?
        let to: String?
        let lead: String?
        let note: String?

        var edit: PlanEdit? {
            let codes = (villages ?? []).map { VillageCode($0) }
            let ids = clusters ?? []
            let leader = lead.map { VillageCode($0) }
            switch action {
            case "move": return to.map { .move(codes, to: $0) }
            case "leave-out": return .leaveOut(codes)
            case "lead": return ids.first.flatMap { id in leader.map { .lead(id, $0) } }
            case "merge": return .merge(ids)
            case "split": return ids.first.map { .split($0, codes, lead: leader) }
            case "open": return .open(codes, lead: leader)
            case "lock": return .lock(clusters: ids, villages: codes)
            case "unlock": return .unlock(clusters: ids, villages: codes)
            case "undo": return .undo
            case "redo": return .redo
            default: return nil
            }
        }
    }

    /// One line of the file with its number; `nil` where it is no edit.
    package static func line(_ bytes: [UInt8]) -> (number: Int, edit: PlanEdit, note: String)? {
        guard let read = try? JSONDecoder().decode(Line.self, from: Data(bytes)), let edit = read.edit else {
            return nil
        }
        return (read.n, edit, read.note ?? "")
    }

    /// Reads a log back.
    ///
    /// - Throws: ``PlannerError`` (E3032) naming the line that is not understood.
    package static func read(_ data: [UInt8], named file: String = "edits.jsonl") throws(PlannerError) -> EditLog {
        let lines = data.split(separator: UInt8(ascii: "\n"))
        func wrong(_ line: Int) -> PlannerError {
            PlannerError(
                .data, .badLogLine,
                Bilingual(zh: "\(file) 第 \(line) 行不是修改记录", en: "line \(line) of \(file) is no edit"),
                at: Place(file: file, row: line),
                mend: Bilingual(
                    zh: "请恢复原文件;或删去从该行起的记录,plan.json 即回到此前各步之后;或连同 plan.base.json 一起删除,从现在的 plan.json 重新开始",
                    en:
                        "put the original back; or delete this line and those after it, which leaves the edits before it; or delete the file and plan.base.json to begin anew from plan.json as it is"
                ))
        }
        guard let first = lines.first, let head = try? JSONDecoder().decode(Head.self, from: Data(first)),
            head.schema.hasPrefix("1.")
        else { throw wrong(1) }
        var log = EditLog(baseSHA256: head.base_sha256)
        for (index, line) in lines.dropFirst().enumerated() {
            guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)), read.n == index + 1,
                let edit = read.edit
            else { throw wrong(index + 2) }
            try log.append(edit, note: read.note ?? "")
        }
        return log
    }
}
