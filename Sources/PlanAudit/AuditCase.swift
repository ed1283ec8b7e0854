import CountyData
import CountyModel
import Geospatial

/// A cluster prepared for the judge: members in order, each once, with a lead where the plan names one or one can be
/// chosen.
struct AuditCluster {
    package let id: String
    package let name: String
    package let lead: Int?
    package let isLeadAssumed: Bool
    /// Ascending, each once.
    package let members: [Int]

    package var label: Bilingual {
        Bilingual(zh: name.isEmpty ? id : "\(id) \(name)", en: LatinName.cluster(id: id, name: name))
    }
}

/// County, scenario and graph as the judge uses them, and the making of violations.
struct AuditCase {
    package let facts: AuditFacts
    package let graph: ContiguityGraph
    /// Neighbours of every village, from the list of edges.
    package let neighbours: [[Int]]
    package let leads: AuditLeads
    /// Whether a village touches the outside of the map; empty where no rule asks for it.
    let isOuter: [Bool]
    private let shared: SharedNames

    init(_ county: County, _ scenario: Scenario, _ graph: ContiguityGraph) throws {
        self.graph = graph
        shared = SharedNames(county)
        var neighbours = [[Int]](repeating: [], count: county.villages.count)
        for edge in graph.edges {
            neighbours[edge.a].append(edge.b)
            neighbours[edge.b].append(edge.a)
        }
        self.neighbours = neighbours
        facts = try AuditFacts(county, scenario)
        leads = AuditLeads(facts, neighbours)
        var isOuter = [Bool](repeating: false, count: scenario.must.noHoles ? county.villages.count : 0)
        if scenario.must.noHoles { for village in try OuterVillages.of(county) { isOuter[village] = true } }
        self.isOuter = isOuter
    }

    package var must: RuleOptions { facts.scenario.must }

    /// A broken rule of a cluster, or of the plan when `cluster` is `nil`.
    package func violation(
        _ rule: PlanRule, _ cluster: AuditCluster?, _ villages: [Int], limit: String, actual: String,
        bounds: Bounds<Double>? = nil, isHard: Bool = true, zh: String, en: String
    ) -> AuditViolation {
        let villages = villages.sorted()
        let boxes = villages.compactMap { facts.county.metric.box(of: $0) }
        let label =
            cluster.map { Bilingual(zh: $0.label.zh + ": ", en: $0.label.en + ": ") } ?? Bilingual(zh: "", en: "")
        return AuditViolation(
            rule: rule, isHard: isHard, cluster: cluster?.id, villages: villages, limit: limit, actual: actual,
            bounds: bounds, what: Bilingual(zh: label.zh + zh, en: label.en + en),
            box: boxes.dropFirst().reduce(boxes.first) { $0?.union($1) })
    }

    /// A broken rule that has a limit; the limit is written for programs and said in words from one place.
    package func violation(
        _ rule: PlanRule, _ cluster: AuditCluster?, _ villages: [Int], bounds: Bounds<Double>, unit: String = "",
        actual: String, zh: String, en: String
    ) -> AuditViolation {
        violation(
            rule, cluster, villages, limit: bounds.written + unit, actual: actual + unit, bounds: bounds, zh: zh, en: en
        )
    }

    /// Names of villages, the first eight of them.
    package func names(_ villages: [Int]) -> Bilingual {
        let shown = villages.prefix(8).map(name)
        let isMore = villages.count > shown.count
        return Bilingual(
            zh: shown.map(\.zh).joined(separator: "、") + (isMore ? " 等 \(villages.count) 个村" : ""),
            en: shown.map(\.en).joined(separator: ", ") + (isMore ? " … (\(villages.count) villages)" : ""))
    }

    package func name(_ village: Int) -> Bilingual {
        let village = facts.county.villages[village]
        let latin = LatinName.of(village.name)
        return Bilingual(
            zh: shared.isShared(village.name) ? village.label : village.name,
            en: shared.isShared(latin) ? LatinName.label(of: village) : latin)
    }
}
