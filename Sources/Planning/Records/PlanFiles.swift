import Foundation

/// All files of a plan in one folder.
public enum PlanFiles {
    /// Names of the files a run writes.
    public static let names =
        PlanLayer.ofPlan.flatMap { ["\($0.rawValue).geojson", "\($0.rawValue).qml"] } + [
            "plan.json", "assignment.csv", "map.svg", EditFolder.baseName, EditFolder.logName,
        ]

    /// Fails before any work is done where files exist already, rather than after it.
    ///
    /// - Parameter further: names of files beside those of every run.
    /// - Throws: ``PlannerError`` of kind `.output`.
    package static func refuseToOverwrite(in folder: String, further: [String] = [], overwrite: Bool) throws {
        guard !overwrite else { return }
        for name in names + further where FileManager.default.fileExists(atPath: folder + "/" + name) {
            throw OutputErrors.exists(folder + "/" + name)
        }
    }

    /// Writes all files into a folder, or none.
    ///
    /// A file of ``names`` that this run does not have is removed with `overwrite`, so that none is left over from another plan;
    /// files of other names may be somebody's own and stay.
    ///
    /// - Parameter further: names that are removed likewise.
    /// - Throws: ``PlannerError`` of kind `.output`; what stood there before then still stands. E7331 where another run is writing
    ///   the folder.
    public static func write(
        _ files: [(name: String, bytes: [UInt8])], to folder: String, overwrite: Bool, removing further: [String] = []
    ) throws {
        let parts = Set(files.map { $0.name.split(separator: "/").dropLast().map { "/" + $0 }.joined() }).sorted()
        try FolderMaker.making(parts.map { folder + $0 }, below: folder) {
            let lock = try FolderLock(folder)
            defer { withExtendedLifetime(lock) {} }
            try AtomicFile.writeAll(files.map { (folder + "/" + $0.name, $0.bytes) }, overwrite: overwrite)
        }
        guard overwrite else { return }
        for name in names + further where !files.contains(where: { $0.name == name }) {
            // Through a link it would be a file elsewhere.
            if let part = name.firstIndex(of: "/"), FolderMaker.isLink("\(folder)/\(name[..<part])") { continue }
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
        // A folder of theirs goes with its last file.
        for part in Set(further.compactMap { $0.firstIndex(of: "/").map($0.prefix(upTo:)) }) {
            rmdir("\(folder)/\(part)")
        }
    }
}
