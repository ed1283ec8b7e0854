import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("Scenarios that extend others")
struct ExtendsTests {
    private func load(_ name: String, _ files: [String: String]) throws -> Scenario {
        let loader = ScenarioLoader { files[$0].map { [UInt8]($0.utf8) } }
        let text = try loader.text(of: name, namedAt: Place(file: name))
        return try loader.scenario(from: text, file: name, baseFolder: ScenarioPath.folder(of: name))
    }

    private let base = "name: base\n" + scenarioText("must: {villages: {min: 3, max: 9}, exclude: [\"990101101001\"]}")

    @Test("Maps are merged key by key, lists and single values replaced")
    func merge() throws {
        let variant = "extends: base.yaml\nname: v\nmust: {villages: {max: 7}, exclude: []}\n"
        let scenario = try load("c/v.yaml", ["c/base.yaml": base, "c/v.yaml": variant])
        #expect(scenario.must.villages == Bounds(minimum: 3, maximum: 7))
        #expect(scenario.must.exclude.isEmpty && scenario.name == "v")
        #expect(scenario.data.villages.path == "border.gpkg" && !scenario.canonicalText.contains("extends"))
    }

    @Test("An empty value takes the default back, in a chain of any length")
    func null() throws {
        let files = [
            "a.yaml": base, "b.yaml": "extends: a.yaml\nmust: {villages: null}",
            "c.yaml": "extends: b.yaml\nmust: {villages: {max: 5}, exclude: ~}",
        ]
        #expect(try load("b.yaml", files).must.villages == Bounds())
        #expect(try load("c.yaml", files).must.villages == Bounds(maximum: 5))
        #expect(try load("c.yaml", files).must.exclude.isEmpty)
    }

    @Test("A variant that only changes the form of a term keeps its weight")
    func terms() throws {
        let files = [
            "a.yaml": scenarioText("prefer: {lift: 0.9}"), "b.yaml": "extends: a.yaml\nprefer: {lift: {gap_wan: 5}}",
        ]
        let prefer = try load("b.yaml", files).prefer
        #expect(prefer.weights["lift"] == 0.9 && prefer[LiftTerm.self] == LiftTerm(gapWan: 5))
    }

    @Test("Files named by a base in another folder are found from there")
    func folders() throws {
        let base = "data:\n  villages: {path: in/b.shp}\n  tables: [{path: ../t.csv}]\n  points: PG:dbname=x\n"
        let files = ["county/base/a.yaml": base, "county/v/b.yaml": "extends: ../base/a.yaml\noutput: {dir: o}"]
        let scenario = try load("county/v/b.yaml", files)
        #expect(scenario.data.villages.path == "../base/in/b.shp" && scenario.data.tables.first?.path == "../t.csv")
        #expect(scenario.data.points == "PG:dbname=x" && scenario.output.dir == "o")
    }

    @Test("A circle is an error that names the chain")
    func cycle() throws {
        let files = ["a.yaml": "extends: b.yaml", "b.yaml": "extends: ./a.yaml"]
        let error = try #require(throws: PlannerError.self) { try load("a.yaml", files) }
        #expect(error.findings.first?.code == .circularExtends)
        #expect(error.findings.first?.what.zh.contains("a.yaml → b.yaml → a.yaml") == true)
        let itself = try #require(throws: PlannerError.self) { try load("a.yaml", ["a.yaml": "extends: a.yaml"]) }
        #expect(itself.findings.first?.code == .circularExtends)
    }

    @Test("A fault in a base is told with the name of that file, beside the faults of the variant")
    func places() throws {
        let files = ["a.yaml": scenarioText("musst: {}"), "b.yaml": "extends: a.yaml\nsolve: {plans: 0}"]
        let error = try #require(throws: PlannerError.self) { try load("b.yaml", files) }
        #expect(error.findings.map(\.place.file) == ["b.yaml", "a.yaml"])
    }

    @Test("A limit of the variant that crosses a limit of its base is an error")
    func crossing() throws {
        let files = ["a.yaml": base, "b.yaml": "extends: a.yaml\nmust: {villages: {min: 12}}"]
        let error = try #require(throws: PlannerError.self) { try load("b.yaml", files) }
        #expect(error.findings.map(\.code) == [.crossedLimits] && error.findings.first?.place.file == "b.yaml")
    }

    @Test("A missing file is an input error, at the line that names it")
    func missing() throws {
        let alone = try #require(throws: PlannerError.self) { try Scenario.load(path: "/nonexistent/x.yaml") }
        #expect(alone.kind == .input && alone.findings.first?.code == .missingFile)
        let error = try #require(throws: PlannerError.self) { try load("a.yaml", ["a.yaml": "\nextends: no.yaml"]) }
        #expect(error.kind == .input && error.findings.first?.place.row == 2)
    }

    @Test("A file that is not UTF-8 is an error that says how to save it")
    func encoding() throws {
        let loader = ScenarioLoader { _ in [0xC3, 0xFB, 0x3A, 0x20, 0xB0, 0xA2] }
        let error = try #require(throws: PlannerError.self) { try loader.text(of: "a", namedAt: Place()) }
        #expect(error.findings.first?.code == .notUTF8)
    }

    @Test("Files are read from the disk, and paths start from the folder of the file")
    func disk() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scenario-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try base.write(to: folder.appending(path: "base.yaml"), atomically: true, encoding: .utf8)
        let variant = folder.appending(path: "v.yaml")
        try "extends: base.yaml\nname: v\n".write(to: variant, atomically: true, encoding: .utf8)
        let scenario = try Scenario.load(path: variant.path)
        #expect(scenario.name == "v" && scenario.resolve("x.csv") == folder.path + "/x.csv")
    }

    @Test("What lies outside the county's folder is not taken over, by a link neither, until it is named")
    func outside() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "scenario-\(UUID().uuidString)")
        let county = root.appending(path: "county/variants")
        try FileManager.default.createDirectory(at: county, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        try base.write(to: root.appending(path: "other.yaml"), atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            at: county.appending(path: "link.yaml"), withDestinationURL: root.appending(path: "other.yaml"))
        let file = root.appending(path: "county/s.yaml")
        for named in ["../other.yaml", "variants/../../other.yaml", "variants/link.yaml", root.path + "/other.yaml"] {
            try "name: v\nextends: \(named)\n".write(to: file, atomically: true, encoding: .utf8)
            let error = try #require(throws: PlannerError.self) { try Scenario.load(path: file.path) }
            #expect(error.findings.map(\.code) == [.extendsOutside] && error.findings[0].place.row == 2)
            #expect(
                try ExtendedFile.naming([root.path + "/other.yaml"]) { try Scenario.load(path: file.path) }.name == "v")
        }
        try base.write(to: county.appending(path: "own.yaml"), atomically: true, encoding: .utf8)
        try "name: v\nextends: variants/own.yaml\n".write(to: file, atomically: true, encoding: .utf8)
        #expect(try Scenario.load(path: file.path).name == "v")
    }
}
