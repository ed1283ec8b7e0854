import Foundation

/// The text of a KML or GML in UTF-8, where the file is in another encoding or says so.
///
/// The libraries know UTF-8, UTF-16 and Latin 1; county offices send GBK, with and without a word of it. As in tables the bytes
/// decide, by the majority of the texts between tags.
struct MarkupText {
    /// The whole text in UTF-8.
    let bytes: [UInt8]
    /// What the bytes were in, and why.
    let encoding: String
    /// What the declaration or the user says and the bytes do not bear out; `nil` where all agrees.
    let untrue: String?
    /// Whether some bytes could not be read and stand as U+FFFD.
    let isTorn: Bool

    /// `nil` where the libraries read the bytes as they are.
    ///
    /// - Parameter wanted: the encoding the user says.
    init?(_ bytes: [UInt8], wanted: ByteEncoding?) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = String(data: Data(bytes), encoding: .utf16) else { return nil }
            let body = Array(text.utf8)
            self.bytes = Self.declaration + body[Self.end(ofDeclaration: body)...]
            (encoding, untrue, isTorn) = ("UTF-16", nil, false)
            return
        }
        let start = Self.end(ofDeclaration: bytes)
        let stated = Self.stated(bytes[..<start])
        let label = stated.flatMap { ByteEncoding(label: $0) }
        let saysUTF8 = stated == nil || label == .utf8
        if wanted ?? .utf8 == .utf8, saysUTF8, String(validating: bytes, as: UTF8.self) != nil { return nil }
        let pieces = bytes[start...].split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
        var vote = EncodingVote()
        for piece in pieces where piece.contains(where: { $0 >= 0x80 }) { vote.add(Array(piece)) }
        let verdict = vote.verdict(wanted: wanted, label: label)
        if verdict.encoding == .utf8 && saysUTF8 || verdict.encoding == .latin1 && label == .latin1 { return nil }
        var result = Self.declaration
        var torn = false
        for (index, piece) in pieces.enumerated() {
            if index > 0 { result.append(UInt8(ascii: "<")) }
            if piece.allSatisfy({ $0 < 0x80 }) {
                result += piece
                continue
            }
            guard let text = verdict.encoding.text(Array(piece)) else {
                // Marked, so that the cell can be named afterwards.
                let readable = verdict.encoding.readable(Array(piece))
                result += Array((readable.contains("\u{FFFD}") ? readable : readable + "\u{FFFD}").utf8)
                torn = true
                continue
            }
            result += Array(text.utf8)
        }
        self.bytes = result
        isTorn = torn
        let isStated = label == verdict.encoding
        encoding = verdict.encoding.rawValue + (isStated ? " (as the file says)" : " (by its bytes)")
        untrue = verdict.contradictsLabel || stated != nil && !isStated ? wanted?.rawValue ?? stated : nil
    }

    private static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)

    /// One past `?>`; past the mark of UTF-8 where there is no declaration.
    private static func end(ofDeclaration bytes: [UInt8]) -> Int {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[mark...].starts(with: Array("<?xml".utf8)), let close = bytes.firstIndex(of: UInt8(ascii: ">"))
        else { return mark }
        return close + 1
    }

    /// The encoding that a declaration names.
    private static func stated(_ declaration: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: declaration, as: UTF8.self)
        guard let place = text.range(of: "encoding") else { return nil }
        let rest = text[place.upperBound...]
        guard let open = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
        return String(rest[rest.index(after: open)...].prefix { $0 != rest[open] })
    }
}
