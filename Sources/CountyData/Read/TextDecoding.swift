import CountyModel
import Foundation

/// Decodes the bytes of a text table: UTF-8 with or without mark, UTF-16 with or without mark, otherwise GB18030.
package enum TextDecoding {
    /// GB 18030 has no name in Foundation on Linux; this is Core Foundation's number for it.
    package static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    package static func decode(_ data: Data, wanted: TextEncoding) -> (text: String, name: String)? {
        if data.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(data: data.dropFirst(3), encoding: .utf8).map { ($0, "UTF-8 (BOM)") }
        }
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            return String(data: data, encoding: .utf16).map { ($0, "UTF-16") }
        }
        if let order = wideOrder(data), let text = String(data: data, encoding: order) {
            return (text, order == .utf16LittleEndian ? "UTF-16 LE (no BOM)" : "UTF-16 BE (no BOM)")
        }
        if wanted != .gb18030, let text = String(data: data, encoding: .utf8) { return (text, "UTF-8") }
        if wanted == .utf8 { return nil }
        return String(data: data, encoding: gb18030).map { ($0, "GB18030") }
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
