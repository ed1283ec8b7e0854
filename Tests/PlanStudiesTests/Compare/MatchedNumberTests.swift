import TestCounties
import Testing

@testable import CountyModel
@testable import PlanStudies

@Suite("Clusters of two plans that continue each other")
struct MatchedNumberTests {
    @Test(
        "They carry the number of the reference, and a cluster that continues none keeps its own with a star where it is taken"
    )
    func numbers() throws {
        let map = Comparing(rows: 2, columns: 4)
        let reference = try map.plan("a", (0, [0, 4]), (3, [2, 3, 6, 7]))
        // The second of the reference comes first here, and one is new.
        let other = try map.plan("b", [(3, [2, 3, 6, 7]), (1, [1, 5])])
        let comparison = try PlanComparison(reference, other)
        #expect(comparison.reference.numbers == ["P01", "P02"])
        #expect(comparison.other.numbers == ["P02", "P02*"])
        #expect(comparison.other.clusters.map(\.id) == ["P01", "P02"])
    }

    @Test("Plans go by what tells their titles apart, and by their names where a title is missing")
    func titles() throws {
        let map = Comparing(columns: 3)
        func plan(_ label: String, _ title: String) throws -> ComparedPlan {
            var plan = try map.plan(label, (0, [0, 1]))
            plan.title = title
            return plan
        }
        func labels(_ plans: [ComparedPlan]) throws -> [String] { try ComparisonTable(plans).plans.map(\.label) }
        #expect(try labels([plan("a", "某县方案(基准)"), plan("b", "某县方案(不跨乡镇)")]) == ["基准", "不跨乡镇"])
        #expect(try labels([plan("a", "甲案"), plan("b", "乙案")]) == ["甲案", "乙案"])
        #expect(try labels([plan("a", "甲案(一)"), plan("b", "乙案(二)")]) == ["甲案(一)", "乙案(二)"])
        #expect(try labels([plan("a", "甲案"), plan("b", "")]) == ["a", "b"])
        #expect(try labels([plan("a", "甲案"), plan("b", "甲案")]) == ["a", "b"])
    }
}
