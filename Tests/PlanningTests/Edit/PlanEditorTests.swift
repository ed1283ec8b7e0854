import Digest
import TestCounties
import Testing

@testable import CountyModel
@testable import PlanAudit
@testable import Planning

@Suite("Changing a plan by hand")
struct PlanEditorTests {
    /// Six villages in a row: A1 A2 A3 under A2, A4 A5 A6 under A5.
    private func row(_ change: (inout Scenario) -> Void = { _ in }) throws -> (setup: PlanningCase, base: [UInt8]) {
        var map = SquareCounty(rows: 1, columns: 6)
        map[.incomeOperating] = [10, 80, 10, 10, 90, 10]
        var scenario = Scenario()
        scenario.must.villages = Bounds(minimum: 2, maximum: 4)
        scenario.must.population = Bounds()
        scenario.must.partyMembers = Bounds()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.must.keep = [
            KeptCluster(name: "西片区", members: map.codes(0, 1, 2), lead: map.code(1), id: nil),
            KeptCluster(name: "东片区", members: map.codes(3, 4, 5), lead: map.code(4), id: nil),
        ]
        scenario.solve.iterations = 1_000
        change(&scenario)
        let kept = try PlanningCase(map.county, scenario)
        let base = PlanFile.bytes(kept, try kept.propose())
        scenario.must.keep = []
        return (try PlanningCase(map.county, scenario), base)
    }

    private let map = SquareCounty(rows: 1, columns: 6)

    private func members(_ editor: PlanEditor, _ id: String) -> [VillageCode] {
        editor.clusters.items.first { $0.id == id }?.members ?? []
    }

