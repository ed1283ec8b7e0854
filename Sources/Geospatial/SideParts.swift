import Foundation

/// Files beside a map that the library opens with it.
enum SideParts {
    /// The first that is no plain file: a pipe would be waited for without end, and a device never ends.
    ///
    /// - Parameter path: a file, whose parts carry its name, or a folder, all of whose files are its own.
    static func unreadable(beside path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let folder = isFolder ? path : (path as NSString).deletingLastPathComponent
        let name = (path as NSString).lastPathComponent
        let stem = (name as NSString).deletingPathExtension.lowercased() + "."
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        let parts = names.filter { isFolder || $0.lowercased().hasPrefix(stem) || $0.hasPrefix(name) }
        return parts.sorted().map { folder.isEmpty ? $0 : folder + "/" + $0 }.first { part in
            stat(part, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
        }
    }
}
