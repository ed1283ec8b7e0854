import Foundation

/// A way to write text as bytes, as far as files of counties use them.
package enum ByteEncoding: String, Sendable {
    case utf8 = "UTF-8"
    /// With GBK and GB2312 in it.
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case latin1 = "ISO-8859-1"

    /// What a label such as a `.cpg` file means, in any of its spellings; `nil` for unknown ones.
    package init?(label: String) {
        let bare = label.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        switch bare {
        case "UTF8", "65001", "CP65001", "UTF8BOM": self = .utf8
        case "GB18030", "GBK", "GB2312", "936", "CP936", "ANSI936", "MS936", "WINDOWS936", "EUCCN", "54936", "20936":
            self = .gb18030
        case "BIG5", "950", "CP950", "ANSI950", "BIG5HKSCS": self = .big5
        case "ISO88591", "88591", "LATIN1", "1252", "CP1252", "ANSI1252", "WINDOWS1252": self = .latin1
        default: return nil
        }
    }

    /// The text of some bytes; `nil` where they cannot be in this encoding.
    package func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        // Core Foundation's numbers: GB 18030 and Big5 have no names in Foundation on Linux.
        case .gb18030:
            Self.isGB18030(bytes) ? String(data: Data(bytes), encoding: .init(rawValue: 0x8000_0632)) : nil
        case .big5: String(data: Data(bytes), encoding: .init(rawValue: 0x8000_0A03))
        case .latin1:
            String(data: Data(bytes), encoding: .windowsCP1252) ?? String(data: Data(bytes), encoding: .isoLatin1)
        }
    }

    /// What can be read of bytes that are not all in this encoding: a character cut off at the end is left out, others stand as
    /// U+FFFD. The caller has to tell.
    package func readable(_ bytes: [UInt8]) -> String {
        for cut in 1...3 where cut < bytes.count && bytes[bytes.count - cut] >= 0x80 {
            if let text = text(Array(bytes.dropLast(cut))) { return text }
        }
        if self == .gb18030, let text = String(data: Data(bytes), encoding: .init(rawValue: 0x8000_0632)) {
            return text
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether bytes are pairs and fours as GB 18030 has them.
    static func isGB18030(_ bytes: [UInt8]) -> Bool {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                at += 1
            } else if (0x81...0xFE).contains(byte), at + 1 < bytes.count {
                let second = bytes[at + 1]
                if (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second) {
                    at += 2
                } else if (0x30...0x39).contains(second), at + 3 < bytes.count, (0x81...0xFE).contains(bytes[at + 2]),
                    (0x30...0x39).contains(bytes[at + 3])
                {
                    at += 4
                } else {
                    return false
                }
            } else {
                return false
            }
        }
        return true
    }
}

/// What the pieces of a file say of its encoding. The majority decides, so that one spoilt cell flips nothing.
package struct EncodingVote: Sendable {
    /// Pieces that are Chinese in UTF-8 beyond doubt, that could be, and that cannot.
    private var (surely, perhaps, never) = (0, 0, 0)
    /// Pieces that are neither UTF-8 nor GB 18030.
    private var neither = 0
    /// Those of them that look like words of Western Europe.
    private var western = 0

    package init() {}

    /// Counts a piece; one of plain ASCII says nothing.
    package mutating func add(_ bytes: [UInt8]) {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return }
        if String(validating: bytes, as: UTF8.self) == nil {
            never += 1
            if !ByteEncoding.isGB18030(bytes) { neither += 1 }
            if Self.isWestern(bytes) { western += 1 }
        } else if bytes.contains(where: { $0 >= 0xE0 }) {
            surely += 1
        } else {
            perhaps += 1
        }
    }

    /// Whether letters with marks stand alone among many plain ones, as in Côte d'Ivoire; Chinese characters are pairs of such bytes
    /// and stand side by side.
    private static func isWestern(_ bytes: [UInt8]) -> Bool {
        var (marked, plain, before) = (0, 0, UInt8(0))
        for byte in bytes {
            if byte >= 0x80 {
                if before >= 0x80 { return false }
                marked += 1
            } else if (0x61...0x7A).contains(byte | 0x20) {
                plain += 1
            }
            before = byte
        }
        return plain > 2 * marked
    }

    /// What was decided, and what of the label was not true.
    package struct Verdict: Sendable, Equatable {
        package let encoding: ByteEncoding
        /// Whether any piece was other than ASCII.
        package let isEvident: Bool
        /// Whether the label says another encoding than the bytes are in.
        package let contradictsLabel: Bool
    }

    /// - Parameters:
    ///   - wanted: what the user says; it holds unless no byte could be so.
    ///   - label: what the file says of itself.
    package func verdict(wanted: ByteEncoding?, label: ByteEncoding?) -> Verdict {
        let total = surely + perhaps + never
        guard total > 0 else {
            return Verdict(encoding: wanted ?? label ?? .utf8, isEvident: false, contradictsLabel: false)
        }
        let byBytes: ByteEncoding
        if never > surely + perhaps {
            let isLatin = western * 2 > never || label == .latin1 && neither * 2 > never
            let foreign: ByteEncoding? = label == .big5 ? .big5 : isLatin ? .latin1 : nil
            byBytes = foreign ?? .gb18030
        } else if surely == 0, never == 0, let said = wanted ?? label {
            byBytes = said
        } else {
            byBytes = .utf8
        }
        let said = wanted ?? label
        // What the user says holds where the bytes can be so; Chinese in UTF-8 is never anything else.
        let holds = wanted == .utf8 ? never <= surely + perhaps : wanted == .gb18030 && surely == 0
        return Verdict(
            encoding: holds ? wanted ?? byBytes : byBytes, isEvident: true,
            contradictsLabel: said != nil && said != byBytes && !holds)
    }
}
