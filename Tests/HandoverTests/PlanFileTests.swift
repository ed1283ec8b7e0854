import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Plan and assignment files")
struct PlanFileTests {
    @Test("A plan.json gives the assignment back")
    func readsPlanBack() throws {
        let (setup, plan, _) = try SmallCase.make()
        let content = try PlanFile.read(PlanFile.bytes(setup, plan))
        let codes = setup.county.villages.map(\.code)
        #expect(!plan.clusters.isEmpty)
        #expect(content.clusters.map(\.name) == plan.clusters.map(\.name))
        #expect(content.clusters.map(\.members) == plan.clusters.map { $0.members.map { codes[$0] } })
        #expect(content.clusters.map(\.lead) == plan.clusters.map { codes[$0.lead] })
        #expect(content.leftOut == plan.leftOut.map { codes[$0] })
    }

    @Test("What is no plan is refused with the name of the file")
    func refusesOthers() throws {
        for text in [
            "", "{}", "[1]",
            "{\"schema\":\"9.0\",\"scenario\":{\"sha256\":\"\"},\"clusters\":[],\"left_out\":[],\"excluded\":[]}",
        ] {
            let error = #expect(throws: PlannerError.self) { try PlanFile.read(Array(text.utf8), named: "x.json") }
            #expect(error?.findings.first?.code == .unreadablePlan && error?.findings.first?.place.file == "x.json")
        }
    }

