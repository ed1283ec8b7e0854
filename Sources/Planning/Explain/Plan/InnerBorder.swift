import CountyData
import CountyModel
import Regionalization

/// What a border inside a cluster adds, and why a village beside a cluster is outside.
extension BorderExplainer {
    /// What the two villages add by being in one cluster, and whether it holds only through this border; `nil` in counties too
    /// large to weigh every border.
    func inner(_ edge: ContiguityEdge, _ cluster: Cluster, _ ledger: inout FactLedger) -> Bilingual? {
        guard setup.county.villages.count <= VillageExplainer.mostVillagesForAlternatives else { return nil }
        ledger.serving = "score"
        let adds = setup.problem.cohesion(edge.a, edge.b)
        let points = NumberText.plain(abs(adds.points) * 100, decimals: 1)
        let holds = isOnlyLink(edge, cluster)
        let only = Bilingual(
            zh: holds ? ",且是片区连片的唯一通道" : "", en: holds ? ", and the cluster holds together only here" : "")
        guard points != "0" else {
            return holds
                ? Bilingual(zh: "是片区连片的唯一通道", en: "the cluster holds together only here")
                : Bilingual(zh: "不增得分", en: "it adds no points")
        }
        let shown = PointsText.size(
            "border_points", adds.points, "cohesion and terms of borders of the two villages", &ledger)
        let most = mainPart(edge, adds)
        let unit = Wording.of(shown, "point")
        return Bilingual(
            zh: "\(adds < .zero ? "减" : "增")\(shown)分\(most.map { ",主要是\($0.zh)" } ?? "")\(only.zh)",
            en:
                "\(adds < .zero ? "costs" : "adds") \(shown) \(unit)\(most.map { ", mostly for \($0.en)" } ?? "")\(only.en)"
        )
    }

    /// The term that gives most of it.
    private func mainPart(_ edge: ContiguityEdge, _ all: Score) -> Bilingual? {
        let parts = setup.borderTerms.weighted.map { (key: $0.key, score: $0.score(edge)) }
        let rest = parts.reduce(all) { $0 - $1.score }
        let most = parts.reduce((key: "cohesion", score: rest)) { $1.score > $0.score ? $1 : $0 }
        guard most.score > .zero else { return nil }
        return TermCatalogue.term(most.key)?.word ?? Bilingual(zh: "邻村联系", en: "ties between neighbours")
    }

    /// Whether the cluster falls apart without this border.
    private func isOnlyLink(_ edge: ContiguityEdge, _ cluster: Cluster) -> Bool {
        guard setup.problem.rules.requiresContiguity else { return false }
        let inside = Set(cluster.members)
        var (seen, stack): (Set<Int>, [Int]) = ([edge.a], [edge.a])
        while let unit = stack.popLast() {
            for other in setup.problem.neighbours(of: unit) where inside.contains(other) {
                if unit == edge.a && other == edge.b { continue }
                if other == edge.b { return false }
                if seen.insert(other).inserted { stack.append(other) }
            }
        }
        return true
    }

    /// Why a village that is left out is not in the cluster on the other side.
    func outside(_ village: Int, _ index: Int, _ link: Bilingual, _ ledger: inout FactLedger) -> Bilingual {
        let plain = Bilingual(zh: "\(link.zh),一侧未组建", en: "\(link.en), one side left out")
        guard setup.county.villages.count <= VillageExplainer.mostVillagesForAlternatives,
            !setup.problem.units[village].isExcluded
        else { return plain }
        let cluster = plan.clusters[index]
        let grown = (cluster.members + [village]).sorted()
        let name = ledger.village(village, setup.county)
        if let rule = TellingRule.first(check.conflicts(lead: cluster.lead, units: grown)) {
            let words = breach.phrase(rule, lead: cluster.lead, &ledger)
            return Bilingual(
                zh: "\(plain.zh):\(name.zh)划入将违反\(words.zh)",
                en: "\(plain.en): \(name.en) joining would break \(words.en)")
        }
        ledger.serving = "score"
        let gain =
            check.value(lead: cluster.lead, units: grown) - check.value(lead: cluster.lead, units: cluster.members)
        let points = (gain + setup.problem.units[village].leaveOutPenalty).points
        let shown = PointsText.size(
            "outside_points", points, "value of the cluster with the village − without it + cost of leaving it out",
            &ledger)
        if shown == "0" {
            return Bilingual(
                zh: "\(plain.zh):\(name.zh)划入得分不变", en: "\(plain.en): \(name.en) joining would change no points")
        }
        let unit = Wording.of(shown, "point")
        return Bilingual(
            zh: "\(plain.zh):\(name.zh)划入\(points > 0 ? "多" : "少")\(shown)分",
            en: "\(plain.en): \(name.en) joining would \(points > 0 ? "gain" : "cost") \(shown) \(unit)")
    }
}
