import CountyModel
import PlanAudit

/// Members of a plan beside their leads, and beside every village that might lead them.
struct LeadPairs {
    private let clusterCount: Int
    /// Members other than leads; a village of two clusters, which only a faulty plan has, counts where it is first.
    private let led: [(village: Int, lead: Int, cluster: Int)]
    /// Per led village those that may lead it within reach, its own lead among them.
    private let choices: [Int: [Int]]

    init(_ setup: PlanningCase, _ clusters: [JudgedCluster]) {
        clusterCount = clusters.count
        led = Self.led(clusters)
        var choices = Dictionary(uniqueKeysWithValues: led.map { ($0.village, [$0.lead]) })
        var sets = ReachSets(setup.county, setup.graph, setup.scenario)
        for candidate in setup.ranking.candidates where !led.isEmpty {
            for village in sets.reach(of: candidate) where village != candidate {
                if choices[village]?[0] != candidate { choices[village]?.append(candidate) }
            }
        }
        self.choices = choices
    }

    private static func led(_ clusters: [JudgedCluster]) -> [(village: Int, lead: Int, cluster: Int)] {
        var seen: Set<Int> = []
        return clusters.enumerated().flatMap { index, cluster in
            cluster.members.compactMap { member in
                guard let lead = cluster.lead, lead != member, seen.insert(member).inserted else { return nil }
                return (member, lead, index)
            }
        }
    }

    /// The mean of a value over all pairs, and what it would be if every village had its best lead; `nil` without pairs.
    func means(_ value: (_ lead: Int, _ village: Int) -> Double, best: (Double, Double) -> Double) -> (
        own: Double, best: Double, count: Int
    )? {
        guard !led.isEmpty else { return nil }
        var (own, most) = (0.0, 0.0)
        for pair in led {
            let now = value(pair.lead, pair.village)
            own += now
            most += (choices[pair.village] ?? []).reduce(now) { best($0, value($1, pair.village)) }
        }
        let count = Double(led.count)
        return (own / count, most / count, led.count)
    }

    /// The mean of a value over the members of each cluster that has led ones.
    func perCluster(_ value: (_ lead: Int, _ village: Int) -> Double) -> [(cluster: Int, value: Double)] {
        var sums = [(sum: Double, count: Int)](repeating: (0, 0), count: clusterCount)
        for pair in led {
            sums[pair.cluster].sum += value(pair.lead, pair.village)
            sums[pair.cluster].count += 1
        }
        return sums.indices.filter { sums[$0].count > 0 }.map { ($0, sums[$0].sum / Double(sums[$0].count)) }
    }
}
