import Foundation

/// The list of members at the end of a zip archive, read before anybody unpacks it.
///
/// Libraries take seconds for tens of thousands of members and for names of a thousand folders, so that both are counted first.
struct ZipDirectory {
    /// How many members the archive says it has.
    let memberCount: Int
    /// The most folders one of them lies in.
    let depth: Int

    /// `nil` where the end of the file is not that of an archive; then no library finds members either.
    init?(_ file: FileHandle) {
        guard let size = try? file.seekToEnd(), size >= 22 else { return nil }
        // A comment of at most 65,535 bytes may follow the record.
        let start = size > 65_557 ? size - 65_557 : 0
        guard let tail = Self.bytes(file, from: start, count: Int(size - start)),
            let record = (0...(tail.count - 22)).reversed().first(where: {
                tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
            })
        else { return nil }
        memberCount = Self.number(tail, record + 10, 2)
        let length = Self.number(tail, record + 12, 4)
        let end = start + UInt64(record)
        guard length <= Self.limitBytes, UInt64(length) <= end,
            let list = Self.bytes(file, from: end - UInt64(length), count: length)
        else {
            depth = .max
            return
        }
        depth = Self.depth(list)
    }

    /// A list of a hundred thousand names; no map has one as long.
    private static let limitBytes = 1 << 24

    private static func depth(_ list: [UInt8]) -> Int {
        var (depth, place) = (0, 0)
        while place + 46 <= list.count, list[place...].starts(with: [0x50, 0x4B, 1, 2]) {
            let name = number(list, place + 28, 2)
            let first = place + 46
            let bytes = list[first..<min(first + name, list.count)]
            depth = max(depth, bytes.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
            place = first + name + number(list, place + 30, 2) + number(list, place + 32, 2)
        }
        return depth
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    private static func bytes(_ file: FileHandle, from place: UInt64, count: Int) -> [UInt8]? {
        guard (try? file.seek(toOffset: place)) != nil, let data = try? file.read(upToCount: count),
            data.count == count
        else { return count == 0 ? [] : nil }
        return Array(data)
    }
}
