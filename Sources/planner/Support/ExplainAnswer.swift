import ClusterPlanner

/// What `explain` answers.
struct ExplainAnswer: Answer {
    let answer: VillageAnswer
    let plan: Plan
    let setup: PlanningCase
    /// The cluster asked about, as its place in the plan.
    let target: Int?
    let findings: [Finding]

    func text(_ language: Language) -> String? {
        let isZh = language == .zh
        let village = setup.county.villages[answer.village]
        let cluster = answer.cluster.map { plan.clusters[$0] }
        let place = cluster.map { PlaceNames.cluster($0.id, $0.name, language) } ?? (isZh ? "未组建" : "in no cluster")
        let town = PlaceNames.name(village.townName, language)
        var lines = ["\(PlaceNames.label(village, language)) · \(town) · \(place)", ""]
        lines += [isZh ? "为什么在这里" : "Why here", "  " + answer.here.text.text(language)]
        if let reason = answer.clusterReason, let cluster {
            lines += ["", isZh ? "片区 \(cluster.id)" : "Cluster \(cluster.id)", "  " + reason.text.text(language)]
        }
        if let whyNot = answer.whyNot {
            let other = plan.clusters[whyNot.target]
            lines += ["", (isZh ? "为什么不在 " : "Why not in ") + PlaceNames.cluster(other.id, other.name, language)]
            lines += whyNot.text.map { "  " + $0.text(language) }
            lines += [
                "",
                isZh
                    ? "(片区指由其牵头村带领的片区;一分为一个村由牵头村带动最多所得的百分之一)"
                    : "(a cluster is the one under its lead; one point is a hundredth of what one village can gain from its lead)",
            ]
        } else if target != nil {
            lines += ["", isZh ? "该村本来就在这个片区。" : "The village is in that cluster."]
        }
        return lines.joined(separator: "\n")
    }

    func json(_ language: Language) -> JSONValue {
        .object(
            [("schema", .text("1.0")), ("ok", .integer(1))] + answer.json(plan, setup)
                + [("warnings", .list(findings.map { FindingText.json($0, language) }))])
    }
}
