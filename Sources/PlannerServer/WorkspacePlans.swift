import Foundation

/// The plans of a workspace: folders with a `plan.json`, the workspace itself or up to three levels below it.
enum WorkspacePlans {
    private static let depth = 3
    /// More are not listed, so that a wrong folder does not keep the page waiting.
    static let most = 200

    /// Their folders from the workspace on, in order; `.` for the workspace itself.
    static func list(_ workspace: String) -> [String] {
        var found: [String] = []
        look(workspace, ".", depth, &found)
        return Array(found.sorted().prefix(most))
    }

    /// The folder of a plan on disk; `nil` for a name that ``list(_:)`` does not have, whatever it leads to.
    static func folder(_ name: String, in workspace: String) -> String? {
        guard list(workspace).contains(name) else { return nil }
        return name == "." ? workspace : workspace + "/" + name
    }

    private static func look(_ folder: String, _ name: String, _ levels: Int, _ found: inout [String]) {
        let manager = FileManager.default
        if manager.fileExists(atPath: folder + "/plan.json") || manager.fileExists(atPath: folder + "/plan.base.json") {
            found.append(name)
        }
        guard levels > 0, found.count < most, let entries = try? manager.contentsOfDirectory(atPath: folder) else {
            return
        }
        for entry in entries.sorted() where !entry.hasPrefix(".") && isFolder(folder + "/" + entry) {
            look(folder + "/" + entry, name == "." ? entry : name + "/" + entry, levels - 1, &found)
        }
    }

    /// Whether a path is a folder and no link: a link could lead out of the workspace.
    private static func isFolder(_ path: String) -> Bool {
        var found = stat()
        return lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
    }
}
