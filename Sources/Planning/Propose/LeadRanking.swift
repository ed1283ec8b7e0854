import CountyData
import CountyModel
import Geospatial

/// Who may lead, and in which order of strength.
package struct LeadRanking: Sendable, Equatable {
    /// How a village may lead.
    package enum Standing: Sendable, Equatable {
        /// It meets every condition of `lead.qualify`.
        case qualified
        /// The scenario names it (`lead.fixed`) although it fails a condition, or is not strong where no condition is set.
        case fixed(failing: LeadCondition?)
        /// No village of its township qualifies; the township may send a cadre here.
        case appointable
        /// It may not lead; the first condition it fails, if that is why.
        case barred(failing: LeadCondition?)
    }

    /// Standing per village.
    package let standing: [Standing]
    /// Rank score per village in 0…1, 1 the strongest; by `lead.rank_by`, each column standardized by rank.
    package let rankScore: [Double]

    /// The candidates, ascending by village.
    package var candidates: [Int] {
        standing.indices.filter {
            if case .barred = standing[$0] { return false }
            return true
        }
    }

    package static func make(
        _ county: County, _ graph: ContiguityGraph, _ scenario: Scenario, _ classes: VillageClasses, barred: Set<Int>,
        fixed: Set<Int>, _ findings: inout [Finding]
    ) throws -> LeadRanking {
        try refuseAbsentFields(scenario, county)
        let scores = try rankScores(county, graph, scenario, &findings)
        var standing: [Standing] = county.villages.indices.map { village in
            if barred.contains(village) { return .barred(failing: nil) }
            let isFixed = fixed.contains(village)
            guard let conditions = scenario.lead.qualify else {
                if classes.classes[village] == .strong { return .qualified }
                return isFixed ? .fixed(failing: nil) : .barred(failing: nil)
            }
            let failing = conditions.first { !$0.holds(for: value($0.field, village, county, scenario.classes)) }
            guard let failing else { return .qualified }
            return isFixed ? .fixed(failing: failing) : .barred(failing: failing)
        }
        for village in standing.indices { report(standing[village], county.villages[village], &findings) }
        if scenario.lead.fallback == .townshipCadre {
            appoint(&standing, scores, county, perTown: scenario.lead.appointedPerTown, barred: barred)
        }
        return LeadRanking(standing: standing, rankScore: scores)
    }

    /// A condition on a column that no table has would let no village qualify: it is refused, for it is most likely a
    /// typing mistake.
    private static func refuseAbsentFields(_ scenario: Scenario, _ county: County) throws {
        let derived = DerivedFields(county, scenario.classes)
        let absent = (scenario.lead.qualify ?? []).filter { condition in
            !derived.has(condition.field) && !condition.holds(for: .missing)
        }
        guard !absent.isEmpty else { return }
        throw PlannerError(
            .data,
            absent.map { condition in
                Finding(
                    .neededColumnMissing,
                    Bilingual(
                        zh: "牵头条件 lead.qualify 用到“\(condition.field)”,但表中没有这一列",
                        en: "lead.qualify asks for \(condition.field), which no table has"),
                    at: Place(column: "lead.qualify", value: condition.field.name),
                    mend: Bilingual(zh: "请核对字段名,或补该列", en: "check the name of the field, or add the column"))
            })
    }

    private static func report(_ standing: Standing, _ village: Village, _ findings: inout [Finding]) {
        guard case .fixed(let failing) = standing else { return }
        let condition = failing.map { " \($0.field)" } ?? ""
        findings.append(
            Finding(
                .unqualifiedFixedLead,
                Bilingual(
                    zh: "\(village.label)按 lead.fixed 指定为牵头村,但不符合牵头条件\(condition)",
                    en: "\(village.label) is a fixed lead but does not meet the condition\(condition)"),
                at: Place(column: "lead.fixed", village: village.label),
                mend: Bilingual(zh: "请确认,或改由乡镇选派书记", en: "confirm it, or have the township send a secretary")))
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

    /// In townships where no village qualifies, the strongest few may be led by a cadre of the township.
    private static func appoint(
        _ standing: inout [Standing], _ scores: [Double], _ county: County, perTown: Int, barred: Set<Int>
    ) {
        let towns = Dictionary(grouping: county.villages.indices) { county.villages[$0].townName }
        for town in towns.keys.sorted() {
            let members = towns[town] ?? []
            if members.contains(where: { standing[$0].isOwn }) { continue }
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
            // A missing value ranks below all others: no village is preferred for what is not known.
            for (village, value) in Standardizer.apply(.rank, to: raw).enumerated() {
                sum[village] += column.weight * (value ?? 0)
            }
        }
        return sum.map { weight > 0 ? $0 / weight : 0.5 }
    }
}

extension LeadRanking.Standing {
    /// Whether the village may lead because it qualifies or is named, and not by appointment of its township.
    package var isOwn: Bool {
        switch self {
        case .qualified, .fixed: true
        case .appointable, .barred: false
        }
    }
}

/// How central a village lies among those around it.
enum Centrality {
    /// Number of villages within two steps, a simple form of closeness (Freeman 1978) cut at distance two.
    package static func values(_ graph: ContiguityGraph) -> [Double?] {
        let neighbours = (0..<graph.villageCount).map { graph.neighbours(of: $0) }
        return neighbours.indices.map { village in
            var near = Set(neighbours[village])
            for neighbour in neighbours[village] { near.formUnion(neighbours[neighbour]) }
            near.remove(village)
            return Double(near.count)
        }
    }
}
