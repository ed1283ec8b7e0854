import TestCounties
import Testing

@testable import Handover
@testable import PlanStudies

@Suite("The front of Pareto")
struct ParetoFrontTests {
    @Test("A plan that is worse in one thing and better in none is behind, equals are not")
    func small() {
        let places = ParetoFront.places([[3, 1], [2, 1], [1, 5], nil, [3, 1]])
        #expect(places.map { $0?.dominatedBy } == [nil, 0, nil, nil, nil])
        #expect(places[3] == nil && places[4] != nil)
    }

    @Test("Each plan behind is beaten by the one it names, which is on the front; each on it by none")
    func property() {
        for seed in 0..<200 {
            var dice = SeededDice(UInt64(seed))
            let goods: [[Double]?] = (0..<(1 + dice.below(30))).map { _ in
                dice.chance(8) ? nil : (0..<3).map { _ in Double(dice.below(6)) }
            }
            let places = ParetoFront.places(goods)
            for (index, own) in goods.enumerated() {
                guard let own else {
                    #expect(places[index] == nil)
                    continue
                }
                var beaten = false
                for other in goods {
                    guard let other else { continue }
                    var (isNoWorse, isBetter) = (true, false)
                    for (a, b) in zip(other, own) {
                        if a < b { isNoWorse = false }
                        if a > b { isBetter = true }
                    }
                    if isNoWorse && isBetter { beaten = true }
                }
                #expect((places[index]?.dominatedBy != nil) == beaten, "seed \(seed)")
                guard let by = places[index]?.dominatedBy, let better = goods[by] else { continue }
                #expect(zip(better, own).allSatisfy { $0 >= $1 } && better != own)
                #expect(places[by]?.dominatedBy == nil)
            }
        }
    }

    @Test("Variants that read alike in the table do not beat each other")
    func alike() throws {
        let sweep = try Sweep.parse("base: b.yaml\naxes: {prefer.lift: [0.1, 0.2]}\nindicators: [lift, compactness]\n")
        func places(_ lifts: [Double]) -> [Int?] {
            let outcomes = zip(sweep.variants, lifts).map { variant, lift in
                VariantOutcome(
                    variant: variant, values: [.lift: lift, .compactness: 0.4], findings: [], isReused: false)
            }
            return SweepResult(sweep, outcomes).places.map { $0?.dominatedBy }
        }
        #expect(places([0.30001, 0.30002]) == [nil, nil] && places([0.301, 0.302]) == [1, nil])
    }

    @Test("Ticks are round, cover all values and do not fall below 0 for what is never below it")
    func scale() {
        for seed in 0..<300 {
            var dice = SeededDice(UInt64(seed))
            let size = [0.001, 0.5, 1, 40, 30_000][dice.below(5)]
            let values = (0..<(1 + dice.below(6))).map { _ in dice.number(0...size) }
            let scale = FrontScale(values)
            #expect(values.allSatisfy { (-1e-9...1 + 1e-9).contains(scale.share($0)) }, "seed \(seed)")
            #expect((2...16).contains(scale.ticks.count), "\(values) \(scale)")
            #expect(scale.ticks.allSatisfy { $0 >= 0 && (-1e-9...1 + 1e-9).contains(scale.share($0)) })
        }
    }
}
