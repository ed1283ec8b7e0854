import ClusterPlanner
import Digest
import Foundation

/// What was done with the files of a workspace, so that it can be undone and made again: without limit and across restarts.
///
/// Each step has a folder of its own below `.undo`, with the files as they were before it. A step that is undone has a name that says so,
/// and the files as they were after it. Whatever is ended in the middle can be asked for again.
struct UndoShelf {
    /// One step.
    struct Step: Codable, Equatable {
        /// One of its files.
        struct File: Codable, Equatable {
            /// The file, from the workspace on.
            let path: String
            /// Whether it was there before.
            let wasThere: Bool
        }

        /// What was done: `upload`, `remove`, `init`, `fields`, `names`.
        let action: String
        let files: [File]
    }

    private static let undone = ".undone"
    private let workspace: String
    private let manager = FileManager.default

    init(_ workspace: String) { self.workspace = workspace }

    private var folder: String { workspace + "/.undo" }

    /// Names of the steps that are done and of those that are undone, in order.
    private var names: (done: [String], undone: [String]) {
        let all = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
        return (all.filter { !$0.hasSuffix(Self.undone) }, all.filter { $0.hasSuffix(Self.undone) })
    }

    /// The step that would be undone; `nil` where there is none.
    var last: Step? { names.done.last.flatMap(step) }
    /// The step that would be made again; `nil` where there is none.
    var next: Step? { names.undone.first.flatMap(step) }

    private func step(_ name: String) -> Step? {
        manager.contents(atPath: "\(folder)/\(name)/step.json").flatMap {
            try? JSONDecoder().decode(Step.self, from: $0)
        }
    }

    /// Does something to files after it has kept them as they are; steps that were undone are then forgotten.
    ///
    /// - Parameter paths: the files that it may make, change or remove, from the workspace on.
    /// - Throws: what the work throws, or that nothing can be kept; the step is then not there.
    func record(_ action: String, _ paths: [String], _ work: () throws -> Void) throws {
        let new = folder + "/.new"
        try? manager.removeItem(atPath: new)
        try FolderMaker.make(folder)
        try manager.createDirectory(atPath: new + "/before", withIntermediateDirectories: true)
        try manager.createDirectory(atPath: new + "/after", withIntermediateDirectories: true)
        let files = try paths.enumerated().map { index, path in
            let isThere = exists(workspace + "/" + path)
            if isThere { try keep(workspace + "/" + path, as: "\(new)/before/\(index)") }
            return Step.File(path: path, wasThere: isThere)
        }
        try JSONEncoder().encode(Step(action: action, files: files)).write(to: URL(fileURLWithPath: new + "/step.json"))
        let number = names.done.last.flatMap { Int($0) } ?? 0
        let name = String(repeating: "0", count: max(0, 6 - "\(number + 1)".count)) + "\(number + 1)"
        for old in names.undone { try? manager.removeItem(atPath: "\(folder)/\(old)") }
        try manager.moveItem(atPath: new, toPath: "\(folder)/\(name)")
        do { try work() } catch {
            try? manager.removeItem(atPath: "\(folder)/\(name)")
            throw error
        }
        let marks = paths.map { mark(workspace + "/" + $0) }
        try JSONEncoder().encode(marks).write(to: URL(fileURLWithPath: "\(folder)/\(name)/after.json"))
    }

    /// Takes the last step back.
    ///
    /// - Returns: the step; `nil` where there is none.
    /// - Throws: ``PlannerError`` where a file was changed since by others.
    func undo() throws -> Step? {
        guard let name = names.done.last, let step = step(name) else { return nil }
        let own = "\(folder)/\(name)"
        let marks = manager.contents(atPath: own + "/after.json").flatMap {
            try? JSONDecoder().decode([String].self, from: $0)
        }
        for (index, file) in step.files.enumerated() {
            let path = workspace + "/" + file.path
            // One that stands aside already was taken by an undoing that was ended in the middle.
            if let marks, marks.indices.contains(index), !exists("\(own)/after/\(index)"), mark(path) != marks[index] {
                throw Self.changed(file.path)
            }
        }
        for (index, file) in step.files.enumerated() {
            let (path, before, after) = (workspace + "/" + file.path, "\(own)/before/\(index)", "\(own)/after/\(index)")
            if exists(path), !exists(after) { try move(path, to: after) }
            if file.wasThere { try put(before, to: path) }
        }
        try move(own, to: own + Self.undone)
        return step
    }

    /// Makes the step that was undone last again.
    ///
    /// - Returns: the step; `nil` where there is none.
    /// - Throws: ``PlannerError`` where a file was changed since by others.
    func redo() throws -> Step? {
        guard let name = names.undone.first, let step = step(name) else { return nil }
        let own = "\(folder)/\(name)"
        for (index, file) in step.files.enumerated() {
            let (path, before) = (workspace + "/" + file.path, "\(own)/before/\(index)")
            let isKnown = mark(path) == (file.wasThere ? mark(before) : "")
            if !isKnown, exists("\(own)/after/\(index)") { throw Self.changed(file.path) }
        }
        for (index, file) in step.files.enumerated() {
            let (path, after) = (workspace + "/" + file.path, "\(own)/after/\(index)")
            if exists(after) { try move(after, to: path) } else if isRemoval(index, own) { unlink(path) }
        }
        try move(own, to: String(own.dropLast(Self.undone.count)))
        return step
    }

    /// Whether a step has removed a file.
    private func isRemoval(_ index: Int, _ own: String) -> Bool {
        let marks = manager.contents(atPath: own + "/after.json").flatMap {
            try? JSONDecoder().decode([String].self, from: $0)
        }
        return marks.map { $0.indices.contains(index) && $0[index].isEmpty } ?? false
    }

    private func exists(_ path: String) -> Bool {
        var found = stat()
        return lstat(path, &found) == 0
    }

    /// What tells a file from what it was; empty for none.
    private func mark(_ path: String) -> String { (try? SHA256.hex(ofFileAt: path)) ?? "" }

    /// Keeps a file under a second name: programs that write into a file would change both, so small ones are copied.
    private func keep(_ path: String, as kept: String) throws {
        var found = stat()
        if lstat(path, &found) == 0, found.st_size > 16 << 20, link(path, kept) == 0 { return }
        try manager.copyItem(atPath: path, toPath: kept)
    }

    private func move(_ from: String, to path: String) throws {
        guard rename(from, path) == 0 else { throw OutputErrors.failure(errno, path, workspace) }
    }

    /// Puts a copy in a place at once and whole.
    private func put(_ from: String, to path: String) throws {
        let part = path + ".part"
        unlink(part)
        try keep(from, as: part)
        try move(part, to: path)
    }

    private static func changed(_ path: String) -> PlannerError {
        PlannerError(
            .output, .outputExists,
            Bilingual(
                zh: "\(path) 之后又被改过,这一步不能撤销或重做",
                en: "\(path) was changed since, so this step can be neither undone nor made again"),
            at: Place(file: path), mend: Bilingual(zh: "请先撤销后来的修改", en: "take the later change back first"))
    }
}