    @Test("A village moved across the border is in the other cluster, and undo and redo take it back and forth")
    func moves() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.move(map.codes(2), to: "P02"), note: "乡镇意见")
        #expect(members(editor, "P01") == map.codes(0, 1))
        #expect(members(editor, "P02") == map.codes(2, 3, 4, 5))
        #expect(editor.clusters.moved == map.codes(2))
        #expect(try editor.current().plan.brokenRules.isEmpty)
        try editor.apply(.undo)
        #expect(members(editor, "P01") == map.codes(0, 1, 2) && editor.clusters.moved.isEmpty)
        try editor.apply(.redo)
        #expect(members(editor, "P02") == map.codes(2, 3, 4, 5))
        #expect(throws: PlannerError.self) { try editor.apply(.redo) }
        #expect(editor.log.entries.map(\.edit.action) == ["move", "undo", "redo"])
        #expect(editor.log.entries[0].note == "乡镇意见")
    }

    @Test("A plan's file is on the way to its edits where it is what the first of them, or none, gave")
    func passed() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.move(map.codes(2), to: "P02"))
        let between = try PlanFile.read(PlanFile.bytes(setup, try editor.current().plan))
        try editor.apply(.leaveOut(map.codes(0)))
        let last = try PlanFile.read(PlanFile.bytes(setup, try editor.current().plan))
        #expect(editor.hasPassed(try PlanFile.read(base)) && editor.hasPassed(between))
        #expect(!editor.hasPassed(last))
        var other = try PlanEditor(base: base, log: nil, setup: setup)
        try other.apply(.move(map.codes(3), to: "P01"))
        #expect(!editor.hasPassed(try PlanFile.read(PlanFile.bytes(setup, try other.current().plan))))
    }

    @Test("A judge who has judged other plans of the county judges as a new one does")
    func sameJudge() throws {
        let (setup, base) = try row()
        let judge = try PlanJudge(setup.county, setup.scenario, setup.graph)
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        for edit in [
            PlanEdit.move(map.codes(2), to: "P02"), .move(map.codes(4), to: "P01"), .undo, .leaveOut(map.codes(5)),
        ] {
            try editor.apply(edit)
            let (known, new) = (try editor.current(judge: judge), try editor.current())
            #expect(known.report == new.report && known.plan.brokenRules == new.plan.brokenRules)
        }
    }

    @Test("A cluster cut in two by a move is reported at once, with the village that was cut off and where it is")
    func reportsCut() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.move(map.codes(1), to: "P02"))
        let broken = try editor.current().plan.brokenRules
        let cut = try #require(broken.first { $0.rule.key == "must.connected" && $0.cluster == "P01" })
        #expect(!cut.villages.isEmpty && cut.box != nil)
        #expect(try editor.current().plan.clusters[0].lead != 1)
    }

    @Test("What is locked does not change until it is unlocked, and a refused change leaves no trace in the log")
    func locks() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.lock(clusters: ["P01"], villages: map.codes(3)))
        for edit in [
            PlanEdit.move(map.codes(2), to: "P02"), .move(map.codes(5), to: "P01"), .move(map.codes(3), to: "P01"),
            .leaveOut(map.codes(3)), .merge(["P01", "P02"]), .lead("P01", map.code(0)),
        ] {
            let error = #expect(throws: PlannerError.self) { try editor.apply(edit) }
            #expect(error?.findings.first?.code == .lockedAgainstEdits)
        }
        #expect(editor.log.entries.count == 1)
        try editor.apply(.unlock(clusters: ["P01"], villages: map.codes(3)))
        try editor.apply(.move(map.codes(2), to: "P02"))
        #expect(members(editor, "P02").count == 4)
    }

    @Test("A cluster with a locked village is not merged into another, though the cluster itself is free")
    func lockedVillageInMerge() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.lock(clusters: [], villages: map.codes(5)))
        let error = #expect(throws: PlannerError.self) { try editor.apply(.merge(["P01", "P02"])) }
        #expect(
            error?.findings.first?.code == .lockedAgainstEdits && error?.findings.first?.what.zh.contains("A6") == true)
        // The other way round it stays where it is.
        try editor.apply(.merge(["P02", "P01"]))
        #expect(members(editor, "P02").count == 6)
    }

    @Test("A change that changes nothing is refused with the village's name and leaves no line in the log")
    func nothingChanges() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.lock(clusters: ["P02"], villages: map.codes(0)))
        try editor.apply(.leaveOut(map.codes(2)))
        for (edit, name) in [
            (PlanEdit.move(map.codes(1), to: "P01"), "A2"), (.lead("P01", map.code(1)), "A2"),
            (.leaveOut(map.codes(2)), "A3"), (.lock(clusters: ["P02"], villages: map.codes(0)), "锁定"),
            (.unlock(clusters: ["P01"], villages: []), "没有锁定"),
        ] {
            let error = #expect(throws: PlannerError.self) { try editor.apply(edit) }
            #expect(error?.findings.first?.code == .nothingChanges)
            #expect(error?.findings.first?.what.zh.contains(name) == true, "\(edit)")
        }
        #expect(editor.log.entries.map(\.edit.action) == ["lock", "leave-out"])
        // A list of which one village is there already is done for the others.
        try editor.apply(.move(map.codes(1, 2), to: "P01"))
        #expect(members(editor, "P01") == map.codes(0, 1, 2) && editor.log.entries.count == 3)
    }

    @Test("What is refused names village and cluster as people call them")
    func names() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.lock(clusters: ["P01"], villages: map.codes(3)))
        func said(_ edit: PlanEdit) -> String {
            let error = #expect(throws: PlannerError.self) { try editor.apply(edit) }
            let finding = error?.findings.first
            return "\(finding?.code.text ?? "") \(finding?.what.zh ?? "") \(finding?.mend?.zh ?? "")"
        }
        #expect(said(.move(map.codes(3), to: "P02")).contains("E3036"))
        #expect(said(.leaveOut(map.codes(3))).contains("E3035 A4(\(map.code(3))) 已锁定"))
        #expect(said(.leaveOut(map.codes(3))).contains("unlock \(map.code(3))"))
        #expect(said(.leaveOut(map.codes(0))).contains("E3035 P01 西片区 已锁定"))
        #expect(said(.lead("P02", map.code(0))).contains("E3039 A1(\(map.code(0))) 不在片区 P02 东片区"))
        #expect(said(.open(map.codes(4), lead: nil)).contains("E3040 A5("))
        #expect(said(.split("P02", map.codes(3, 4, 5), lead: nil)).contains("E3041"))
        #expect(said(.merge(["P02"])).contains("E3042") && said(.leaveOut([])).contains("E3043"))
    }

    @Test("Clusters merge under the first one's lead, split into a new number, and open from villages left out")
    func mergesAndSplits() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.merge(["P02", "P01"]))
        #expect(editor.clusters.items.map(\.id) == ["P02"] && editor.clusters.items[0].lead == map.code(4))
        try editor.apply(.split("P02", map.codes(0, 1), lead: map.code(1)))
        #expect(editor.clusters.items.map(\.id) == ["P02", "P03"])
        #expect(try editor.current().plan.clusters[1].name == "A2片区")
        try editor.apply(.leaveOut(map.codes(0, 1)))
        #expect(editor.clusters.items.map(\.id) == ["P02"])
        // Left out by hand is moved by hand too.
        #expect(Set(map.codes(0, 1)).isSubset(of: editor.clusters.moved))
        #expect(try editor.current().plan.leftOut == [0, 1])
        try editor.apply(.open(map.codes(0, 1), lead: nil))
        #expect(try editor.current().plan.clusters.map(\.lead) == [4, 1])
        #expect(throws: PlannerError.self) { try editor.apply(.split("P02", map.codes(2, 3, 4, 5), lead: nil)) }
        #expect(throws: PlannerError.self) { try editor.apply(.move(map.codes(0), to: "P09")) }
        #expect(throws: PlannerError.self) { try editor.apply(.open(map.codes(3), lead: nil)) }
    }

    @Test("A bound stays with an edited plan only while rules, data and locks are those it was proven under")
    func keepsBound() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.move(map.codes(2), to: "P02"))
        #expect(try editor.current().plan.certificate != nil && editor.drift.isEmpty)
        try editor.apply(.move(map.codes(1), to: "P02"))
        #expect(try editor.current().plan.certificate == nil)
        var changed = setup.scenario
        changed.canonicalText = "other"
        let elsewhere = try PlanEditor(base: base, log: nil, setup: try PlanningCase(setup.county, changed))
        #expect(try elsewhere.current().plan.certificate == nil)
        #expect(elsewhere.drift.map(\.code) == [.changedSincePlan])
        let lock = "\"lock_sha256\": \"ab\", \"was_cut_short\""
        let locked = String(decoding: base, as: UTF8.self).replacing(
            "\"was_cut_short\"", with: lock, maxReplacements: 1)
        #expect(try PlanEditor(base: Array(locked.utf8), log: nil, setup: setup).current().plan.certificate == nil)
    }

    @Test("The log read back leads to the same bytes, and to no other plan's")
    func replays() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        let edits: [PlanEdit] = [
            .move(map.codes(2), to: "P02"), .lock(clusters: ["P01"], villages: map.codes(5)), .undo,
            .leaveOut(map.codes(5)), .undo, .redo, .lead("P02", map.code(3)), .open(map.codes(5), lead: nil),
        ]
        for edit in edits { try editor.apply(edit) }
        let log = try EditLog.read(editor.log.bytes)
        #expect(log == editor.log)
        let again = try PlanEditor(base: base, log: log, setup: setup)
        let bytes = PlanFile.bytes(setup, try editor.current().plan)
        #expect(PlanFile.bytes(setup, try again.current().plan) == bytes)
        let content = try PlanFile.read(bytes)
        #expect(content.clusters.count == 3 && content.lockedClusters.isEmpty)
        let error = #expect(throws: PlannerError.self) { try PlanEditor(base: bytes, log: log, setup: setup) }
        #expect(error?.findings.first?.code == .logOfOtherPlan)
        for text in ["", "{}", "{\"schema\":\"1.0\",\"base_sha256\":\"\"}\n{\"n\":2,\"action\":\"undo\"}"] {
            #expect(throws: PlannerError.self) { try EditLog.read(Array(text.utf8)) }
        }
        // A line taken out of the middle leaves a gap in the numbers, though what is left could be done.
        let lines = String(decoding: editor.log.bytes, as: UTF8.self).split(separator: "\n")
        let gap = lines.enumerated().filter { $0.offset != 1 }.map(\.element).joined(separator: "\n")
        let missing = #expect(throws: PlannerError.self) { try EditLog.read(Array(gap.utf8)) }
        #expect(missing?.findings.first?.code == .badLogLine && missing?.findings.first?.place.row == 2)
    }

    @Test("A locked cluster and a locked village stay where they are when the rest is planned anew")
    func plansAround() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.move(map.codes(2), to: "P02"))
        try editor.apply(.lock(clusters: ["P01"], villages: map.codes(2)))
        let content = try PlanFile.read(PlanFile.bytes(setup, try editor.current().plan))
        var scenario = setup.scenario
        try PlanLock.lock(content, only: [], file: "plan.json", in: &scenario)
        #expect(scenario.must.keep.map(\.members) == [map.codes(0, 1)])
        let plan = try PlanningCase(setup.county, scenario).propose()
        #expect(plan.clusters.contains { $0.id == "P01" && $0.members == [0, 1] })
        #expect(plan.clusters.contains { $0.lead == 4 && $0.members.contains(2) })
    }

    @Test("A table of assignments keeps the numbers of the clusters")
    func keepsNumbers() throws {
        let (setup, base) = try row()
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.merge(["P02", "P01"]))
        try editor.apply(.split("P02", map.codes(0, 1), lead: map.code(1)))
        let plan = try editor.current().plan
        try Scratch.folder { folder in
            let path = folder + "/assignment.csv"
            try AtomicFile.write(AssignmentFile.bytes(setup, plan), to: path, overwrite: false)
            let read = try GivenPlan.read(path, setup).plan(setup)
            #expect(read.clusters == plan.clusters && read.leftOut == plan.leftOut)
        }
    }

    @Test(
        "Where a lead is moved away the cluster goes on under the successor that the reasons name, and it is said who that is"
    )
    func successor() throws {
        var map = SquareCounty(rows: 2, columns: 4)
        map[.incomeOperating] = [90, 60, 10, 80, 70, 10, 10, 10]
        var scenario = Scenario()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.must.keep = [
            KeptCluster(name: "西片区", members: map.codes(0, 1, 4, 5), lead: map.code(0), id: nil),
            KeptCluster(name: "东片区", members: map.codes(2, 3, 6, 7), lead: map.code(3), id: nil),
        ]
        scenario.solve.iterations = 1_000
        let base = PlanFile.bytes(
            try PlanningCase(map.county, scenario), try PlanningCase(map.county, scenario).propose())
        scenario.must.keep = []
        let setup = try PlanningCase(map.county, scenario)
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        try editor.apply(.move(map.codes(0), to: "P02"))
        let after = try editor.current()
        let told = Successor.best(of: [1, 4, 5], setup.problem, RegionCheck(setup))
        let cluster = try #require(after.plan.clusters.first { $0.members == [1, 4, 5] })
        #expect(cluster.lead == told?.lead && [1, 4].contains(cluster.lead))
        #expect(after.successors.map(\.lead) == [cluster.lead] && after.successors.map(\.cluster) == [cluster.id])
        // The other of the two that may lead would be worth less.
        let check = RegionCheck(setup)
        let other = cluster.lead == 1 ? 4 : 1
        #expect(
            check.value(lead: cluster.lead, units: cluster.members) >= check.value(lead: other, units: cluster.members))
    }
}
