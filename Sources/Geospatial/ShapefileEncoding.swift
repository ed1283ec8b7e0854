internal import CGDAL

/// What a shapefile says of the encoding of its table: a `.cpg` file beside it, or a byte in the table's header.
struct ShapefileLabel {
    /// The words of the label; `nil` when there is none.
    let text: String?
    /// What they mean; `nil` for none and for unknown ones.
    var encoding: ByteEncoding? { text.flatMap(ByteEncoding.init(label:)) }

    /// - Parameter path: the `.shp` or `.dbf` as the library opens it, also inside an archive.
    init(path: String) {
        let stem = String(path.dropLast(4))
        for suffix in [".cpg", ".CPG", ".Cpg"] {
            guard let bytes = Self.head(stem + suffix, 64) else { continue }
            // An empty label is one that says nothing, and is told.
            text = String(decoding: bytes.prefix { $0 != 0 && $0 != 10 && $0 != 13 }, as: UTF8.self)
                .split(separator: " ").joined(separator: " ")
            return
        }
        for suffix in [".dbf", ".DBF", ".Dbf"] {
            // 0x4D stands for code page 936 in the table's header; all other values are left by programs that mean nothing.
            if let bytes = Self.head(stem + suffix, 32), bytes.count == 32, bytes[29] == 0x4D {
                text = "936"
                return
            }
        }
        text = nil
    }

    static func isShapefile(_ path: String) -> Bool {
        path.lowercased().hasSuffix(".shp") || path.lowercased().hasSuffix(".dbf")
    }

    private static func head(_ path: String, _ count: Int) -> [UInt8]? {
        guard let file = VSIFOpenL(path, "rb") else { return nil }
        defer { _ = VSIFCloseL(file) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { VSIFReadL($0.baseAddress, 1, count, file) }
        return Array(bytes.prefix(Int(got)))
    }
}
