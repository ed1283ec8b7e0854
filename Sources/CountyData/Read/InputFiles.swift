import CountyModel
import Foundation

/// Everything a command reads: nothing of it is ever written to, with or without `--force`.
///
/// A file is known by any of its names: through links, through other spellings of its folder, and as a second name of the same
/// bytes on disk.
package struct InputFiles: Sendable {
    /// The files and folders, in the order in which they were named, each once.
    package private(set) var paths: [String] = []

    /// Files and folders by their paths; what is not there counts too, for it may be made.
    package init(_ paths: [String] = []) { add(paths) }

    /// A scenario, what it extends, and the data it names; a map of several files with all of them.
    package init(_ scenario: Scenario) {
        let data = scenario.data
        let others = [data.points, data.roads, data.rivers, data.places, data.aliases, data.villageAliases].compactMap {
            $0
        }
        let named = [data.villages.path] + data.tables.map(\.path) + others
        add(scenario.files)
        add(named.filter { !$0.isEmpty }.map(scenario.resolve).flatMap { [$0] + SideFiles.of($0) })
    }

    /// Maps and tables by their paths, each with the files that belong to it.
    package init(data: [String]) { add(data.flatMap { [$0] + SideFiles.of($0) }) }

    /// Adds files and folders.
    package mutating func add(_ more: [String]) {
        for path in more where !paths.contains(path) { paths.append(path) }
    }

    /// Adds what another command part reads.
    package mutating func add(_ other: InputFiles) { add(other.paths) }

    /// Refuses to write over what is read.
    ///
    /// - Parameter outputs: paths about to be written, made or removed.
    /// - Throws: ``PlannerError`` of kind `.output` (E7330) for the first that is an input, or lies in a folder that is one.
    package func refuse(_ outputs: [String]) throws(PlannerError) {
        let inputs = paths.map { FileIdentity($0) }
        for output in outputs where inputs.contains(where: { $0.covers(FileIdentity(output)) }) {
            throw PlannerError(
                .output, .outputIsInput,
                Bilingual(zh: "\(output) 是输入文件,不能写入", en: "\(output) is an input and is not written to"),
                at: Place(file: output), mend: Bilingual(zh: "请换一个文件名", en: "choose another name"))
        }
    }
}

/// What tells one file from another, whatever it is called.
private struct FileIdentity {
    /// The path without links; case is kept, as most file systems here tell `a` from `A`.
    let path: String
    private let isFolder: Bool
    /// Device and number on it, for files that are there.
    private let node: (device: dev_t, number: ino_t)?

    init(_ given: String) {
        path = Self.real(given)
        var status = stat()
        let isThere = stat(given, &status) == 0
        let kind = status.st_mode & S_IFMT
        isFolder = isThere && kind == S_IFDIR
        // Devices and pipes take what is written and lose nothing.
        node = isThere && kind == S_IFREG ? (status.st_dev, status.st_ino) : nil
    }

    func covers(_ output: FileIdentity) -> Bool {
        if path == output.path || isFolder && output.path.hasPrefix(path + "/") { return true }
        guard let node, let other = output.node else { return false }
        return node == other
    }

    /// The path without links, as far as it leads to something.
    private static func real(_ given: String) -> String {
        if let found = realpath(given, nil) {
            defer { free(found) }
            return String(cString: found)
        }
        let full = given.hasPrefix("/") ? given : FileManager.default.currentDirectoryPath + "/" + given
        let plain = ScenarioPath.normalized(full)
        let folder = ScenarioPath.folder(of: plain)
        if folder == plain || folder == "/" { return plain }
        return real(folder) + "/" + ScenarioPath.fileName(of: plain)
    }
}

/// The files that belong to another one and are read with it.
package enum SideFiles {
    /// Endings that take the place of the file's own, by that: first those that change what is read, in the order of digests, then
    /// indexes and styles.
    private static let replacing: [String: (telling: [String], others: [String])] = [
        "shp": (["shx", "dbf", "prj", "cpg"], ["qix", "qpj", "sbn", "sbx", "ain", "aih"]),
        "dbf": (["cpg", "dbt", "fpt"], []), "tab": (["dat", "map", "id", "ind"], []), "mif": (["mid"], []),
        "gml": (["gfs", "xsd"], []), "csv": (["csvt", "prj"], []),
    ]
    /// Endings that follow the whole name: descriptions, and logs that would be played into the file.
    private static let following: [String: [String]] = [
        "shp": [".xml"], "gpkg": ["-wal", "-shm", "-journal"], "sqlite": ["-wal", "-shm", "-journal"],
    ]

    /// Endings of all parts of maps that stand for no map of their own.
    package static let endings = Set(replacing.values.flatMap { $0.telling + $0.others })

    /// Those of a file that change what is read, by their endings in small letters.
    package static func telling(_ ending: String) -> [String] { replacing[ending.lowercased()]?.telling ?? [] }

    /// Those that change what is read from a file, as far as they are there.
    static func read(with path: String) -> [String] {
        let stem = (path as NSString).deletingPathExtension
        // Where small and large letters are the same to the system, a file is listed once.
        return telling((path as NSString).pathExtension).flatMap { kind in
            [stem + "." + kind, stem + "." + kind.uppercased()].filter { FileManager.default.fileExists(atPath: $0) }
                .prefix(1)
        }
    }

    /// Those of a file, whether they are there or not, in small and large letters.
    static func of(_ path: String) -> [String] {
        let ending = (path as NSString).pathExtension.lowercased()
        let stem = (path as NSString).deletingPathExtension
        let parts = replacing[ending].map { $0.telling + $0.others } ?? []
        return parts.flatMap { [stem + "." + $0, stem + "." + $0.uppercased()] }
            + (following[ending] ?? []).map { path + $0 }
    }
}
