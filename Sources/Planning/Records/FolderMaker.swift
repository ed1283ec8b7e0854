import CountyModel
import Foundation

/// Makes folders for files.
package enum FolderMaker {
    /// Makes a folder with those above it; one that exists is fine.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E7303).
    package static func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PlannerError(
                .output, .unwritable,
                Bilingual(
                    zh: "无法建立文件夹 \(path):\(error.localizedDescription)",
                    en: "folder \(path) cannot be made: \(error.localizedDescription)"),
                at: Place(file: path),
                mend: Bilingual(zh: "请换一个可写的位置(-o)", en: "choose a place that can be written (-o)"))
        }
    }

    /// Makes folders for what a closure writes; where that fails, those that were not there before are gone again.
    ///
    /// - Parameters:
    ///   - paths: the folders.
    ///   - root: the output's own folder. A link below it to a folder elsewhere is replaced by a folder: outputs stay in theirs.
    /// - Throws: ``PlannerError`` of kind `.output` (E7303), or what the closure throws.
    package static func making<Result>(_ paths: [String], below root: String? = nil, _ body: () throws -> Result) throws
        -> Result
    {
        var made: [String] = []
        do {
            for path in paths {
                if let root, path.hasPrefix(root + "/") { replaceLinks(path, below: root) }
                made += missing(path)
                try make(path)
            }
            return try body()
        } catch {
            // Only empty ones go, the deepest first.
            for path in made.reversed() { rmdir(path) }
            throw error
        }
    }

    /// Replaces a link to a folder by a folder, so that what is written there stays there; what the link points at stays as it is.
    package static func replaceLink(_ path: String) {
        if isLink(path) {
            unlink(path)
            mkdir(path, 0o755)
        }
    }

    /// Whether a path is a link, wherever it points.
    package static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func replaceLinks(_ path: String, below root: String) {
        var place = root
        for part in path.dropFirst(root.count).split(separator: "/") {
            place += "/" + part
            replaceLink(place)
        }
    }

    /// The folders of a path that are not there, the highest first.
    private static func missing(_ path: String) -> [String] {
        var found: [String] = []
        var place = path
        while !place.isEmpty, place != "/", place != ".", !FileManager.default.fileExists(atPath: place) {
            found.append(place)
            place = ScenarioPath.folder(of: place)
        }
        return found.reversed()
    }
}
