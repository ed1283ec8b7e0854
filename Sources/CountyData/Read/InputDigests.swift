import CountyModel
import Digest
import Foundation

/// Digests of everything a county was read from.
enum InputDigests {
    /// One digest per input in the order of the scenario, a file that is named twice once.
    package static func of(_ scenario: Scenario, _ boundary: Boundary) throws -> [InputDigest] {
        let data = scenario.data
        var result: [InputDigest] = []
        for file in [data.villages.path] + data.tables.map(\.path)
            + [data.points, data.roads, data.rivers, data.places, data.aliases, data.villageAliases].compactMap({ $0 })
        where !result.contains(where: { $0.file == file }) {
            let path = scenario.resolve(file)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                result.append(InputDigest(file: file, sha256: try isFolder.boolValue ? folder(path) : files(path)))
            } else {
                // A database has no bytes of its own; what was read from it stands for it. Passwords stay out of outputs.
                result.append(InputDigest(file: withoutPassword(file), sha256: content(boundary)))
            }
        }
        return result
    }

    /// A map may be several files, and all that are read count; indexes and styles say nothing of villages.
    private static func files(_ path: String) throws -> String {
        let present = [path] + SideFiles.read(with: path)
        // A shapefile is one of several files even where only one is left.
        if present.count == 1, !path.lowercased().hasSuffix(".shp") { return try SHA256.hex(ofFileAt: path) }
        return SHA256.hex(of: Array(try present.map { try SHA256.hex(ofFileAt: $0) }.joined().utf8))
    }

    /// A file geodatabase is a folder; its parts are digested in the order of their names.
    private static func folder(_ path: String) throws -> String {
        let parts = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        var text = ""
        for part in parts {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path + "/" + part, isDirectory: &isFolder)
            if !isFolder.boolValue { text += part + (try SHA256.hex(ofFileAt: path + "/" + part)) }
        }
        return SHA256.hex(of: Array(text.utf8))
    }

    private static func content(_ boundary: Boundary) -> String {
        var bytes = Array(boundary.codes.map(\.text).joined(separator: ",").utf8)
        for number in boundary.polygons.x + boundary.polygons.y {
            withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return SHA256.hex(of: bytes)
    }

    /// How a database is called in outputs and messages; the path of a file stays as it is.
    static func withoutPassword(_ connection: String) -> String {
        guard connection.uppercased().hasPrefix("PG:") else { return connection }
        let quoted = /(?i)password\s*=\s*('[^']*'|\S*)\s*/
        return connection.replacing(quoted, with: "").trimmingCharacters(in: .whitespaces)
    }
}
