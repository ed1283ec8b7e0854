import TestCounties
import Testing

@testable import PlanStudies

@Suite("Indices of how alike two divisions are")
struct PartitionAgreementTests {
    /// `adjusted_rand_score`, and entropies less twice `mutual_info_score`, of scikit-learn 1.9.1.
    private static let known: [(a: [Int], b: [Int], rand: Double, variation: Double)] = [
        ([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.24242424242424243, 0.8675632284814612),
        ([0, 0, 1, 1, 2, 2, 3, 3], [0, 1, 0, 1, 2, 3, 2, 3], -0.16666666666666666, 1.3862943611198912),
        ([0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5], 0, 1.7917594692280547),
        ([0, 1, 2, 3], [0, 0, 1, 1], 0, 0.6931471805599454),
    ]

    @Test("They are those of scikit-learn", arguments: known)
    func scikitLearn(_ one: (a: [Int], b: [Int], rand: Double, variation: Double)) {
        let agreement = PartitionAgreement(one.a, one.b)
        #expect(abs(agreement.adjustedRandIndex - one.rand) < 1e-12)
        #expect(abs(agreement.variationOfInformation - one.variation) < 1e-12)
    }

    @Test("So they are for two hundred villages in a dozen clusters")
    func larger() {
        // The generator of the C standard's example, which the other program runs too.
        var state = 12345
        func next() -> Int {
            state = (state * 1_103_515_245 + 12345) % 2_147_483_648
            return state >> 16
        }
        var (a, b): ([Int], [Int]) = ([], [])
        for _ in 0..<200 {
            a.append(next() % 12)
            b.append(next() % 3 != 0 ? a[a.count - 1] : next() % 9)
        }
        #expect(a.prefix(8) == [0, 1, 1, 2, 9, 7, 3, 1] && b.prefix(8) == [0, 7, 1, 2, 9, 7, 4, 1])
        let agreement = PartitionAgreement(a, b)
        #expect(abs(agreement.adjustedRandIndex - 0.42404447830300596) < 1e-12)
        #expect(abs(agreement.variationOfInformation - 2.085303871604493) < 1e-12)
    }

    private func division(_ dice: inout SeededDice, _ count: Int) -> [Int] {
        let classes = 1 + dice.below(7)
        return (0..<count).map { _ in dice.below(classes) }
    }

    @Test(
        "They do not depend on names of clusters or on which plan comes first; the variation is a metric below its limit"
    )
    func properties() {
        for seed in 0..<200 {
            var dice = SeededDice(UInt64(seed))
            let count = 2 + dice.below(40)
            let (a, b, c) = (division(&dice, count), division(&dice, count), division(&dice, count))
            let names = dice.shuffled(Array(10..<20))
            let agreement = PartitionAgreement(a, b)
            let renamed = PartitionAgreement(a.map { names[$0] }, b.map { -names[$0] })
            #expect(renamed == agreement, "seed \(seed)")
            let turned = PartitionAgreement(b, a)
            #expect(abs(turned.adjustedRandIndex - agreement.adjustedRandIndex) < 1e-12)
            #expect(abs(turned.variationOfInformation - agreement.variationOfInformation) < 1e-12)
            #expect(agreement.adjustedRandIndex <= 1 + 1e-12)
            #expect((0...agreement.largestVariation + 1e-12).contains(agreement.variationOfInformation))
            let (ac, bc) = (PartitionAgreement(a, c), PartitionAgreement(b, c))
            #expect(agreement.variationOfInformation <= ac.variationOfInformation + bc.variationOfInformation + 1e-9)
            let same = PartitionAgreement(a, a.map { names[$0] })
            #expect(same.adjustedRandIndex == 1 && same.variationOfInformation == 0)
        }
    }

    @Test("No village, and one village, agree")
    func tiny() {
        #expect(PartitionAgreement([], []).adjustedRandIndex == 1)
        #expect(PartitionAgreement([4], [7]).adjustedRandIndex == 1)
        #expect(PartitionAgreement([4], [7]).variationOfInformation == 0)
    }
}
