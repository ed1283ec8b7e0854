import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("The index of a village")
struct VillageIndexTests {
    private func index(
        _ map: SquareCounty, _ options: IndexOptions, missing: IndicatorOptions.MissingValue = .excludeFromScore,
        _ findings: inout [Finding]
    ) throws -> VillageIndex {
        try VillageIndex.compute(
            options, missing: missing, county: map.county, classes: ClassOptions(), &findings)
    }

    /// Two columns of equal weight between their extremes.
    private let two = IndexOptions(
        standardize: .minmax, columns: [WeightedField(.incomeOperating, 3), WeightedField(.partyMembers, 3)])

    private func map(_ incomes: [Double?], _ members: [Double?]) -> SquareCounty {
        var map = SquareCounty(rows: 1, columns: incomes.count)
        map[.incomeOperating] = incomes
        map[.partyMembers] = members
        return map
    }

    @Test("Weights add to 1 and a village's index is the weighted mean of its columns")
    func mean() throws {
        var findings: [Finding] = []
        let found = try index(map([0, 50, 100], [10, 20, 10]), two, &findings)
        #expect(found.weights == [WeightedField(.incomeOperating, 0.5), WeightedField(.partyMembers, 0.5)])
        #expect(found.values == [0, 0.75, 0.5])
        #expect(findings.isEmpty)
    }

    @Test("A column that no village has is left out and named, and the other weights still add to 1")
    func absent() throws {
        var findings: [Finding] = []
        let options = IndexOptions(columns: two.columns + [WeightedField(.starRating, 4)])
        let found = try index(map([0, 50], [1, 2]), options, &findings)
        #expect(found.absent == [.starRating])
        #expect(found.weights.reduce(0) { $0 + $1.weight } == 1)
    }

    @Test("A village with a missing number is judged by its others, or by the median of its township")
    func missing() throws {
        var map = map([0, nil, 100, 40], [10, 20, 10, 10])
        map.towns = ["东镇", "东镇", "西镇", "东镇"]
        var findings: [Finding] = []
        #expect(try index(map, two, &findings).values == [0, 1, 0.5, 0.2])
        #expect(findings.map(\.code) == [.missingNumbers])
        // 东镇 has 0 and 40: the median is 20.
        #expect(try index(map, two, missing: .townMedian, &findings).values == [0, 0.6, 0.5, 0.2])
        map.towns = ["东镇", "南镇", "西镇", "东镇"]
        // 南镇 has none: the median of the county is 40.
        #expect(try index(map, two, missing: .townMedian, &findings).values == [0, 0.7, 0.5, 0.2])
        let error = #expect(throws: PlannerError.self) { try index(map, two, missing: .ask, &findings) }
        #expect(error?.kind == .data)
        #expect(error?.findings.map(\.code) == [.neededNumberMissing])
        #expect(error?.findings.first?.what.zh.contains("A2(330781100002)") == true)
    }

    @Test("A village without any number has no index, which is not zero")
    func nothing() throws {
        var findings: [Finding] = []
        #expect(try index(map([nil, 1, 2], [nil, 1, 2]), two, &findings).values == [nil, 0, 1])
    }

    @Test("The gap of a village is what it lacks to the weak line, never below zero")
    func gap() throws {
        let derived = DerivedFields(map([5, 20, 90, nil], [1, 1, 1, 1]).county, ClassOptions())
        #expect((0..<4).map { derived.number(.incomeGap, $0) } == [15, 0, 0, nil])
        #expect(derived.has(.incomeGap))
    }

    @Test("Entropy gives no weight to a column in which villages are alike, and the rest by hand")
    func entropy() {
        let alike: [Double?] = [0.5, 0.5], apart: [Double?] = [1, 0], between: [Double?] = [0.75, 0.25, nil]
        #expect(IndexWeights.weights(.entropy, columns: [alike, apart], given: []) == [0, 1])
        let found = IndexWeights.weights(.entropy, columns: [between, apart], given: [])
        // −(¾ ln ¾ + ¼ ln ¼) / ln 2 = 0.811278, so 0.188722 stands beside 1.
        #expect(abs(found[0] - 0.188722 / 1.188722) < 1e-6)
        #expect(abs(found[0] + found[1] - 1) < 1e-12)
        #expect(IndexWeights.weights(.entropy, columns: [alike, alike], given: []) == [0.5, 0.5])
    }

    @Test("Equal and given weights add to 1", arguments: [IndexOptions.Weighting.equal, .given])
    func weights(way: IndexOptions.Weighting) {
        let columns: [[Double?]] = [[1], [2], [3], [4]]
        let found = IndexWeights.weights(way, columns: columns, given: [1, 0, 2, 5])
        #expect(found == (way == .equal ? [0.25, 0.25, 0.25, 0.25] : [0.125, 0, 0.25, 0.625]))
        #expect(IndexWeights.weights(.given, columns: columns, given: [0, 0, 0, 0]) == [0.25, 0.25, 0.25, 0.25])
    }

    @Test("The median of villages is the middle value or the mean of the two middle ones")
    func medians() {
        #expect(median([3, 1, 2]) == 2)
        #expect(median([4, 1, 3, 2]) == 2.5)
        #expect(median([]) == 0)
    }
}
