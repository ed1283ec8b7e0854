internal import CGDAL
import Foundation

/// A map that is not opened where it lies: KML with tracks, which would end the library, markup in an encoding that the library
/// does not know, GML, beside which it would write, and a database with an unfinished log, which it would finish.
///
/// The map is read from a copy, in memory or for databases in the temporary folder, which goes when the value does.
final class ScreenedFile {
    /// What the library opens.
    let path: String
    /// How the text was written, where it had to be written anew.
    let markup: MarkupText?
    private let folder: MemoryFolder?
    private var scratch: String?
    /// Larger maps are opened where they lie.
    private static let limitBytes = 1 << 29

    /// - Parameter wanted: the encoding the user says, for maps that are text.
    /// - Throws: ``GeospatialError`` where there is no memory for the copy.
    init(_ path: String, wanted: ByteEncoding?) throws {
        let lower = path.lowercased()
        if let text = Self.kml(path), let bytes = Self.bytes(text) {
            let markup = MarkupText(bytes, wanted: wanted)
            let clean = Tracks.removed(from: markup?.bytes ?? bytes)
            self.markup = markup
            guard let copy = clean ?? markup?.bytes else {
                (folder, self.path) = (nil, path)
                return
            }
            let folder = MemoryFolder()
            (self.folder, self.path) = (folder, folder.path + "/map.kml")
            try Self.put(copy, self.path, of: path)
        } else if lower.hasSuffix(".gml"), let bytes = Self.bytes(path) {
            let folder = MemoryFolder()
            markup = MarkupText(bytes, wanted: wanted)
            (self.folder, self.path) = (folder, folder.path + "/map.gml")
            try Self.put(markup?.bytes ?? bytes, self.path, of: path)
            for ending in ["xsd", "gfs"] {
                if let beside = Self.bytes(String(path.dropLast(3)) + ending) {
                    try Self.put(beside, folder.path + "/map." + ending, of: path)
                }
            }
        } else if let copy = try Self.databaseCopy(path) {
            (markup, folder, self.path, scratch) = (nil, nil, copy.path, copy.folder)
        } else {
            (markup, folder, self.path) = (nil, nil, path)
        }
    }

    deinit { if let scratch { try? FileManager.default.removeItem(atPath: scratch) } }

    /// A copy of a database that another program has open, with its log; `nil` for every other file.
    private static func databaseCopy(_ path: String) throws -> (path: String, folder: String)? {
        let files = FileManager.default
        let lower = path.lowercased()
        guard lower.hasSuffix(".gpkg") || lower.hasSuffix(".sqlite"), !path.hasPrefix("/vsi") else { return nil }
        let logs = ["-wal", "-journal"].filter { ending in
            let size = try? files.attributesOfItem(atPath: path + ending)[.size] as? Int
            return (size ?? 0) > 0
        }
        if logs.isEmpty { return nil }
        let folder = NSTemporaryDirectory() + "planner-copy-" + UUID().uuidString
        let copy = folder + "/" + (path as NSString).lastPathComponent
        do {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for ending in [""] + logs { try files.copyItem(atPath: path + ending, toPath: copy + ending) }
        } catch {
            try? files.removeItem(atPath: folder)
            throw GeospatialError(.unreadable, path, "no room for a copy of it")
        }
        return (copy, folder)
    }

    /// Where the text of a KML or KMZ lies; of a KMZ the `.kml` nearest to its root, which is the one that programs show.
    private static func kml(_ path: String) -> String? {
        let lower = path.lowercased()
        if lower.hasSuffix(".kml") { return path }
        guard lower.hasSuffix(".kmz") else { return nil }
        let inside = "/vsizip/{\(path)}"
        let list = VSIReadDirRecursive(inside)
        defer { CSLDestroy(list) }
        let names = (0..<CSLCount(list)).map { string(CSLGetField(list, $0)) }
            .filter { $0.lowercased().hasSuffix(".kml") }
        func depth(_ name: String) -> Int { name.utf8.count { $0 == UInt8(ascii: "/") } }
        let first = names.enumerated().min { (depth($0.element), $0.offset) < (depth($1.element), $1.offset) }
        return first.map { inside + "/" + $0.element }
    }

    private static func put(_ bytes: [UInt8], _ name: String, of path: String) throws {
        let file = VSIFOpenL(name, "wb")
        let written = file.map { file in bytes.withUnsafeBytes { VSIFWriteL($0.baseAddress, 1, $0.count, file) } }
        guard let file, VSIFCloseL(file) == 0, written == bytes.count else {
            throw GeospatialError(.unreadable, path, "no memory for a copy of it")
        }
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        guard let file = VSIFOpenL(path, "rb") else { return nil }
        defer { _ = VSIFCloseL(file) }
        guard VSIFSeekL(file, 0, SEEK_END) == 0 else { return nil }
        let size = Int(VSIFTellL(file))
        guard size > 0, size <= limitBytes, VSIFSeekL(file, 0, SEEK_SET) == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        let got = bytes.withUnsafeMutableBytes { VSIFReadL($0.baseAddress, 1, size, file) }
        return got == size ? bytes : nil
    }
}
