import Foundation

/// Reads texts of Excel 97 byte by byte across the records that continue each other.
struct BinaryText {
    private let pieces: [ArraySlice<UInt8>]
    private var piece = 0
    private var at: Int

    /// - Parameter offset: where in the record's own bytes to begin.
    init(_ record: BinaryRecord, at offset: Int) {
        pieces = record.pieces
        at = record.pieces[0].startIndex + min(offset, record.pieces[0].count)
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { piece == pieces.count - 1 && at >= pieces[piece].endIndex }

    private mutating func byte() throws(SpreadsheetError) -> Int {
        while at >= pieces[piece].endIndex {
            guard piece + 1 < pieces.count else { throw SpreadsheetError(.unreadable, "a text breaks off") }
            piece += 1
            at = pieces[piece].startIndex
        }
        defer { at += 1 }
        return Int(pieces[piece][at])
    }

    mutating func number(_ width: Int) throws(SpreadsheetError) -> Int {
        var result = 0
        for index in 0..<width { result |= try byte() << (8 * index) }
        return result
    }

    /// A text of Excel 97 in Unicode, without its looks and its phonetic guide.
    ///
    /// - Parameter lengthWidth: bytes of its length.
    mutating func unicode(lengthWidth: Int) throws(SpreadsheetError) -> String {
        let count = try number(lengthWidth)
        var flags = try byte()
        let runs = flags & 8 != 0 ? try number(2) : 0
        let guide = flags & 4 != 0 ? try number(4) : 0
        var units: [UInt16] = []
        units.reserveCapacity(min(count, 1 << 15))
        while units.count < count {
            if at >= pieces[piece].endIndex, piece + 1 < pieces.count {
                // The record that goes on says anew whether characters take one byte or two.
                piece += 1
                at = pieces[piece].startIndex
                flags = try byte()
            }
            units.append(UInt16(try number(flags & 1 != 0 ? 2 : 1)))
        }
        try skip(4 * runs + guide)
        return String(decoding: units, as: UTF16.self)
    }

    /// A text of Excel 95 in the code page of the workbook.
    mutating func encoded(lengthWidth: Int, codePage: Int) throws(SpreadsheetError) -> String {
        let count = try number(lengthWidth)
        var bytes: [UInt8] = []
        for _ in 0..<count { bytes.append(UInt8(try byte())) }
        return Self.decoded(bytes, codePage: codePage)
    }

    private mutating func skip(_ count: Int) throws(SpreadsheetError) {
        var left = count
        while left > 0 {
            let here = min(left, pieces[piece].endIndex - at)
            at += here
            left -= here
            if left > 0 {
                guard piece + 1 < pieces.count else { throw SpreadsheetError(.unreadable, "a text breaks off") }
                piece += 1
                at = pieces[piece].startIndex
            }
        }
    }

    /// Unknown code pages are taken for the Chinese one, which holds ASCII too. Bytes that are no character stand as U+FFFD.
    private static func decoded(_ bytes: [UInt8], codePage: Int) -> String {
        // Core Foundation's numbers: GB 18030 and Big5 have no names in Foundation.
        let encoding: String.Encoding =
            switch codePage {
            case 950, 10002: .init(rawValue: 0x8000_0A03)
            case 1250, 1252: .windowsCP1252
            case 65001: .utf8
            default: .init(rawValue: 0x8000_0632)
            }
        if let text = String(data: Data(bytes), encoding: encoding), !text.isEmpty || bytes.isEmpty { return text }
        let isPaired = encoding != .utf8 && encoding != .windowsCP1252
        var (result, at) = ("", 0)
        while at < bytes.count {
            let width = isPaired && bytes[at] >= 0x80 ? 2 : 1
            let piece = Data(bytes[at..<min(at + width, bytes.count)])
            let character = piece.count == width ? String(data: piece, encoding: encoding) : nil
            result += character ?? "\u{FFFD}"
            // The byte after one that begins no character may begin the next.
            at += character == nil ? 1 : width
        }
        return result
    }
}
