import Testing

@testable import CountyModel

@Suite("The judge on the villages of a cluster")
struct ClusterRuleTests {
    @Test("A village in two clusters, or twice in one, is named")
    func once() throws {
        let judging = Judging(columns: 4)
        #expect(try judging.broken((0, [0, 1]), (2, [2, 3])).isEmpty)
        #expect(try judging.broken((0, [0, 1]), (2, [1, 2, 3])) == [Broken(.oneCluster, [1])])
        #expect(try judging.broken((0, [0, 1, 1])) == [Broken(.oneCluster, [1])])
    }

    @Test("A cluster in two pieces names the smaller one, unless it need not be connected")
    func connected() throws {
        var judging = Judging(columns: 5)
        #expect(try judging.broken((0, [0, 1, 2])).isEmpty)
        #expect(try judging.broken((0, [0, 1, 2, 4])) == [Broken(.connected, [4])])
        // Of two equal pieces the lead's is the cluster.
        #expect(try judging.broken((4, [0, 1, 3, 4])) == [Broken(.connected, [0, 1])])
        judging.scenario.must.connected = false
        #expect(try judging.broken((0, [0, 1, 2, 4])).isEmpty)
    }

    @Test("Villages that meet in a corner only hang together under queen, not under rook")
    func corners() throws {
        var judging = Judging(rows: 2, columns: 2)
        #expect(try judging.broken((0, [0, 3])) == [Broken(.connected, [3])])
        judging.scenario.must.contiguity.kind = .queen
        #expect(try judging.broken((0, [0, 3])).isEmpty)
    }

    @Test("Too few and too many villages are broken rules, and so is an empty cluster")
    func villages() throws {
        let judging = Judging(columns: 4) { $1.must.villages = Bounds(minimum: 2, maximum: 3) }
        #expect(try judging.broken((0, [0, 1, 2])).isEmpty)
        #expect(try judging.broken((0, [0])) == [Broken(.villages, [0])])
        #expect(try judging.broken((0, [0, 1, 2, 3])) == [Broken(.villages, [0, 1, 2, 3])])
        #expect(try Judging(columns: 2).broken((nil, [])) == [Broken(.villages, []), Broken(.lead, [])])
    }

