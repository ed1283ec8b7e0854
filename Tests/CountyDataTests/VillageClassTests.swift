import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Strong, middle and weak villages")
struct VillageClassTests {
    /// Villages with these incomes, weak below 20 and strong from 50.
    private func classes(
        _ incomes: [Double?], _ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }
    ) throws -> (classes: VillageClasses, findings: [Finding]) {
        var map = SquareCounty(rows: 1, columns: incomes.count)
        var scenario = Scenario()
        map[.incomeOperating] = incomes
        change(&map, &scenario)
        var findings: [Finding] = []
        return (try VillageClasses.classify(map.county, scenario, &findings), findings)
    }

    @Test("The lines belong to the better side: 20 is no weak village, 50 is a strong one")
    func lines() throws {
        let (found, findings) = try classes([19.99, 20, 49.99, 50, -3, 0])
        #expect(found.classes == [.weak, .middle, .middle, .strong, .weak, .weak])
        #expect(found.reasons[1] == .income(20))
        #expect(findings.isEmpty)
    }

    @Test("A village without an income is of no class, and the report names it")
    func unknown() throws {
        let (found, findings) = try classes([nil, 60])
        #expect(found.classes == [.unknown, .strong])
        #expect(found.reasons[0] == .incomeMissing)
        #expect(findings.map(\.code) == [.missingNumbers])
        #expect(findings[0].what.zh.contains("A1"))
    }

    @Test("A village on a weak list is weak whatever its income, and an income above the lines is warned of")
    func weakList() throws {
        let (found, findings) = try classes([80, 30, nil]) { map, _ in map.flag(.isWeak, [0, 1, 2]) }
        #expect(found.classes == [.weak, .weak, .weak])
        #expect(found.reasons[0] == .list(.isWeak))
        #expect(findings.map(\.code) == [.weakFlagDiffers, .weakFlagDiffers])
        #expect(findings[0].place.village?.hasPrefix("A1") == true)
        #expect(findings[0].what.zh.contains("达到强村标准") && findings[1].what.zh.contains("不低于薄弱线"))
    }

    @Test("A strong list makes a village strong unless it is weak")
    func strongList() throws {
        let (found, _) = try classes([30, 10, nil]) { map, scenario in
            map.flag(.isKey, [0, 1, 2])
            scenario.classes.alsoStrong = [.isKey]
        }
        #expect(found.classes == [.strong, .weak, .strong])
    }

    @Test("Without the named income no village is classed, and the error says which incomes there are")
    func noMeasure() throws {
        let error = #expect(throws: PlannerError.self) {
            try classes([10]) { _, scenario in scenario.classes.incomeMeasure = .incomeRegular }
        }
        #expect(error?.findings.map(\.code) == [.neededColumnMissing])
        #expect(error?.findings.first?.mend?.zh.contains("income_operating(经营性收入)") == true)
    }
}
