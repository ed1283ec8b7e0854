import CountyModel

/// Where a `plan.json` contradicts itself, by itself and without the data it was made from.
struct PlanFaults {
    /// Numbers beyond this are no scores; sums of two of them still are whole numbers.
    private static let largest: Int64 = 1 << 60

    /// All contradictions in the order of the file.
    private(set) var all: [Bilingual] = []

    init(_ content: PlanFile.Content) {
        places(content)
        clusters(content)
        proof(content)
        numbers(content)
    }

    private mutating func add(_ zh: String, _ en: String) { all.append(Bilingual(zh: zh, en: en)) }

    /// Every village has one place.
    private mutating func places(_ content: PlanFile.Content) {
        var place: [VillageCode: Bilingual] = [:]
        func named(_ cluster: AssignedCluster) -> Bilingual {
            let name = cluster.id ?? cluster.name
            return Bilingual(zh: "片区 \(name)", en: "cluster \(name)")
        }
        let groups =
            content.clusters.map { (named($0), $0.members) } + [
                (Bilingual(zh: "未组建的村", en: "the villages left out"), content.leftOut),
                (Bilingual(zh: "不参加的村", en: "the villages that take no part"), content.excluded),
            ]
        for (group, members) in groups {
            for village in members {
                if let first = place[village] {
                    add(
                        "村 \(village) 出现两次(\(first.zh)、\(group.zh))",
                        "village \(village) is there twice (\(first.en), \(group.en))")
                }
                place[village] = group
            }
        }
    }

    private mutating func clusters(_ content: PlanFile.Content) {
        var seen: Set<String> = []
        for cluster in content.clusters {
            let name = cluster.id ?? cluster.name
            if let id = cluster.id, !seen.insert(id).inserted {
                add("两个片区的编号都是 \(id)", "two clusters have the number \(id)")
            }
            if cluster.id?.isEmpty == true { add("有片区没有编号", "a cluster has no number") }
            if cluster.members.isEmpty { add("片区 \(name) 没有村", "cluster \(name) has no village") }
            if let lead = cluster.lead, !cluster.members.contains(lead) {
                add("片区 \(name) 的牵头村 \(lead) 不在该片区", "the lead \(lead) of cluster \(name) is no village of it")
            }
        }
        let ids = content.clusters.count { $0.id != nil }
        if ids > 0 && ids < content.clusters.count { add("有的片区没有编号", "some clusters have no number") }
    }

    /// A bound is never below the score it bounds, and bounds the score that is written beside it.
    private mutating func proof(_ content: PlanFile.Content) {
        guard let proof = content.certificate else { return }
        let (score, bound) = (proof.score.micropoints, proof.bound.micropoints)
        guard (-Self.largest...Self.largest).contains(score), (-Self.largest...Self.largest).contains(bound) else {
            return add("证明中的得分或上界不是可能的数", "the score or the bound of its proof is no number there can be")
        }
        if bound < score { add("证明的上界低于得分", "the bound of its proof is below the score") }
        if let worth = content.worth, worth != score {
            add("证明所说的得分与方案的得分不同", "its proof is of another score than the plan's")
        }
    }

    private mutating func numbers(_ content: PlanFile.Content) {
        let origin = content.origin
        let counts = [origin.plannedIterations, origin.winningRestart] + origin.iterations
        let isPossible =
            counts.allSatisfy { $0 >= 0 }
            && content.worth.map { (-Self.largest...Self.largest).contains($0) } ?? true
        if !isPossible { add("搜索记录或得分不是可能的数", "a count of its search, or its score, is no number there can be") }
    }
}
