import TestCounties
import Testing

@testable import CountyModel

/// Lines behind the smallest scenario and the code of the error they must give.
struct ScenarioFaultCase: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    /// What the mend, or else the sentence, must hold.
    let hint: String

    init(_ text: String, _ code: String, _ hint: String) { (self.text, self.code, self.hint) = (text, code, hint) }

    var testDescription: String { text }
}

@Suite("Checking keys and values")
struct SettingCheckTests {
    /// A file with a value behind a key of the table, in the smallest scenario.
    private func faults(_ path: String, _ value: String) -> [Finding] {
        let parts = path.split(separator: ".").map(String.init)
        var text = value
        for part in parts.reversed() {
            let isItem = part.hasSuffix("[]")
            text = isItem ? "{\(part.dropLast(2)): [\(text)]}" : "{\(part): \(text)}"
        }
        let villages = path.hasPrefix("data.") ? "" : "data: {villages: {path: a}}\n"
        do {
            _ = try Scenario.parse(villages + text.dropFirst().dropLast())
            return []
        } catch { return error.findings.filter { [.wrongKind, .outOfRange, .crossedLimits].contains($0.code) } }
    }

    @Test("A list that is told for a single value, written as it is told, is no further fault")
    func mendsOfLists() {
        var told = 0
        for row in ScenarioKeys.all {
            guard case .list = row.shape, !row.path.contains("*") else { continue }
            for value in ["5", "0", "income_operating", "\"990101101001\""] {
                let first = faults(row.path, value).filter { $0.code == .wrongKind }
                guard first.count == 1, let mend = first[0].mend?.en, let list = mend.firstRange(of: "[") else {
                    continue
                }
                // What stands for further items is one of them.
                let written = mend[list.lowerBound...].replacing("…", with: value)
                told += 1
                #expect(faults(row.path, String(written)).isEmpty, "\(row.path): \(value), \(mend)")
            }
        }
        #expect(told > 12, "\(told)")
    }

    @Test(
        "A fault is told with its code and how to mend it",
        arguments: [
            ScenarioFaultCase("must: {vilages: {min: 3}}", "E7806", "您是否要写 villages"),
            ScenarioFaultCase("musst: {}", "E7806", "您是否要写 must"),
            ScenarioFaultCase("villages: {min: 3}", "E7806", "此处可写"),
            ScenarioFaultCase("rank_by: {debt: 1}", "E7806", "您是否要写 lead.rank_by"),
            ScenarioFaultCase("pairs_: {}\nmust: {on: 1}", "E7806", "enabled"),
            ScenarioFaultCase("must: {villages: {min: three}}", "E7807", "整数"),
            ScenarioFaultCase("must: {villages: {min: \"3\"}}", "E7807", "去掉引号"),
            ScenarioFaultCase("must: {villages: {min: 3.5}}", "E7807", "整数"),
            ScenarioFaultCase("must: {villages: {min: ３}}", "E7807", "半角数字"),
            ScenarioFaultCase("classes: {strong: {min: 50万元}}", "E7807", "不写单位"),
            ScenarioFaultCase("must: {villages: 3}", "E7807", "一组"),
            ScenarioFaultCase("must: [a]", "E7807", "一组"),
            ScenarioFaultCase("must: {exclude: \"990101101001\"}", "E7807", "[\"990101101001\"]"),
            ScenarioFaultCase("prefer: {size: {aim: 5}}", "E7807", "如 [5, 8]"),
            ScenarioFaultCase("must: {together: \"990101101001\"}", "E7807", "[[\"990101101001\", …]]"),
            ScenarioFaultCase("schema: \"1.3\"", "E7819", "最新版是 1.1"),
            ScenarioFaultCase("title: true", "E7807", "加引号"),
            ScenarioFaultCase("name: 基准", "E7807", "字母"),
            ScenarioFaultCase("lead: {rank_by: {经营性收入: 1}}", "E7807", "income_operating"),
            ScenarioFaultCase("classes: {income_measure: 经营性收入}", "E7807", "income_operating"),
            ScenarioFaultCase("must: {villages: {min: 0}}", "E7808", "1 以上"),
            ScenarioFaultCase("must: {villages: {max: 2000000}}", "E7808", "最大 1000000"),
            ScenarioFaultCase("must: {leave_out: {max_share: 1.5}}", "E7808", "0~1"),
            ScenarioFaultCase("prefer: {lift: -1}", "E7808", "0 以上"),
            ScenarioFaultCase("prefer: {lift: {gap_wan: 0}}", "E7808", "大于 0"),
            ScenarioFaultCase("solve: {threads: 0}", "E7808", "1~1024"),
            ScenarioFaultCase("solve: {seed: 18446744073709551616}", "E7808", "0 以上"),
            ScenarioFaultCase("must: {together: [[\"990101101001\"]]}", "E7808", "2 项"),
            ScenarioFaultCase("must: {villages: {min: 9, max: 4}}", "E7809", "对调"),
            ScenarioFaultCase("lead: {count: {min: 9, max: 4}}", "E7809", "对调"),
            ScenarioFaultCase("classes: {strong: {min: 10}}", "E7809", "薄弱线"),
            ScenarioFaultCase("must: {islands: nearst}", "E7819", "您是否要写 nearest"),
            ScenarioFaultCase("lead: {count: many}", "E7807", "auto"),
            ScenarioFaultCase("output: {formats: [csv, tiff]}", "E7819", "geojson"),
            ScenarioFaultCase("schema: \"9.0\"", "E7819", "1.0"),
            ScenarioFaultCase("classes: {grade_scheme: 甲, schemes: {乙: [a]}}", "E7819", "乙"),
            ScenarioFaultCase("must: {exclude: [99010110100]}", "E7811", "加引号"),
            ScenarioFaultCase("must: {exclude: [049010110100]}", "E7811", "加引号"),
            ScenarioFaultCase("must: {exclude: [9.901011E+11]}", "E7811", "加引号"),
            ScenarioFaultCase("must: {exclude: [\"9901011010\"]}", "E7812", "12 位"),
            ScenarioFaultCase("must: {exclude: [\"９９0101101001\"]}", "E7812", "半角"),
            ScenarioFaultCase("data: {county_code: \"99\", villages: {path: a}}", "E7812", "6 位"),
            ScenarioFaultCase("output: {names_of_people: no}", "E7813", "false"),
            ScenarioFaultCase("must: {connected: Yes}", "E7813", "true"),
            ScenarioFaultCase("title: off", "E7813", "加引号"),
            ScenarioFaultCase("name: no", "E7813", "加引号"),
            ScenarioFaultCase("must: {exclude: [null]}", "E7807", "代码"),
            ScenarioFaultCase("data: {villages: {layer: a}}", "E7816", "村界"),
            ScenarioFaultCase("must: {keep: [{name: a}]}", "E7816", "成员"),
            ScenarioFaultCase("lead: {fixed: [\"990101101001\"], banned: [\"990101101001\"]}", "E7817", "一处"),
            ScenarioFaultCase("lead: {fixed: [\"990101101001\"]}\nmust: {exclude: [\"990101101001\"]}", "E7817", "一处"),
            ScenarioFaultCase(
                "must: {keep: [{members: [\"990101101001\"], lead: \"990101101002\"}]}", "E7817", "members"),
            ScenarioFaultCase(
                "must: {together: [[\"990101101001\", \"990101101002\"]], apart: [[\"990101101002\", \"990101101001\"]]}",
                "E7817", "together"),
            ScenarioFaultCase(
                "prefer: {compact: 0, industry: 0, lift: 0, resources: 0, same_town: 0, keep_existing: 0}", "E7820",
                "大于 0"),
        ])
    func faults(_ fault: ScenarioFaultCase) throws {
        let text = fault.text.contains("data:") ? fault.text : scenarioText(fault.text)
        let error = try #require(throws: PlannerError.self) { try Scenario.parse(text, file: "f.yaml") }
        let finding = try #require(error.findings.last)
        #expect(error.kind == .scenario && error.kind.rawValue == 78)
        #expect(finding.code.text == fault.code, "\(finding)")
        let told = finding.what.zh + (finding.mend?.zh ?? "")
        #expect(told.contains(fault.hint), "\(finding)")
        #expect(finding.place.file == "f.yaml" && finding.place.row != nil && finding.place.column != nil)
        #expect(!finding.what.en.isEmpty)
    }

