import Geospatial

/// Who may lead, and in which order of strength.
public struct LeadRanking: Sendable, Equatable {
    /// How a village may lead.
    public enum Standing: Sendable, Equatable {
        /// It meets every condition of `lead.qualify`.
        case qualified
        /// No village of its township qualifies; the township may send a cadre here.
        case appointable
        /// It may not lead; the first condition it fails, if that is why.
        case barred(failing: LeadCondition?)
    }

    /// Standing per village.
    public let standing: [Standing]
    /// Rank score per village in 0…1, 1 the strongest; by `lead.rank_by`, each column standardized by rank.
    public let rankScore: [Double]

    /// The candidates, ascending by village.
    public var candidates: [Int] {
        standing.indices.filter {
            if case .barred = standing[$0] { return false }
            return true
        }
    }

    static func make(
        _ county: County, _ graph: ContiguityGraph, _ scenario: Scenario, _ classes: VillageClasses, barred: Set<Int>,
        fixed: Set<Int>, _ findings: inout [Finding]
    ) throws -> LeadRanking {
        let scores = try rankScores(county, graph, scenario, &findings)
        var standing: [Standing] = county.villages.indices.map { village in
            if barred.contains(village) { return .barred(failing: nil) }
            if fixed.contains(village) { return .qualified }
            guard let conditions = scenario.lead.qualify else {
                return classes.classes[village] == .strong ? .qualified : .barred(failing: nil)
            }
            let failing = conditions.first { !$0.holds(for: value($0.field, village, county, scenario.classes)) }
            return failing.map { .barred(failing: $0) } ?? .qualified
        }
        if scenario.lead.fallback == .townshipCadre {
            appoint(&standing, scores, county, perTown: scenario.lead.appointedPerTown, barred: barred)
        }
        return LeadRanking(standing: standing, rankScore: scores)
    }

    private static func value(_ field: Field, _ village: Int, _ county: County, _ options: ClassOptions)
        -> AttributeValue
    {
        // A flag is often left blank for no: a missing flag is judged as missing by the condition itself.
        if field == .incomeGap {
            return DerivedFields(county, options).number(field, village).map { .number($0) } ?? .missing
        }
        return county.attributes.value(field, village)
    }

    /// In townships where nobody qualifies, the strongest few may be led by a cadre of the township.
    private static func appoint(
        _ standing: inout [Standing], _ scores: [Double], _ county: County, perTown: Int, barred: Set<Int>
    ) {
        let towns = Set(county.villages.map(\.townName)).sorted()
        for town in towns {
            let members = county.villages.indices.filter { county.villages[$0].townName == town }
            if members.contains(where: { standing[$0] == .qualified }) { continue }
            let free = members.filter { !barred.contains($0) }.sorted { (scores[$1], $0) < (scores[$0], $1) }
            for village in free.prefix(perTown) { standing[village] = .appointable }
        }
    }

    private static func rankScores(
        _ county: County, _ graph: ContiguityGraph, _ scenario: Scenario, _ findings: inout [Finding]
    ) throws -> [Double] {
        var sum = [Double](repeating: 0, count: county.villages.count)
        var weight = 0.0
        let derived = DerivedFields(county, scenario.classes)
        for column in scenario.lead.rankBy {
            let raw: [Double?]
            if column.field == .centrality {
                raw = Centrality.values(graph)
            } else if derived.has(column.field) {
                raw = county.villages.indices.map { derived.number(column.field, $0) }
            } else {
                continue
            }
            weight += column.weight
            // A missing value ranks below all others: nobody is chosen for what is not known.
            for (village, value) in Standardizer.apply(.rank, to: raw).enumerated() {
                sum[village] += column.weight * (value ?? 0)
            }
        }
        return sum.map { weight > 0 ? $0 / weight : 0.5 }
    }
}

/// How central a village lies among those around it.
enum Centrality {
    /// Number of villages within two steps, a simple form of closeness (Freeman 1978) cut at distance two.
    static func values(_ graph: ContiguityGraph) -> [Double?] {
        let neighbours = (0..<graph.villageCount).map { graph.neighbours(of: $0) }
        return neighbours.indices.map { village in
            var near = Set(neighbours[village])
            for neighbour in neighbours[village] { near.formUnion(neighbours[neighbour]) }
            near.remove(village)
            return Double(near.count)
        }
    }
}
