import Foundation

@testable import CountyData
@testable import Handover

/// A dBase table read by its bytes, apart from GDAL.
struct DBFTable {
    struct Column {
        let name: String
        let width: Int
        let decimals: Int
        let start: Int
    }

    struct Broken: Error {}

    let fields: [Column]
    private let bytes: [UInt8]
    private let header: Int
    private let width: Int

    init(_ bytes: [UInt8]) throws {
        guard bytes.count > 32 else { throw Broken() }
        (header, width) = (Int(bytes[8]) | Int(bytes[9]) << 8, Int(bytes[10]) | Int(bytes[11]) << 8)
        var (fields, at, start): ([Column], Int, Int) = ([], 32, 1)
        while at < header, bytes[at] != 0x0D {
            let name = bytes[at..<at + 11].prefix { $0 != 0 }
            guard name.allSatisfy({ $0 < 128 }) else { throw Broken() }
            let size = Int(bytes[at + 16])
            fields.append(
                Column(
                    name: String(decoding: name, as: UTF8.self), width: size, decimals: Int(bytes[at + 17]),
                    start: start))
            start += size
            at += 32
        }
        (self.fields, self.bytes) = (fields, bytes)
    }

    /// A cell as text in an encoding; `nil` when its bytes are none.
    func text(_ name: String, _ row: Int, _ encoding: TableEncoding) -> String? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let start = header + row * width + field.start
        let data = Data(bytes[start..<start + field.width])
        let text = String(data: data, encoding: encoding == .utf8 ? .utf8 : TextDecoding.gb18030)
        return text.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }
}
