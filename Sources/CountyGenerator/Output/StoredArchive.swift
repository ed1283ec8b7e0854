import Foundation

/// A ZIP archive whose members are stored as they are.
package struct StoredArchive: Sendable {
    private var body = Data()
    private var directory = Data()
    private var count: UInt16 = 0

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        let table = table
        var value = UInt32.max
        for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
        return ~value
    }

    /// An empty archive.
    package init() {}

    /// Adds a member; its time is the first that the format knows, 1 January 1980.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        let title = Array(name.utf8)
        let offset = UInt32(body.count)
        var common = Data()
        // Version 2.0, names in UTF-8, stored.
        common.append(little: UInt16(20))
        common.append(little: UInt16(0x0800))
        common.append(little: UInt16(0))
        common.append(little: UInt16(0))
        common.append(little: UInt16(0x21))
        common.append(little: StoredArchive.checksum(bytes))
        common.append(little: UInt32(bytes.count))
        common.append(little: UInt32(bytes.count))
        common.append(little: UInt16(title.count))
        common.append(little: UInt16(0))
        body.append(little: UInt32(0x0403_4B50))
        body.append(common)
        body.append(contentsOf: title)
        body.append(contentsOf: bytes)
        directory.append(little: UInt32(0x0201_4B50))
        directory.append(little: UInt16(20))
        directory.append(common)
        directory.append(contentsOf: [UInt8](repeating: 0, count: 10))
        directory.append(little: offset)
        directory.append(contentsOf: title)
        count += 1
    }

    /// The whole archive with its table of contents.
    package func finished() -> Data {
        var result = body
        result.append(directory)
        result.append(little: UInt32(0x0605_4B50))
        result.append(little: UInt32(0))
        result.append(little: count)
        result.append(little: count)
        result.append(little: UInt32(directory.count))
        result.append(little: UInt32(body.count))
        result.append(little: UInt16(0))
        return result
    }
}

extension Data {
    /// Adds a whole number, lowest byte first.
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
