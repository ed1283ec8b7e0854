import Foundation

/// Decodes the bytes of a text table: UTF-8 with or without mark, UTF-16 with mark, otherwise GB18030.
enum TextDecoding {
    /// GB 18030 has no name in Foundation on Linux; this is Core Foundation's number for it.
    static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    static func decode(_ data: Data, wanted: TextEncoding) -> (text: String, name: String)? {
        if data.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(data: data.dropFirst(3), encoding: .utf8).map { ($0, "UTF-8 (BOM)") }
        }
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            return String(data: data, encoding: .utf16).map { ($0, "UTF-16") }
        }
        if wanted != .gb18030, let text = String(data: data, encoding: .utf8) { return (text, "UTF-8") }
        if wanted == .utf8 { return nil }
        return String(data: data, encoding: gb18030).map { ($0, "GB18030") }
    }
}
