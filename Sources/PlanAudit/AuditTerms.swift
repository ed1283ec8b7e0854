import CountyData
import CountyModel

/// What a village gains from its lead, worked out by the judge from the formulas and the tables.
///
/// The formulas are those of the scenario's manual; nothing here comes from the code the search is fed by, so that a slip in
/// either shows as a different score.
struct AuditTerms {
    private let facts: AuditFacts
    private let likeness: AuditLikeness
    /// Texts of `cluster_now`, none where the column holds nothing but marks.
    private let existing: [String?]
    private let history: [String?]

    init(_ facts: AuditFacts) {
        self.facts = facts
        likeness = AuditLikeness(facts.county, facts.scenario.prefer)
        existing = Self.texts(.clusterNow, facts.county, without: ["√", "✓", "是", "否", "有", "无", "1", "0", "Y", "N"])
        history = facts.scenario.prefer.history.field.map { Self.texts($0, facts.county, without: []) } ?? []
    }

    /// Points of a village under a lead, 0…1: Σ weight × term, the weights divided by their sum.
    package func points(lead: Int, village: Int) -> Double {
        let wishes = facts.scenario.prefer
        let terms: [(weight: Double, value: Double)] = [
            (wishes.lift.weight, lift(lead, village)), (wishes.industry.weight, likeness.industries(lead, village)),
            (wishes.resources.weight, resources(lead, village)), (wishes.compact.weight, nearness(lead, village)),
            (wishes.sameTown, facts.town(lead) == facts.town(village) ? 1 : 0),
            (wishes.keepExisting, isSame(existing, lead, village) ? 1 : 0),
            (wishes.history.weight, isSame(history, lead, village) ? 1 : 0),
        ]
        // Two sums, as a last digit of difference might round a tie the other way.
        let ofMeans = wishes.lift.weight + wishes.industry.weight + wishes.resources.weight
        let sum = ofMeans + (wishes.compact.weight + wishes.sameTown + wishes.keepExisting + wishes.history.weight)
        if sum <= 0 { return 0 }
        return terms.filter { $0.weight > 0 }.reduce(0) { $0 + $1.weight * (1 / sum) * $1.value }
    }

    /// Mode lift: min(1, gap / full gap) × min(1, surplus of the lead / full surplus), both against the weak line. Mode alike:
    /// 1 − difference of incomes / full surplus, at least 0. Nothing where an income is missing.
    private func lift(_ lead: Int, _ village: Int) -> Double {
        guard let low = facts.incomeWan[village], let high = facts.incomeWan[lead] else { return 0 }
        let (line, term) = (facts.scenario.classes.weakBelowWan, facts.scenario.prefer.lift)
        if facts.scenario.prefer.mode == .alike { return max(0, 1 - abs(low - high) / term.surplusWan) }
        return min(1, max(0, line - low) / term.gapWan) * min(1, max(0, high - line) / term.surplusWan)
    }

    private func resources(_ lead: Int, _ village: Int) -> Double {
        guard let distance = likeness.resourceDistance(lead, village) else { return 0 }
        return facts.scenario.prefer.resources.mode == .complement ? distance : 1 - distance
    }

    /// 1 − distance / the distance that counts nothing, at least 0.
    private func nearness(_ lead: Int, _ village: Int) -> Double {
        let meters = facts.county.points[lead].distance(to: facts.county.points[village])
        return max(0, 1 - meters / (facts.scenario.prefer.compact.maxKm * 1000))
    }

    private func isSame(_ texts: [String?], _ a: Int, _ b: Int) -> Bool {
        guard a < texts.count, let text = texts[a] else { return false }
        return text == texts[b]
    }

    private static func texts(_ field: Field, _ county: County, without marks: [String]) -> [String?] {
        let texts = county.villages.indices.map { county.attributes.text(field, $0) }
        return texts.compactMap { $0 }.contains { !marks.contains($0) } ? texts : texts.map { _ in nil }
    }
}

/// How alike villages are in industries and resources, as the judge works it out.
struct AuditLikeness {
    private let lists: [[String]]
    private let chains: [[String]]
    /// Per column of resources: amount per head of each village, moved and stretched to 0…1.
    private let shares: [[Double?]]

    init(_ county: County, _ wishes: PreferOptions) {
        lists = county.villages.indices.map { county.attributes.list(.mainIndustry, $0) }
        chains = wishes.industry.chains
        let heads = county.villages.indices.map { county.attributes.number(.popRegistered, $0) ?? 0 }
        shares = wishes.resources.columns.compactMap { column in
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
