/// Paths of scenario files, as text; nothing is looked up on disk.
package enum ScenarioPath {
    /// The folder of a file, `.` when the path has none.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func fileName(of path: String) -> String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }

    /// A path as seen from a folder; absolute paths and connection strings (`PG:…`) stay as they are.
    package static func join(folder: String, _ path: String) -> String {
        if path.isEmpty || folder.isEmpty || folder == "." || isAbsolute(path) { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// Whether a path means the same from every folder: a root, a drive or a driver's prefix stands before it.
    static func isAbsolute(_ path: String) -> Bool {
        // A home folder, and not the lock file `~$a.xlsx`.
        if path.hasPrefix("~") { return !path.hasPrefix("~$") }
        if path.hasPrefix("/") || path.hasPrefix("\\") { return true }
        guard let colon = path.firstIndex(of: ":") else { return false }
        return path[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

extension ScenarioPath {
    /// The path without `.` and with `a/..` taken out, so that one file has one name.
    package static func normalized(_ path: String) -> String {
        if isAbsolute(path), !path.hasPrefix("/") { return path }
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }
}
