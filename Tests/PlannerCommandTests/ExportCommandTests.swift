import Foundation
import Testing

@Suite("planner export and schema")
struct ExportCommandTests {
    private static let root = URL(fileURLWithPath: Bundled.folder).deletingLastPathComponent().path
    private static let python = "/usr/bin/python3"

    /// A plan of a copy of the bundled county; its folder.
    private func plan(_ scratch: Scratch) throws -> String {
        let run = try Command([
            "propose", try scratch.county(), "-o", scratch.file("county/out"), "--iterations", "2000", "--bound",
            "none",
            "--fail-on", "never", "--lang", "zh",
        ])
        #expect(run.status == 0, Comment(rawValue: run.errors))
        return scratch.file("county/out")
    }

    @Test("output.formats says what propose writes beside plan.json and what export writes without --format")
    func scenarioFormats() throws {
        let scratch = try Scratch()
        _ = try scratch.county()
        let variant = scratch.file("county/variant.yaml")
        let text = """
            schema: "1.0"
            name: variant
            extends: scenario.yaml
            output: {formats: [csv, xlsx], languages: [zh]}
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: variant))
        func names(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: scratch.file(folder)).sorted()
        }
        let run = try Command([
            "propose", variant, "-o", scratch.file("out"), "--iterations", "2000", "--bound", "none", "--fail-on",
            "never",
        ])
        #expect(run.status == 0, Comment(rawValue: run.errors))
        #expect(try names("out") == ["assignment.csv", "plan.json", "plan.xlsx"])
        let export = try Command(["export", scratch.file("out"), "--scenario", variant, "-o", scratch.file("gis")])
        #expect(export.status == 0, Comment(rawValue: export.errors))
        #expect(try names("gis") == ["csv", "manifest.json"])
        let header = try String(contentsOfFile: scratch.file("gis/csv/clusters.csv"), encoding: .utf8)
        #expect(header.contains("rationale_zh") && !header.contains("rationale_en"))
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = arguments
        let scratch = try Scratch()
        try Data().write(to: URL(fileURLWithPath: scratch.file("out")))
        process.standardOutput = FileHandle(forWritingAtPath: scratch.file("out"))
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: scratch.file("out"), encoding: .utf8))
    }

    private static let hasPython = FileManager.default.isExecutableFile(atPath: python)
    private static let hasSchemaJudge = hasPython && (try? python(["-c", "import jsonschema"]).status) == 0

    @Test(
        "Every format is read back by another reader and holds the same villages, values and shapes",
        .enabled(if: hasPython))
    func roundTrip() throws {
        let scratch = try Scratch()
        let plan = try plan(scratch)
        let choices = [
            [], ["--crs", "zone", "--encoding", "GB18030", "--fields", "short"],
            ["--crs", "EPSG:4527", "--fields", "zh"],
        ]
        for (number, options) in choices.enumerated() {
            let folder = scratch.file("gis-\(number)")
            let run = try Command(
                ["export", plan, "-o", folder, "--format", "geojson,gpkg,qgz,shp,kml,fgb,csv"] + options)
            #expect(run.status == 0, Comment(rawValue: run.errors))
            // Without GDAL's own tools the reader leaves FlatGeobuf out.
            let judge = try Self.python([
                Self.root + "/Benchmarks/handover/gis_roundtrip.py", folder, "--source",
                Bundled.folder + "/shili/data/villages.gpkg",
            ])
            #expect(judge.status == 0, Comment(rawValue: judge.output))
            #expect(judge.output.contains("| gpkg | villages | 255 of 255 |"))
            #expect(judge.output.contains("equal to 0.2 mm") == options.contains("zone"))
        }
    }

    @Test("The GeoJSON and the styles of an export are those of the proposal, byte for byte, also after edits")
    func sameAsProposed() throws {
        let scratch = try Scratch()
        let out = try plan(scratch)
        for step in ["as proposed", "edited"] {
            if step == "edited" {
                let move = try Command(["edit", out, "lock", "P02", "--fail-on", "never", "--lang", "zh"])
                #expect(move.status == 0, Comment(rawValue: move.errors))
            }
            let folder = scratch.file(step)
            #expect(try Command(["export", out, "-o", folder, "--format", "geojson", "--lang", "zh"]).status == 0)
            for layer in ["clusters", "villages", "edges", "leads"] {
                for ending in ["geojson", "qml"] {
                    let name = "/\(layer).\(ending)"
                    #expect(
                        FileManager.default.contents(atPath: out + name)
                            == FileManager.default.contents(atPath: folder + name), "\(step) \(name)")
                }
            }
        }
    }

    @Test("Files that exist are kept unless --force is given, and a table of clusters wants its scenario")
    func refuses() throws {
        let scratch = try Scratch()
        let plan = try plan(scratch)
        let arguments = ["export", plan, "-o", scratch.file("gis"), "--format", "csv"]
        #expect(try Command(arguments).status == 0)
        let again = try Command(arguments)
        #expect(again.status == 73 && again.errors.contains("E7301"))
        #expect(try Command(arguments + ["--force"]).status == 0)
        let table = plan + "/assignment.csv"
        let lost = try Command(["export", table, "-o", scratch.file("t"), "--format", "csv"])
        #expect(lost.status == 66 && lost.errors.contains("E1804"))
        let scenario = scratch.file("county/scenario.yaml")
        let found = try Command([
            "export", table, "--scenario", scenario, "-o", scratch.file("t"), "--format", "csv",
        ])
        #expect(found.status == 0, Comment(rawValue: found.errors))
        for wrong in [["--format", "dwg"], ["--encoding", "latin1"], ["--format", ","]] {
            #expect(try Command(["export", plan, "-o", scratch.file("w")] + wrong).status == 64)
        }
        #expect(try Command(["export", plan]).status == 64)
        let old = try Command(["export", plan, "-o", scratch.file("w"), "--crs", "EPSG:2437"])
        #expect(old.status == 66 && old.errors.contains("E6202"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("w")))
    }

    @Test("No file of an export holds a name or a telephone number of an official")
    func noPeople() throws {
        let scratch = try Scratch()
        let run = try Command([
            "export", try plan(scratch), "-o", scratch.file("gis"), "--format", "geojson,shp,csv,kml", "-q",
        ])
        #expect(run.status == 0)
        var isFolder: ObjCBool = false
        let files = try FileManager.default.subpathsOfDirectory(atPath: scratch.file("gis")).filter {
            FileManager.default.fileExists(atPath: scratch.file("gis/" + $0), isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        for ending in ["geojson", "dbf", "csv", "kml"] { #expect(files.contains { $0.hasSuffix("." + ending) }) }
        for name in files {
            let data = try #require(FileManager.default.contents(atPath: scratch.file("gis/" + name)))
            let text = String(decoding: data, as: UTF8.self)
            for word in ["leader_county", "leader_town", "联系县领导", "包村干部", "LDCNTY", "LDTOWN"] {
                #expect(!text.contains(word), "\(name) \(word)")
            }
            #expect(text.firstMatch(of: /[^0-9.]1[3-9][0-9]{9}[^0-9]/) == nil, Comment(rawValue: name))
        }
    }

    @Test(
        "Every schema is one by another judge, and so are the files, errors and scenarios it speaks of",
        .enabled(if: hasSchemaJudge))
    func schemas() throws {
        let scratch = try Scratch()
        for name in ["clusters", "villages", "edges", "leads", "plan", "scenario", "errors"] {
            let run = try Command(["schema", name])
            #expect(run.status == 0)
            try run.output.write(toFile: scratch.file(name), atomically: true, encoding: .utf8)
        }
        #expect(try Command(["schema", "nothing"]).status == 64)
        let failure = try Command(["export", scratch.file("none.json"), "-o", scratch.file("x"), "--json"])
        try failure.output.write(toFile: scratch.file("failure.json"), atomically: true, encoding: .utf8)
        let out = try plan(scratch)
        let pairs =
            ["clusters", "villages", "edges", "leads"].map { ($0, "\(out)/\($0).geojson") } + [
                ("plan", out + "/plan.json"), ("errors", scratch.file("failure.json")),
            ]
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            for schema, file in zip(sys.argv[1::2], sys.argv[2::2]):
                rules = json.load(open(schema)); Draft202012Validator.check_schema(rules)
                faults = [e.json_path + ' ' + e.message[:100] for e in Draft202012Validator(rules).iter_errors(json.load(open(file)))]
                if faults: sys.exit(file + ': ' + '; '.join(faults[:5]))
            """
        let judge = try Self.python(["-c", script] + pairs.flatMap { [scratch.file($0.0), $0.1] })
        #expect(judge.status == 0, Comment(rawValue: judge.output))
    }
}
