import CountyGenerator
import Foundation
import Repeatable

extension Monster {
    /// A workbook whose sheet unpacks to so much; the directory says so, or says a smaller size.
    static func bomb(gibibytes: Double, declared: Int?, row: String = "<row><c><v>1</v></c></row>") -> [UInt8] {
        let head = Array("<worksheet><sheetData>".utf8)
        // The pattern ends where a row ends, so that every copy of it does too.
        let pattern = Array(repeating: Array(row.utf8), count: 40).flatMap { $0 }
        let copies = Int(gibibytes * 1_073_741_824 / 258)
        let sheet = Deflated(head: head, repeating: pattern, copies: copies)
        let size = declared ?? min(Int(UInt32.max) - 1, head.count + pattern.count + 258 * copies)
        return zip(WorkbookParts.all, deflated: "xl/worksheets/sheet1.xml", sheet.bytes, size: size)
    }

    /// A zipped map that unpacks to a gibibyte and a half.
    static var mapBomb: [UInt8] {
        let copies = Int(1.5 * 1_073_741_824 / 258)
        let head = Array("{\"type\":\"FeatureCollection\",\"features\":[".utf8)
        let feature = Array("{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":null},".utf8)
        let map = Deflated(head: head, repeating: feature, copies: copies)
        return zip([:], deflated: "map.geojson", map.bytes, size: head.count + feature.count + 258 * copies)
    }

    /// Cells in the last column of every row.
    static func wide(_ base: BaseCounty) -> [UInt8] {
        let rows = (1...20_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"/><c r=\"XFD\($0)\"><v>1</v></c></row>" }
            .joined()
        return WorkbookParts.packed(
            base, replacing: "xl/worksheets/sheet1.xml",
            with: Array("<worksheet><sheetData>\(rows)</sheetData></worksheet>".utf8))
    }

    /// Entities that each stand for ten of the one before, and one that stands for itself.
    static func entities(_ base: BaseCounty) -> [UInt8] {
        var text = "<!DOCTYPE w [<!ENTITY a0 \"村\"><!ENTITY loop \"&loop;\">"
        for level in 1...9 {
            text += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
        }
        text +=
            "]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a9;&loop;</t></is></c></row></sheetData></worksheet>"
        return WorkbookParts.packed(base, replacing: "xl/worksheets/sheet1.xml", with: Array(text.utf8))
    }

    /// An ODS that says how often cells and rows repeat instead of writing them.
    static var repeatedTable: [UInt8] {
        let cell =
            "<table:table-cell table:number-columns-repeated=\"1900\" office:value-type=\"string\">"
            + "<text:p>村</text:p></table:table-cell>"
        let content =
            "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
            + "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"60000\">\(cell)"
            + "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
        var archive = StoredArchive()
        archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        archive.add("content.xml", Array(content.utf8))
        return archive.bytes()
    }

    /// An ODS whose last row is filled down to the end of the sheet.
    static var filledTable: [UInt8] {
        let text = String(decoding: WorkbookParts.document, as: UTF8.self)
        let row = "<table:table-row table:number-rows-repeated=\"1048563\">"
        let filled = "<table:table-cell office:value-type=\"string\"><text:p>9901</text:p></table:table-cell>"
        return WorkbookParts.packedDocument(
            Array(text.replacing(row + "<table:table-cell/>", with: row + filled).utf8))
    }

    /// An archive with one deflated member among stored ones.
    private static func zip(_ parts: [String: [UInt8]], deflated name: String, _ bytes: [UInt8], size: Int) -> [UInt8] {
        var archive = StoredArchive()
        for part in parts.keys.sorted() where part != name { archive.add(part, parts[part] ?? []) }
        archive.add(name, bytes)
        var result = archive.bytes()
        let title = Array(name.utf8)
        // The member's two headers: name, method and unpacked size stand at fixed places of each.
        for (signature, header, method, unpacked) in [
            ([0x50, 0x4B, 3, 4], 30, 8, 22), ([0x50, 0x4B, 1, 2], 46, 10, 24),
        ] {
            for at in result.indices.dropLast(header + title.count)
            where result[at] == 0x50 && Array(result[at..<at + 4]) == signature.map(UInt8.init)
                && Array(result[at + header..<at + header + title.count]) == title
            {
                result[at + method] = 8
                for byte in 0..<4 { result[at + unpacked + byte] = UInt8(truncatingIfNeeded: size >> (8 * byte)) }
            }
        }
        return result
    }
}
