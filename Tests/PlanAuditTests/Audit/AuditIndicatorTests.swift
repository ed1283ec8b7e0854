import Testing

@Suite("The indicators the judge adds up")
struct AuditIndicatorTests {
    @Test("The numbers of a cluster of four squares agree with those worked out by hand")
    func byHand() throws {
        let judging = Judging(rows: 2, columns: 3) { map, _ in
            map[.incomeOperating] = [60, 12, 30, 5, nil, 30]
            map[.popRegistered] = [1000, 500, 0, 700, nil, 0]
            map[.partyMembers] = [60, 20, 0, 30, 10, 0]
            map.towns = ["甲镇", "乙镇", "乙镇", "甲镇", "乙镇", "乙镇"]
        }
        let report = try judging.report((0, [4, 0, 1, 3]))
        let numbers = report.clusters[0].indicators
        #expect(report.clusters[0].members == [0, 1, 3, 4])
        #expect((numbers.villages, numbers.strong, numbers.weak) == (4, 1, 2))
        #expect((numbers.population, numbers.populationMissing) == (2200, 1))
        #expect((numbers.partyMembers, numbers.membersMissing) == (120, 0))
        #expect(numbers.incomeSumWan == 77)
        #expect(numbers.incomeMeanWan == 77.0 / 3)
        #expect(numbers.incomeMinWan == 5)
        #expect(numbers.weakGapWan == 23)
        #expect(numbers.towns == ["乙镇", "甲镇"])
        #expect(numbers.farthest == 4)
        #expect(abs((numbers.farthestKm ?? 0) - 2.0.squareRoot()) < 1e-12)
        #expect(numbers.areaKm2 == 4)
        #expect(numbers.isConnected && numbers.components == 1)
        #expect(report.leftOut == [2, 5])
        #expect(report.coveredCount == 4)
    }

    @Test("Pieces are counted whether the cluster must be connected or not")
    func pieces() throws {
        let judging = Judging(columns: 5) { $1.must.connected = false }
        let numbers = try judging.report((0, [0, 2, 4])).clusters[0].indicators
        #expect(numbers.components == 3)
        #expect(!numbers.isConnected)
    }
}
