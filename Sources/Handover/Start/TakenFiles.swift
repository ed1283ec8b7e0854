import CountyData
import Foundation

/// The files of a county, to be copied into the folder of its scenario, so that the folder can be handed on as it is.
struct TakenFiles {
    /// The folder of the scenario.
    let folder: String
    /// What is to be written: the copies, by their new paths.
    private(set) var copies: [(path: String, bytes: [UInt8])] = []
    private var names: Set<String> = []

    init(folder: String) { self.folder = folder }

    /// Takes a file over.
    ///
    /// - Returns: the path to write into the scenario. Files that lie in the folder already, folders and databases stay where
    ///   they are.
    /// - Throws: what reading the file throws.
    mutating func take(_ path: String) throws -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return path }
        if Self.components(path).starts(with: Self.components(folder)) || isFolder.boolValue {
            return Self.relative(path, to: folder)
        }
        let given = URL(fileURLWithPath: path)
        let (stem, kind) = (given.deletingPathExtension().lastPathComponent, given.pathExtension)
        var name = stem
        var number = 2
        while names.contains("\(name).\(kind)".lowercased()) { (name, number) = ("\(stem)-\(number)", number + 1) }
        names.insert("\(name).\(kind)".lowercased())
        for part in [given] + Self.companions(of: given) {
            let copy = "\(folder)/data/\(name).\(part.pathExtension)"
            // A part of two files of one name, such as a .prj, is taken once.
            if copies.contains(where: { $0.path == copy }) { continue }
            copies.append((copy, Array(try Data(contentsOf: part))))
        }
        return "data/\(name).\(kind)"
    }

    /// Files beside a map that are parts of it, whichever case their names are written in.
    private static func companions(of file: URL) -> [URL] {
        let kinds = SideFiles.telling(file.pathExtension)
        let stem = file.deletingPathExtension().lastPathComponent
        let beside = try? FileManager.default.contentsOfDirectory(
            at: file.deletingLastPathComponent(), includingPropertiesForKeys: nil)
        return (beside ?? []).filter {
            $0.deletingPathExtension().lastPathComponent == stem && kinds.contains($0.pathExtension.lowercased())
        }.sorted { $0.path < $1.path }
    }

    private static func components(_ path: String) -> [String] {
        URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    }

    /// A path as it looks from a folder.
    static func relative(_ path: String, to folder: String) -> String {
        if path.hasPrefix("/"), !components(path).starts(with: components(folder)) { return path }
        let (from, to) = (components(folder), components(path))
        let common = zip(from, to).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: from.count - common)
        return (up + to[common...]).joined(separator: "/")
    }
}
