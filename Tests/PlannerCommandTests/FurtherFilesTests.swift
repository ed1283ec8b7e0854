import Foundation
import Testing

@Suite("Files beside a plan, whatever formats the scenario asks for")
struct FurtherFilesTests {
    /// A county of 40 villages with a plan in `out`, and variants of its scenario with formats of their own.
    private func county() throws -> Scratch {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 40, in: scratch.path)
        let files = ["--villages", "村界.shp", "--table", "行政村基本情况表.xlsx"]
        let made = try Command(["init", "示例县"] + files + ["-o", "."], in: scratch.path)
        #expect(made.status == 0, Comment(rawValue: made.errors))
        for (name, formats) in [("book", "xlsx, shp"), ("bare", "json")] {
            let text = """
                schema: "1.0"
                name: \(name)
                extends: scenario.yaml
                solve: {iterations: 2000, restarts: 1}
                output: {formats: [\(formats)]}
                """
            try text.write(toFile: scratch.file("\(name).yaml"), atomically: true, encoding: .utf8)
        }
        return scratch
    }

    private func run(_ arguments: String..., in scratch: Scratch) throws -> Command {
        try Command(arguments + ["--fail-on", "never"], in: scratch.path)
    }

    @Test("A table that is called as the workbook of a plan is not written over by an edit")
    func editKeepsInputs() throws {
        let scratch = try county()
        let planned = try run("propose", "bare.yaml", "-o", "out", in: scratch)
        #expect(planned.status == 0, Comment(rawValue: planned.errors))
        let (table, place) = (scratch.file("行政村基本情况表.xlsx"), scratch.file("out/plan.xlsx"))
        try FileManager.default.linkItem(atPath: table, toPath: place)
        let before = try Data(contentsOf: URL(fileURLWithPath: table))
        let edit = try run("edit", "out", "lock", "P01", "--scenario", "book.yaml", in: scratch)
        #expect(edit.status == 73 && edit.errors.contains("E7330"), Comment(rawValue: edit.errors))
        #expect(try Data(contentsOf: URL(fileURLWithPath: place)) == before)
    }

    @Test("With --force no workbook and no shapefile of an earlier plan is left beside a new one; foreign files stay")
    func nothingIsLeftOver() throws {
        let scratch = try county()
        let first = try run("propose", "book.yaml", "-o", "out", in: scratch)
        #expect(first.status == 0, Comment(rawValue: first.errors))
        let manager = FileManager.default
        #expect(manager.fileExists(atPath: scratch.file("out/shp/villages.dbf")))
        try Data().write(to: URL(fileURLWithPath: scratch.file("out/minutes.txt")))
        let second = try run("propose", "bare.yaml", "-o", "out", "--force", in: scratch)
        #expect(second.status == 0, Comment(rawValue: second.errors))
        #expect(try manager.contentsOfDirectory(atPath: scratch.file("out")).sorted() == ["minutes.txt", "plan.json"])
    }

    @Test("A scenario that is named counts for a workbook as for a score, though the plan's own lies beside it")
    func namedScenarioCounts() throws {
        let scratch = try county()
        let planned = try run("propose", "bare.yaml", "-o", "out", in: scratch)
        #expect(planned.status == 0, Comment(rawValue: planned.errors))
        for command in [["score", "out"], ["tables", "out", "-o", "t.xlsx"]] {
            let said = try Command(command + ["--scenario", "book.yaml", "--fail-on", "never"], in: scratch.path)
            #expect(said.status == 0 && said.errors.contains("W3038"), Comment(rawValue: "\(command): \(said.errors)"))
        }
    }

    @Test("Warnings end a check with 2 where they are asked to, and one file is not named for two reports")
    func checkAnswers() throws {
        let strict = try Command(["check", Bundled.scenario, "--fail-on", "warning"])
        #expect(strict.status == 2 && strict.errors.contains("warning"))
        let twice = try Command(["check", Bundled.scenario, "--report", "a.csv", "--write-aliases", "./a.csv"])
        #expect(twice.status == 64, Comment(rawValue: twice.errors))
    }
}
