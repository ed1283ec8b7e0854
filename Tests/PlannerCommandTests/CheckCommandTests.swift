import Foundation
import Testing

@Suite("check and its report")
struct CheckCommandTests {
    private func spoilt(_ table: String) throws -> (Scratch, String) {
        let scratch = try Scratch()
        let scenario = try scratch.county([("行政村基本情况表.xlsx", "t.csv")])
        try table.write(toFile: scratch.file("county/data/t.csv"), atomically: true, encoding: .utf8)
        return (scratch, scenario)
    }

    /// All villages of the bundled county as a table, with their codes changed.
    private func table(_ code: (String) -> String) throws -> String {
        let run = try Command(["classify", Bundled.scenario])
        let lines = run.output.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let rows = lines.map { "\(code(String($0[0]))),\($0[2]),\($0[1]),30,900,40" }
        return "村级代码,乡镇,行政村,经营性收入,户籍人口,党员数\n" + rows.joined(separator: "\n") + "\n"
    }

    @Test("The reports are written before the command ends with 65, whole, and not over others without --force")
    func reports() throws {
        let (scratch, scenario) = try spoilt("村级代码,经营性收入,户籍人口,党员数\n9.90101E+11,1,2,3\n990101001001,60,900,30\n")
        let arguments = [
            "check", scenario, "--lang", "zh", "--report", scratch.file("check.csv"), "--report",
            scratch.file("check.xlsx"),
        ]
        let run = try Command(arguments)
        #expect(run.status == 65, Comment(rawValue: run.errors))
        let text = try String(contentsOfFile: scratch.file("check.csv"), encoding: .utf8)
        #expect(text.contains("错误,E1203,data/t.csv,,2,村级代码"))
        // 254 villages of the map are without a row: one line each in the report, one cause on the terminal.
        #expect(text.components(separatedBy: ",E1129,").count - 1 == 254)
        #expect(run.errors.components(separatedBy: "E1129").count - 1 == 1)
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file("check.xlsx"))).starts(with: Array("PK".utf8)))
        let again = try Command(arguments)
        #expect(again.status == 73 && again.errors.contains("E7301"))
        #expect(try Command(arguments + ["--force"]).status == 65)
        #expect(try String(contentsOfFile: scratch.file("check.csv"), encoding: .utf8) == text)
    }

    @Test("A whole table with another year's codes is one cause, and joins by name once the scenario says so")
    func otherYear() throws {
        let (scratch, scenario) = try spoilt(try table { $0.prefix(9) + String((Int($0.suffix(3)) ?? 0) + 400) })
        let run = try Command(["check", scenario, "--lang", "zh"])
        #expect(run.status == 65)
        #expect(run.errors.contains("E1130") && run.errors.contains("255 处"))
        #expect(run.errors.components(separatedBy: "\n").count < 40, Comment(rawValue: run.errors))
        let aliases = scratch.file("county/data/aliases.csv")
        #expect(try Command(["check", scenario, "--write-aliases", aliases]).status == 65)
        let text = try String(contentsOfFile: scenario, encoding: .utf8)
        try text.replacingOccurrences(of: "data:\n", with: "data:\n  village_aliases: data/aliases.csv\n")
            .write(toFile: scenario, atomically: true, encoding: .utf8)
        let second = try Command(["check", scenario, "--lang", "zh", "--json"])
        let object = try JSONSerialization.jsonObject(with: Data(second.output.utf8)) as? [String: Any]
        let tables = object?["tables"] as? [[String: Any]]
        #expect(tables?.first?["rows_used"] as? Int == 255)
    }

    @Test("A report never replaces a file that is read, not even with --force")
    func inputs() throws {
        let (scratch, scenario) = try spoilt("村级代码,经营性收入\n990101001001,60\n")
        let table = scratch.file("county/data/t.csv")
        let before = try Data(contentsOf: URL(fileURLWithPath: table))
        for arguments in [["--report", table], ["--write-aliases", table], ["--fix", "topology", "-o", table]] {
            let run = try Command(["check", scenario, "--force"] + arguments)
            #expect(run.status == 73 && run.errors.contains("E7330"), Comment(rawValue: run.errors))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: table)) == before)
    }

    @Test("JSON keeps every finding and counts them by cause")
    func json() throws {
        let (scratch, scenario) = try spoilt(try table { $0.hasSuffix("5") ? "330702" + $0.suffix(6) : $0 })
        let run = try withExtendedLifetime(scratch) { try Command(["check", scenario, "--json"]) }
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let causes = try #require(object["causes"] as? [[String: Any]])
        let findings = ["errors", "warnings"].flatMap { object[$0] as? [Any] ?? [] }
        #expect(causes.compactMap { $0["count"] as? Int }.reduce(0, +) == findings.count)
        let table = try #require((object["tables"] as? [[String: Any]])?.first)
        let listed = (table["rows_listed"] as? [String: Int] ?? [:]).values.reduce(0, +)
        #expect(listed > 0 && table["rows_in"] as? Int == (table["rows_used"] as? Int ?? 0) + listed)
    }

    @Test("A file that cannot be read ends with its own code and still leaves a report")
    func unreadable() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([("行政村基本情况表.xlsx", "nowhere.xlsx")])
        let run = try Command(["check", scenario, "--report", scratch.file("r.csv")])
        #expect(run.status == 66)
        #expect(try String(contentsOfFile: scratch.file("r.csv"), encoding: .utf8).contains("E6601"))
    }

    @Test(
        "A report of another kind, and --output without --fix, are refused as usage",
        arguments: [["--report", "a.pdf"], ["-o", "x.gpkg"], ["--write-aliases", "a.xlsx"]])
    func usage(_ arguments: [String]) throws {
        #expect(try Command(["check", Bundled.scenario] + arguments).status == 64)
    }
}
