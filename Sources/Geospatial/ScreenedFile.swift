internal import CGDAL

/// A map that is not opened where it lies: KML whose tracks would end the library, and GML beside which it would write.
///
/// The map is read from a copy in memory, which goes when the value does.
final class ScreenedFile {
    /// What the library opens.
    let path: String
    private let folder: MemoryFolder?
    /// Larger maps are opened where they lie.
    private static let limitBytes = 1 << 29

    init(_ path: String) {
        let lower = path.lowercased()
        if let text = Self.markup(path), let bytes = Self.bytes(text), let clean = Self.withoutTracks(bytes) {
            let folder = MemoryFolder()
            (self.folder, self.path) = (folder, folder.path + "/map.kml")
            put(clean, self.path)
        } else if lower.hasSuffix(".gml"), let bytes = Self.bytes(path) {
            let folder = MemoryFolder()
            (self.folder, self.path) = (folder, folder.path + "/map.gml")
            put(bytes, self.path)
            for ending in ["xsd", "gfs"] {
                if let beside = Self.bytes(String(path.dropLast(3)) + ending) {
                    put(beside, folder.path + "/map." + ending)
                }
            }
        } else {
            (folder, self.path) = (nil, path)
        }
    }

    /// Where the text of a KML or KMZ lies; of a KMZ the first `.kml` at its root, which is the one that programs show.
    private static func markup(_ path: String) -> String? {
        let lower = path.lowercased()
        if lower.hasSuffix(".kml") { return path }
        guard lower.hasSuffix(".kmz") else { return nil }
        let list = VSIReadDir("/vsizip/" + path)
        defer { CSLDestroy(list) }
        let names = (0..<CSLCount(list)).map { string(CSLGetField(list, $0)) }
        return names.first { $0.lowercased().hasSuffix(".kml") }.map { "/vsizip/" + path + "/" + $0 }
    }

    private func put(_ bytes: [UInt8], _ name: String) {
        guard let file = VSIFOpenL(name, "wb") else { return }
        _ = bytes.withUnsafeBytes { VSIFWriteL($0.baseAddress, 1, $0.count, file) }
        _ = VSIFCloseL(file)
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

    /// The text without elements called Track or MultiTrack, whatever their prefix; `nil` where there are none. A track has no
    /// area, and one whose times are missing ends the process inside the library.
    static func withoutTracks(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var (at, copied) = (0, 0)
        while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            let name = elementName(bytes, open + 1)
            at = open + 1
            guard name == "Track" || name == "MultiTrack" else { continue }
            result += bytes[copied..<open]
            copied = end(of: name, bytes, open)
            at = copied
        }
        if copied == 0 { return nil }
        return result + bytes[copied...]
    }

    /// One past the end of the element that begins here, or of the text where it never ends.
    private static func end(of name: String, _ bytes: [UInt8], _ open: Int) -> Int {
        var at = open
        var depth = 0
        while let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            guard let close = bytes[next...].firstIndex(of: UInt8(ascii: ">")) else { return bytes.count }
            let isEnd = next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "/")
            if elementName(bytes, next + (isEnd ? 2 : 1)) == name {
                let isEmpty = bytes[close - 1] == UInt8(ascii: "/")
                depth += isEnd ? -1 : isEmpty ? 0 : 1
                if depth == 0 { return close + 1 }
            }
            at = close + 1
        }
        return bytes.count
    }

    /// The name of an element without its prefix.
    private static func elementName(_ bytes: [UInt8], _ start: Int) -> String {
        let name = bytes[min(start, bytes.count)...].prefix(40).prefix {
            ($0 >= 0x30 && $0 < 0x3C) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D || $0 == 0x5F
        }
        return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
    }
}
