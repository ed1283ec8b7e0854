/// A zip archive of files that are stored as they are (APPNOTE.TXT 6.3.3 of PKWARE).
///
/// Pictures are compressed already, and what is not compressed has the same bytes whichever library a machine has. Dates are the
/// first that the format knows, so that the same files give the same bytes on any day.
package struct StoredArchive: Sendable {
    private var out: [UInt8] = []
    private var contents: [UInt8] = []
    private var count: UInt16 = 0

    /// 1980-01-01: year 0, month 1, day 1, and midnight.
    private static let date: UInt16 = 1 << 5 | 1
    /// Version 2.0 of the format, in which folders may be; names in UTF-8.
    private static let (version, namesAreUTF8): (UInt16, UInt16) = (20, 1 << 11)

    /// An empty archive.
    package init() {}

    /// Adds a file. All files together must be below 4 GiB and 65,536 in number, as without the 64-bit form of the format.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        let name = Array(name.utf8)
        let start = UInt32(out.count)
        var entry: [UInt8] = []
        Self.append(Self.version, &entry)
        Self.append(Self.namesAreUTF8, &entry)
        Self.append(UInt16(0), &entry)  // stored
        Self.append(UInt16(0), &entry)  // midnight
        Self.append(Self.date, &entry)
        Self.append(CheckSum.of(bytes), &entry)
        Self.append(UInt32(bytes.count), &entry)
        Self.append(UInt32(bytes.count), &entry)
        Self.append(UInt16(name.count), &entry)
        Self.append(UInt16(0), &entry)  // no extra field
        out += [0x50, 0x4B, 3, 4] + entry + name + bytes
        contents += [0x50, 0x4B, 1, 2]
        Self.append(Self.version, &contents)
        contents += entry
        // No comment, first disk, no attributes.
        contents += [UInt8](repeating: 0, count: 10)
        Self.append(start, &contents)
        contents += name
        count += 1
    }

    /// The archive with its list of contents behind the files.
    package func bytes() -> [UInt8] {
        var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        Self.append(count, &end)
        Self.append(count, &end)
        Self.append(UInt32(contents.count), &end)
        Self.append(UInt32(out.count), &end)
        Self.append(UInt16(0), &end)  // no comment
        return out + contents + end
    }

    private static func append(_ number: some FixedWidthInteger, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
}

/// The check sum of PNG and zip: CRC-32 (ISO 3309).
package enum CheckSum {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }

    package static func of(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = (sum >> 8) ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
    }
}
