import CountyData
import CountyModel
import Regionalization

/// Says of each border why its two villages are together or apart.
///
/// What a border inside a cluster adds, and why a village beside a cluster is outside, stand in a file of their own.
struct BorderExplainer {
    let setup: PlanningCase
    let plan: Plan
    let check: RegionCheck
    private let clusterOf: [Int?]
    let breach: BreachText

    init(_ setup: PlanningCase, _ plan: Plan, _ check: RegionCheck) {
        (self.setup, self.plan, self.check) = (setup, plan, check)
        clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
        breach = BreachText(setup: setup)
    }

    /// - Complexity: O(edges + borders between clusters · cluster size): a pair of clusters is weighed once.
    package func reasons() -> [BorderReason] {
        var merges: [Pair: Why] = [:]
        let isLarge = setup.county.villages.count > PlanExplainer.mostVillagesWithFacts
        return setup.graph.edges.map { edge in
            var ledger = FactLedger()
            let text = sentence(edge, &merges, &ledger)
            return BorderReason(text: text, facts: isLarge ? [] : ledger.facts)
        }
    }

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    /// Why two villages or their clusters are apart.
    struct Why {
        let text: Bilingual
        var facts: [Fact] = []
        /// The broken rule alone, where it is one.
        var rule: Bilingual?
        /// Whether it is a rule on these villages, which says more than what a move costs or how large a cluster may be.
        let isStrong: Bool
    }

    private func sentence(_ edge: ContiguityEdge, _ merges: inout [Pair: Why], _ ledger: inout FactLedger) -> Bilingual
    {
        let link = linkText(edge, &ledger)
        switch (clusterOf[edge.a], clusterOf[edge.b]) {
        case (let first?, let second?) where first == second:
            guard let adds = inner(edge, plan.clusters[first], &ledger) else {
                return Bilingual(zh: "\(link.zh),同片区", en: "\(link.en), same cluster")
            }
            return Bilingual(zh: "\(link.zh),同片区:\(adds.zh)", en: "\(link.en), same cluster: \(adds.en)")
        case (let first?, let second?):
            // One of the two townships is closed (`must.towns.no_cross`), which needs no number.
            if !setup.problem.closedTowns(among: [edge.a, edge.b]).isEmpty {
                return Bilingual(
                    zh: "\(link.zh),未合并:乡镇不得跨界组建", en: "\(link.en), not joined: a township that may not be crossed")
            }
            let pair = Pair(first: min(first, second), second: max(first, second))
            if merges[pair] == nil {
                var own = FactLedger()
                var why = whyApart(plan.clusters[pair.first], plan.clusters[pair.second], &own)
                why.facts = own.facts
                merges[pair] = why
            }
            let why = merges[pair] ?? Why(text: Bilingual(zh: "", en: ""), isStrong: false)
            ledger.add(why.facts)
            guard setup.county.villages.count <= VillageExplainer.mostVillagesForAlternatives else {
                return Bilingual(zh: "\(link.zh),未合并:\(why.text.zh)", en: "\(link.en), not joined: \(why.text.en)")
            }
            // The strongest reason first: a rule on these villages, then what a move costs, then how large one cluster would be.
            let move = whyNotOver(edge, first, second, &ledger)
            let isSame = move.rule != nil && move.rule == why.rule
            let order =
                why.isStrong && !move.isStrong
                ? [why.text, move.text] : [move.text, isSame ? Self.joinedToo : why.text]
            return Bilingual(
                zh: "\(link.zh),未合并:\(order.map(\.zh).joined(separator: ";"))",
                en: "\(link.en), not joined: \(order.map(\.en).joined(separator: "; "))")
        case (nil, nil): return Bilingual(zh: "\(link.zh),两村均未组建", en: "\(link.en), both left out")
        case (let first?, nil): return outside(edge.b, first, link, &ledger)
        case (nil, let second?): return outside(edge.a, second, link, &ledger)
        }
    }

    private func linkText(_ edge: ContiguityEdge, _ ledger: inout FactLedger) -> Bilingual {
        ledger.serving = "adjacent.shared_m"
        switch edge.kind {
        case .border:
            let km = ledger.note(
                "shared_km", edge.sharedMeters / 1000, decimals: edge.sharedMeters < 100 ? 3 : 1, unit: "公里",
                source: "contiguity graph")
            return Bilingual(zh: "共界\(km)公里", en: "\(km) km shared border")
        case .corner: return Bilingual(zh: "仅一点相接", en: "touching at a point")
        case .bridge: return Bilingual(zh: "指定认可相邻", en: "named as neighbours")
        case .nearest: return Bilingual(zh: "孤立村连到最近村", en: "island joined to its nearest village")
        }
    }

    /// Where joining both clusters breaks the rule that has just been told, with the same numbers.
    private static let joinedToo = Bilingual(zh: "两片区合并也是", en: "so would one cluster of both")

