import ClusterPlanner
import Foundation
import TestCounties
import Testing

@testable import PlannerServer

@Suite("The rules of a workspace")
struct RuleDeskTests {
    private static let text = """
        # 说明不动
        schema: "1.1"
        data:
          villages: {path: map.gpkg}
          tables: [{path: table.csv}]
        must:
          villages: {min: 1, max: 4}   # 会议纪要
          leave_out: {allowed: true}
        classes: {strong: {min: 50}, weak: {below: 20}}
        """ + "\n"

    /// A county of six villages with its scenario, and the desk over it.
    private struct Workspace {
        let county: CountyFolder
        let desk: Desk
        var folder: String { county.scenario.baseFolder }

        init() throws {
            county = try CountyFolder.with(
                6,
                table: "village_code,pop_registered,party_members,income_operating",
                (0..<6).map { "\(CountyFolder.code($0)),1000,40,\($0 == 0 ? 90 : 10 + $0)" }.joined(separator: "\n"))
            try county.write("scenario.yaml", Data(RuleDeskTests.text.utf8))
            desk = Desk(workspace: county.scenario.baseFolder, isReadOnly: false, language: .zh, threads: 1)
        }

        func text(_ name: String = "scenario.yaml") -> String { Scratch.text("\(folder)/\(name)") ?? "" }

        func ask(_ work: @escaping @Sendable (Desk, inout Desk.State) throws -> WebAnswer) async throws -> Told {
            let answer = await desk.perform(work)
            return try Told(status: answer.status, answer.text)
        }

        func order(_ change: (inout Desk.RuleOrder) -> Void) -> Desk.RuleOrder {
            var order = Desk.RuleOrder()
            order.scenario = "scenario.yaml"
            order.digest = RuleLog.digest(Array(text().utf8))
            change(&order)
            return order
        }
    }

    /// An answer with the parts of it that tests look at.
    private struct Told {
        let status: Int
        let text: String
        private let value: [String: Any]

        init(status: Int, _ text: String) throws {
            (self.status, self.text) = (status, text)
            value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }

        func words(_ name: String) -> String { (value[name] as? [String])?.first ?? "" }
        var sections: [[String: Any]] { value["form"] as? [[String: Any]] ?? [] }
        func row(_ path: String) -> [String: Any]? {
            sections.flatMap { $0["rows"] as? [[String: Any]] ?? [] }.first { $0["path"] as? String == path }
        }
        var findings: [[String: Any]] { value["findings"] as? [[String: Any]] ?? [] }
        subscript(name: String) -> Any? { value[name] }
    }

    @Test("The form tells of each key what holds, where it comes from and what it touches")
    func form() async throws {
        let space = try Workspace()
        let told = try await space.ask { desk, state in try desk.rules("scenario.yaml", plan: "", &state) }
        #expect(told.status == 200)
        let row = try #require(told.row("must.villages.max"))
        #expect(row["value"] as? String == "4")
        #expect((row["source"] as? [String: Any])?["kind"] as? String == "own")
        #expect(row["remark"] as? String == "会议纪要")
        #expect((told.row("classes.strong.min")?["reach"] as? [String])?.first == "1 个村为强村")
        #expect((told.row("classes.weak.below")?["reach"] as? [String])?.first == "5 个村为薄弱村")
        #expect((told.row("prefer.shape")?["source"] as? [String: Any])?["kind"] as? String == "standard")
        for key in ["data.villages.path", "schema", "extends", "prefer.size"] {
            #expect(told.row(key) == nil, "\(key)")
        }
        let known = Set(told.sections.compactMap { $0["key"] as? String })
        #expect(known.isSuperset(of: ["must", "prefer", "lead", "classes", "costs", "indicators"]))
    }

    @Test("A change is one line of the file; undo gives back its bytes, also after a restart; redo makes it again")
    func change() async throws {
        let space = try Workspace()
        let order = space.order { ($0.path, $0.value) = ("must.villages.max", .number(3)) }
        let told = try await space.ask { desk, state in try desk.change(order, &state) }
        #expect(told.status == 200, "\(told.text)")
        #expect(space.text() == Self.text.replacing("max: 4}", with: "max: 3}"))
        let again = Desk(workspace: space.folder, isReadOnly: false, language: .zh, threads: 1)
        let undo = space.order { _ in }
        let undone = await again.perform { desk, state in try desk.turn(undo, .undo, &state) }
        #expect(undone.status == 200, "\(undone.text)")
        #expect(space.text() == Self.text)
        let redo = space.order { _ in }
        let redone = try await space.ask { desk, state in try desk.turn(redo, .redo, &state) }
        #expect(redone.status == 200)
        #expect(space.text() == Self.text.replacing("max: 4}", with: "max: 3}"))
        #expect(redone.words("undo") == "每片区村数上限:4 → 3")
    }

