import ArgumentParser
import Foundation
import Testing

@testable import planner

@Suite("A command's answer")
struct AnswerTests {
    @Test(
        "Every command hands back an answer, from which both its text and its JSON are made, and prints nothing itself")
    func everyCommandAnswers() throws {
        // Commands of the type `Verb` cannot print; one that were added past the list could.
        let names = PlannerCommand.configuration.subcommands.map { $0.configuration.commandName }
        #expect(names == PlannerCommand.verbs.map { $0.configuration.commandName })
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/planner")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        #expect(files.contains("Support/Console.swift"))
        for file in files where !["Support/Console.swift", "PlannerCommand.swift"].contains(file) {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            #expect(
                text.firstMatch(of: /\bprint\(|standardOutput|\b(putc|puts|fputs)\(/) == nil, Comment(rawValue: file))
        }
    }

    @Test(
        "Text and JSON of one call tell the same: as many villages, clusters, variants and answers, and the same score")
    func textAndJSON() throws {
        let county = try OpenedCounty.shared.get()
        func both(_ words: String...) throws -> (text: Command, object: [String: Any]) {
            let text = try Command(words + ["--lang", "en", "--fail-on", "never"], in: county.path)
            let json = try Command(words + ["--lang", "en", "--fail-on", "never", "--json"], in: county.path)
            #expect(text.status == json.status, "\(words)")
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            return (text, try #require(object, "\(words): \(json.output)"))
        }
        func rows(_ text: String) -> Int { text.split(whereSeparator: \.isNewline).count }
        func count(_ object: [String: Any], _ key: String) -> Int? { (object[key] as? [Any])?.count }
        let pairs = try both("adjacency", "scenario.yaml")
        #expect(count(pairs.object, "edges") == rows(pairs.text.output) - 1)
        let classes = try both("classify", "scenario.yaml")
        #expect(count(classes.object, "villages") == rows(classes.text.output) - 1)
        let check = try both("check", "scenario.yaml")
        #expect(check.text.output.contains("\(check.object["villages"] as? Int ?? -1) villages"))
        let presets = try both("presets")
        #expect(count(presets.object, "presets") == rows(presets.text.output))
        let score = try both("score", "out", "--effort", "none")
        let clusters = try #require(score.object["clusters"] as? [[String: Any]])
        for cluster in clusters { #expect(score.text.output.contains(cluster["cluster_id"] as? String ?? "?")) }
        let points = try #require(score.object["score"] as? Double)
        let perVillage = score.text.output.split(separator: "\n").first { $0.hasPrefix("score per village") }
        #expect(perVillage?.hasSuffix(String(format: "\t%.1f", points)) == true)
        let edit = try both("edit", "out", "lock", "P02", "--dry-run")
        #expect(edit.object["action"] as? String == "lock" && edit.text.output.hasPrefix("lock: "))
        let fields = try both("fields", "行政村基本情况表.xlsx")
        for field in (fields.object["fields"] as? [[String: Any]] ?? []).compactMap({ $0["field"] as? String }) {
            #expect(fields.text.output.contains(field))
        }
        let dry = try both("propose", "scenario.yaml", "--dry-run")
        #expect(dry.text.output.contains("\(dry.object["villages"] as? Int ?? -1) villages"))
    }

    private static func object(_ command: Command) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
        return try #require(object, "\(command.output)\(command.errors)")
    }

    @Test("Commands that write or print one file tell programs which, how long it is, and what else there is to know")
    func oneFile() throws {
        let county = try OpenedCounty.shared.get()
        let scratch = try Scratch()
        func answer(_ words: String...) throws -> [String: Any] {
            let command = try Command(words + ["--json", "--lang", "en", "--fail-on", "never"], in: county.path)
            #expect(command.status == 0 && command.errors.isEmpty, "\(words): \(command.errors)")
            return try Self.object(command)
        }
        for (verb, file) in [("map", "a.svg"), ("report", "a.html"), ("pack", "b.html"), ("tables", "a.xlsx")] {
            let path = scratch.file(file)
            let object = try answer(verb, "out", "-o", path)
            let length = try Data(contentsOf: URL(fileURLWithPath: path)).count
            #expect(object["file"] as? String == path && object["bytes"] as? Int == length, "\(verb)")
            #expect(object["warnings"] is [Any], "\(verb)")
        }
        let drawn = try answer("map", "out", "-o", "-")
        #expect(drawn["file"] is NSNull && (drawn["content"] as? String)?.contains("<svg ") == true)
        let made = try answer("init", "示例县", "-o", scratch.file("new"))
        #expect(made["file"] as? String == scratch.file("new") + "/scenario.yaml")
        let old = scratch.file("old.yaml")
        let text = try String(contentsOfFile: county.path + "/base.yaml", encoding: .utf8)
        try text.replacing("schema: \"1.1\"", with: "schema: \"1.0\"").write(
            toFile: old, atomically: true, encoding: .utf8)
        let newer = try answer("scenario", "upgrade", old)
        #expect((newer["added"] as? [String])?.isEmpty == false)
        #expect((newer["content"] as? String)?.contains("schema: \"1.1\"") == true)
    }

    @Test("The log of edits is told to programs with what is in force")
    func log() throws {
        let county = try OpenedCounty.shared.get()
        let scratch = try Scratch()
        let plan = scratch.file("out")
        try FileManager.default.copyItem(atPath: county.path + "/out", toPath: plan)
        let scenario = ["--scenario", county.path + "/scenario.yaml", "--fail-on", "never"]
        for words in [["lock", "P02"], ["undo"]] {
            #expect(try Command(["edit", plan] + words + scenario).status == 0)
        }
        let object = try Self.object(Command(["edit", plan, "log", "--json"] + scenario))
        let edits = try #require(object["edits"] as? [[String: Any]])
        #expect(edits.map { $0["action"] as? String } == ["lock", "lock", "undo"])
        #expect(edits.map { $0["in_force"] as? Int } == [1, 0, 0])
    }

    @Test(
        "A command line that makes no sense is an object under --json, with its code and the way out, for every command"
    )
    func usage() throws {
        for verb in PlannerCommand.verbs.compactMap({ $0.configuration.commandName }) + ["propse"] {
            for language in ["zh", "en"] {
                let command = try Command([verb, "--bogus", "--json", "--lang", language])
                #expect(command.status == 64, "\(verb)")
                let object = try Self.object(command)
                #expect(object["ok"] as? Int == 0 && object["exit_code"] as? Int == 64)
                let error = try #require((object["errors"] as? [[String: Any]])?.first)
                #expect(error["code"] as? String == "E7001", "\(verb)")
                let message = try #require(error["message"] as? String)
                #expect(!message.isEmpty && !message.hasPrefix("Error") && !message.hasPrefix("错误"), "\(verb)")
                #expect(message.contains(/\p{Han}/) == (language == "zh"), "\(verb): \(message)")
                #expect((error["hint"] as? String)?.contains("planner help") == true, "\(verb)")
            }
        }
    }

    @Test("A mistyped option is told before what the command misses besides")
    func firstFault() throws {
        for words in [
            ["export", "base"], ["pack", "base"], ["tables", "base"], ["compare", "one"], ["schema", "none"],
        ] {
            let command = try Command(words + ["--bogus", "--lang", "en"])
            #expect(command.status == 64 && command.errors.contains("Unknown option '--bogus'"), "\(command.errors)")
        }
        let without = try Command(["export", "base", "--lang", "en"])
        #expect(without.status == 64 && without.errors.contains("-o wants a folder"))
        #expect(without.errors.contains("Usage: planner export ") && without.errors.contains("planner export --help"))
    }

    @Test("A path that leads nowhere, or to a folder, is told with what is wanted there")
    func nowhere() throws {
        let county = try OpenedCounty.shared.get()
        let map = try Command(["map", "nothing", "--lang", "en"])
        #expect(map.status == 66 && map.errors.contains("there is no file nothing"))
        #expect(map.errors.contains("a scenario (YAML), or of a plan.json"))
        let folder = try Command(["check", county.path, "--lang", "en"])
        #expect(folder.status == 66 && folder.errors.contains("is a folder"))
        #expect(folder.errors.contains("write \(county.path)/scenario.yaml"))
        let score = try Command(["score", "nothing", "--lang", "en"])
        #expect(score.status == 66 && score.errors.contains("check the path"))
    }
}

@Suite("What commands say on a screen and in a pipe")
struct ScreenTests {
    /// Runs a command with a terminal for its results, as `script` of util-linux gives one.
    private func onScreen(_ words: String, in folder: String) throws -> [String] {
        let planner = Command.folder.appendingPathComponent("planner").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = ["-qec", "\(planner) \(words)", "/dev/null"]
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let pipe = Pipe()
        (process.standardOutput, process.standardInput) = (pipe, FileHandle.nullDevice)
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test("A table stands in columns on a screen, Chinese signs counted as two places, and has tabs in a pipe")
    func columns() throws {
        let scratch = try Scratch()
        let piped = try Command(["presets", "--lang", "zh", "-q"], in: scratch.path).output
        #expect(piped.contains("\t"))
        let shown = try onScreen("presets --lang zh -q", in: scratch.path)
        #expect(!shown.isEmpty && !shown.contains { $0.contains("\t") })
        let starts = shown.compactMap { line in
            line.firstIndex { !$0.isASCII }.map { line.distance(from: line.startIndex, to: $0) }
        }
        #expect(Set(starts).count == 1 && starts.count == shown.count)
    }

    @Test(
        "Missing numbers are told when a plan is made, and not again when it is asked about, but for those who want everything"
    )
    func once() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county()
        let plan = scratch.file("county/out/base")
        let made = try Command(["propose", scenario, "-o", plan, "--iterations", "2000", "--lang", "zh"])
        #expect(made.errors.components(separatedBy: "W1601").count == 2 && made.errors.contains("下一步:"))
        let score = try Command(["score", plan, "--lang", "zh"])
        #expect(!score.errors.contains("W1601") && score.errors.contains("下一步:"))
        #expect(try Command(["score", plan, "--lang", "zh", "-v"]).errors.contains("W1601"))
        #expect(try Command(["score", plan, "--lang", "zh", "-q"]).errors.contains("下一步:") == false)
    }
}