    /// The first rule that forbids joining both clusters, or else how much less one cluster would score than two.
    private func whyApart(_ a: Cluster, _ b: Cluster, _ ledger: inout FactLedger) -> Why {
        let all = (a.members + b.members).sorted()
        let judged = [a.lead, b.lead].map { (lead: $0, broken: check.conflicts(lead: $0, units: all)) }
        let able = judged.filter(\.broken.isEmpty).map(\.lead)
        guard !able.isEmpty else {
            if !setup.problem.closedTowns(among: all).isEmpty {
                return Why(text: Bilingual(zh: "乡镇不得跨界组建", en: "a township that may not be crossed"), isStrong: true)
            }
            // A rule that is broken under both leads explains more than one that is broken only under the first.
            let common = judged[0].broken.filter { one in judged[1].broken.contains { $0.family == one.family } }
            let told = TellingRule.first(common) ?? TellingRule.first(judged[0].broken) ?? judged[0].broken[0]
            let rule = breach.phrase(told, lead: judged[0].lead, &ledger)
            return Why(
                text: Bilingual(zh: "合并将违反\(rule.zh)", en: "one cluster would break \(rule.en)"), rule: rule,
                isStrong: !TellingRule.isSum(told))
        }
        ledger.serving = "score"
        let apart = check.value(lead: a.lead, units: a.members) + check.value(lead: b.lead, units: b.members)
        let joined = able.map { check.value(lead: $0, units: all) }.max() ?? .zero
        let loss = (apart - joined).points
        let points = PointsText.size("merge_loss", loss, "value of both clusters − value of one", &ledger)
        let change = PointsText.change(losing: loss, points)
        if loss >= 0 || points == "0" {
            return Why(text: Bilingual(zh: "合并\(change.zh)", en: "one cluster scores \(change.en)"), isStrong: false)
        }
        if let count = setup.problem.rules.regionCount, plan.clusters.count <= count.lowerBound {
            return Why(text: Bilingual(zh: "片区个数已是下限", en: "there may be no fewer clusters"), isStrong: false)
        }
        return Why(
            text: Bilingual(
                zh: "合并多\(points)分,搜索未采用,建议复核",
                en: "one cluster scores \(points) \(Wording.of(points, "point")) more, please review"), isStrong: true)
    }

    /// Why neither of the two villages moves to the other's cluster: the least loss, or the first rule that forbids it.
    private func whyNotOver(_ edge: ContiguityEdge, _ first: Int, _ second: Int, _ ledger: inout FactLedger) -> Why {
        let moves = [(edge.a, first, second), (edge.b, second, first)].map { over($0, from: $1, to: $2) }
        let able = moves.compactMap { move in move.loss.map { (village: move.village, loss: $0, why: move.why) } }
        ledger.serving = "score"
        guard let best = able.min(by: { ($0.loss, $0.village) < ($1.loss, $1.village) }) else {
            let barred = moves.compactMap { move in TellingRule.first(move.broken).map { (move: move, rule: $0) } }
            guard let told = barred.first(where: { !TellingRule.isSum($0.rule) }) ?? barred.first else {
                return Why(text: Bilingual(zh: "两村均为牵头村", en: "both villages lead"), isStrong: true)
            }
            let name = ledger.village(told.move.village, setup.county)
            let rule = breach.phrase(told.rule, lead: told.move.lead, &ledger)
            return Why(
                text: Bilingual(zh: "\(name.zh)划过去将违反\(rule.zh)", en: "moving \(name.en) over would break \(rule.en)"),
                rule: rule, isStrong: true)
        }
        let name = ledger.village(best.village, setup.county)
        let points = PointsText.size(
            "over_loss", best.loss, "value of both clusters before the move − after it", &ledger)
        if points == "0" {
            let same = Bilingual(zh: "\(name.zh)划过去得分不变", en: "moving \(name.en) over would change no points")
            return Why(text: same, isStrong: false)
        }
        let text =
            best.loss >= 0
            ? Bilingual(
                zh: "\(name.zh)划过去少\(points)分\(best.why.map { "(\($0.zh))" } ?? "")",
                en:
                    "moving \(name.en) over costs \(points) \(Wording.of(points, "point"))\(best.why.map { " (\($0.en))" } ?? "")"
            )
            : Bilingual(
                zh: "\(name.zh)划过去多\(points)分,可考虑调整",
                en: "moving \(name.en) over gains \(points) \(Wording.of(points, "point")), worth a look")
        return Why(text: text, isStrong: false)
    }

    private struct Move {
        let village: Int
        var lead: Int
        var broken: [Violation] = []
        var loss: Double?
        var why: Bilingual?
    }

    /// Moves one village to the other cluster; a lead is never moved.
    private func over(_ village: Int, from source: Int, to target: Int) -> Move {
        let (own, other) = (plan.clusters[source], plan.clusters[target])
        var move = Move(village: village, lead: other.lead)
        guard own.lead != village else { return move }
        let (rest, grown) = (own.members.filter { $0 != village }, (other.members + [village]).sorted())
        move.broken = check.conflicts(lead: other.lead, units: grown)
        if move.broken.isEmpty {
            (move.lead, move.broken) = (own.lead, check.conflicts(lead: own.lead, units: rest))
        }
        guard move.broken.isEmpty else { return move }
        let before =
            check.value(lead: own.lead, units: own.members) + check.value(lead: other.lead, units: other.members)
        let after = check.value(lead: own.lead, units: rest) + check.value(lead: other.lead, units: grown)
        move.loss = (before - after).points
        if before > after { move.why = MainReason(setup).text(village, from: own, to: other) }
        return move
    }
}
