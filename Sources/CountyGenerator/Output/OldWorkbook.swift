import Foundation

/// Workbooks of Excel 97, record by record, which no library at hand writes.
package struct OldWorkbook {
    private var globals: [UInt8] = []
    private var sheet: [UInt8] = []

    /// A workbook of one empty sheet.
    package init() {}

    package var name = "表"
    package var state: UInt8 = 0

    /// A record of a number and its bytes.
    package static func record(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
        little(number, 2) + little(bytes.count, 2) + bytes
    }

    package static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    package static func double(_ value: Double) -> [UInt8] { little(Int(bitPattern: UInt(value.bitPattern)), 8) }

    /// A text in two-byte characters.
    package static func text(_ text: String, lengthWidth: Int = 2) -> [UInt8] {
        little(text.utf16.count, lengthWidth) + [1] + text.utf16.flatMap { little(Int($0), 2) }
    }

    package mutating func global(_ number: Int, _ bytes: [UInt8]) { globals += Self.record(number, bytes) }

    /// A record of the sheet; cells begin with row, column and style.
    package mutating func add(_ number: Int, _ bytes: [UInt8]) { sheet += Self.record(number, bytes) }

    package mutating func cell(_ number: Int, _ row: Int, _ column: Int, _ bytes: [UInt8], style: Int = 0) {
        add(number, [row, column, style].flatMap { Self.little($0, 2) } + bytes)
    }

    /// The stream of the workbook.
    package var stream: [UInt8] {
        let begin = Self.record(0x809, Self.little(0x600, 2) + Self.little(5, 2) + [UInt8](repeating: 0, count: 12))
        let end = Self.record(0x0A, [])
        func bound(_ offset: Int) -> [UInt8] {
            Self.record(0x85, Self.little(offset, 4) + [state, 0] + Self.text(name, lengthWidth: 1))
        }
        let start = begin.count + globals.count + bound(0).count + end.count
        return begin + globals + bound(start) + end + begin + sheet + end
    }

    /// The file: sectors of 512 bytes with a table, a directory and the stream, in the small stream where it is short.
    package func file(named streamName: String = "Workbook", small: Bool = false) -> [UInt8] {
        Self.file(stream, streamName, small)
    }

    package static func file(_ stream: [UInt8], _ streamName: String, _ small: Bool) -> [UInt8] {
        var body = stream
        let length = small ? stream.count : max(stream.count, 4096)
        body += [UInt8](repeating: 0, count: max(0, length - body.count) + 511)
        body.removeLast(body.count % 512)
        let sectors = body.count / 512
        func entry(_ name: String, _ type: UInt8, _ start: Int, _ size: Int) -> [UInt8] {
            var bytes = name.utf16.flatMap { little(Int($0), 2) }
            bytes += [UInt8](repeating: 0, count: 64 - bytes.count) + little(name.utf16.count * 2 + 2, 2) + [type, 1]
            bytes += [UInt8](repeating: 0xFF, count: 12) + [UInt8](repeating: 0, count: 36)
            return bytes + little(start, 4) + little(size, 8)
        }
        var table = [0xFFFF_FFFD, 0xFFFF_FFFE, 0xFFFF_FFFE]
        table += (0..<sectors).map { $0 + 1 < sectors ? $0 + 4 : 0xFFFF_FFFE }
        table += Array(repeating: 0xFFFF_FFFF, count: 128 - table.count)
        let miniCount = (length + 63) / 64
        let mini = (0..<128).map { $0 + 1 < miniCount ? $0 + 1 : $0 + 1 == miniCount ? 0xFFFF_FFFE : 0xFFFF_FFFF }
        let directory =
            entry("Root Entry", 5, small ? 3 : 0xFFFF_FFFE, small ? body.count : 0)
            + entry(streamName, 2, small ? 0 : 3, length) + [UInt8](repeating: 0, count: 256)
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += little(0x3E, 2) + little(3, 2) + little(0xFFFE, 2) + little(9, 2) + little(6, 2)
        header += [UInt8](repeating: 0, count: 10) + little(1, 4) + little(1, 4) + little(0, 4) + little(4096, 4)
        header += little(small ? 2 : 0xFFFF_FFFE, 4) + little(small ? 1 : 0, 4) + little(0xFFFF_FFFE, 4) + little(0, 4)
        header += little(0, 4) + [UInt8](repeating: 0xFF, count: 108 * 4)
        return header + table.flatMap { little($0, 4) } + directory + mini.flatMap { little($0, 4) } + body
    }
}
