import Testing

@testable import CountyModel

@Suite("The judge on leads")
struct LeadRuleTests {
    @Test("A lead outside its cluster is named")
    func inside() throws {
        let judging = Judging(columns: 3)
        #expect(try judging.broken((1, [0, 1])).isEmpty)
        #expect(try judging.broken((2, [0, 1])) == [Broken(.leadInside, [2])])
    }

    @Test("Without conditions only strong villages qualify")
    func strong() throws {
        let judging = Judging(columns: 3) {
            $0[.incomeOperating] = [60, 40, 10]
            $1.lead.qualify = nil
            $1.lead.fallback = .none
        }
        #expect(try judging.broken((0, [0, 1, 2])).isEmpty)
        #expect(try judging.broken((1, [0, 1, 2])) == [Broken(.qualified, [1])])
    }

    @Test("Every condition must hold, and a missing number holds none")
    func conditions() throws {
        let judging = Judging(columns: 4) {
            $0[.partyMembers] = [50, 50, nil, 20]
            $0.flag(.isBackward, [1])
            $1.lead.fallback = .none
            $1.lead.qualify = [
                LeadCondition(.partyMembers, .within(Bounds(minimum: 30))),
                LeadCondition(.isBackward, .isNot(.flag(true))),
            ]
        }
        #expect(try judging.broken((0, [0])).isEmpty)
        for lead in 1...3 { #expect(try judging.broken((lead, [lead])) == [Broken(.qualified, [lead])]) }
        #expect(try judging.report((3, [3])).violations[0].actual == "20")
    }

    @Test("A missing value is no other value's equal, and means no where a flag is asked for")
    func blanks() throws {
        var judging = Judging(columns: 2) {
            $0.set(.isBackward, [.missing, .flag(true)])
            $1.lead.fallback = .none
        }
        for test in [LeadCondition.Test.isNot(.flag(true)), .equals(.flag(false))] {
            judging.scenario.lead.qualify = [LeadCondition(.isBackward, test)]
            #expect(try judging.broken((0, [0])).isEmpty)
            #expect(try judging.broken((1, [1])) == [Broken(.qualified, [1])])
        }
        judging.scenario.lead.qualify = [LeadCondition(.isBackward, .equals(.flag(true)))]
        #expect(try judging.broken((0, [0])) == [Broken(.qualified, [0])])
    }

    @Test("A township appoints a lead only where none of its villages qualifies")
    func fallback() throws {
        let judging = Judging(columns: 4) {
            $0[.incomeOperating] = [60, 30, 30, 30]
            $0.towns = ["甲镇", "甲镇", "乙镇", "乙镇"]
            $1.lead.qualify = nil
        }
        let report = try judging.report((2, [2, 3]))
        #expect(report.violations.isEmpty)
        #expect(report.clusters[0].standing == .appointed)
        #expect(try judging.broken((1, [1])) == [Broken(.fallback, [1])])
    }

    @Test("A township appoints only its best-ranked few")
    func appointed() throws {
        let judging = Judging(columns: 3) {
            $0[.incomeOperating] = [30, 20, 40]
            $1.lead.qualify = nil
            $1.lead.appointedPerTown = 1
            $1.lead.rankBy = [WeightedField(.incomeOperating, 1)]
        }
        #expect(try judging.broken((2, [1, 2])).isEmpty)
        let found = try judging.report((0, [0, 1])).violations
        #expect(found.map(\.rule) == [.appointedPerTown])
        #expect(found.map(\.actual) == ["2"])
    }

    @Test("A banned village may not lead, though it qualifies")
    func banned() throws {
        let judging = Judging(columns: 2) { $1.lead.banned = $0.codes(0) }
        #expect(try judging.broken((1, [0, 1])).isEmpty)
        #expect(try judging.broken((0, [0, 1])) == [Broken(.banned, [0])])
    }

    @Test("A fixed lead must lead, and may although it does not qualify")
    func fixed() throws {
        let judging = Judging(columns: 3) {
            $0[.incomeOperating] = [60, 30, 30]
            $1.lead.qualify = nil
            $1.lead.fixed = $0.codes(1)
        }
        #expect(try judging.broken((1, [0, 1, 2])).isEmpty)
        #expect(try judging.broken((0, [0, 1, 2])) == [Broken(.fixedLead, [1])])
    }

    @Test("Villages too far from their lead are named, those at the limit are not")
    func distance() throws {
        let judging = Judging(columns: 5) { $1.must.leadFarKm = Bounds(maximum: 2) }
        #expect(try judging.broken((2, [0, 1, 2, 3, 4])).isEmpty)
        let found = try judging.report((0, [0, 1, 2, 3, 4])).violations
        #expect(found.map { Broken($0.rule, $0.villages) } == [Broken(.leadDistance, [3, 4])])
        #expect(found[0].actual == "4 km")
    }

    @Test("The need of the villages led stays within what the lead can carry")
    func capacity() throws {
        let judging = Judging(columns: 4) {
            $0[.incomeOperating] = [60, 10, 10, 10]
            $1.costs.capacity = HelpCapacity(base: 0.45, perSurplus: 1)
            $1.indicators.need = IndexOptions(columns: [WeightedField(.incomeGap, 1)])
        }
        // Of a surplus of 50 the lead has 40: 0.45 + 0.8. By rank the three weak villages need 0.625 each, the lead 0.125.
        #expect(try judging.broken((0, [0, 1, 2])).isEmpty)
        let found = try judging.report((0, [0, 1, 2, 3])).violations
        #expect(found.map { Broken($0.rule, $0.villages) } == [Broken(.capacity, [1, 2, 3])])
        #expect(found.map(\.limit) == ["<=1.25"])
        #expect(found.map(\.actual) == ["1.875"])
    }

    @Test("A plan without leads is judged with the best-ranked qualified village, the first of equals, and says so")
    func assumed() throws {
        let judging = Judging(columns: 5) {
            $0[.incomeOperating] = [55, 80, 80, 30, 30]
            $0.towns = ["甲镇", "甲镇", "甲镇", "甲镇", "乙镇"]
            $1.lead.qualify = nil
            $1.lead.rankBy = [WeightedField(.incomeOperating, 1)]
        }
        let report = try judging.report((nil, [0, 1, 2]), (nil, [3]), (nil, [4]))
        #expect(report.clusters.map(\.lead) == [1, nil, 4])
        #expect(report.clusters.map(\.standing) == [.qualified, nil, .appointed])
        #expect(report.violations.map { Broken($0.rule, $0.villages) } == [Broken(.lead, [3])])
        #expect(report.notes.count == 2)
        #expect(report.notes[0].zh.contains("A2"))
    }

    @Test("Centrality counts the villages within two steps, near ones as well")
    func centrality() throws {
        let judging = Judging(columns: 4) { $1.lead.rankBy = [WeightedField(.centrality, 1)] }
        #expect(try judging.report((nil, [0, 1, 2, 3])).clusters[0].lead == 1)
    }

    @Test("A lead that takes no part is named once")
    func out() throws {
        let judging = Judging(columns: 2) { $1.must.exclude = $0.codes(0) }
        #expect(try judging.broken((0, [0, 1])) == [Broken(.exclude, [0])])
    }
}
