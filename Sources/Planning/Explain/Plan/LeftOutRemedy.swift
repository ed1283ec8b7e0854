import CountyModel
import Regionalization

/// What would have to move for a village that is left out to be in a cluster.
struct LeftOutRemedy {
    private let villages: VillageExplainer
    private let village: Int

    init(_ villages: VillageExplainer, _ village: Int) { (self.villages, self.village) = (villages, village) }

    private var setup: PlanningCase { villages.setup }

    /// Further moves looked for at most.
    static let mostMoves = 2
    /// Trials for all villages left out together, and for one of them.
    private static let (mostTrials, mostOfOne, leastOfOne) = (60_000, 2_000, 100)
    /// Villages between it and the nearest cluster that may come along.
    private static let longestWay = 3

    /// The sentence; `nil` where there is none to say: the village takes no part, no lead reaches it, or a cluster could take it as
    /// things are.
    func text(_ ledger: inout FactLedger) -> Bilingual? {
        guard setup.county.villages.count <= VillageExplainer.mostVillagesForAlternatives,
            !setup.problem.units[village].isExcluded, !setup.shortages.isLost[village],
            !setup.problem.rules.strongOnly || setup.problem.units[village].isStrong,
            setup.problem.leads.contains(where: { setup.problem.assist(lead: $0.unit, unit: village) != nil })
        else { return nil }
        let starts = starts()
        guard !starts.isEmpty, !starts.contains(where: isMended) else { return nil }
        ledger.serving = "left_out.remedy"
        guard let trial = best(starts) else {
            let most = ledger.count("repair_moves_most", Self.mostMoves, unit: "处", source: "further moves looked for")
            return Bilingual(
                zh: "再调整\(most)处以内,也没有找到能把它组建进来的办法",
                en: "No way was found to include it with up to \(most) further moves")
        }
        let moves = trial.moves.map { $0.text(villages.plan, setup.county, &ledger) }
        let loss = (Score.zero - trial.gain()).points
        let shown = PointsText.size("remedy_loss", loss, "score before the moves − after them", &ledger)
        let change = PointsText.change(losing: loss, shown)
        return Bilingual(
            zh: "如要组建,最少须\(moves.map(\.zh).joined(separator: ";")),合计\(change.zh)",
            en:
                "To include it, the least to move is \(moves.map(\.en).joined(separator: "; ")), \(change.en) in all"
        )
    }

    /// The moves told, for those who want to make them: the village's own first; empty where none was found.
    var moves: [PlanMove] { best(starts().filter { !isMended($0) })?.moves ?? [] }

    private func isMended(_ trial: TrialPlan) -> Bool {
        trial.touched.allSatisfy { trial.broken($0).isEmpty } && trial.brokenWhole().isEmpty
    }

    /// The plan with the village in each cluster beside it, or in the nearest one with the villages on the way.
    private func starts() -> [TrialPlan] {
        let base = villages.trials
        let near = villages.neighbouringClusters(village)
        if !near.isEmpty {
            return near.map { target in
                var trial = TrialPlan(base)
                trial.move([village], to: target)
                return trial
            }
        }
        guard setup.problem.rules.requiresContiguity, let way = wayToCluster() else { return [] }
        var trial = TrialPlan(base)
        trial.move(way.villages, to: way.cluster)
        return [trial]
    }

    /// The villages left out between it and the nearest cluster, itself first, then ascending.
    private func wayToCluster() -> (villages: [Int], cluster: Int)? {
        var before: [Int: Int] = [village: village]
        var layer = [village]
        for _ in 0..<Self.longestWay {
            for unit in layer {
                guard let target = villages.neighbouringClusters(unit).first else { continue }
                var way = [unit]
                while let last = way.last, last != village, let next = before[last] { way.append(next) }
                return (way.sorted(), target)
            }
            var next: [Int] = []
            for unit in layer {
                for other in setup.problem.neighbours(of: unit)
                where villages.clusterOf[other] == nil && before[other] == nil && !setup.problem.units[other].isExcluded
                {
                    before[other] = unit
                    next.append(other)
                }
            }
            layer = next.sorted()
        }
        return nil
    }

    /// The repair with the fewest moves, of those the one that costs least.
    private func best(_ starts: [TrialPlan]) -> TrialPlan? {
        let count = max(1, villages.plan.leftOut.count)
        let own = max(Self.leastOfOne, min(Self.mostOfOne, Self.mostTrials / count))
        var best: TrialPlan?
        for start in starts {
            guard let target = start.touched.first else { continue }
            var search = RepairSearch(
                villages.trials, village: village, target: target, budget: max(1, own / starts.count))
            guard let found = search.repair(start, most: Self.mostMoves) else { continue }
            if best.map({ (found.effort, $0.gain()) < ($0.effort, found.gain()) }) ?? true { best = found }
        }
        return best
    }
}
