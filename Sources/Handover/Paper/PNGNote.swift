import Repeatable

/// Words inside a picture: international text chunks (iTXt), as the PNG specification of the W3C has them.
enum PNGNote {
    package static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// Length, name, thirteen bytes and check sum of the header chunk.
    private static let headerEnd = 8 + 4 + 4 + 13 + 4

    /// The picture with notes behind its header; anything that is not a PNG comes back unchanged.
    package static func added(to picture: [UInt8], _ notes: [(key: String, text: String)]) -> [UInt8] {
        guard picture.starts(with: signature), picture.count > headerEnd else { return picture }
        var result = Array(picture[..<headerEnd])
        for note in notes where !note.text.isEmpty {
            // Key, end, not compressed, method 0, no language, no translated key, text.
            let data = Array(note.key.utf8) + [0, 0, 0, 0, 0] + Array(note.text.utf8)
            let body = Array("iTXt".utf8) + data
            result += bigEndian(UInt32(data.count)) + body + bigEndian(CheckSum.of(body))
        }
        return result + picture[headerEnd...]
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
