/// Tracks of a KML, which have no area.
enum Tracks {
    /// The text without elements called Track or MultiTrack, whatever their prefix; `nil` where there are none. A track has no
    /// area, and one whose times are missing ends the process inside the library.
    static func removed(from bytes: [UInt8]) -> [UInt8]? {
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
