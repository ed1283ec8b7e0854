import CountyModel
import PlanAudit
import Planning

/// The differing keys and cells of two plans, to be asked for by rule or village.
struct DifferenceIndex {
    package let parameters: [ParameterDifference]
    package let data: DataDifferences
    private let cellsOf: [VillageCode: [CellDifference]]

    init(_ parameters: [ParameterDifference], _ data: DataDifferences) {
        (self.parameters, self.data) = (parameters, data)
        cellsOf = Dictionary(grouping: data.cells, by: \.village)
    }

    /// Differing keys at or under some paths, in the order of the table of keys.
    package func parameters(under paths: [String]) -> [ParameterDifference] {
        parameters.filter { difference in
            paths.contains { difference.key == $0 || difference.key.hasPrefix($0 + ".") }
        }
    }

    /// Differing cells of some villages in some columns.
    package func cells(of villages: [VillageCode], in fields: Set<Field>) -> [CellDifference] {
        villages.flatMap { cellsOf[$0] ?? [] }.filter { fields.contains($0.field) }
    }
}

/// The keys that set a rule and the columns it looks at.
struct RuleScope {
    package let keys: [String]
    package let fields: Set<Field>

    init(_ rule: PlanRule, _ a: Scenario, _ b: Scenario) {
        let classes = [a, b].flatMap { [$0.classes.incomeMeasure] + $0.classes.alsoWeak + $0.classes.alsoStrong }
        let leads = [a, b].flatMap { scenario in
            (scenario.lead.qualify ?? []).map(\.field) + scenario.lead.rankBy.map(\.field)
        }
        switch rule.entry.basis {
        case .key: (keys, fields) = ([rule.key], [])
        case .column(let field): (keys, fields) = ([rule.key], [field])
        case .classes: (keys, fields) = ([rule.key, "classes", "prefer.mode"], Set(classes))
        case .need: (keys, fields) = ([rule.key, "classes", "indicators", "prefer.\(LiftTerm.key)"], Set(classes))
        case .leads: (keys, fields) = (["lead", "classes"], Set(classes + leads))
        case .borders:
            (keys, fields) = (
                ["must.connected", "must.contiguity", "must.bridges", "must.islands", "data.topology"], []
            )
        case .steps: (keys, fields) = ([rule.key, "must.contiguity", "must.bridges"], [])
        case .zones: (keys, fields) = ([rule.key], Set([a, b].flatMap { $0.must.zones.map(\.field) }))
        }
    }
}

/// A plan judged by another plan's rules: what it breaks there but not under its own rules.
struct CrossJudgement {
    private var ofCluster: [Int: [AuditViolation]] = [:]
    private var ofPlan: [AuditViolation] = []

    /// Nothing is broken.
    init() {}

    /// - Parameter twin: index of each of the plan's villages in the other county.
    init(_ plan: ComparedPlan, under setup: PlanningCase, _ twin: [Int?]) throws {
        var index: [String: Int] = [:]
        var clusters: [JudgedCluster] = []
        for (number, cluster) in plan.clusters.enumerated() {
            let members = cluster.members.compactMap { twin[$0] }
            if members.isEmpty { continue }
            index[cluster.id] = number
            clusters.append(
                JudgedCluster(
                    id: cluster.id, name: cluster.name, lead: cluster.lead.flatMap { twin[$0] }, members: members))
        }
        let report = try PlanAudit.judge(
            clusters: clusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
        func key(_ violation: AuditViolation, _ county: County) -> Key {
            // A rule on groups of villages may be broken for another group under the plan's own scenario.
            let group = violation.rule == .together ? violation.villages.map { county.villages[$0].code } : []
            return Key(rule: violation.rule, cluster: violation.cluster, group: group)
        }
        let atHome = Set(plan.report.hardViolations.map { key($0, plan.setup.county) })
        for violation in report.hardViolations where !atHome.contains(key(violation, setup.county)) {
            if let cluster = violation.cluster.flatMap({ index[$0] }) {
                ofCluster[cluster, default: []].append(violation)
            } else {
                ofPlan.append(violation)
            }
        }
    }

    private struct Key: Hashable {
        let rule: PlanRule
        let cluster: String?
        let group: [VillageCode]
    }

    /// The rule to name for a village: one on the villages it belongs with, one that its cluster breaks, those that
    /// name the village first, or for a dissolved cluster the rule on the number of clusters; for a village in no
    /// cluster the rule on those left out.
    ///
    /// - Parameter isPaired: whether its cluster has a pair in the other plan.
    package func violation(cluster: Int?, isPaired: Bool, village: Int?) -> AuditViolation? {
        let group = ofPlan.first { $0.rule == .together && $0.villages.contains(village ?? -1) }
        if let group { return group }
        guard let cluster else { return ofPlan.first { $0.rule == .cover } }
        let broken = ofCluster[cluster] ?? []
        let own = broken.first { $0.villages.contains(village ?? -1) } ?? broken.first
        return own ?? (isPaired ? nil : ofPlan.first { $0.rule == .clusterCount })
    }
}