    @Test("An assignment.csv has a byte order mark, CRLF and a line per village, and comes back")
    func roundTripsAssignment() throws {
        let (setup, plan, _) = try SmallCase.make()
        let bytes = AssignmentFile.bytes(setup, plan)
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.count == setup.county.villages.count + 2 && lines.last == "")
        try Scratch.folder { folder in
            let path = folder + "/assignment.csv"
            try AtomicFile.write(bytes, to: path, overwrite: false)
            let content = try AssignmentFile.read(path: path, named: "assignment.csv", county: setup.county)
            let expected = try PlanFile.read(PlanFile.bytes(setup, plan)).clusters
            #expect(content.findings.isEmpty)
            #expect(content.clusters.sorted { $0.name < $1.name } == expected.sorted { $0.name < $1.name })
        }
    }

    @Test("Tables made by hand are read by their Chinese headers, and bad rows are named")
    func readsTablesByHand() throws {
        let county = SmallCase.county(.init())
        let text = """
            片区划分表,,,
            村级代码,行政村,片区,牵头村
            \(SmallCase.code(0)),村1,东片区,村2
            \(SmallCase.code(1)),村2,东片区,村2
            \(SmallCase.code(2)),村3,西片区,
            \(SmallCase.code(3)),村4,西片区,是
            999999999999,别处村,西片区,
            \(SmallCase.code(2)),村3,东片区,
            \(SmallCase.code(4)),村5,/,
            """
        try Scratch.folder { folder in
            let path = folder + "/表.csv"
            try AtomicFile.write(Array(text.utf8), to: path, overwrite: false)
            let content = try AssignmentFile.read(path: path, named: "表.csv", county: county)
            #expect(
                content.clusters == [
                    // Village 3 stands in two rows with two areas: neither is preferred.
                    AssignedCluster(
                        name: "东片区", members: [0, 1, 2].map { VillageCode(SmallCase.code($0)) },
                        lead: VillageCode(SmallCase.code(1))),
                    AssignedCluster(
                        name: "西片区", members: [2, 3].map { VillageCode(SmallCase.code($0)) },
                        lead: VillageCode(SmallCase.code(3))),
                ])
            #expect(content.findings.map(\.code) == [.planVillageSkipped, .contradictoryRows])
            #expect(content.findings.map(\.place.row) == [7, 8])
            #expect(content.findings.last?.what.zh.contains("第 5 行属“西片区”,在第 8 行属“东片区”") == true)
        }
    }

    @Test("Villages without a row, a row without a village and a row said twice are each named, and nothing is guessed")
    func namesWhatIsMissing() throws {
        let (setup, plan, _) = try SmallCase.make()
        let lines = String(decoding: AssignmentFile.bytes(setup, plan), as: UTF8.self).components(separatedBy: "\r\n")
        let gone = [setup.county.villages[1], setup.county.villages[3]]
        var kept = lines.filter { line in !gone.contains { line.hasPrefix($0.code.text) } }
        kept.insert(contentsOf: [kept[1], ",新村,东镇,P01,某片区,member,"], at: 2)
        try Scratch.folder { folder in
            let path = folder + "/assignment.csv"
            try AtomicFile.write(Array(kept.joined(separator: "\r\n").utf8), to: path, overwrite: false)
            let given = try GivenPlan.read(path, setup)
            #expect(
                given.findings.map(\.code) == [
                    .repeatedPlanRow, .planVillageSkipped, .villageNotInPlan, .villageNotInPlan,
                ])
            #expect(given.findings.map(\.place.row) == [3, 4, nil, nil])
            #expect(given.findings.suffix(2).map(\.place.village) == gone.map(\.label))
        }
    }

    @Test("A village that takes no part need not stand in the table")
    func excludedWithoutRow() throws {
        let code = SquareCounty(rows: 1, columns: 3).code(2)
        let map = Comparing(
            columns: 3, "lead: {qualify: {}}\nmust: {leave_out: {allowed: true}, exclude: [\"\(code)\"]}")
        let setup = try map.plan("a", (0, [0, 1])).setup
        try Scratch.folder { folder in
            let path = folder + "/表.csv"
            let text = "village_code,cluster_id\n\(map.map.code(0)),P01\n"
            try AtomicFile.write(Array(text.utf8), to: path, overwrite: false)
            let findings = try GivenPlan.read(path, setup).findings
            #expect(
                findings.map(\.code) == [.villageNotInPlan] && findings.first?.place.village?.contains("A2") == true)
        }
    }

    @Test("A plan.json with two clusters of one number is refused, and the number is named")
    func sameNumbers() throws {
        let (setup, plan, _) = try SmallCase.make()
        try #require(plan.clusters.count > 1)
        let text = String(decoding: PlanFile.bytes(setup, plan), as: UTF8.self).replacing("\"P02\"", with: "\"P01\"")
        try Scratch.folder { folder in
            let path = folder + "/plan.json"
            try AtomicFile.write(Array(text.utf8), to: path, overwrite: false)
            let error = try #require(throws: PlannerError.self) { try GivenPlan.read(path, setup) }
            #expect(error.kind == .data && error.findings.contains { $0.what.zh.hasSuffix("两个片区的编号都是 P01") })
        }
    }

    @Test(
        "Clusters of a numbered table come by number, and a row with the number of one and the name of another is named"
    )
    func numbersCount() throws {
        let county = SmallCase.county(.init())
        let text = """
            village_code,cluster_id,cluster_name
            \(SmallCase.code(0)),P10,北片区
            \(SmallCase.code(1)),P2,东片区
            \(SmallCase.code(2)),P10,东片区
            \(SmallCase.code(3)),P2,
            """
        try Scratch.folder { folder in
            let path = folder + "/表.csv"
            try AtomicFile.write(Array(text.utf8), to: path, overwrite: false)
            let content = try AssignmentFile.read(path: path, named: "表.csv", county: county)
            #expect(content.clusters.map(\.id) == ["P2", "P10"] && content.clusters.map(\.name) == ["东片区", "北片区"])
            #expect(content.clusters[1].members == [0, 2].map { VillageCode(SmallCase.code($0)) })
            #expect(content.findings.map(\.code) == [.clusterRenamed] && content.findings.map(\.place.row) == [4])
        }
    }

    @Test("A village in two clusters of a table is a broken rule with its name, and no plan can be drawn of it")
    func refusesTwice() throws {
        let (setup, plan, _) = try SmallCase.make()
        let lines = String(decoding: AssignmentFile.bytes(setup, plan), as: UTF8.self).components(separatedBy: "\r\n")
        let village = setup.county.villages[plan.clusters[0].members[0]]
        try Scratch.folder { folder in
            let path = folder + "/assignment.csv"
            let more = lines.dropLast() + ["\(village.code),,,P77,另一片区,,"]
            try AtomicFile.write(Array(more.joined(separator: "\r\n").utf8), to: path, overwrite: false)
            let given = try GivenPlan.read(path, setup)
            #expect(given.findings.map(\.code) == [.contradictoryRows])
            let broken = try given.judge(setup).violations.filter { $0.rule == .oneCluster }
            #expect(broken.flatMap(\.villages) == [plan.clusters[0].members[0]])
            let error = #expect(throws: PlannerError.self) { try given.plan(setup) }
            #expect(error?.findings.first?.code == .villageInTwoClusters)
            #expect(error?.findings.first?.what.zh.contains(village.name) == true)
        }
    }

    @Test("A table without a column of areas is refused")
    func refusesTableWithoutAreas() throws {
        let county = SmallCase.county(.init())
        try Scratch.folder { folder in
            try AtomicFile.write(Array("村级代码,收入\n1,2\n".utf8), to: folder + "/a.csv", overwrite: false)
            let error = #expect(throws: PlannerError.self) {
                try AssignmentFile.read(path: folder + "/a.csv", named: "a.csv", county: county)
            }
            #expect(error?.findings.first?.code == .noClusterColumns)
        }
    }
}
