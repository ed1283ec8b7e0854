import Foundation
import Testing

@testable import ClusterPlanner

@Suite("planner explain")
struct ExplainCommandTests {
    /// A county folder with a plan in `out/base` of it, made in a moment.
    private func planned() throws -> (scratch: Scratch, scenario: String, plan: String) {
        let scratch = try Scratch()
        let scenario = try scratch.county()
        let plan = scratch.file("county/out/base")
        let made = try Command(["propose", scenario, "-o", plan, "--iterations", "5000", "--bound", "none", "-q"])
        #expect(made.status == 0, Comment(rawValue: made.errors))
        return (scratch, scenario, plan + "/plan.json")
    }

    private func ask(_ plan: String, _ more: [String]) throws -> Command {
        try Command(["explain", plan, "--effort", "none"] + more)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Code, name and cluster of the first village that has a neighbouring cluster to go to.
    private func movable(_ plan: String) throws -> (code: String, name: String, own: String, next: String) {
        let layer = URL(fileURLWithPath: plan).deletingLastPathComponent().appendingPathComponent("villages.geojson")
        let features = try #require(
            try object(String(contentsOf: layer, encoding: .utf8))["features"] as? [[String: Any]])
        for feature in features {
            guard let row = feature["properties"] as? [String: Any], let next = row["next_cluster"] as? String,
                !next.isEmpty, let code = row["village_code"] as? String, let name = row["village_name"] as? String,
                let own = row["cluster_id"] as? String, row["role_code"] as? String != "lead"
            else { continue }
            return (code, name, own, next)
        }
        throw Scratch.Missing(text: "a village with a next cluster that leads none")
    }

