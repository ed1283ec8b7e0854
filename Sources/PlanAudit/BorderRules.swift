import CountyData
import CountyModel

/// Measures on the polygons whether villages that share a cluster and an edge of the graph are neighbours by their land, with
/// arithmetic of its own.
enum BorderRules {
    /// A violation of ``PlanRule/border`` for each edge inside a cluster that the land and the scenario do not confirm.
    ///
    /// - Parameter confirmed: edges that need no measuring, by their place in the graph; those found sound are added.
    /// - Complexity: per edge O(v log v + near pairs) in the vertices of the two villages.
    package static func check(
        _ clusters: [AuditCluster], _ given: AuditCase, confirmed: inout Set<Int>
    ) -> [AuditViolation] {
        let metric = given.facts.county.metric
        let tolerance = given.facts.scenario.data.topology.tolerance(for: metric)
        let ruler = BorderRuler(metric, toleranceMeters: tolerance.facingMeters)
        var clusterOf = [Int](repeating: -1, count: given.neighbours.count)
        for (index, cluster) in clusters.enumerated() { for village in cluster.members { clusterOf[village] = index } }
        var faults: [AuditViolation] = []
        for (place, edge) in given.graph.edges.enumerated() {
            guard clusterOf[edge.a] >= 0, clusterOf[edge.a] == clusterOf[edge.b], !confirmed.contains(place) else {
                continue
            }
            if let fault = fault(edge, clusters[clusterOf[edge.a]], ruler, given) {
                faults.append(fault)
            } else {
                confirmed.insert(place)
            }
        }
        return faults
    }

    /// Half the way around the land both villages claim, which counts as their common border; by another method than the graph's.
    private static func disputedMeters(_ edge: ContiguityEdge, _ given: AuditCase) -> Double {
        // Where GEOS fails only the border found by the ruler counts, so that the edge is doubted rather than believed.
        let overlaps = try? given.facts.county.metric.overlaps([(edge.a, edge.b)], threads: 1)
        return (overlaps?.first ?? nil).map { $0.perimeter / 2 } ?? 0
    }

    private static func fault(
        _ edge: ContiguityEdge, _ cluster: AuditCluster, _ ruler: BorderRuler, _ given: AuditCase
    ) -> AuditViolation? {
        func broken(limit: String, actual: String, zh: String, en: String) -> AuditViolation {
            // Names in Latin letters cost more than the measuring: only what is broken needs them.
            let names = given.names([edge.a, edge.b])
            return given.violation(
                .border, cluster, [edge.a, edge.b], limit: limit, actual: actual, zh: "\(names.zh):\(zh)",
                en: "\(names.en): \(en)")
        }
        switch edge.kind {
        case .border:
            // Measured here within the tolerance all around, it can only be longer than what the graph says.
            let claimed = max(edge.sharedMeters, given.must.contiguity.minSharedMeters)
            func isEnough(_ meters: Double) -> Bool {
                edge.sharedMeters > 0 && meters >= claimed * (1 - 1e-9) - 0.01
            }
            let along = ruler.sharedMeters(edge.a, edge.b)
            // Land that both claim takes long to measure and can only lengthen the border.
            if isEnough(along) { return nil }
            let measured = along + disputedMeters(edge, given)
            if isEnough(measured) { return nil }
            let (limit, actual) = (NumberText.plain(claimed, decimals: 1), NumberText.plain(measured, decimals: 1))
            return broken(
                limit: ">=\(limit) m", actual: "\(actual) m", zh: "按边界重新量得共界 \(actual) 米,不足 \(limit) 米",
                en: "their common border measures \(actual) m, not \(limit) m")
        case .corner:
            if given.must.contiguity.kind == .queen && ruler.sharedMeters(edge.a, edge.b) > 0 { return nil }
            return broken(
                limit: "queen", actual: "—", zh: "点相接不成立或不算相邻",
                en: "they do not meet at a point, or that does not count")
        case .bridge:
            let bridges = given.must.bridges
            let (a, b) = (given.facts.county.villages[edge.a].code, given.facts.county.villages[edge.b].code)
            let isNamed = bridges.pairs.contains {
                [$0.first, $0.second] == [a, b] || [$0.first, $0.second] == [b, a]
            }
            if bridges.maxGapMeters.map({ edge.gapMeters <= $0 }) ?? isNamed { return nil }
            return broken(
                limit: "must.bridges", actual: "—", zh: "不是参数指定的相邻",
                en: "the scenario does not name them as neighbours")
        case .nearest:
            if given.must.islands == .nearest { return nil }
            return broken(
                limit: "must.islands", actual: "—", zh: "参数不许把孤立村接到最近的村",
                en: "islands are not to be joined")
        }
    }
}
