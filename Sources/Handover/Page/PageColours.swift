import Geospatial
import PlanStudies
import Planning

/// Colours of clusters on the page: those of the printed maps, so that both show a cluster alike.
struct PageColours {
    /// Places in ``MapColours/palette`` per cluster, one list per plan.
    package let clusters: [[Int]]

    /// The colours for one plan, or for two, in which paired clusters have the same colour.
    init(_ handover: HandoverPlan, _ comparison: PlanComparison?, other: HandoverPlan?) {
        let own = PageColours.neighbours(handover)
        guard let comparison, let other else {
            clusters = [MapColours.colours(neighbours: own)]
            return
        }
        // As on the printed comparison: paired clusters in one colour, neighbours on either map in different ones.
        let otherClusters = other.plan.clusters.count
        var node = [Array(handover.plan.clusters.indices), [Int](repeating: -1, count: otherClusters)]
        var count = handover.plan.clusters.count
        let (ownPlace, otherPlace) = (handover.clusterOfCompared, other.clusterOfCompared)
        for (index, pair) in comparison.matching.referenceOf.enumerated() {
            if let pair {
                node[1][otherPlace[index]] = ownPlace[pair]
            } else {
                node[1][otherPlace[index]] = count
                count += 1
            }
        }
        var neighbours = [Set<Int>](repeating: [], count: count)
        for (lists, node) in zip([own, PageColours.neighbours(other)], node) {
            for (cluster, others) in lists.enumerated() { neighbours[node[cluster]].formUnion(others.map { node[$0] }) }
        }
        let chosen = MapColours.colours(neighbours: neighbours.map { $0.sorted() })
        clusters = node.map { $0.map { chosen[$0] } }
    }

    /// Clusters that touch on the printed map, or through a link the scenario allows.
    private static func neighbours(_ handover: HandoverPlan) -> [[Int]] {
        let (setup, plan) = (handover.setup, handover.plan)
        let groupOf = plan.clusterOfVillage(count: setup.county.villages.count).map { $0 ?? -1 }
        return neighbours(setup, groupOf, plan.clusters.count)
    }

    /// A place in the palette per group, so that neighbours differ; villages outside all groups have −1.
    package static func groups(_ setup: PlanningCase, _ groupOf: [Int], count: Int) -> [Int] {
        MapColours.colours(neighbours: neighbours(setup, groupOf, count))
    }

    private static func neighbours(_ setup: PlanningCase, _ groupOf: [Int], _ count: Int) -> [[Int]] {
        let land = setup.county.metric
        let sheet = MapSheet(setup.scenario.output.map.paper, land: Box(x: land.x, y: land.y))
        var result = MapRaster(land, sheet).neighbours(groupOf: groupOf, groups: count).map { Set($0) }
        for edge in setup.graph.edges {
            let (a, b) = (groupOf[edge.a], groupOf[edge.b])
            if a >= 0 && b >= 0 && a != b {
                result[a].insert(b)
                result[b].insert(a)
            }
        }
        return result.map { $0.sorted() }
    }
}
