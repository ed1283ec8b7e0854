import Foundation

/// A compound file, the container of Excel 97's workbooks: a small file system of named streams in one file.
struct CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    /// The largest file that is looked at.
    private static let limitBytes = 1 << 28

    private let bytes: [UInt8]
    private let sectorSize: Int
    private let miniSize: Int
    private let miniCutoff: Int
    private var table: [UInt32] = []
    private var miniTable: [UInt32] = []
    private var miniStream: [UInt8] = []
    private var entries: [Entry] = []

    private struct Entry {
        let name: String
        let start: UInt32
        let size: Int
    }

    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SpreadsheetError(.unreadable, "the file cannot be opened")
        }
        guard data.count <= Self.limitBytes else { throw SpreadsheetError(.tooLarge(bytes: data.count)) }
        try self.init([UInt8](data))
    }

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        guard bytes.count >= 512, bytes.starts(with: Self.signature) else {
            throw SpreadsheetError(.unreadable, "its first sector is cut off")
        }
        let (shift, miniShift) = (bytes.number(30, 2), bytes.number(32, 2))
        guard shift == 9 || shift == 12, miniShift == 6 else {
            throw SpreadsheetError(.unreadable, "its sectors have an unknown size")
        }
        (sectorSize, miniSize, miniCutoff) = (1 << shift, 1 << miniShift, bytes.number(56, 4))
        table = try readTable()
        let directory = try stream(from: UInt32(bytes.number(48, 4)), size: nil)
        entries = stride(from: 0, to: directory.count - 127, by: 128).map { at in
            let length = min(max(directory.number(at + 64, 2) - 2, 0), 62)
            let units = stride(from: at, to: at + length, by: 2).map { UInt16(directory.number($0, 2)) }
            return Entry(
                name: String(decoding: units, as: UTF16.self), start: UInt32(directory.number(at + 116, 4)),
                size: directory.number(at + 120, 4))
        }
        let miniStart = UInt32(bytes.number(60, 4))
        if Self.isSector(miniStart) {
            miniTable = Self.words(try stream(from: miniStart, size: nil))
            if let root = entries.first { miniStream = try stream(from: root.start, size: root.size) }
        }
    }

    /// The bytes of a stream; `nil` when there is none of that name.
    func stream(_ name: String) throws -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name.lowercased() == name.lowercased() }) else { return nil }
        guard entry.size < miniCutoff, !miniTable.isEmpty else {
            return try stream(from: entry.start, size: entry.size)
        }
        var result: [UInt8] = []
        var sector = entry.start
        while result.count < entry.size, Self.isSector(sector) {
            let at = Int(sector) * miniSize
            // The last sector of some files is not filled up; it may lack what the stream does not need.
            let end = min(at + miniSize, miniStream.count)
            let isWhole = end - at == miniSize || end - at >= entry.size - result.count
            guard at < end, isWhole, Int(sector) < miniTable.count else {
                throw SpreadsheetError(.unreadable, part: name, "the stream breaks off")
            }
            result += miniStream[at..<end]
            sector = miniTable[Int(sector)]
        }
        return Array(result.prefix(entry.size))
    }

    private static func isSector(_ number: UInt32) -> Bool { number < 0xFFFF_FFFA }

    private static func words(_ bytes: [UInt8]) -> [UInt32] {
        stride(from: 0, to: bytes.count - 3, by: 4).map { UInt32(bytes.number($0, 4)) }
    }

    private func sector(_ number: UInt32) throws -> ArraySlice<UInt8> {
        let start = (Int(number) + 1) * sectorSize
        guard Self.isSector(number), start < bytes.count else {
            throw SpreadsheetError(.unreadable, "the file breaks off")
        }
        // The last sector of some files is not filled up.
        return bytes[start..<min(start + sectorSize, bytes.count)]
    }

    /// The table that says which sector follows which: its own sectors are listed in the header and in a chain after it.
    private func readTable() throws -> [UInt32] {
        var list = (0..<109).map { UInt32(bytes.number(76 + 4 * $0, 4)) }
        var next = UInt32(bytes.number(68, 4))
        var chain = 0
        while Self.isSector(next), chain <= bytes.count / sectorSize {
            let more = Self.words(Array(try sector(next)))
            list += more.dropLast()
            next = more.last ?? UInt32.max
            chain += 1
        }
        var result: [UInt32] = []
        for number in list.prefix(bytes.number(44, 4)) where Self.isSector(number) {
            guard result.count <= bytes.count / 4 else { break }
            result += Self.words(Array(try sector(number)))
        }
        return result
    }

    /// A chain of sectors, as long as it is or as long as it should be.
    private func stream(from start: UInt32, size: Int?) throws -> [UInt8] {
        var result: [UInt8] = []
        var number = start
        var count = 0
        while Self.isSector(number), size.map({ result.count < $0 }) ?? true {
            result += try sector(number)
            count += 1
            // A chain longer than the file runs in a circle.
            guard Int(number) < table.count, count <= bytes.count / sectorSize + 1 else {
                throw SpreadsheetError(.unreadable, "the file breaks off")
            }
            number = table[Int(number)]
        }
        return size.map { Array(result.prefix($0)) } ?? result
    }
}

extension [UInt8] {
    /// A number of so many bytes, the lowest first; bytes beyond the end count as 0.
    func number(_ at: Int, _ width: Int) -> Int {
        var result = 0
        for index in (0..<width).reversed() {
            result = result << 8 | (indices.contains(at + index) ? Int(self[at + index]) : 0)
        }
        return result
    }
}
