import TestCounties
import Testing

@testable import CountyModel

/// A text with a trap: the code to expect and where.
struct ScenarioTrapCase: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let row: Int
    let column: Int

    init(_ text: String, _ code: String, _ row: Int, _ column: Int) {
        (self.text, self.code, self.row, self.column) = (text, code, row, column)
    }

    var testDescription: String { text.replacing("\n", with: "⏎") }
}

@Suite("What keyboards and editors do to YAML")
struct TextTrapTests {
    @Test(
        "A trap is named with its line and column",
        arguments: [
            ScenarioTrapCase("must:\n\tvillages: {min: 3}", "E7802", 2, 1),
            ScenarioTrapCase("must:\n  villages:\n  \tmin: 3", "E7802", 3, 3),
            ScenarioTrapCase("name：base", "E7803", 1, 5),
            ScenarioTrapCase("must:\n  islands： allow", "E7803", 2, 10),
            ScenarioTrapCase("must: {villages: {min：3}}", "E7803", 1, 22),
            ScenarioTrapCase("classes:\n  schemes:\n    两档：[好, 差]", "E7803", 3, 7),
            ScenarioTrapCase("data:\n  tables:\n    - path：a.csv", "E7803", 3, 11),
            ScenarioTrapCase("must: {exclude: [\"1\"，\"2\"]}", "E7803", 1, 21),
            ScenarioTrapCase("must: {villages: {min: 3，max: 4}}", "E7803", 1, 25),
            ScenarioTrapCase("output: {formats: [csv，xlsx]}", "E7803", 1, 23),
            ScenarioTrapCase("must:\n　villages: {min: 3}", "E7803", 2, 1),
            ScenarioTrapCase("must:\n  islands:　allow", "E7803", 2, 11),
            ScenarioTrapCase("must: {villages: {min: 3}}　# 村数", "E7803", 1, 27),
            ScenarioTrapCase("must:\n  exclude:\n    － \"990101101001\"", "E7803", 3, 5),
            ScenarioTrapCase("＃ 说明\nname: a", "E7803", 1, 1),
            ScenarioTrapCase("must:\n  exclude: ［\"1\"］", "E7803", 2, 12),
        ])
    func traps(_ trap: ScenarioTrapCase) throws {
        let error = try #require(throws: PlannerError.self) { try Scenario.parse(trap.text, file: "t.yaml") }
        let finding = try #require(error.findings.first)
        #expect(error.kind == .scenario && finding.code.text == trap.code)
        #expect(finding.place.file == "t.yaml" && finding.place.row == trap.row)
        #expect(finding.place.column == String(trap.column))
        #expect(finding.mend != nil)
    }

    @Test("All traps of a file are told at once")
    func several() throws {
        let error = try #require(throws: PlannerError.self) { try Scenario.parse("name：a\n\ttitle: b\nauthor：c") }
        #expect(error.findings.map(\.place.row) == [1, 2, 3])
    }

    @Test(
        "Full-width signs inside a text are left alone",
        arguments: [
            "title: 方案：第一稿，供讨论",
            "title: \"a：b，c　d\"",
            "title: '甲：乙''丙：丁'",
            "title: 甲　乙",
            "# 注释：全角，都可以\nname: a",
            "name: a  # 说明：可以，\t也可以",
            "title: |\n  name：a\n  \t制表符也是文字\nname: b",
            "title: 第一行\n  接着写：第二行",
            "output: {map: {notice: 内部使用，不得外传, title: 图：甲}}",
            "classes: {schemes: {甲: [\"好：一，二\"]}}",
            "title: >-\n  甲：乙\n\n  丙：丁\nname: b",
        ])
    func innocent(_ text: String) throws {
        _ = try Scenario.parse(scenarioText(text))
    }

    @Test("A mark of byte order and the line ends of other systems do no harm")
    func lineEnds() throws {
        let text = "\u{FEFF}" + scenarioText("must:\n  villages:\n    min: 3").replacing("\n", with: "\r\n")
        #expect(try Scenario.parse(text).must.villages.minimum == 3)
    }

    @Test("A fault of YAML itself is told with line and column")
    func syntax() throws {
        let error = try #require(throws: PlannerError.self) { try Scenario.parse("must:\n  a: [1, 2\nname: x\n") }
        #expect(error.findings.first?.code == .invalidYAML && error.findings.first?.place.row != nil)
    }

    @Test("A key written twice is an error at its second place")
    func duplicates() throws {
        let text = scenarioText("must:\n  islands: allow\n  villages: {min: 3}\n  islands: error")
        let error = try #require(throws: PlannerError.self) { try Scenario.parse(text) }
        let finding = try #require(error.findings.first)
        #expect(finding.code == .repeatedKey && finding.place.row == 5 && finding.what.en.contains("islands"))
    }

    @Test("Aliases that multiply without end are stopped")
    func bomb() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...7 {
            let items = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        let error = try #require(throws: PlannerError.self) { try Scenario.parse(text) }
        #expect(error.findings.first?.code == .tooDeep)
    }
}
