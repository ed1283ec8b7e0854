import CountyGenerator
import Foundation

/// Inputs that are built to be too much: bombs, abysses and giants.
enum Monster: CaseIterable {
    case workbookBomb, lyingWorkbookBomb, rowBomb, columnBomb, repeatedCells, filledRow, badRows, zippedMapBomb,
        entityBomb, textBomb
    case deepCoordinates, deepProperties, deepScenario, aliasScenario, longScenario
    case giantRing, giantCell, giantLine, wildNames, wildNumbers, emptyFiles, folderForFile

    func files(_ base: BaseCounty, _ random: inout FuzzRandom) -> [String: [UInt8]] {
        var files = Target.all.first { $0.damaged == "map.geojson" }.map { $0.files(base) } ?? [:]
        func use(map: String = "map.geojson", table: String = "utf8.csv", _ bytes: [UInt8]) {
            files[map == "map.geojson" ? table : map] = bytes
            files["scenario.yaml"] = Array(BaseCounty.scenario(map: map, table: table).utf8)
        }
        switch self {
        case .workbookBomb: use(table: "bomb.xlsx", Self.bomb(gibibytes: 2, declared: nil))
        case .lyingWorkbookBomb: use(table: "bomb.xlsx", Self.bomb(gibibytes: 2, declared: 4_096))
        case .rowBomb: use(table: "bomb.xlsx", Self.bomb(gibibytes: 0.06, declared: nil, row: "<row><c/></row>"))
        case .columnBomb: use(table: "wide.xlsx", Self.wide(base))
        case .repeatedCells: use(table: "bomb.ods", Self.repeatedTable)
        case .filledRow: use(table: "filled.ods", Self.filledTable)
        case .badRows:
            let rows = (0..<20_000).map { "9901\($0),云桥镇,某\($0)村,1,2,3\n" }.joined()
            use(table: "bad.csv", (base.files["utf8.csv"] ?? []) + Array(rows.utf8))
        case .entityBomb: use(table: "bomb.xlsx", Self.entities(base))
        case .textBomb:
            let row = "<row><c t=\"inlineStr\"><is><t>" + String(repeating: "a", count: 200)
            use(table: "bomb.xlsx", Self.bomb(gibibytes: 0.4, declared: nil, row: row))
        case .zippedMapBomb: use(map: "map.zip", Self.mapBomb)
        case .deepCoordinates: files["map.geojson"] = Self.geoJSON(coordinates: Self.nested(100_000))
        case .deepProperties:
            files["map.geojson"] = Self.geoJSON(coordinates: "[]", extra: ",\"a\":" + Self.nested(100_000))
        case .deepScenario:
            let depth = random.pick([1_000, 20_000, 100_000])
            files["scenario.yaml"] = Array(("data: " + Self.nested(depth) + "\n").utf8)
        case .aliasScenario: files["scenario.yaml"] = Self.aliases
        case .longScenario: files["scenario.yaml"]? += Array(String(repeating: "# 注释\n", count: 400_000).utf8)
        case .giantRing: files["map.geojson"] = Self.giantRing(1_000_000)
        case .giantCell:
            use(table: "giant.csv", (base.files["utf8.csv"] ?? []) + [UInt8](repeating: 0x39, count: 10_000_000))
        case .giantLine: use(table: "giant.csv", Array(String(repeating: "村,", count: 1_000_000).utf8))
        case .wildNames: files["map.geojson"] = Self.wildNames(base)
        case .wildNumbers: files["map.geojson"] = Self.wildNumbers(base, &random)
        case .emptyFiles: files = files.mapValues { _ in [] }
        case .folderForFile: files["utf8.csv/inside"] = files.removeValue(forKey: "utf8.csv")
        }
        return files
    }

    private static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    private static func geoJSON(coordinates: String, extra: String = "") -> [UInt8] {
        Array(
            ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"ZLDWDM\":"
                + "\"990101101200\"\(extra)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}}]}")
                .utf8)
    }

    private static func giantRing(_ count: Int) -> [UInt8] {
        var text = "[["
        for index in 0..<count {
            let angle = 2 * Double.pi * Double(index) / Double(count)
            text += "[\(118.4 + 0.1 * cos(angle)),\(29.2 + 0.1 * sin(angle))],"
        }
        return geoJSON(coordinates: text + "[118.5,29.2]]]")
    }

    /// Ten levels of ten aliases each: ten thousand million nodes when written out.
    private static let aliases: [UInt8] = {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        for level in 1...10 {
            text += "a\(level): &a\(level) [" + (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ",") + "]\n"
        }
        return Array(text.utf8)
    }()

    private static func wildNames(_ base: BaseCounty) -> [UInt8] {
        var text = String(decoding: base.files["map.geojson"] ?? [], as: UTF8.self)
        let wild = [
            "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\\u202e村\\u202c", "\\u0000", "\\u001b[31m", "\\ud800",
        ]
        for (index, name) in wild.enumerated() {
            text = text.replacing(
                "\"ZLDWDM\": \"99010100\(index)", with: "\"ZLDWMC\": \"\(name)\", \"ZLDWDM\": \"99010100\(index)")
            text = text.replacing("云桥镇", with: name, maxReplacements: 1)
        }
        return Array(text.utf8)
    }

    private static func wildNumbers(_ base: BaseCounty, _ random: inout FuzzRandom) -> [UInt8] {
        var text = String(decoding: base.files["map.geojson"] ?? [], as: UTF8.self)
        for wild in ["1e308", "-1e308", "1e999", "0", "-0.0", "90.0000001", "180", "NaN", "1e-320", "null", "\"118\""] {
            let places = text.ranges(of: "118.")
            guard random.below(2) == 0, !places.isEmpty else { continue }
            let place = places[random.below(places.count)]
            let end = text[place.lowerBound...].firstIndex { $0 == "," } ?? place.upperBound
            text.replaceSubrange(place.lowerBound..<end, with: wild)
        }
        return Array(text.utf8)
    }
}
