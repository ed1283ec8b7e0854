internal import CGDAL
import Foundation

/// Looks into zip archives (workbooks are such archives) before anybody unpacks them into memory.
///
/// A few megabytes can unpack to a thousand times as much. The directory of the archive is asked first; because it may lie,
/// the members are then unpacked once in passing, without keeping anything. That costs about a third of a second for 100 MB.
package enum ArchiveSize {
    /// What an archive may unpack to. The largest county's map is far below it.
    static let limitBytes = 1 << 30
    /// Rows that a spreadsheet program knows.
    static let limitRows = 1 << 20
    /// Members of an archive: a shapefile of six files for each of six hundred villages is below it.
    package static let limitMembers = 4096
    /// Folders within folders.
    package static let limitDepth = 16

    /// Refuses an archive beyond the limits; anything that is not an archive passes.
    ///
    /// - Throws: ``GeospatialError`` of kind `tooLarge` or `tooManyMembers`.
    static func check(_ path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        guard (try? file.read(upToCount: 2)) == Data("PK".utf8) else { return }
        if let directory = ZipDirectory(file),
            directory.memberCount > limitMembers || directory.depth > limitDepth
        {
            throw GeospatialError(
                .refused(.tooManyMembers(count: directory.memberCount, depth: directory.depth)), path)
        }
        let inside = "/vsizip/{\(path)}"
        let list = VSIReadDirRecursive(inside)
        defer { CSLDestroy(list) }
        let members = (0..<CSLCount(list)).map { inside + "/" + string(CSLGetField(list, $0)) }
        let claimed = members.reduce(0) { $0 + size(of: $1) }
        guard claimed <= limitBytes else { throw GeospatialError(.tooLarge(bytes: claimed), path) }
        var passage = Passage()
        for member in members where !member.hasSuffix("/") {
            try passage.run(member, of: path)
        }
    }

    /// What the directory says of one member; 0 where it cannot be opened.
    private static func size(of member: String) -> Int {
        guard let handle = VSIFOpenL(member, "rb") else { return 0 }
        defer { VSIFCloseL(handle) }
        guard VSIFSeekL(handle, 0, SEEK_END) == 0 else { return 0 }
        return Int(min(VSIFTellL(handle), 1 << 40))
    }

    /// Unpacks member after member and counts bytes and rows.
    private struct Passage {
        private var bytes = 0
        private var buffer = [UInt8](repeating: 0, count: 1 << 20)

        mutating func run(_ member: String, of path: String) throws {
            guard let handle = VSIFOpenL(member, "rb") else { return }
            defer { VSIFCloseL(handle) }
            var rows = RowCount()
            let isSheet = member.hasSuffix(".xml")
            while true {
                let count = buffer.withUnsafeMutableBytes { VSIFReadL($0.baseAddress, 1, $0.count, handle) }
                guard count > 0 else { return }
                bytes += count
                if isSheet { buffer.withUnsafeBytes { rows.add($0[..<count]) } }
                guard bytes <= limitBytes, rows.count <= limitRows else {
                    throw GeospatialError(.tooLarge(bytes: bytes), path)
                }
            }
        }
    }

    /// Counts the opening tags of rows (`row` in XLSX, `table:table-row` in ODS) in XML that comes in pieces.
    struct RowCount {
        private(set) var count = 0
        private var isInName = false
        private var last: (UInt8, UInt8, UInt8) = (0, 0, 0)

        mutating func add(_ piece: Slice<UnsafeRawBufferPointer>) {
            for byte in piece {
                switch byte {
                case UInt8(ascii: "<"): (isInName, last) = (true, (0, 0, 0))
                case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "/"), 9, 10, 13:
                    // A closing tag ends its name at once, at the slash.
                    if isInName, last == (UInt8(ascii: "r"), UInt8(ascii: "o"), UInt8(ascii: "w")) { count += 1 }
                    isInName = false
                default: if isInName { last = (last.1, last.2, byte) }
                }
            }
        }
    }
}
