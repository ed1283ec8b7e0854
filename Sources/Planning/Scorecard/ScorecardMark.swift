import CountyModel

/// What a plan is marked by, from 0 to 100: the four criteria of the counties, and what they ask of every plan besides.
package enum ScorecardMark: String, Sendable, CaseIterable {
    /// Nearness of villages to their leads.
    case near
    /// Villages that share a main industry, or a chain of industries, with their lead.
    case industry
    /// Population of the clusters, even or within the aim.
    case population
    /// Resources per head, alike or complementing the lead's.
    case resources
    /// What weak villages lack, in clusters that a strong village leads.
    case lift
    /// Villages within the main township of their cluster.
    case townships
    /// Villages in clusters.
    case cover

    package var label: Bilingual {
        switch self {
        case .near: Bilingual(zh: "地缘相近", en: "near each other")
        case .industry: Bilingual(zh: "产业相连", en: "industries linked")
        case .population: Bilingual(zh: "人口适中", en: "population moderate")
        case .resources: Bilingual(zh: "资源共享", en: "resources shared")
        case .lift: Bilingual(zh: "以强带弱", en: "strong lift weak")
        case .townships: Bilingual(zh: "少跨乡镇", en: "within townships")
        case .cover: Bilingual(zh: "覆盖", en: "covered")
        }
    }

    /// When it is 100.
    package var full: Bilingual {
        switch self {
        case .near: Bilingual(zh: "每村都归最近的可牵头村", en: "every village has the nearest village that may lead")
        case .industry:
            Bilingual(
                zh: "凡附近有同产业可牵头村的村,都归这样的村", en: "every village with a lead of its industry within reach has one")
        case .population:
            Bilingual(zh: "各片区人口相等,或都在希望的范围内", en: "all clusters have the same population, or one within the aim")
        case .resources: Bilingual(zh: "每村都归资源最相配的可牵头村", en: "every village has the lead that suits its resources best")
        case .lift: Bilingual(zh: "薄弱村都在强村牵头的片区", en: "every weak village is in a cluster that a strong village leads")
        case .townships: Bilingual(zh: "没有片区跨乡镇", en: "no cluster crosses townships")
        case .cover: Bilingual(zh: "参加的村都在片区内", en: "every village that takes part is in a cluster")
        }
    }
}
