import Foundation
import Testing

@Suite("planner init with the county's own files")
struct InitCommandTests {
    private let environment = ["LANG": "zh_CN.UTF-8"]

    @Test("The folder holds copies of the files, so that it can be carried elsewhere and checked there")
    func folder() throws {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 60, in: scratch.path)
        let made = try Command(
            ["init", "示例县", "--villages", "村界.shp", "--table", "行政村基本情况表.xlsx", "-o", "县"],
            environment: environment, in: scratch.path)
        #expect(made.status == 0, "\(made.errors)")
        let data = try FileManager.default.contentsOfDirectory(atPath: scratch.file("县/data"))
        #expect(Set(data).isSuperset(of: ["村界.shp", "村界.shx", "村界.dbf", "村界.prj", "行政村基本情况表.xlsx", "补充填报表.xlsx"]))
        for word in ["坐标系:", "强村线、薄弱村线按本县", "强村 ", "下一步:"] { #expect(made.errors.contains(word), "\(word)") }
        try FileManager.default.moveItem(atPath: scratch.file("县"), toPath: scratch.file("别处"))
        for file in ["村界.shp", "村界.dbf", "行政村基本情况表.xlsx"] {
            try FileManager.default.removeItem(atPath: scratch.file(file))
        }
        let check = try Command(["check", "别处/scenario.yaml", "--json"], in: scratch.path)
        #expect(try object(check)["villages"] as? Int == 60, "\(check.errors)")
    }

    @Test("Without a table, one with the villages of the map is there to be filled in")
    func entryTable() throws {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 20, in: scratch.path)
        let made = try Command(
            ["init", "示例县", "--villages", "村界.shp", "-o", "县"], environment: environment, in: scratch.path)
        #expect(made.status == 0 && made.errors.contains("填写 县/data/行政村基本情况表.xlsx"), "\(made.errors)")
        let fields = try object(try Command(["fields", "县/data/行政村基本情况表.xlsx", "--json"], in: scratch.path))
        #expect(fields["rows"] as? Int == 20)
    }

    @Test("A file is not replaced unless asked for, and a failed call leaves no folder")
    func refused() throws {
        let scratch = try Scratch()
        let missing = try Command(["init", "甲县", "--villages", "none.shp", "-o", "甲"], in: scratch.path)
        #expect(missing.status == 66, "\(missing.status) \(missing.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.file("甲")))
        #expect(try Command(["init", "甲县", "-o", "甲"], in: scratch.path).status == 0)
        #expect(try Command(["init", "甲县", "-o", "甲"], in: scratch.path).status == 73)
        #expect(try Command(["init", "甲县", "-o", "甲", "--force"], in: scratch.path).status == 0)
    }

    @Test("Codes of another land are found by their values, in the map and in the table")
    func otherLand() throws {
        let scratch = try Scratch()
        let squares = (0..<12).map { index in
            let (x, y) = (Double(index % 4) * 1000, Double(index / 4) * 1000)
            let ring = [(x, y), (x + 1000, y), (x + 1000, y + 1000), (x, y + 1000), (x, y)]
            let corners = ring.map { "[\(110 + $0.0 / 100_000),\(-7 + $0.1 / 100_000)]" }.joined(separator: ",")
            return """
                {"type":"Feature","properties":{"kode":"33.05.\(10 + index)","desa":"Desa \(index)"},\
                "geometry":{"type":"Polygon","coordinates":[[\(corners)]]}}
                """
        }
        let map = "{\"type\":\"FeatureCollection\",\"features\":[\(squares.joined(separator: ","))]}"
        try map.write(toFile: scratch.file("desa.geojson"), atomically: true, encoding: .utf8)
        let rows = (0..<12).map { "33.05.\(10 + $0),镇,Desa \($0),\(1000 + $0),\(40 + $0),\($0 * 7)" }
        let table = "no_desa,乡镇,村名,户籍人口,党员数,经营性收入\n" + rows.joined(separator: "\n") + "\n"
        try table.write(toFile: scratch.file("t.csv"), atomically: true, encoding: .utf8)
        let made = try Command(
            ["init", "Kulon", "--villages", "desa.geojson", "--table", "t.csv", "-o", "k", "--json"], in: scratch.path)
        #expect(made.status == 0, "\(made.errors)")
        let lines = try object(made)["lines"] as? [String: Any]
        #expect(lines?["strong_min"] as? Double == 63 && lines?["weak_below"] as? Double == 28)
        let text = try String(contentsOfFile: scratch.file("k/scenario.yaml"), encoding: .utf8)
        #expect(text.contains("code_field: \"kode\"") && text.contains("\"no_desa\": village_code"))
        #expect(text.contains("code_kind: any"))
        let check = try object(try Command(["check", "k/scenario.yaml", "--json"], in: scratch.path))
        #expect(((check["tables"] as? [[String: Any]])?.first)?["rows_used"] as? Int == 12)
    }

    private func object(_ command: Command) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    }
}
