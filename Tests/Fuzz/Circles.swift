import CountyGenerator
import Foundation

/// Inputs that lead back to themselves, and maps in markup that grow while they are read.
enum Circle: CaseIterable {
    case relations, sheetIsBook, sectors, extends, anchors, virtualMap, linkedMap
    case kmlEntities, gmlEntities, nestedFolders

    /// A sound delivery with the circle in place of its map, its table or its scenario.
    func files(_ base: BaseCounty) -> [String: [UInt8]] {
        var files = Target.all.first { $0.damaged == "map.geojson" }.map { $0.files(base) } ?? [:]
        func use(map: String = "map.geojson", table: String = "utf8.csv", _ bytes: [UInt8]) {
            files[map == "map.geojson" ? table : map] = bytes
            files["scenario.yaml"] = Array(BaseCounty.scenario(map: map, table: table).utf8)
        }
        func book(_ part: String, _ old: String, _ new: String) -> [UInt8] {
            let text = String(decoding: WorkbookParts.all[part] ?? [], as: UTF8.self).replacing(old, with: new)
            return WorkbookParts.packed(base, replacing: part, with: Array(text.utf8))
        }
        switch self {
        case .relations:
            use(table: "table.xlsx", book("_rels/.rels", "xl/workbook.xml", "_rels/.rels"))
        case .sheetIsBook:
            use(table: "table.xlsx", book("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "workbook.xml"))
        case .sectors: use(table: "table.xls", Self.circularSectors)
        case .extends: files["scenario.yaml"]? += Array("extends: scenario.yaml\n".utf8)
        case .anchors: files["scenario.yaml"] = Array("data: &a {villages: *a, tables: [*a, *a]}\n".utf8)
        case .virtualMap:
            use(map: "map.vrt", Array(Self.virtual("map.vrt", layer: "map").utf8))
        case .linkedMap:
            let link = "<NetworkLink><Link><href>map.kml</href></Link></NetworkLink>"
            let twin = "<Style id=\"a\"/><Placemark><styleUrl>#a</styleUrl></Placemark>"
            use(map: "map.kml", Array("<kml><Document>\(link)\(twin)</Document></kml>".utf8))
        case .kmlEntities: use(map: "map.kml", Array(Self.entities("<kml><name>&a9;</name></kml>").utf8))
        case .gmlEntities:
            let member = "<gml:featureMember><v><ZLDWDM>&a9;</ZLDWDM></v></gml:featureMember>"
            let space = "xmlns:gml=\"http://www.opengis.net/gml\""
            use(map: "map.gml", Array(Self.entities("<gml:c \(space)>\(member)</gml:c>").utf8))
        case .nestedFolders:
            let depth = 20_000
            let text = String(repeating: "<Folder>", count: depth) + String(repeating: "</Folder>", count: depth)
            use(map: "map.kml", Array("<kml><Document>\(text)</Document></kml>".utf8))
        }
        return files
    }

    /// An old workbook whose stream runs on into its own first sector.
    private static var circularSectors: [UInt8] {
        var bytes = WorkbookParts.old.file()
        // The table of sectors is the first; the stream begins with the fourth sector, whose follower is here made itself.
        let entry = 512 + 4 * 3
        for (offset, byte) in [UInt8(3), 0, 0, 0].enumerated() { bytes[entry + offset] = byte }
        return bytes
    }

    /// A map that is another one, here itself.
    private static func virtual(_ source: String, layer: String) -> String {
        "<OGRVRTDataSource><OGRVRTLayer name=\"\(layer)\"><SrcDataSource relativeToVRT=\"1\">\(source)</SrcDataSource>"
            + "</OGRVRTLayer></OGRVRTDataSource>"
    }

    private static func entities(_ body: String) -> String {
        var text = "<?xml version=\"1.0\"?><!DOCTYPE k [<!ENTITY a0 \"村\">"
        for level in 1...9 {
            text += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
        }
        return text + "]>" + body
    }
}
