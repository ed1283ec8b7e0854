import CountyData
import CountyModel

/// What a village is in a plan.
package enum VillageRole {
    case lead
    case member(VillageClass)
    case leftOut
    case excluded

    /// The roles of all villages, in their order.
    package static func roles(_ setup: PlanningCase, _ plan: Plan) -> [VillageRole] {
        var roles: [VillageRole] = setup.classes.classes.map { .member($0) }
        for village in plan.leftOut { roles[village] = .leftOut }
        for village in plan.excluded { roles[village] = .excluded }
        for cluster in plan.clusters { roles[cluster.lead] = .lead }
        return roles
    }

    /// `role_code` of the villages layer. A member without income is `unknown`: calling it weak or middle would be a guess.
    package var code: String {
        switch self {
        case .lead: "lead"
        case .member(.strong): "strong"
        case .member(.middle): "mid"
        case .member(.weak): "weak"
        case .member(.unknown): "unknown"
        case .leftOut, .excluded: "none"
        }
    }

    /// `role_name` of the villages layer.
    package var name: Bilingual {
        switch self {
        case .lead: Bilingual(zh: "牵头村", en: "lead")
        case .member(let kind): kind.label
        case .leftOut: Bilingual(zh: "暂不组建", en: "left out")
        case .excluded: Bilingual(zh: "不参加分片", en: "excluded")
        }
    }

    /// `role` of the assignment table.
    package var assignment: String {
        switch self {
        case .lead: "lead"
        case .member: "member"
        case .leftOut: "left_out"
        case .excluded: "excluded"
        }
    }
}
