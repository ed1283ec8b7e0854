import CountyModel
import Regionalization

/// The contrast of a village's reason: its next-best cluster, with what the move costs or which rule bars it.
extension VillageExplainer {
    /// A move of one village to one other cluster.
    struct Move {
        /// Index of the cluster it would join.
        let cluster: Int
        /// Rules that the cluster it leaves would break, under the best of those who could lead it.
        var leaving: [Violation] = []
        /// Rules that the cluster it joins would break.
        var joining: [Violation] = []
        /// Who would lead the cluster that it leaves, where it leads it now; `nil` otherwise.
        var successor: Int?
        /// What both clusters together would lose, in points.
        var loss = 0.0

        var isAllowed: Bool { leaving.isEmpty && joining.isEmpty }
    }

    /// The best move, allowed ones first, then those that break the fewest rules, then the cheapest; `nil` where the village touches
    /// no other cluster.
    func bestMove(_ village: Int, from index: Int) -> Move? {
        let cluster = plan.clusters[index]
        let rest = cluster.members.filter { $0 != village }
        let left = stay(rest, village, cluster)
        let before = check.value(lead: cluster.lead, units: cluster.members)
        let moves = neighbouringClusters(village).filter { $0 != index }.map { target -> Move in
            let other = plan.clusters[target]
            let grown = (other.members + [village]).sorted()
            let gain = check.value(lead: other.lead, units: grown) - check.value(lead: other.lead, units: other.members)
            return Move(
                cluster: target, leaving: left.broken, joining: check.conflicts(lead: other.lead, units: grown),
                successor: left.successor, loss: (before - left.value - gain).points)
        }
        func rank(_ move: Move) -> (Int, Int, Double) {
            (move.isAllowed ? 0 : 1, move.leaving.count + move.joining.count, move.loss)
        }
        return moves.reduce(nil) { best, move in best.map { rank(move) < rank($0) ? move : $0 } ?? move }
    }

    /// What a village leaves behind: under whom, which rules are broken, and what that is worth.
    private func stay(_ rest: [Int], _ village: Int, _ cluster: Cluster) -> (
        successor: Int?, broken: [Violation], value: Score
    ) {
        guard cluster.lead == village else {
            let broken = check.conflicts(lead: cluster.lead, units: rest)
            return (nil, broken, check.value(lead: cluster.lead, units: rest))
        }
        if rest.isEmpty { return (nil, [], .zero) }
        guard let best = Successor.best(of: rest, setup.problem, check) else {
            return (nil, [Violation(.lead, lead: nil, units: [village])], .zero)
        }
        return (best.lead, best.broken, best.value)
    }

    /// The contrast in words; `nil` in counties too large to weigh every move.
    func contrast(_ village: Int, _ index: Int, _ move: Move?, _ ledger: inout FactLedger) -> Bilingual? {
        guard setup.county.villages.count <= Self.mostVillagesForAlternatives else { return nil }
        ledger.serving = "alternative"
        guard let move else {
            return setup.problem.rules.requiresContiguity
                ? Bilingual(zh: "不与其他片区相邻,只能在本片区", en: "it touches no other cluster, so only this one can be reached")
                : Bilingual(zh: "不与其他片区相邻", en: "it touches no other cluster")
        }
        let target = plan.clusters[move.cluster]
        let other = ledger.cluster(target)
        guard move.isAllowed else { return barred(move, other, plan.clusters[index], &ledger) }
        let points = PointsText.size(
            move.successor == nil ? "move_loss" : "lead_move_loss", move.loss,
            "value of both clusters before the move − after it", &ledger)
        let led = move.successor.map { ledger.village($0, setup.county) }
        let (zh, en) = (
            led.map { ",本片区改由\($0.zh)牵头," } ?? "", led.map { ", with \($0.en) to lead here," } ?? ""
        )
        let unit = Wording.of(points, "point")
        if points == "0" {
            return Bilingual(
                zh: "若划入\(other.zh)\(zh)得分不变", en: "moving to \(other.en)\(en) would change no points")
        }
        guard move.loss >= 0 else {
            return Bilingual(
                zh: "若划入\(other.zh)\(zh)多\(points)分(可考虑调整)",
                en: "moving to \(other.en)\(en) would gain \(points) \(unit) (worth a look)")
        }
        let why =
            move.successor == nil ? MainReason(setup).text(village, from: plan.clusters[index], to: target) : nil
        return Bilingual(
            zh: "若划入\(other.zh)\(zh)少\(points)分\(why.map { ",主要因\($0.zh)" } ?? "")",
            en:
                "moving to \(other.en)\(en) would cost \(points) \(unit)\(why.map { ", mostly because \($0.en)" } ?? "")"
        )
    }

    /// The rule in the way of the next-best cluster, of the side that would break it.
    private func barred(_ move: Move, _ other: Bilingual, _ own: Cluster, _ ledger: inout FactLedger) -> Bilingual {
        let breach = BreachText(setup: setup)
        if let rule = TellingRule.first(move.leaving) {
            let words = breach.phrase(rule, lead: move.successor ?? own.lead, &ledger)
            return Bilingual(
                zh: "若划入\(other.zh),本片区将违反\(words.zh)",
                en: "moving to \(other.en) would make this cluster break \(words.en)")
        }
        guard let rule = TellingRule.first(move.joining) else {
            return Bilingual(zh: "不能划入\(other.zh)", en: "it may not move to \(other.en)")
        }
        let words = breach.phrase(rule, lead: plan.clusters[move.cluster].lead, &ledger)
        return Bilingual(zh: "若划入\(other.zh)将违反\(words.zh)", en: "moving to \(other.en) would break \(words.en)")
    }
}

/// Which of several broken rules tells a reader most.
enum TellingRule {
    /// Rules on sums, which any two full clusters break: they tell less than a rule that holds for these villages only.
    private static let sums: [RuleFamily] = [.unitCount, .population, .members, .strong, .weakPerStrong]

    /// A rule on these very villages before one on a sum, and of sums one on what they have before one on how many they are.
    static func first(_ broken: [Violation]) -> Violation? {
        broken.first { !isSum($0) } ?? broken.first { $0.family != .unitCount } ?? broken.first
    }

    static func isSum(_ violation: Violation) -> Bool { sums.contains(violation.family) }
}
