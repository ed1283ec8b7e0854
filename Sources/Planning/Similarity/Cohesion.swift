import CountyData
import CountyModel

/// What is gained by keeping two neighbours together, in 0…1.
///
/// Formula: ½ (industry likeness + resource likeness) × share, where share = shared border / the shorter of the two villages'
/// borders with neighbours. Bridges and corners have no common border and so no cohesion.
struct Cohesion {
    private let industry: IndustryLikeness
    private let resources: ResourceTermValue
    private let borderMeters: [Double]

    init(_ county: County, _ graph: ContiguityGraph, _ options: PreferOptions) {
        industry = IndustryLikeness(county, chains: options[IndustryTerm.self].chains)
        // Cohesion is about likeness whatever the resource term rewards.
        var wished = options[ResourceTerm.self]
        wished.mode = .alike
        resources = ResourceTermValue(county, wished)
        var meters = [Double](repeating: 0, count: county.villages.count)
        for edge in graph.edges {
            meters[edge.a] += edge.sharedMeters
            meters[edge.b] += edge.sharedMeters
        }
        borderMeters = meters
    }

    package func value(_ edge: ContiguityEdge) -> Double {
        guard edge.sharedMeters > 0 else { return 0 }
        let share = edge.sharedMeters / min(borderMeters[edge.a], borderMeters[edge.b])
        let likeness = industry.value(lead: edge.a, village: edge.b) + resources.value(lead: edge.a, village: edge.b)
        return likeness / 2 * share
    }
}