    @Test("The scenario is found from the plan, and the answer says what the move costs, the same as in the layer")
    func answer() throws {
        let (scratch, _, plan) = try planned()
        defer { withExtendedLifetime(scratch) {} }
        let village = try movable(plan)
        let text = try ask(plan, ["--village", village.code, "--to", village.next, "--lang", "zh"])
        #expect(text.status == 0, Comment(rawValue: text.errors))
        #expect(text.output.contains("为什么在这里") && text.output.contains("为什么不在 \(village.next)"))
        let run = try ask(plan, ["--village", village.name, "--to", village.next, "--json"])
        let answer = try object(run.output)
        #expect(answer["cluster_id"] as? String == village.own)
        let whyNot = try #require(answer["why_not"] as? [String: Any])
        let loss = try #require(whyNot["loss_micropoints"] as? Double)
        let margin = try #require(answer["margin_next"] as? Double)
        #expect(abs(loss / 10_000 - margin) <= 0.051)
        for sentence in try #require(whyNot["text"] as? [[String: String]]) {
            #expect(text.output.contains(try #require(sentence["zh"])))
        }
    }

    @Test("A table needs --scenario, a plan.json does not, and both then give the same answer")
    func table() throws {
        let (scratch, scenario, plan) = try planned()
        defer { withExtendedLifetime(scratch) {} }
        let village = try movable(plan)
        let table = plan.replacing("plan.json", with: "assignment.csv")
        let lost = try ask(table, ["--village", village.code])
        #expect(lost.status == 66 && lost.errors.contains("E1804"))
        let more = ["--village", village.code, "--to", village.next, "--json"]
        let first = try object(try ask(plan, more).output)["why_not"] as? NSDictionary
        let second = try object(try ask(table, more + ["--scenario", scenario]).output)["why_not"] as? NSDictionary
        #expect(first != nil && first == second)
    }

    @Test("A plan made under other parameters is answered under the present ones, with a warning")
    func changed() throws {
        let (scratch, scenario, plan) = try planned()
        defer { withExtendedLifetime(scratch) {} }
        let village = try movable(plan)
        let text = try String(contentsOfFile: scenario, encoding: .utf8)
        try text.replacing("lift: 0.25", with: "lift: 0.30").write(toFile: scenario, atomically: true, encoding: .utf8)
        let run = try ask(plan, ["--village", village.code, "--scenario", scenario])
        #expect(run.status == 0 && run.errors.contains("W3038"))
    }

    @Test("Without --effort a village is asked about by moves only; quick proves a bound")
    func effort() throws {
        let (scratch, _, plan) = try planned()
        defer { withExtendedLifetime(scratch) {} }
        let village = try movable(plan)
        let question = ["explain", plan, "--village", village.code, "--to", village.next, "--json"]
        let plain = try Command(question)
        #expect(plain.output == (try Command(question + ["--effort", "none"])).output)
        let answer = try object(plain.output)["why_not"] as? [String: Any]
        #expect(answer?["bound_micropoints"] is NSNull)
        let quick = try object(try Command(question + ["--effort", "quick"]).output)["why_not"] as? [String: Any]
        #expect(quick?["bound_micropoints"] is Int)
    }

    @Test("A village or a cluster that is not there ends with code 66 and says what is")
    func unknown() throws {
        let (scratch, _, plan) = try planned()
        defer { withExtendedLifetime(scratch) {} }
        let village = try movable(plan)
        let nobody = try ask(plan, ["--village", "没有这个村"])
        #expect(nobody.status == 66 && nobody.errors.contains("E1802"))
        let nowhere = try ask(plan, ["--village", village.code, "--to", "P99"])
        #expect(nowhere.status == 66 && nowhere.errors.contains("E1803") && nowhere.errors.contains("P01"))
    }

    @Test("score says what was possible: changes that gain, with numbers that score itself confirms")
    func standing() throws {
        let (scratch, scenario, plan) = try planned()
        defer { withExtendedLifetime(scratch) {} }
        let run = try Command(["score", plan, "--scenario", scenario, "--effort", "none", "--json"])
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let report = try object(run.output)
        let standing = try #require(report["standing"] as? [String: Any])
        let changes = try #require(standing["changes"] as? [[String: Any]])
        let first = try #require(changes.first)
        let (moves, gain) = (first["moves"] as? [[String: Any]] ?? [], first["gain_micropoints"] as? Int ?? 0)
        // The same change made by hand in the table.
        let table = plan.replacing("plan.json", with: "assignment.csv")
        var text = try String(contentsOfFile: table, encoding: .utf8)
        for move in moves {
            guard let to = move["to"] as? String, let codes = move["villages"] as? [String], !codes.isEmpty else {
                return
            }
            for code in codes {
                let line = try #require(
                    text.split(separator: "\r\n").first {
                        $0.contains(code + ",") || $0.hasPrefix("\u{FEFF}" + code) || $0.hasPrefix(code)
                    })
                var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                (cells[3], cells[5], cells[6]) = (to, "", "")
                text = text.replacing(line, with: cells.joined(separator: ","))
            }
        }
        let changed = plan.replacing("plan.json", with: "changed.csv")
        try text.write(toFile: changed, atomically: true, encoding: .utf8)
        let after = try object(
            try Command(["score", changed, "--scenario", scenario, "--effort", "none", "--json"]).output)
        let values = [report, after].map { $0["value_micropoints"] as? Int ?? 0 }
        #expect(values[1] - values[0] == gain && gain > 0)
    }

    @Test("A broken rule comes with its villages and the box around them in degrees")
    func boxes() throws {
        let run = try Command(["score", "现有片区", "--scenario", Bundled.scenario, "--effort", "none", "--json"])
        let violations = try #require(try object(run.output)["violations"] as? [[String: Any]])
        #expect(!violations.isEmpty)
        for violation in violations where (violation["villages"] as? [String])?.isEmpty == false {
            let box = try #require(violation["bbox"] as? [Double])
            #expect(box.count == 4 && box[0] < box[2] && box[1] < box[3] && box[0] > 70 && box[3] < 60)
        }
    }
}
