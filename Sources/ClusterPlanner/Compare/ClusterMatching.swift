import Regionalization

/// Which cluster of one plan answers to which of another: labels mean nothing, so clusters are paired by the villages they share.
///
/// The pairing is one to one and the villages in paired clusters are as many as possible (the assignment problem, solved
/// exactly); among equally good pairings the one with most leads in common is taken, then the first in the order of the
/// clusters. Clusters without a village in common are never paired.
public struct ClusterMatching: Sendable, Equatable {
    /// Per cluster of the reference the paired cluster of the other plan, `nil` for none.
    public let otherOf: [Int?]
    /// Per cluster of the other plan the paired cluster of the reference, `nil` for none.
    public let referenceOf: [Int?]
    /// Villages in paired clusters.
    public let villagesInCommon: Int

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
        // A lead in common weighs less than any village, all of them together included.
        let weight = reference.count + 1
        var shared: [[Int: Int]] = []
        var overlaps: [[(region: Int, units: Int)]] = []
        for (index, members) in reference.enumerated() {
            var counts: [Int: Int] = [:]
            for village in members { if let cluster = clusterOf[village] { counts[cluster, default: 0] += 1 } }
            shared.append(counts)
            let lead = leads.reference[index]
            overlaps.append(
                counts.sorted { $0.key < $1.key }.map { cluster, count in
                    (cluster, count * weight + (lead != nil && lead == leads.other[cluster] ? 1 : 0))
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
