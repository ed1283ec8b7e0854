import Regionalization

/// Which cluster of one plan corresponds to which of another; clusters are paired by the villages they share, not by
/// labels.
///
/// A cluster continues where its lead does: two clusters of one lead are a pair when more than half of the smaller
/// one's villages are in both. So a cluster that absorbed another remains the same cluster, however large the other
/// was, and the other's villages are the ones that moved; and one that was split continues in the part that kept the
/// lead. All others are paired one to one so that the villages in paired clusters are as many as possible (the
/// assignment problem, solved exactly); among equally good pairings the one with most leads in common is taken, then
/// the first in the order of the clusters. Clusters without a village in common are never paired.
package struct ClusterMatching: Sendable, Equatable {
    /// Per cluster of the reference the paired cluster of the other plan, `nil` for none.
    package let otherOf: [Int?]
    /// Per cluster of the other plan the paired cluster of the reference, `nil` for none.
    package let referenceOf: [Int?]
    /// Villages in paired clusters.
    package let villagesInCommon: Int

    /// Pairs the clusters of two plans.
    ///
    /// - Parameters:
    ///   - reference: members of each cluster, by any numbering of villages that both plans share.
    ///   - other: the same of the other plan.
    ///   - leads: lead of each cluster of both plans in the same numbering; `nil` where there is none.
    /// - Complexity: O(clusters · overlaps) at worst.
    init(reference: [[Int]], other: [[Int]], leads: (reference: [Int?], other: [Int?])) {
        var clusterOf: [Int: Int] = [:]
        for (index, members) in other.enumerated() { for village in members { clusterOf[village] = index } }
        // All common leads together weigh less than one village; a lead under which a cluster continues weighs more
        // than all villages.
        let weight = reference.count + 1
        let goesOn = (reference.reduce(0) { $0 + $1.count } + 1) * weight
        var shared: [[Int: Int]] = []
        var overlaps: [[(region: Int, units: Int)]] = []
        for (index, members) in reference.enumerated() {
            var counts: [Int: Int] = [:]
            for village in members { if let cluster = clusterOf[village] { counts[cluster, default: 0] += 1 } }
            shared.append(counts)
            let lead = leads.reference[index]
            overlaps.append(
                counts.sorted { $0.key < $1.key }.map { cluster, count in
                    guard lead != nil, lead == leads.other[cluster] else { return (cluster, count * weight) }
                    let isSame = 2 * count > min(members.count, other[cluster].count)
                    return (cluster, count * weight + 1 + (isSame ? goesOn : 0))
                })
        }
        var matching = RegionMatching(overlaps, count: other.count)
        matching.solve()
        let paired = matching.otherOf.map { $0 < 0 ? nil : $0 }
        var back = [Int?](repeating: nil, count: other.count)
        for (index, cluster) in paired.enumerated() { if let cluster { back[cluster] = index } }
        (otherOf, referenceOf) = (paired, back)
        villagesInCommon = paired.indices.reduce(0) { sum, index in
            sum + (paired[index].flatMap { shared[index][$0] } ?? 0)
        }
    }
}
