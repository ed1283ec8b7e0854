import Foundation
import Testing

@Suite("One way to open a plan")
struct OpenedPlanTests {
    /// What each command is called with besides the plan; every one of them opens it.
    private static let commands: [[String]] = [
        ["score", "PLAN", "--effort", "none"], ["explain", "PLAN", "--village", "VILLAGE", "--effort", "none"],
        ["edit", "PLAN", "lock", "P02", "--dry-run"], ["stability", "PLAN", "--runs", "1", "--sample", "0"],
        ["compare", "PLAN", "PLAN"], ["map", "PLAN", "-o", "OUT.svg"], ["report", "PLAN", "-o", "OUT.html"],
        ["tables", "PLAN", "-o", "OUT.xlsx"], ["pack", "PLAN", "--leaflet", "leaflet", "-o", "OUT.html"],
        ["export", "PLAN", "-o", "OUT", "--format", "geojson"],
    ]

    /// The warnings and errors on standard error, by code and sentence.
    private func warnings(_ run: Command) -> [String] {
        run.errors.split(separator: "\n").map { String($0) }.filter {
            $0.hasPrefix("warning ") || $0.hasPrefix("error ")
        }
    }

    private func run(_ words: [String], _ plan: String, _ folder: String, _ more: [String] = []) throws -> Command {
        let table = try String(contentsOfFile: folder + "/out/assignment.csv", encoding: .utf8)
        let village = try #require(table.firstMatch(of: /[0-9]{12}/)?.output)
        let own = "o-\(UUID().uuidString)"
        let filled = words.map {
            $0.replacingOccurrences(of: "PLAN", with: plan).replacingOccurrences(of: "OUT", with: own)
                .replacingOccurrences(of: "VILLAGE", with: String(village))
        }
        return try Command(filled + ["--verbose", "--fail-on", "never", "--lang", "en"] + more, in: folder)
    }

    @Test("Every command that opens a plan says the same of a folder whose data and scenario have changed since")
    func sameFindings() throws {
        let county = try OpenedCounty()
        let base = county.path + "/base.yaml"
        let text = try String(contentsOfFile: base, encoding: .utf8)
        try (text + "\n# looked at again\nauthor: 乙\n").write(toFile: base, atomically: true, encoding: .utf8)
        let words = county.path + "/words.csv"
        try "表头,字段\n人头,pop_registered\n人头数,pop_registered\n".write(toFile: words, atomically: true, encoding: .utf8)
        var said: [String: [String]] = [:]
        for command in Self.commands {
            let run = try run(
                command, "out", county.path, ["--scenario", "scenario.yaml"].filter { _ in command[0] != "map" })
            if command[0] == "map" {
                let run = try self.run(["map", "scenario.yaml", "--plan", "PLAN", "-o", "OUT.svg"], "out", county.path)
                said["map"] = warnings(run)
                continue
            }
            #expect(run.status == 0, "\(command): \(run.errors)")
            said[command[0]] = warnings(run)
        }
        let report = try #require(said["report"])
        #expect(report.contains { $0.contains("W3038") && $0.contains("words.csv") }, "\(report)")
        for (verb, lines) in said {
            // What making the files gave rise to stands below what reading did.
            #expect(lines.prefix(report.count) == report[...], "\(verb)")
            #expect(lines.count == report.count || ["export", "pack"].contains(verb), "\(verb)")
        }
    }

