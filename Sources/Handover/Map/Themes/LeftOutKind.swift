import CountyModel
import Planning
import Regionalization

/// Why a village is in no cluster, as a kind that maps and lists sort by; the sentence about the village says the particulars.
enum LeftOutKind: Int, CaseIterable {
    /// The scenario excludes it.
    case excluded
    /// A number that a rule rests on is missing.
    case unjudged
    /// It has no neighbours.
    case alone
    /// No neighbour is in a cluster.
    case noClusterNear
    /// Every neighbouring cluster would break a rule with it.
    case rules
    /// A cluster could take it, but the plan would score less.
    case costs
    /// A cluster could take it and the plan would score no less.
    case review

    /// The kind of a village that is in no cluster of a plan.
    init(_ village: Int, _ setup: PlanningCase, _ plan: Plan, _ check: RegionCheck, home: [Int?]) {
        let problem = setup.problem
        if setup.unjudged[village] != nil {
            self = .unjudged
        } else if problem.units[village].isExcluded {
            self = .excluded
        } else if problem.rules.requiresContiguity && setup.graph.neighbours(of: village).isEmpty {
            self = .alone
        } else {
            self = Self.beside(village, setup, plan, check, home)
        }
    }

    private static func beside(
        _ village: Int, _ setup: PlanningCase, _ plan: Plan, _ check: RegionCheck, _ home: [Int?]
    ) -> LeftOutKind {
        let near = Set(setup.graph.neighbours(of: village).compactMap { home[$0] }).sorted()
        if near.isEmpty { return .noClusterNear }
        var best: Score?
        for cluster in near.map({ plan.clusters[$0] }) {
            let grown = (cluster.members + [village]).sorted()
            guard check.conflicts(lead: cluster.lead, units: grown).isEmpty else { continue }
            let gain =
                check.value(lead: cluster.lead, units: grown) - check.value(lead: cluster.lead, units: cluster.members)
                + setup.problem.units[village].leaveOutPenalty
            best = max(best ?? gain, gain)
        }
        guard let best else { return .rules }
        return best < .zero ? .costs : .review
    }

    package var label: Bilingual {
        switch self {
        case .excluded: Bilingual(zh: "按参数不参加", en: "excluded by the scenario")
        case .unjudged: Bilingual(zh: "缺数据", en: "number missing")
        case .alone: Bilingual(zh: "无相邻村", en: "no neighbour")
        case .noClusterNear: Bilingual(zh: "周边未组建", en: "no cluster near")
        case .rules: Bilingual(zh: "划入即违反规则", en: "would break a rule")
        case .costs: Bilingual(zh: "划入反而减分", en: "would lower the score")
        case .review: Bilingual(zh: "可划入,请复核", en: "could join, please review")
        }
    }

    package var colour: String {
        ["#c9c9c9", "#d4b176", "#c0b1c8", "#ebecae", "#f0a468", "#7bbcf6", "#f3a09c"][rawValue]
    }
}

/// A village in no cluster with its reason.
struct LeftOutVillage {
    package let village: Int
    package let kind: LeftOutKind
    package let reason: VillageReason

    /// All of a plan, those left out and those excluded, in the order of their codes.
    package static func all(_ setup: PlanningCase, _ plan: Plan) -> [LeftOutVillage] {
        let check = RegionCheck(setup)
        let explainer = VillageExplainer(setup, plan, check)
        return (plan.leftOut + plan.excluded).sorted().map { village in
            LeftOutVillage(
                village: village, kind: LeftOutKind(village, setup, plan, check, home: explainer.clusterOf),
                reason: explainer.reason(village))
        }
    }
}
