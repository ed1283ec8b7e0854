import CountyModel
import Foundation
import Geospatial

/// Decodes the bytes of a text table: UTF-8 with or without mark, UTF-16 with or without mark, otherwise GB18030. The majority of
/// its lines decides between the two, so that one line cut in the middle of a character flips nothing.
package enum TextDecoding {
    /// GB 18030 has no name in Foundation on Linux; this is Core Foundation's number for it.
    package static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    /// A text and what had to be done to have it.
    package struct Decoded: Equatable {
        package var text: String
        /// The encoding that was found.
        package var name: String
        /// Lines, from 1, with bytes that are no characters in it.
        var unreadableLines: [Int] = []
        /// Whether the user said another encoding than the bytes are in.
        var isOtherThanWanted = false

        package init(_ text: String, _ name: String) { (self.text, self.name) = (text, name) }
    }

    package static func decode(_ data: Data, wanted: TextEncoding) -> Decoded? {
        let isOther = wanted == .gb18030
        if data.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard var decoded = byMajority(data.dropFirst(3), wanted: nil) else { return nil }
            if decoded.name == "UTF-8" { decoded.name = "UTF-8 (BOM)" }
            decoded.isOtherThanWanted = isOther
            return decoded
        }
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            return String(data: data, encoding: .utf16).map { Decoded($0, "UTF-16") }
        }
        if let order = wideOrder(data), let text = String(data: data, encoding: order) {
            return Decoded(text, order == .utf16LittleEndian ? "UTF-16 LE (no BOM)" : "UTF-16 BE (no BOM)")
        }
        if !isOther, let text = String(data: data, encoding: .utf8) { return Decoded(text, "UTF-8") }
        return byMajority(data, wanted: wanted == .auto ? nil : isOther ? .gb18030 : .utf8)
    }

    /// `nil` where most lines cannot be read in any encoding.
    private static func byMajority(_ data: Data, wanted: ByteEncoding?) -> Decoded? {
        let lines = [UInt8](data).split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        var vote = EncodingVote()
        for line in lines { vote.add(line) }
        let verdict = vote.verdict(wanted: wanted, label: nil)
        var decoded = Decoded("", verdict.encoding.rawValue)
        var texts: [String] = []
        for (index, line) in lines.enumerated() {
            if let text = verdict.encoding.text(line) {
                texts.append(text)
            } else {
                texts.append(verdict.encoding.readable(line))
                decoded.unreadableLines.append(index + 1)
            }
        }
        let written = lines.count { $0.contains { $0 >= 0x80 } }
        guard decoded.unreadableLines.count * 2 <= written else { return nil }
        decoded.text = texts.joined(separator: "\n")
        decoded.isOtherThanWanted = verdict.contradictsLabel
        return decoded
    }

    /// Which half of each pair is zero for the separators, digits and line ends of a table in UTF-16; `nil` for other text.
    private static func wideOrder(_ data: Data) -> String.Encoding? {
        let bytes = [UInt8](data.prefix(4096))
        guard data.count % 2 == 0, bytes.count >= 4 else { return nil }
        let even = stride(from: 0, to: bytes.count - 1, by: 2).count { bytes[$0] == 0 && bytes[$0 + 1] != 0 }
        let odd = stride(from: 1, to: bytes.count, by: 2).count { bytes[$0] == 0 && bytes[$0 - 1] != 0 }
        // A single NUL does not make the text UTF-16: an eighth of the characters at least must be plain ones.
        let enough = max(2, bytes.count / 16)
        if odd >= enough && odd > even * 8 { return .utf16LittleEndian }
        return even >= enough && even > odd * 8 ? .utf16BigEndian : nil
    }
}