    @Test(
        "What the table of keys refuses leaves file and log as they were, and is said in words without keys",
        arguments: [
            ("must.villages.max", ScenarioValue.number(0)), ("must.villages.max", .text("许多")),
            ("must.villages.min", .number(9)),
            ("must.leave_out.max_share", .number(2)), ("must.towns.cross", .text("never")),
            ("must.nonsense", .number(1)),
            ("must.exclude", .list([.text("12")])),
        ])
    func refused(path: String, value: ScenarioValue) async throws {
        let space = try Workspace()
        let order = space.order { ($0.path, $0.value) = (path, value) }
        let told = try await space.ask { desk, state in try desk.change(order, &state) }
        #expect(told.status == 422)
        #expect(!told.words("error").isEmpty)
        #expect(space.text() == Self.text)
        #expect(space.text("scenario.rules.jsonl") == "")
    }

    @Test("A page that has not seen what the file says now is refused and told")
    func stale() async throws {
        let space = try Workspace()
        let order = space.order { ($0.path, $0.value) = ("must.villages.max", .number(3)) }
        try space.county.write("scenario.yaml", Data((Self.text + "# 终端\n").utf8))
        let told = try await space.ask { desk, state in try desk.change(order, &state) }
        #expect(told.status == 409)
        #expect(space.text() == Self.text + "# 终端\n")
    }

    @Test("A text is taken as a whole or not at all, with all its faults told")
    func wholeText() async throws {
        let space = try Workspace()
        let bad = space.order {
            $0.text = Self.text.replacing("max: 4", with: "max: x").replacing("min: 50", with: "min: y")
        }
        let refused = try await space.ask { desk, state in try desk.write(bad, &state) }
        #expect(refused.status == 422)
        #expect(refused.findings.compactMap { $0["row"] as? Int } == [7, 9])
        #expect(space.text() == Self.text)
        let new = Self.text + "lead: {fallback: none}   # 新\n"
        let good = space.order { $0.text = new }
        let taken = try await space.ask { desk, state in try desk.write(good, &state) }
        #expect(taken.status == 200)
        #expect(space.text() == new)
        #expect((taken.row("lead.fallback")?["value"] as? String) == "none")
    }

    @Test("Rules that no plan can keep are said at once, with what would help")
    func impossible() async throws {
        let space = try Workspace()
        let order = space.order {
            $0.changes = [
                RuleChange(path: "must.strong_per_cluster.min", value: .number(3)),
                RuleChange(path: "must.leave_out.allowed", value: nil),
            ]
        }
        let told = try await space.ask { desk, state in try desk.change(order, &state) }
        #expect(told.status == 200, "\(told.text)")
        #expect(told["impossible"] as? Int == 1)
        let error = try #require(told.findings.first { $0["severity"] as? String == "error" })
        let what = try #require((error["what"] as? [String])?.first)
        #expect(!what.contains("must."))
    }

    @Test("A variant holds only what differs, over its base and a preset; names that lead elsewhere are refused")
    func variant() async throws {
        let space = try Workspace()
        let order = space.order {
            ($0.name, $0.preset) = ("小片区", "lanling")
            $0.changes = [RuleChange(path: "must.villages.max", value: .number(3))]
        }
        let told = try await space.ask { desk, state in try desk.variant(order, &state) }
        #expect(told["scenario"] as? String == "variants/小片区.yaml", "\(told.text)")
        let scenario = try ExtendedFile.naming([space.folder]) {
            try Scenario.load(path: space.folder + "/variants/小片区.yaml")
        }
        #expect(scenario.must.villages == Bounds(minimum: 3, maximum: 3))
        #expect(scenario.dataInPlace == (try Scenario.load(path: space.folder + "/scenario.yaml")).dataInPlace)
        for name in ["../x", "a/b", "", ".x", "小片区", String(repeating: "a", count: 41), "a\"b"] {
            let bad = space.order { $0.name = name }
            let refused = try await space.ask { desk, state in try desk.variant(bad, &state) }
            #expect(refused.status == 422, "\(name)")
        }
        let look = try await space.ask { desk, state in try desk.rules("variants/小片区.yaml", plan: "", &state) }
        let row = try #require(look.row("must.party_members.min"))
        #expect((row["source"] as? [String: Any])?["kind"] as? String == "preset")
        #expect((row["remark"] as? String)?.contains("E27") == true)
    }
}
