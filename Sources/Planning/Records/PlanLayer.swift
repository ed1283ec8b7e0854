import CountyModel

/// A layer that the program writes: its raw value is the name of its file and of its schema.
package enum PlanLayer: String, CaseIterable, Sendable {
    case clusters, villages, edges, leads
    /// The villages that a comparison found elsewhere.
    case moved
    /// How often each village stayed in its cluster when weights and data were changed a little.
    case stability

    /// The layers of every plan, in the order in which they are drawn and written; the others come from studies of plans.
    package static let ofPlan: [PlanLayer] = [.clusters, .villages, .edges, .leads]

    /// The layers of every plan from the top of a map to its ground.
    package static let fromTop: [PlanLayer] = ofPlan.reversed()

    /// What people call the layer.
    package var title: Bilingual {
        switch self {
        case .clusters: Bilingual(zh: "片区", en: "Clusters")
        case .villages: Bilingual(zh: "行政村", en: "Villages")
        case .edges: Bilingual(zh: "相邻与帮带", en: "Neighbours and help")
        case .leads: Bilingual(zh: "牵头村", en: "Lead villages")
        case .moved: Bilingual(zh: "变动的村", en: "Moved villages")
        case .stability: Bilingual(zh: "稳定性", en: "Stability")
        }
    }
}
