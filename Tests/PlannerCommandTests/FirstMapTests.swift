import Foundation
import Testing

@Suite("The first map of a county, from the files as they come")
struct FirstMapTests {
    @Test(
        "init, check and propose make a plan with no editing; every row is a village or listed; no person is in any output"
    )
    func firstMap() throws {
        let scratch = try Scratch()
        let county = try DeliveredCounty(villages: 60, in: scratch.path)
        func run(_ arguments: String...) throws -> Command {
            let run = try Command(arguments, environment: ["LANG": "zh_CN.UTF-8"], in: scratch.path)
            #expect(run.status == 0 || run.status == 2, "\(arguments): \(run.errors)")
            for text in [run.output, run.errors] { #expect(!text.contains("某某") && !text.contains("13800000000")) }
            return run
        }
        let made = try run(
            "init", "示例县", "--county", "990101", "--villages", "村界.shp", "--table", "行政村基本情况表.xlsx", "-o", "示例县")
        #expect(made.errors.contains("62 个图斑"))
        let fields = try object(try run("fields", "行政村基本情况表.xlsx", "--json"))
        let mapped = (fields["fields"] as? [[String: Any]] ?? []).filter { $0["field"] is String }
        #expect(mapped.count >= 12)
        #expect(fields["header_row"] as? Int == 4)
        #expect((fields["fields"] as? [[String: Any]])?.count == county.columnCount)

        let check = try run("check", "示例县/scenario.yaml", "--json")
        let report = try object(check)
        #expect(report["villages"] as? Int == 60)
        #expect((report["errors"] as? [Any])?.isEmpty == true, "\(check.output)")
        let table = try #require((report["tables"] as? [[String: Any]])?.first)
        #expect(table["rows_used"] as? Int == 60)
        #expect(table["rows_in"] as? Int == 60 + county.otherRows)
        let codes = (report["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(codes.filter { $0 == "N1106" }.count == county.otherRows - 2)
        #expect(codes.filter { $0 == "N1110" }.count == 2)
        #expect(!codes.contains("W1308") && !codes.contains("W1305") && !codes.contains("W1104"))

        _ = try run("propose", "示例县/scenario.yaml", "-o", "out", "--iterations", "20000", "--time", "30")
        let clusters = try String(contentsOfFile: scratch.file("out/clusters.geojson"), encoding: .utf8)
        let first = try #require(clusters.split(separator: "\n").first { $0.contains("\"Feature\"") })
        #expect(!first.contains("null"))
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.file("out"))
        #expect(Set(files).isSuperset(of: ["plan.json", "assignment.csv", "map.svg", "villages.geojson"]))
        for file in files {
            let text = try String(contentsOfFile: scratch.file("out/\(file)"), encoding: .utf8)
            #expect(!text.contains("13800000000") && !text.contains("某某"), "\(file)")
        }
    }

    @Test("fields reads the attributes of a map, too")
    func attributesOfMap() throws {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 20, in: scratch.path)
        let fields = try object(try Command(["fields", "村界.shp", "--json"], in: scratch.path))
        let names = (fields["fields"] as? [[String: Any]] ?? []).map { $0["field"] as? String }
        #expect(names == ["village_code", "village_name", "town_name"])
    }

    @Test(
        "fields asks about a word that may mean two things, and the command it prints answers it; so it does for units")
    func answers() throws {
        let scratch = try Scratch()
        try "schema: \"1.0\"\nname: a\ndata:\n  villages: {path: a.gpkg}\n  tables:\n    - {path: t.csv}   # 表\n".write(
            toFile: scratch.file("s.yaml"), atomically: true, encoding: .utf8)
        try "村级代码,人口,经营性收入\n330781101200,900,203000\n".write(
            toFile: scratch.file("t.csv"), atomically: true, encoding: .utf8)
        let asked = try Command(["fields", "t.csv", "--scenario", "s.yaml", "--lang", "zh"], in: scratch.path)
        #expect(asked.output.contains("? 人口 → 含义不明:pop_registered(户籍人口) / pop_resident(常住人口)"))
        #expect(asked.output.contains("planner fields t.csv --set 人口=pop_registered --scenario s.yaml"))
        let told = try Command(
            [
                "fields", "t.csv", "--set", "人口=pop_registered", "--set-unit", "经营性收入=元", "--scenario", "s.yaml",
                "--lang",
                "zh",
            ], in: scratch.path)
        #expect(told.status == 0, Comment(rawValue: told.errors))
        #expect(told.output.contains("+ 人口 → pop_registered (户籍人口) scenario"))
        #expect(told.output.contains("经营性收入 → income_operating (经营性收入) alias [元"))
        let text = try String(contentsOfFile: scratch.file("s.yaml"), encoding: .utf8)
        #expect(text.contains("# 表") && text.contains("\"经营性收入\": 元"))
    }

    @Test(
        "An answer about a header that the table lacks, or that the scenario gives otherwise, is refused and nothing written"
    )
    func refusedAnswers() throws {
        let scratch = try Scratch()
        let scenario = """
            schema: "1.0"
            name: a
            data:
              villages: {path: a.gpkg}
              tables: [{path: t.csv, columns: {"收入": income_operating}}]

            """
        try scenario.write(toFile: scratch.file("s.yaml"), atomically: true, encoding: .utf8)
        try "村级代码,人口,收入\n330781101200,900,20\n".write(
            toFile: scratch.file("t.csv"), atomically: true, encoding: .utf8)
        for (answer, code, told) in [
            ("总收入=income_operating", "E1103", "no header '总收入'"),
            ("收入=income_total", "E7822", "says already that '收入' is income_operating"),
        ] {
            let run = try Command(
                ["fields", "t.csv", "--set", answer, "--scenario", "s.yaml", "--lang", "en"], in: scratch.path)
            #expect(run.status != 0)
            #expect(run.errors.contains(code) && run.errors.contains(told), Comment(rawValue: run.errors))
            #expect(try String(contentsOfFile: scratch.file("s.yaml"), encoding: .utf8) == scenario)
        }
    }

    private func object(_ run: Command) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
    }
}
