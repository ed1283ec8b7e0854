import Foundation

/// What a run that was ended while it wrote has left beside its files, and the way back from there.
///
/// A run writes all its files beside the targets first (`.NAME.PROCESS.part`), keeps each old file under a second name (`.old`) or
/// notes that there was none (`.new`), and only then lets the new ones take their names, the most important one last. So whatever
/// is found later says how far it came: while a `.part` is left the old files come back, and without one the new ones stay.
package struct Leftovers: Sendable {
    /// One name beside a file.
    private struct Trace {
        let folder: String
        let name: String
        let process: Int32
        let kind: Substring

        var place: String { "\(folder)/.\(name).\(process).\(kind)" }
        var target: String { "\(folder)/\(name)" }
    }

    private let traces: [Trace]

    /// Looks for what ended runs left.
    ///
    /// - Parameters:
    ///   - folders: the folders that a run writes together.
    ///   - names: names of files. A run that left none of them there may be another program's, and is let be.
    package init(_ folders: [String], of names: [String]) {
        let names = Set(names)
        var found: [Trace] = []
        for folder in folders {
            let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            found += all.sorted().compactMap { Self.trace($0, in: folder) }
        }
        let busy = Set(found.filter { $0.kind == "part" && Self.isHeld($0.place) }.map(\.process))
        let ours = Set(found.filter { names.contains($0.name) }.map(\.process)).subtracting(busy)
        traces = found.filter { ours.contains($0.process) }
    }

    /// Files that stand there in the new state while others are still in the old one, in the order of their names.
    package var mixed: [String] {
        let unfinished = unfinished
        return traces.filter { unfinished.contains($0.process) && $0.kind != "part" && isNew($0) }.map(\.name).sorted()
    }

    /// Runs that did not come to their end.
    private var unfinished: Set<Int32> { Set(traces.filter { $0.kind == "part" }.map(\.process)) }

    private func isNew(_ trace: Trace) -> Bool {
        var (old, now) = (stat(), stat())
        guard lstat(trace.target, &now) == 0 else { return trace.kind == "old" }
        return lstat(trace.place, &old) != 0 || old.st_ino != now.st_ino
    }

    /// Brings the old files back, or lets the new ones stay where all of them had their names, and removes the traces.
    package func settle() {
        let unfinished = unfinished
        // The parts go last: as long as one is there, a run that is ended here too leaves the next one the same way back.
        for trace in traces where trace.kind != "part" {
            if unfinished.contains(trace.process) {
                if trace.kind == "old" { rename(trace.place, trace.target) } else { unlink(trace.target) }
            }
            // Two names of one file stay two when one is renamed to the other.
            unlink(trace.place)
        }
        for trace in traces where trace.kind == "part" { unlink(trace.place) }
    }

    /// `.NAME.PROCESS.KIND`, where it is a file.
    private static func trace(_ left: String, in folder: String) -> Trace? {
        guard left.hasPrefix(".") else { return nil }
        let parts = left.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3, let kind = parts.last, ["part", "old", "new"].contains(kind),
            let process = Int32(parts[parts.count - 2]), process > 0
        else { return nil }
        let name = parts.dropLast(2).joined(separator: ".")
        return name.isEmpty ? nil : Trace(folder: folder, name: name, process: process, kind: kind)
    }

    /// Whether a run that is alive holds a file; where there are no locks, that it does is taken for granted.
    private static func isHeld(_ place: String) -> Bool {
        let file = open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        if file < 0 { return true }
        defer { close(file) }
        return flock(file, LOCK_EX | LOCK_NB) != 0
    }
}
