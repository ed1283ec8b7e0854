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
        if Self.isDatabase(path) {
            members = [path]
            return
        }
        try Self.refuseOtherThanFile(path)
        try Self.checkHead(path)
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
        if maps.isEmpty { throw GeospatialError(.refused(.noMapInside), path) }
        members = maps.map { inside + "/" + $0 }
    }

    /// Whether a path is the connection string of a database, which is no file; no other server is asked.
    static func isDatabase(_ path: String) -> Bool {
        path.uppercased().hasPrefix("PG:") && !FileManager.default.fileExists(atPath: path)
    }

    /// What a path is read as, by its name.
    ///
    /// - Parameters:
    ///   - inner: the file, or a member of an archive.
    ///   - path: the file as the user names it.
    /// - Throws: ``GeospatialError`` of kind `unknownEnding`.
    static func format(of inner: String, path: String) throws -> MapFormat {
        if isDatabase(inner) { return .database }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder)
        // A file geodatabase inside an archive is a folder too.
        let isInArchive = !isThere && inner.lowercased().hasSuffix("/")
        guard let format = MapFormat(inner, isFolder: isThere && isFolder.boolValue || isInArchive) else {
            throw GeospatialError(.refused(.unknownEnding(MapFormat.endings)), path)
        }
        return format
    }

    /// - Throws: ``GeospatialError`` where there is no file, or something that is none.
    private static func refuseOtherThanFile(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let prefix = path.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            let isAddress = prefix.count > 1 && path.dropFirst(prefix.count).hasPrefix(":") || path.contains("://")
            throw GeospatialError(isAddress || path.hasPrefix("/vsi") ? .refused(.notAPath) : .missingFile, path)
        }
        // A pipe would be waited for without end, and a device never ends.
        guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
            throw GeospatialError(.refused(.notAFile), path)
        }
        guard FileManager.default.isReadableFile(atPath: path) else { throw GeospatialError(.missingFile, path) }
        if let part = SideParts.unreadable(beside: path) { throw GeospatialError(.refused(.notAFile), path, part) }
    }

    /// Refuses RAR and 7z, told by their first bytes, and files without any: no driver would say so. Folders have nothing to read.
    private static func checkHead(_ path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        let head: Data
        do { head = try file.read(upToCount: 6) ?? Data() } catch { return }
        if head.isEmpty { throw GeospatialError(.emptyFile, path) }
        if head.starts(with: Data("Rar!".utf8)) { throw GeospatialError(.otherArchive("RAR"), path) }
        if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) { throw GeospatialError(.otherArchive("7z"), path) }
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
