import CountyData
import CountyModel

/// How alike villages are in industries and resources, as the judge works it out.
struct AuditLikeness {
    private let lists: [[String]]
    private let chains: [[String]]
    /// Per column of resources: amount per head of each village, moved and stretched to 0…1.
    private let shares: [[Double?]]

    init(_ county: County, _ wishes: PreferOptions) {
        lists = county.villages.indices.map { county.attributes.list(.mainIndustry, $0) }
        chains = wishes[IndustryTerm.self].chains
        let heads = county.villages.indices.map { county.attributes.number(.popRegistered, $0) ?? 0 }
        shares = wishes[ResourceTerm.self].columns.compactMap { column in
            let perHead: [Double?] = heads.indices.map { village in
                heads[village] > 0 ? county.attributes.number(column, village).map { $0 / heads[village] } : nil
            }
            let known = perHead.compactMap { $0 }.sorted()
            guard let least = known.first, let most = known.last, least < most else { return nil }
            return perHead.map { $0.map { ($0 - least) / (most - least) } }
        }
    }

    /// Common industries / all industries of both (Jaccard); at least ½ where two different ones stand in one chain.
    package func industries(_ a: Int, _ b: Int) -> Double {
        let (first, second) = (Set(lists[a]), Set(lists[b]))
        if first.isEmpty || second.isEmpty { return 0 }
        let share = Double(first.intersection(second).count) / Double(first.union(second).count)
        let isLinked = chains.contains { chain in
            let (here, there) = (first.intersection(chain), second.intersection(chain))
            return !here.isEmpty && !there.isEmpty && here.union(there).count > 1
        }
        return isLinked ? max(0.5, share) : share
    }

    /// Mean over the columns that both villages have of the difference per head (Gower); `nil` when there is none.
    func resourceDistance(_ a: Int, _ b: Int) -> Double? {
        var differences: [Double] = []
        for column in shares { if let x = column[a], let y = column[b] { differences.append(abs(x - y)) } }
        return differences.isEmpty ? nil : differences.reduce(0, +) / Double(differences.count)
    }

    /// Points of keeping two neighbours together, per point of `prefer.cohesion`: half of the likeness of industries and of
    /// resources, times the shared border over the shorter of both villages' borders with neighbours.
    package func cohesion(_ edge: ContiguityEdge, borders: [Double]) -> Double {
        if edge.sharedMeters <= 0 { return 0 }
        let alike = industries(edge.a, edge.b) + (resourceDistance(edge.a, edge.b).map { 1 - $0 } ?? 0)
        return alike / 2 * (edge.sharedMeters / min(borders[edge.a], borders[edge.b]))
    }
}