    @Test("All faults are told at once, each with its line and column")
    func allAtOnce() throws {
        let text = scenarioText("must:\n  vilages: {min: 3}\n  islands: nowhere\nsolve: {plans: 99}")
        let error = try #require(throws: PlannerError.self) { try Scenario.parse(text) }
        #expect(error.findings.map(\.code) == [.unknownKey, .unknownChoice, .outOfRange])
        #expect(error.findings.map(\.place.row) == [3, 4, 5])
        #expect(error.findings.map(\.place.column) == ["3", "12", "16"])
    }

    @Test("Twelve digits without quotes are taken with a warning, as nothing is lost")
    func unquotedCode() throws {
        let scenario = try Scenario.parse(scenarioText("must: {exclude: [990101101001]}"))
        #expect(scenario.must.exclude == [VillageCode("990101101001")])
        #expect(scenario.findings.map(\.code) == [.unquotedCode])
        #expect(scenario.canonicalText.contains("\"990101101001\""))
    }

    @Test("A column that nobody declared is warned about, with the nearest one")
    func unknownField() throws {
        let scenario = try Scenario.parse(scenarioText("lead: {rank_by: {income_operatng: 1}}"))
        #expect(scenario.findings.map(\.code) == [.unknownField])
        #expect(scenario.findings.first?.mend?.zh.contains("income_operating") == true)
        let declared =
            "data: {villages: {path: a}, tables: [{path: b, columns: {甲: hall}}]}\nlead: {rank_by: {hall: 1}}"
        #expect(try Scenario.parse(declared).findings.isEmpty)
    }

    @Test("History with a weight and no column is warned about")
    func history() throws {
        #expect(
            try Scenario.parse(scenarioText("prefer: {history: 0.2}")).findings.map(\.code) == [.historyWithoutField])
    }

    @Test("Values that are pasted with characters nobody sees are cleaned, and each is told with its place")
    func cleaned() throws {
        let scenario = try Scenario.parse(
            "schema: \"1.0\"\nname: a\ndata:\n  county_code: \"990101\u{200B}\"\n  villages: {path: map.gpkg, name_field: \u{2F63}成}\n"
        )
        #expect(scenario.data.countyCode == "990101" && scenario.data.villages.nameField == "生成")
        let notes = scenario.findings.filter { $0.code == .invisibleCharacters }
        #expect(notes.map(\.place.row) == [4, 5])
    }
}
