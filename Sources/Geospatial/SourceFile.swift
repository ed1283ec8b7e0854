internal import CGDAL
import Foundation

/// What the library opens for a path: the file itself, a database, or the maps inside an archive.
struct SourceFile {
    private let path: String
    /// Names the library opens, in the order of their names.
    let members: [String]

    /// What is opened where there is no choice.
    var only: String { members.first ?? path }

    init(_ path: String) throws {
        self.path = path
        // A database is named by a connection string, not by a file.
        if path.contains(":"), !path.hasPrefix("/"), !FileManager.default.fileExists(atPath: path) {
            members = [path]
            return
        }
        guard FileManager.default.isReadableFile(atPath: path) else { throw GeospatialError(.missingFile, path) }
        if let kind = Self.otherArchive(path) { throw GeospatialError(.otherArchive(kind), path) }
        try ArchiveSize.check(path)
        let lower = path.lowercased()
        guard lower.hasSuffix(".zip"), !lower.hasSuffix(".gdb.zip") else {
            members = [path]
            return
        }
        let inside = "/vsizip/" + path
        let list = VSIReadDirRecursive(inside)
        defer { CSLDestroy(list) }
        let names = (0..<CSLCount(list)).map { string(CSLGetField(list, $0)) }.sorted()
        let maps = Self.maps(names)
        members = maps.isEmpty ? [inside] : maps.map { inside + "/" + $0 }
    }

    /// RAR and 7z, told by their first bytes.
    private static func otherArchive(_ path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        let head = (try? file.read(upToCount: 6)) ?? Data()
        return head.starts(with: Data("Rar!".utf8)) ? "RAR" : head.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) ? "7z" : nil
    }

    /// Endings of maps. Those of plain tables come last: beside a map they are something else.
    private static let endings = [
        [".gpkg", ".shp", ".geojson", ".json", ".fgb", ".kml", ".kmz", ".gml", ".gdb/", ".mif", ".tab"], [".dbf"],
    ]

    /// The maps among the members: what a system leaves in archives is none, and neither are the parts of another map.
    private static func maps(_ names: [String]) -> [String] {
        let own = names.filter { !isLitter($0) }
        for group in endings {
            let found = own.filter { name in
                let lower = name.lowercased()
                let isInside = lower.range(of: ".gdb/").map { $0.upperBound < lower.endIndex } ?? false
                return !isInside && group.contains(where: lower.hasSuffix)
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// What Macs, Windows and office programs leave behind: `__MACOSX/._a.shp`, `.DS_Store`, `~$a.xlsx`, `.~lock.a#`.
    private static func isLitter(_ name: String) -> Bool {
        let parts = name.split(separator: "/")
        let last = parts.last ?? ""
        return parts.contains("__MACOSX")
            || ["._", ".DS_Store", "~$", ".~", "Thumbs.db", "desktop.ini"].contains { last.hasPrefix($0) }
    }

    /// What the user may write for each member: the name of its file without folder and ending where that tells it apart.
    var names: [String] {
        let prefix = "/vsizip/" + path + "/"
        let inner = members.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
        let stems = inner.map(Self.stem)
        return inner.indices.map { index in stems.count { $0 == stems[index] } == 1 ? stems[index] : inner[index] }
    }

    private static func stem(_ name: String) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return (last as NSString).deletingPathExtension
    }

    /// The member that is meant, and the layer in it, where the user names one of the two.
    ///
    /// - Throws: ``GeospatialError`` when several could be meant, or none.
    func member(for layer: String?) throws -> (member: String, layer: String?) {
        if members.count == 1 {
            // The only file of an archive may be called by its own name or by that of its layer.
            let isOwn = layer != nil && only != path && layer == names.first && only.lowercased().hasSuffix(".shp")
            return (only, isOwn ? nil : layer)
        }
        guard let layer else { throw GeospatialError(.severalLayers(names), path) }
        let wanted = layer.lowercased()
        let found = members.indices.filter { index in
            let last = members[index].split(separator: "/").last.map { $0.lowercased() } ?? ""
            return names[index].lowercased() == wanted || members[index].lowercased().hasSuffix("/" + wanted)
                || last == wanted
        }
        guard found.count == 1 else { throw GeospatialError(.noSuchLayer(present: names), path, layer) }
        return (members[found[0]], nil)
    }
}
