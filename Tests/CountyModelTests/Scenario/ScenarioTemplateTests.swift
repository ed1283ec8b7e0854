import Testing

@testable import CountyModel

@Suite("The scenario that init writes")
struct ScenarioTemplateTests {
    private let full = ScenarioTemplate.CountyFacts(
        name: "青禾县", code: "990202", boundaryPath: "data/村界.shp", codeField: "ZLDWDM", villageCount: 255,
        tables: [
            .init(
                path: "data/基本情况.xlsx", sheet: "Sheet1: 一",
                columns: [ColumnMapping(header: "收入: \"甲\"\n(万元)", field: .incomeOperating)],
                recognised: [ColumnMapping(header: "党员\n人数", field: .partyMembers)]),
            .init(path: "data/b.csv", columns: [ColumnMapping(header: "星", field: .starRating)]),
        ])

    @Test("It reads back without findings, with the county's own facts")
    func readsBack() throws {
        let scenario = try Scenario.parse(ScenarioTemplate.text(for: full))
        #expect(scenario.findings.isEmpty)
        #expect(scenario.data.countyName == "青禾县" && scenario.data.countyCode == "990202")
        #expect(scenario.data.villages.path == "data/村界.shp" && scenario.data.villages.codeField == "ZLDWDM")
        #expect(scenario.data.tables.map(\.path) == ["data/基本情况.xlsx", "data/b.csv"])
        #expect(scenario.data.tables.first?.sheet == .name("Sheet1: 一"))
        #expect(scenario.data.tables.first?.columns.map(\.header) == ["收入: \"甲\"\n(万元)"])
        #expect(scenario.data.tables.last?.columns.map(\.field) == [.starRating])
        #expect(
            scenario.must.villages == Bounds(minimum: 3, maximum: 12) && scenario.lead == Scenario(of: .newest).lead)
        #expect(scenario.prefer == Scenario(of: .newest).prefer && scenario.costs == Scenario(of: .newest).costs)
    }

    @Test("It tells the number of villages and what headers were taken for")
    func comments() {
        let text = ScenarioTemplate.text(for: full)
        #expect(text.contains("共 255 个村") && text.contains("已识别:党员 人数 → party_members(党员数)"))
    }

    @Test("In English it sets the same as in Chinese, and no comment is Chinese")
    func english() throws {
        let (en, zh) = (ScenarioTemplate.text(for: full, .en), ScenarioTemplate.text(for: full))
        let (scenario, twin) = (try Scenario.parse(en), try Scenario.parse(zh))
        #expect(scenario.findings.isEmpty && scenario.data == twin.data && scenario.classes == twin.classes)
        #expect(scenario.must == twin.must && scenario.lead == twin.lead && scenario.prefer == twin.prefer)
        #expect(scenario.costs == twin.costs && scenario.title != twin.title)
        for line in en.split(separator: "\n") {
            guard let comment = line.split(separator: "#", maxSplits: 1).dropFirst().first else { continue }
            let own = comment.replacing("党员 人数", with: "").replacing("青禾县", with: "")
            #expect(!own.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }, "\(line)")
        }
    }

    @Test("A county of another land without tables gets a file too")
    func otherLand() throws {
        let facts = ScenarioTemplate.CountyFacts(name: "Val \"Nuova\"", codeKind: .any, boundaryPath: "PG:dbname=x")
        let scenario = try Scenario.parse(ScenarioTemplate.text(for: facts))
        #expect(scenario.findings.isEmpty && scenario.data.codeKind == .any)
        #expect(scenario.data.countyName == "Val \"Nuova\"" && scenario.resolve("PG:dbname=x") == "PG:dbname=x")
    }

    @Test("Every key it writes is one that this version uses")
    func keysInUse() {
        for section in ScenarioTemplate.sections {
            for (path, value) in section.settings {
                #expect(ScenarioKeys.row(path)?.use == .used, "\(path)")
                #expect(!value.isEmpty, "\(path)")
            }
        }
    }

    @Test("No line has a tab, and every line with a key says what the key does")
    func lines() {
        for line in ScenarioTemplate.text(for: full).split(separator: "\n") {
            #expect(!line.contains("\t"))
            #expect(line.contains("#") || line.contains("收入") || line.contains("\"星\""), "\(line)")
        }
    }
}
