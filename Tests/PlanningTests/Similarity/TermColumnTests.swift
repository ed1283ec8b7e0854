import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("A weight whose columns the county does not have is told of, once for each term")
struct TermColumnTests {
    private func told(_ columns: [Field], _ change: (inout Scenario) -> Void = { _ in }) throws -> [Finding] {
        var map = SquareCounty(rows: 1, columns: 4)
        map[.incomeOperating] = [80, 10, 10, 10]
        for column in columns { map[column] = [1, 2, 3, 4] }
        var scenario = Scenario()
        scenario.prefer.weights = TermWeights(all: 0)
        scenario.prefer.cohesion = 0
        change(&scenario)
        let setup = try PlanningCase(map.county, scenario)
        return setup.findings.filter { [.termWithoutColumns, .usualTermWithoutColumns].contains($0.code) }
    }

    @Test(
        "Industry, resources and kept clusters without their columns: which term, which columns, that it adds nothing")
    func silentTerms() throws {
        let found = try told([]) { scenario in
            for key in ["industry", "resources", "keep_existing"] { scenario.prefer.weights[key] = 0.9 }
        }
        #expect(found.map(\.place.column) == ["prefer.industry", "prefer.resources", "prefer.keep_existing"])
        #expect(found.allSatisfy { $0.code == .termWithoutColumns })
        #expect(found[0].what.zh == "prefer.industry 有权重而没有可用的列(\(Field.mainIndustry.label)无数据),不加分")
        #expect(
            found[2].what.en.contains("no values of \(Field.clusterNow.englishName))")
                && found[2].what.en.hasSuffix("and adds nothing"))
    }

    @Test("One column of resources is enough where the heads are known")
    func resources() throws {
        let wish: (inout Scenario) -> Void = { $0.prefer.weights["resources"] = 0.9 }
        #expect(try told([.forestMu, .popRegistered], wish).isEmpty)
        #expect(try told([.popRegistered], wish).count == 1)
    }

    @Test("A usual weight is told of as a note; one of 0 is not")
    func usual() throws {
        let found = try told([]) { $0.prefer.weights["keep_existing"] = KeepExistingTerm.weight }
        #expect(found.map(\.code) == [.usualTermWithoutColumns])
        #expect(try told([]).isEmpty)
    }

    @Test("Cohesion needs industries or resources, not both")
    func cohesion() throws {
        let wish: (inout Scenario) -> Void = { $0.prefer.cohesion = 0.7 }
        #expect(try told([], wish).map(\.place.column) == ["prefer.cohesion"])
        #expect(try told([.cultivatedMu, .popRegistered], wish).isEmpty)
    }
}
