import TestCounties
import Testing

@testable import PlanStudies

@Suite("Clusters of two plans are paired by the villages they share")
struct ClusterMatchingTests {
    /// The best pairing by trying all of them: clusters that go on under their lead, then villages in common, then leads in common.
    private func best(_ a: [[Int]], _ b: [[Int]], _ leads: ([Int?], [Int?])) -> (villages: Int, leads: Int) {
        var best = (goingOn: 0, villages: 0, leads: 0)
        func extend(_ index: Int, _ used: Set<Int>, _ goingOn: Int, _ villages: Int, _ same: Int) {
            if (goingOn, villages, same) > best { best = (goingOn, villages, same) }
            guard index < a.count else { return }
            extend(index + 1, used, goingOn, villages, same)
            for other in b.indices where !used.contains(other) {
                let common = Set(a[index]).intersection(b[other]).count
                if common == 0 { continue }
                let isSame = leads.0[index] != nil && leads.0[index] == leads.1[other]
                let goesOn = isSame && 2 * common > min(a[index].count, b[other].count)
                extend(
                    index + 1, used.union([other]), goingOn + (goesOn ? 1 : 0), villages + common,
                    same + (isSame ? 1 : 0))
            }
        }
        extend(0, [], 0, 0, 0)
        return (best.villages, best.leads)
    }

    @Test("A cluster that took a larger one in is still itself, and a split one goes on where its lead is")
    func mergesAndSplits() {
        let (small, large) = ([0, 1, 2], [3, 4, 5, 6, 7])
        let merged = ClusterMatching(reference: [small, large], other: [small + large], leads: ([0, 3], [0]))
        #expect(merged.otherOf == [0, nil] && merged.villagesInCommon == 3)
        let split = ClusterMatching(reference: [small + large], other: [small, large], leads: ([0], [0, 3]))
        #expect(split.otherOf == [0] && split.referenceOf == [0, nil])
        // Under a lead of neither the larger part decides.
        let other = ClusterMatching(reference: [small, large], other: [small + large], leads: ([0, 3], [5]))
        #expect(other.otherOf == [nil, 0])
        // Half of the smaller cluster under the old lead is not enough against many villages.
        let half = ClusterMatching(
            reference: [[0, 1], large], other: [[0] + large, [1]], leads: ([0, 3], [0, 1]))
        #expect(half.otherOf == [1, 0])
    }

    @Test("As many villages as possible lie in paired clusters, as trying every pairing finds")
    func bruteForce() {
        for seed in 0..<400 {
            var dice = SeededDice(UInt64(seed))
            let count = 4 + dice.below(14)
            func plan() -> (members: [[Int]], leads: [Int?]) {
                let clusters = 1 + dice.below(6)
                var members = [[Int]](repeating: [], count: clusters)
                for village in 0..<count where !dice.chance(6) { members[dice.below(clusters)].append(village) }
                members.removeAll(where: \.isEmpty)
                return (members, members.map { dice.chance(5) ? nil : $0[dice.below($0.count)] })
            }
            let (a, b) = (plan(), plan())
            let matching = ClusterMatching(reference: a.members, other: b.members, leads: (a.leads, b.leads))
            let wanted = best(a.members, b.members, (a.leads, b.leads))
            #expect(matching.villagesInCommon == wanted.villages, "seed \(seed)")
            let pairs = matching.otherOf.enumerated().compactMap { index, other in other.map { (index, $0) } }
            let same = pairs.filter { a.leads[$0.0] != nil && a.leads[$0.0] == b.leads[$0.1] }.count
            #expect(same == wanted.leads, "seed \(seed)")
            #expect(Set(pairs.map(\.1)).count == pairs.count)
            #expect(pairs.allSatisfy { matching.referenceOf[$0.1] == $0.0 })
        }
    }

    @Test("A cluster without a village in common has no pair, though one is free")
    func nothingInCommon() {
        let matching = ClusterMatching(reference: [[0, 1]], other: [[2, 3]], leads: ([0], [2]))
        #expect(matching.otherOf == [nil] && matching.referenceOf == [nil] && matching.villagesInCommon == 0)
    }
}
