import CountyData
import CountyModel
import Digest
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

    /// Writes all files into a folder, or none: the base and the log first, then the others, `plan.json` last.
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
        let gone = overwrite ? (names + further).filter { name in !files.contains { $0.name == name } } : []
        // Through a link it would be a file elsewhere.
        let removed = gone.filter { name in
            name.firstIndex(of: "/").map { !FolderMaker.isLink("\(folder)/\(name[..<$0])") } ?? true
        }
        try FolderMaker.making(parts.map { folder + $0 }, below: folder) {
            let lock = try FolderLock(folder)
            defer { withExtendedLifetime(lock) {} }
            try AtomicFile.writeAll(
                inOrder(files).map { (folder + "/" + $0.name, $0.bytes) }, overwrite: overwrite,
                removing: removed.map { folder + "/" + $0 })
        }
        // A folder of theirs goes with its last file.
        for part in Set(removed.compactMap { $0.firstIndex(of: "/").map($0.prefix(upTo:)) }).sorted() {
            rmdir("\(folder)/\(part)")
        }
    }

    private static func inOrder(_ files: [(name: String, bytes: [UInt8])]) -> [(name: String, bytes: [UInt8])] {
        func rank(_ name: String) -> Int {
            switch name {
            case EditFolder.baseName: 0
            case EditFolder.logName: 1
            case planName: 3
            default: 2  // open: names of files
            }
        }
        return (0...3).flatMap { one in files.filter { rank($0.name) == one } }
    }

    /// The file that says that all the others have their names.
    package static let planName = "plan.json"

    /// What a run that was ended while it wrote a plan there has left.
    package static func leftovers(in folder: String) -> Leftovers {
        // Shapefiles lie in a folder of their own.
        Leftovers([folder, folder + "/shp"], of: names)
    }

    /// A warning that files of the folder are others than those written with its plan; empty where they are the same, or gone.
    package static func others(than files: [InputDigest], in folder: String) -> [Finding] {
        let changed = files.filter { file in
            let path = "\(folder)/\(file.file)"
            // A list from elsewhere may name anything: nothing outside the folder is opened, and no pipe.
            switch standing(file.file, in: folder) {
            case .gone: return false
            case .other: return true
            case .plain: break
            }
            return (try? SHA256.hex(ofFileAt: path)) != file.sha256
        }.map(\.file)
        if changed.isEmpty { return [] }
        let list = Bilingual.list(changed)
        return [
            Finding(
                .otherFiles,
                Bilingual(
                    zh: "\(folder) 中 \(list.zh) 不是与 \(planName) 一起写出的:后来改动过,或属于另一方案",
                    en:
                        "in \(folder) \(list.en) \(Wording.plural(changed.count, "was", "were")) not written with \(planName): changed since, or of another plan"
                ),
                at: Place(file: folder),
                mend: Bilingual(
                    zh: "请用 propose --force 或 edit replay 重新写出;有意修改的可不管",
                    en: "write them anew with propose --force or edit replay; leave it where the change was meant"))
        ]
    }

    private enum Standing { case plain, gone, other }

    /// Whether a name leads to a file inside the folder, by no link on its way; a name that leads elsewhere is nobody's.
    private static func standing(_ name: String, in folder: String) -> Standing {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return .gone }
        var found = stat()
        for count in 1...parts.count {
            guard lstat("\(folder)/\(parts.prefix(count).joined(separator: "/"))", &found) == 0 else { return .gone }
            let kind = found.st_mode & S_IFMT
            if kind != (count < parts.count ? S_IFDIR : S_IFREG) { return .other }
        }
        return .plain
    }

    /// A warning that the folder holds files of two plans; empty where it does not.
    package static func mixture(in folder: String) -> [Finding] {
        let mixed = leftovers(in: folder).mixed
        if mixed.isEmpty { return [] }
        let list = mixed.joined(separator: ", ")
        return [
            Finding(
                .brokenOffWriting,
                Bilingual(
                    zh: "上次写 \(folder) 时被中断:\(list) 已是新方案的,其余仍是原方案的",
                    en:
                        "a run was ended while it wrote \(folder): \(list) are of the new plan already, the others of the old one"
                ),
                at: Place(file: folder),
                mend: Bilingual(
                    zh: "再次 propose 或 edit 时先恢复原来的文件", en: "the next propose or edit puts the old files back first"))
        ]
    }
}
