import Testing

@testable import LikenessRegions

@Suite("As many regions as possible above a floor")
struct MaxPTests {
    @Test(
        "Every region reaches the floor, every village is in one, and there are nearly as many as the sum allows",
        arguments: 1...4)
    func floor(seed: UInt64) throws {
        let map = LikenessMap(width: 14, height: 12, seed: seed)
        let floor = 6000
        let plan = try maxPRegions(try map.problem(), floor: floor, options: LikenessOptions(seed: seed))
        #expect(plan.leftOut.isEmpty)
        expectRules(map, plan, LikenessRules())
        for region in plan.regions { #expect(region.reduce(0) { $0 + map.populations[$1] } >= floor) }
        let most = map.populations.reduce(0, +) / floor
        #expect(plan.regions.count <= most)
        #expect(Double(plan.regions.count) >= 0.88 * Double(most))
    }

    @Test("A row of equal villages and a floor of two gives pairs")
    func row() throws {
        var map = LikenessMap(width: 10, height: 1, seed: 1)
        map.populations = map.populations.map { _ in 1 }
        let plan = try maxPRegions(try map.problem(), floor: 2)
        #expect(plan.regions == [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]])
    }

    @Test("An island below the floor is left out with the reason; no floor reached anywhere is said in words")
    func islands() throws {
        var map = LikenessMap(width: 6, height: 6, seed: 4)
        map.edges.removeAll { $0.u == 0 || $0.v == 0 }
        let plan = try maxPRegions(try map.problem(), floor: 4000)
        #expect(plan.leftOut == [.init(unit: 0, reason: .pieceTooSmall)])
        #expect(throws: LikenessError.self) { try maxPRegions(try map.problem(), floor: 1_000_000) }
        #expect(throws: LikenessError.self) { try maxPRegions(try map.problem(), floor: 0) }
        map.populations = map.populations.map { _ in 0 }
        #expect(throws: LikenessError.self) { try maxPRegions(try map.problem(), floor: 1) }
    }

    @Test("The floor may stand on another attribute, and other rules hold beside it")
    func otherRules() throws {
        let map = LikenessMap(width: 10, height: 10, seed: 5)
        let rules = LikenessRules(unitCount: 3...8, population: nil, needsStrong: true)
        let attribute = map.features.indices.map { 1 + $0 % 3 }
        let plan = try maxPRegions(try map.problem(rules), floor: 7, attribute: attribute)
        expectRules(map, plan, rules)
        #expect(plan.regions.allSatisfy { $0.reduce(0) { $0 + attribute[$1] } >= 7 })
        #expect(plan.regions.count >= 8)
    }
}
