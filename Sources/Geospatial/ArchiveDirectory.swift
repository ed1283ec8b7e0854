import Foundation

/// The table of contents of a zip archive (workbooks are such archives), read before anything is unpacked.
///
/// An archive of a few megabytes can unpack to a thousand times as much; its directory says so beforehand.
struct ArchiveDirectory {
    /// Sum of the unpacked sizes of all members, in bytes; `Int.max` where a member is larger than a number can say.
    let unpackedBytes: Int

    /// What an archive may unpack to. The largest county's map is far below it.
    static let limitBytes = 1 << 30

    /// Refuses an archive that would unpack to more than ``limitBytes``; anything that is no archive passes.
    ///
    /// - Throws: ``GeospatialError`` of kind `tooLarge`.
    static func check(_ path: String) throws {
        guard let directory = ArchiveDirectory(path: path), directory.unpackedBytes > limitBytes else { return }
        throw GeospatialError(.tooLarge(bytes: directory.unpackedBytes), path)
    }

    /// `nil` when the file is no zip archive or has no readable directory; whoever opens it will say so.
    private init?(path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        // The end record is 22 bytes and a comment of up to 65,535.
        guard (try? file.read(upToCount: 2)) == Data("PK".utf8), let size = (try? file.seekToEnd()).map(Int.init)
        else { return nil }
        let tailStart = size > 65_557 ? size - 65_557 : 0
        guard (try? file.seek(toOffset: UInt64(tailStart))) != nil, let tail = try? file.readToEnd(),
            let end = tail.lastRange(of: Data([0x50, 0x4B, 5, 6]))?.lowerBound,
            tail.count - (end - tail.startIndex) >= 22
        else { return nil }
        let (length, offset) = (tail.little(4, at: end + 12), tail.little(4, at: end + 16))
        guard offset + length <= size, length <= 64 << 20, (try? file.seek(toOffset: UInt64(offset))) != nil,
            let entries = try? file.read(upToCount: length)
        else { return nil }
        unpackedBytes = Self.sum(entries)
    }

    /// Adds up the sizes in the headers of the directory (46 bytes each, then name, extra field and comment).
    private static func sum(_ entries: Data) -> Int {
        var total = 0
        var at = entries.startIndex
        while at + 46 <= entries.endIndex, entries.little(4, at: at) == 0x0201_4B50 {
            let size = entries.little(4, at: at + 24)
            // The largest value means that the size stands elsewhere because it is larger.
            if size == 0xFFFF_FFFF { return .max }
            total += size
            at += 46 + [28, 30, 32].reduce(0) { $0 + entries.little(2, at: at + $1) }
        }
        return total
    }
}

extension Data {
    /// A whole number of some bytes, lowest first.
    fileprivate func little(_ width: Int, at place: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
    }

    fileprivate func lastRange(of bytes: Data) -> Range<Int>? { range(of: bytes, options: .backwards) }
}