    @Test("A plan.json that its edits do not give is told of, and every command takes what the edits give")
    func otherThanItsEdits() throws {
        let county = try OpenedCounty()
        let table = try String(contentsOfFile: county.path + "/out/assignment.csv", encoding: .utf8)
        let rows = table.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let member = try #require(rows.first { $0.count > 5 && $0[3] == "P02" && $0[5] == "member" })
        let leave = ["edit", "out", "leave-out", String(member[0]), "--fail-on", "never"]
        #expect(try Command(leave, in: county.path).status == 0)
        let (plan, before) = (county.path + "/out/plan.json", try Command(["score", "out", "--json"], in: county.path))
        let base = try String(contentsOfFile: county.path + "/out/plan.base.json", encoding: .utf8)
        // Somebody puts the plan before the edits back, and leaves the edits.
        try base.write(toFile: plan, atomically: true, encoding: .utf8)
        for command in Self.commands where command[0] != "edit" {
            let run = try run(command, "out", county.path)
            #expect(warnings(run).contains { $0.contains("W3050") }, "\(command[0]): \(run.errors)")
        }
        let after = try Command(["score", "out", "--json"], in: county.path)
        func score(_ run: Command) throws -> Int? {
            (try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])?["value_micropoints"]
                as? Int
        }
        #expect(try score(after) == score(before))
        let further = try Command(["edit", "out", "lock", "P02"], in: county.path)
        // What was put back is on the way to the edits, so nothing is lost; that it was not taken is told.
        #expect(further.status == 0 && further.errors.contains("W3050"), "\(further.errors)")
        #expect(try !Command(["score", "out"], in: county.path).errors.contains("W3050"))
    }

    @Test("A plan.json that was changed by hand is refused by every command in the same words, and stays as it is")
    func changedByHand() throws {
        let county = try OpenedCounty()
        let plan = county.path + "/out/plan.json"
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let range = try #require(text.firstRange(of: /"members": ?\[\s*"[0-9]{12}",\s*/))
        let gone = try #require(text[range].firstMatch(of: /[0-9]{12}/)?.output)
        var changed = text
        changed.replaceSubrange(range, with: text[range].replacing("\"\(gone)\",", with: ""))
        try changed.write(toFile: plan, atomically: true, encoding: .utf8)
        for command in Self.commands + [["edit", "PLAN", "lock", "P02"], ["edit", "PLAN", "log"]] {
            let run = try run(command, "out", county.path)
            #expect(run.status == 65 && run.errors.contains("E7319"), "\(command): \(run.errors)")
        }
        for word in ["--lock", "--warm-start", "--replay"] {
            let run = try Command(["propose", "scenario.yaml", word, "out", "-o", "new"], in: county.path)
            #expect(run.status == 65 && run.errors.contains("E7319"), "\(word): \(run.errors)")
        }
        // The edits are not made again over it either, unless that is said.
        let replay = ["edit", "out", "replay", "--fail-on", "never"]
        let refused = try Command(replay, in: county.path)
        #expect(refused.status == 65 && refused.errors.contains("E3051") && refused.errors.contains("--force"))
        #expect(try String(contentsOfFile: plan, encoding: .utf8) == changed)
        #expect(!FileManager.default.fileExists(atPath: county.path + "/new"))
    }

    @Test("With --force the edits are made again over a plan.json that was changed by hand")
    func replayedByForce() throws {
        let county = try OpenedCounty()
        let plan = county.path + "/out/plan.json"
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        try text.replacing("\"schema\"", with: "\"scheme\"").write(toFile: plan, atomically: true, encoding: .utf8)
        let replay = ["edit", "out", "replay", "--fail-on", "never"]
        #expect(try Command(replay, in: county.path).status == 65)
        #expect(try Command(replay + ["--force"], in: county.path).status == 0)
        #expect(try String(contentsOfFile: plan, encoding: .utf8) == text)
        #expect(try Command(["edit", "out", "lock", "P02", "--force"], in: county.path).status == 64)
    }

    @Test("An edited plan whose edits are gone is told of by every command, and by runs that start from it")
    func lostEdits() throws {
        let county = try OpenedCounty()
        try #require(try Command(["edit", "out", "lock", "P02", "--fail-on", "never"], in: county.path).status == 0)
        for name in ["edits.jsonl", "plan.base.json"] {
            try FileManager.default.removeItem(atPath: county.path + "/out/" + name)
        }
        for command in Self.commands {
            let run = try run(command, "out", county.path)
            #expect(warnings(run).contains { $0.contains("W7322") }, "\(command[0]): \(run.errors)")
        }
        for word in ["--lock", "--warm-start"] {
            let run = try Command(
                ["propose", "scenario.yaml", word, "out", "--dry-run", "--lang", "en", "--fail-on", "never", "-v"],
                in: county.path)
            #expect(run.errors.contains("W7322"), "\(word): \(run.errors)")
        }
    }

    @Test("A folder that a killed run has left half replaced is told of, and the next edit puts the old files back")
    func brokenOff() throws {
        let county = try OpenedCounty()
        let out = county.path + "/out"
        func text(_ name: String) throws -> String { try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8) }
        let map = try text("map.svg")
        // As after a kill between the first name that was taken and the last.
        try map.write(toFile: out + "/.map.svg.99999.old", atomically: true, encoding: .utf8)
        try "new".write(toFile: out + "/map.svg", atomically: true, encoding: .utf8)
        try "new".write(toFile: out + "/.plan.json.99999.part", atomically: true, encoding: .utf8)
        for command in Self.commands where command[0] != "edit" {
            let run = try run(command, "out", county.path)
            #expect(warnings(run).contains { $0.contains("W7332") && $0.contains("map.svg") }, "\(command[0])")
        }
        #expect(try text("map.svg") == "new")
        #expect(try Command(["edit", "out", "lock", "P02", "--fail-on", "never"], in: county.path).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out).allSatisfy { !$0.hasPrefix(".") })
        #expect(try text("map.svg").hasPrefix("<"))
    }

    @Test(
        "A file of another plan, or one changed since, is told of by name until the folder is written anew; a file gone is not"
    )
    func otherFiles() throws {
        let county = try OpenedCounty()
        let out = county.path + "/out"
        func changed(_ command: [String]) throws -> [String] {
            warnings(try run(command, "out", county.path)).filter { $0.contains("W7335") }
        }
        for command in Self.commands where command[0] != "edit" { #expect(try changed(command) == [], "\(command[0])") }
        try #require(
            try Command(["propose", "scenario.yaml", "-o", "new", "--seed", "9"], in: county.path).status == 0)
        let manager = FileManager.default
        try manager.removeItem(atPath: out + "/clusters.geojson")
        try manager.copyItem(atPath: county.path + "/new/clusters.geojson", toPath: out + "/clusters.geojson")
        try manager.removeItem(atPath: out + "/map.svg")
        for command in Self.commands where command[0] != "edit" {
            let told = try changed(command)
            #expect(
                told.count == 1 && told[0].contains("clusters.geojson") && !told[0].contains("map.svg"), "\(command[0])"
            )
        }
        #expect(try Command(["edit", "out", "lock", "P02", "--fail-on", "never"], in: county.path).status == 0)
        #expect(try changed(["score"]) == [])
    }

    @Test("The plan before its edits is opened without them")
    func base() throws {
        let county = try OpenedCounty.shared.get()
        let run = try Command(["export", "out/plan.base.json", "-o", "base", "--format", "geojson"], in: county.path)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let edited = try Command(["export", "out", "-o", "edited", "--format", "geojson"], in: county.path)
        #expect(edited.status == 0, Comment(rawValue: edited.errors))
        func villages(_ folder: String) throws -> String {
            try String(contentsOfFile: "\(county.path)/\(folder)/villages.geojson", encoding: .utf8)
        }
        #expect(try villages("base").contains("\"locked\": 1") == false)
        #expect(try villages("base") != villages("edited"))
    }
}
