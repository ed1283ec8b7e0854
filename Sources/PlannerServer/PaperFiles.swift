import ClusterPlanner
import Foundation
import Geospatial

/// Papers that were made: the files below `papers/` of a workspace.
enum PaperFiles {
    /// The folder of all papers.
    static let folder = "papers"
    private static let depth = 4
    private static let most = 2_000
    /// Bytes that one answer may have; larger papers are taken from the folder.
    private static let mostBytes = 500 << 20

    struct File: Sendable {
        /// The path from the workspace on.
        let path: String
        let bytes: Int
    }

    /// A new folder for the papers of a plan; those made before stay, as somebody may have written in them.
    static func new(_ plan: String, in workspace: String) -> String {
        let name = plan == "." ? "plan" : plan.replacing("/", with: "-")
        for number in 1... {
            let own = "\(folder)/\(name)" + (number == 1 ? "" : "-\(number)")
            var found = stat()
            if lstat("\(workspace)/\(own)", &found) != 0 { return own }
        }
        return folder
    }

    /// All files in order; links are not followed.
    static func list(_ workspace: String) -> [File] {
        var found: [File] = []
        look(workspace, folder, depth, &found)
        return found
    }

    private static func look(_ workspace: String, _ path: String, _ levels: Int, _ found: inout [File]) {
        guard levels > 0, found.count < most,
            let names = try? FileManager.default.contentsOfDirectory(atPath: "\(workspace)/\(path)")
        else { return }
        for name in names.sorted() where !name.hasPrefix(".") {
            var status = stat()
            guard lstat("\(workspace)/\(path)/\(name)", &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: look(workspace, "\(path)/\(name)", levels - 1, &found)
            case S_IFREG: found.append(File(path: "\(path)/\(name)", bytes: Int(status.st_size)))
            default: continue  // open: kinds of files of the system
            }
        }
    }

    /// The bytes of a listed file; `nil` for any other name.
    static func bytes(_ path: String, in workspace: String) -> [UInt8]? {
        guard let file = list(workspace).first(where: { $0.path == path }), file.bytes <= mostBytes else { return nil }
        return FileManager.default.contents(atPath: "\(workspace)/\(path)").map { Array($0) }
    }

    /// One archive of a folder of papers; `nil` where there is none of that name, or it is too large.
    ///
    /// - Throws: ``GeospatialError`` where it cannot be made.
    static func archive(_ own: String, in workspace: String) throws -> [UInt8]? {
        let files = list(workspace).filter { $0.path.hasPrefix(own + "/") }
        guard own.hasPrefix(folder + "/"), !files.isEmpty, files.reduce(0, { $0 + $1.bytes }) <= mostBytes else {
            return nil
        }
        return try ZipFile.bytes(
            files.map { file in
                let data = FileManager.default.contents(atPath: "\(workspace)/\(file.path)") ?? Data()
                return (String(file.path.dropFirst(folder.count + 1)), Array(data))
            })
    }
}