    @Test("Population is counted against its limits")
    func population() throws {
        let judging = Judging(columns: 4) {
            $0[.popRegistered] = [1000, 1500, 500, 200]
            $1.must.population = Bounds(minimum: 700, maximum: 2500)
        }
        #expect(try judging.broken((0, [0, 1]), (2, [2, 3])).isEmpty)
        let found = try judging.report((0, [0, 1, 2]), (3, [3])).violations
        #expect(
            found.map { Broken($0.rule, $0.villages) } == [Broken(.population, [0, 1, 2]), Broken(.population, [3])])
        #expect(found.map(\.actual) == ["3000", "200"])
        #expect(found.map(\.limit) == ["700..2500", "700..2500"])
        #expect(found.map(\.cluster) == ["P01", "P02"])
    }

    @Test("Party members are counted against their limits")
    func members() throws {
        let judging = Judging(columns: 3) { $1.must.partyMembers = Bounds(minimum: 80) }
        #expect(try judging.broken((0, [0, 1])).isEmpty)
        #expect(try judging.broken((2, [2])) == [Broken(.partyMembers, [2])])
    }

    @Test("A village without a number that a rule needs may be in no cluster, and is not missed outside")
    func missing() throws {
        var judging = Judging(columns: 3) {
            $0[.partyMembers] = [90, nil, 20]
            $1.must.partyMembers = Bounds(minimum: 80)
            $1.must.leaveOut = LeaveOutRule(allowed: false)
        }
        #expect(try judging.broken((0, [0, 1]), (2, [2])).contains(Broken(.missingMembers, [1])))
        #expect(try judging.report((0, [0])).notTakingPart == [1])
        #expect(try judging.broken((0, [0])) == [Broken(.cover, [2])])
        // A number that no rule needs may be missing.
        judging.scenario.must.partyMembers = Bounds()
        #expect(try judging.broken((0, [0, 1, 2])).isEmpty)
    }

    @Test("Under town_median the township's median stands in, and the county's where the township has none")
    func medians() throws {
        let judging = Judging(columns: 6) {
            $0[.partyMembers] = [10, 30, 50, nil, nil, 70]
            $0.towns = ["甲镇", "甲镇", "甲镇", "甲镇", "乙镇", "丙镇"]
            $1.must.partyMembers = Bounds(minimum: 1)
            $1.indicators.missing = .townMedian
        }
        let report = try judging.report((3, [3]), (4, [4]))
        #expect(report.violations.isEmpty)
        #expect(report.clusters.map(\.indicators.partyMembers) == [30, 40])
    }

    @Test("Strong villages per cluster: too few name the cluster, too many name the strong ones")
    func strong() throws {
        let judging = Judging(columns: 5) {
            $0[.incomeOperating] = [60, 30, 50, 49.9, 30]
            $1.must.strongPerCluster = Bounds(minimum: 1, maximum: 1)
        }
        #expect(try judging.broken((0, [0, 1])).isEmpty)
        #expect(try judging.broken((3, [3, 4])) == [Broken(.strong, [3, 4])])
        #expect(try judging.broken((0, [0, 1, 2])) == [Broken(.strong, [0, 2])])
    }

    @Test(
        "Where a lead with a sent secretary does not count as strong, the key that decides it is named",
        arguments: [true, false])
    func uncounted(counts: Bool) throws {
        let judging = Judging(columns: 3) {
            $0[.incomeOperating] = [30, 20, 10]
            ($1.lead.qualify, $1.lead.fallback, $1.lead.appointedCounts) = (nil, .townshipCadre, counts)
            $1.must.strongPerCluster = Bounds(minimum: 2)
        }
        let told = try judging.report((0, [0, 1, 2])).violations.filter { $0.rule == .strong }.map(\.what)
        #expect(told.count == 1)
        #expect(told.allSatisfy { $0.zh.contains("lead.appointed_counts") != counts }, "\(told)")
        #expect(told.allSatisfy { $0.en.contains("lead.appointed_counts") != counts }, "\(told)")
    }

    @Test("A village on a weak list is weak whatever its income, one on a strong list strong unless it is weak")
    func lists() throws {
        let judging = Judging(columns: 4) {
            $0[.incomeOperating] = [60, 60, 30, 10]
            $0.flag(.isBackward, [0])
            $0.flag(.isKey, [0, 2, 3])
            $1.classes.alsoStrong = [.isKey]
        }
        let numbers = try judging.report((0, [0, 1, 2, 3])).clusters[0].indicators
        #expect(numbers.strong == 2)
        #expect(numbers.weak == 2)
        // Only the fourth is below the weak line; the first is weak by its list and lacks nothing.
        #expect(numbers.weakGapWan == 10)
    }

    @Test("Weak villages per strong one may be a fraction")
    func weakPerStrong() throws {
        let judging = Judging(columns: 8) {
            $0[.incomeOperating] = [60, 60, 10, 10, 10, 10, 10, 10]
            $1.must.weakPerStrong = Bounds(maximum: 2.5)
        }
        #expect(try judging.broken((0, [0, 1, 2, 3, 4, 5, 6])).isEmpty)
        #expect(try judging.broken((0, [0, 1, 2, 3, 4, 5, 6, 7])) == [Broken(.weakPerStrong, [2, 3, 4, 5, 6, 7])])
        #expect(try judging.broken((3, [3])) == [Broken(.weakPerStrong, [3])])
    }

    @Test("An excluded village may be in no cluster")
    func exclude() throws {
        let judging = Judging(columns: 3) { $1.must.exclude = $0.codes(2) }
        #expect(try judging.broken((0, [0, 1])).isEmpty)
        #expect(try judging.broken((0, [0, 1, 2])) == [Broken(.exclude, [2])])
        var full = judging
        full.scenario.must.leaveOut = LeaveOutRule(allowed: false)
        #expect(try full.broken((0, [0, 1])).isEmpty)
        #expect(try full.report((0, [0, 1])).notTakingPart == [2])
    }

    @Test(
        "Crossing a township border is a broken rule under forbid, costs points under allow_with_penalty, is free under allow"
    )
    func crossing() throws {
        var judging = Judging(columns: 4) { map, _ in map.towns = ["甲镇", "甲镇", "乙镇", "丙镇"] }
        #expect(try judging.broken((0, [0, 1, 2, 3])).isEmpty)
        judging.scenario.must.towns.cross = .forbid
        #expect(try judging.broken((0, [0, 1]), (2, [2])).isEmpty)
        #expect(try judging.broken((0, [0, 1, 2])) == [Broken(.townCrossing, [2])])
        judging.scenario.must.towns.cross = .allowWithPenalty
        let report = try judging.report((0, [0, 1, 2, 3]))
        #expect(report.hardViolations.isEmpty)
        #expect(report.softViolations.map(\.villages) == [[2, 3]])
        // Two townships beyond the first.
        #expect(report.score.crossing == 600_000)
    }

    @Test("A township that keeps to itself may not share a cluster with another, while the others may")
    func noCross() throws {
        let judging = Judging(columns: 4) {
            $0.towns = ["甲镇", "甲镇", "乙镇", "丙镇"]
            $1.must.towns.noCross = ["甲镇"]
        }
        #expect(try judging.broken((0, [0, 1]), (2, [2, 3])).isEmpty)
        #expect(try judging.broken((2, [1, 2, 3])) == [Broken(.noCross, [1])])
        // Neighbours that may not share a cluster gain nothing by doing so: only the edge from A3 to A4 counts.
        var alike = judging
        alike.map.setLists(.mainIndustry, Array(repeating: ["茶"], count: 4))
        #expect(try alike.report((2, [1, 2, 3])).score.cohesion == alike.report((2, [2, 3])).score.cohesion)
        #expect(try alike.report((2, [2, 3])).score.cohesion > 0)
    }
}
