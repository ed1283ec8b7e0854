import Testing

@testable import CountyModel

@Suite("The judge on a plan as a whole")
struct PlanwideRuleTests {
    @Test("Villages that belong together share a cluster or are all outside")
    func together() throws {
        let judging = Judging(columns: 4) { $1.must.together = [$0.codes(1, 2)] }
        #expect(try judging.broken((0, [0, 1, 2])).isEmpty)
        #expect(try judging.broken((0, [0]), (3, [3])).isEmpty)
        #expect(try judging.broken((0, [0, 1]), (2, [2, 3])) == [Broken(.together, [1, 2])])
        #expect(try judging.broken((0, [0, 1])) == [Broken(.together, [1, 2])])
    }

    @Test("Of a group that must be apart no two share a cluster")
    func apart() throws {
        let judging = Judging(columns: 4) { $1.must.apart = [$0.codes(0, 2, 3)] }
        #expect(try judging.broken((0, [0, 1]), (2, [2])).isEmpty)
        #expect(try judging.broken((0, [0, 1]), (2, [2, 3])) == [Broken(.apart, [2, 3])])
    }

    @Test("A kept cluster is kept to the village, and with its lead")
    func kept() throws {
        let judging = Judging(columns: 5) {
            $1.must.keep = [KeptCluster(name: "老片区", members: $0.codes(0, 1, 2), lead: $0.code(1))]
        }
        #expect(try judging.broken((1, [0, 1, 2]), (3, [3, 4])).isEmpty)
        // A plan without leads is taken to mean the kept one.
        #expect(try judging.broken((nil, [0, 1, 2])).isEmpty)
        #expect(try judging.broken((1, [0, 1, 2, 3])) == [Broken(.keep, [3])])
        #expect(try judging.broken((1, [0, 1]), (2, [2, 3])) == [Broken(.keep, [2])])
        #expect(try judging.broken((0, [0, 1, 2])) == [Broken(.keep, [1])])
        #expect(try judging.broken((3, [3, 4])) == [Broken(.keep, [0, 1, 2])])
    }

    @Test("The number of clusters has two limits")
    func count() throws {
        let judging = Judging(columns: 4) { $1.lead.count = Bounds(minimum: 2, maximum: 2) }
        #expect(try judging.broken((0, [0, 1]), (2, [2, 3])).isEmpty)
        #expect(try judging.broken((0, [0, 1, 2, 3])) == [Broken(.clusterCount, [0])])
        #expect(try judging.broken((0, [0]), (1, [1]), (2, [2])) == [Broken(.clusterCount, [0, 1, 2])])
    }

    @Test("Under full cover every village left out is named")
    func fullCover() throws {
        let judging = Judging(columns: 4) { $1.must.leaveOut = LeaveOutRule(allowed: false) }
        #expect(try judging.broken((0, [0, 1]), (2, [2, 3])).isEmpty)
        #expect(try judging.broken((0, [0, 1])) == [Broken(.cover, [2, 3])])
    }

    @Test("At most a share of the villages may be left out, counted without rounding faults")
    func share() throws {
        let judging = Judging(rows: 10, columns: 10) { $1.must.leaveOut = LeaveOutRule(allowed: true, maxShare: 0.29) }
        #expect(try judging.broken((0, Array(0..<71))).isEmpty)
        #expect(try judging.broken((0, Array(0..<70))) == [Broken(.cover, Array(70..<100))])
    }

    @Test("A village of the scenario that is not on the map stops the judge")
    func unknown() throws {
        let judging = Judging(columns: 2) { $1.must.exclude = [VillageCode("999")] }
        #expect { try judging.report((0, [0, 1])) } throws: {
            ($0 as? PlannerError)?.findings.first?.code == .codeNotOnMap
        }
    }

    @Test("An index that is no village stops the judge")
    func strangers() throws {
        #expect { try Judging(columns: 2).report((0, [0, 7])) } throws: {
            ($0 as? PlannerError)?.findings.first?.code == .unknownVillageIndex
        }
    }

    @Test("A broken rule carries its key, both languages, the villages' names and their box")
    func words() throws {
        let judging = Judging(columns: 5)
        let report = try judging.report((0, [0, 1, 4]))
        let found = try #require(report.violations.first)
        #expect(found.rule.key == "must.connected")
        #expect(found.what.zh.contains("A5"))
        #expect(found.what.en.contains("A5"))
        #expect(found.box?.minX == 504_000)
        #expect(found.box?.maxX == 505_000)
        #expect(report.refusal?.kind == .internalFault)
        #expect(report.refusal?.findings.map(\.code) == [.auditRefuses])
        #expect(try judging.report((0, [0, 1])).refusal == nil)
    }
}
