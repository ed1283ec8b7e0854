import CountyModel
import LinearSolver
import Regionalization

/// Works out why a village is not in a cluster.
struct WhyNotQuestion {
    private let setup: PlanningCase
    private let plan: Plan
    private let village: Int
    private let target: Int

    init(_ setup: PlanningCase, _ plan: Plan, village: Int, target: Int) {
        (self.setup, self.plan, self.village, self.target) = (setup, plan, village, target)
    }

    /// Further moves looked for at most.
    private static let mostMoves = 3

    func answer(_ work: AnswerWork) throws -> WhyNot {
        let base = TrialPlan.Base(setup, plan)
        var moved = TrialPlan(base)
        moved.move([village], to: target)
        let all = breaches(moved, before: TrialPlan(base))

        var repairs = RepairSearch(base, village: village, target: target, budget: work.effort.repairTrials)
        // Where no plan at all has the village there, no further move helps, and none is looked for.
        let forced = try force(setup.problem.units[village].isExcluded)
        let repaired = all.isEmpty || !forced.why.isEmpty ? nil : repairs.repair(moved, most: Self.mostMoves)
        let start = try (repaired ?? moved).regions()
        let found = try best(from: start, known: all.isEmpty ? moved : repaired, forced.case, work)
        let weights = try found.best.map { try turns($0.plan, work) } ?? []

        var ledger = FactLedger()
        let breach = BreachText(setup: setup)
        var answer = WhyNot(
            target: target, score: plan.score.total,
            breaches: all.map { found in
                WhyNot.Breach(
                    key: breach.rule(of: found.violation) == .firstBatch
                        ? PlanRule.firstBatch.entry.familyKey : found.violation.family.key,
                    text: breach.phrase(found.violation, lead: found.lead, &ledger),
                    villages: found.violation.units,
                    isOld: found.isOld)
            },
            loss: all.isEmpty ? Score.zero - moved.gain() : nil,
            repair: repaired.map { WhyNot.Repair(moves: Array($0.moves.dropFirst()), loss: Score.zero - $0.gain()) },
            isRepairCutShort: repairs.isCutShort, best: found.best, bound: found.bound, impossible: forced.why,
            weights: weights)
        (answer.text, answer.facts) = WhyNotText(setup, plan, village).sentences(answer, ledger)
        return answer
    }

    private typealias Found = (violation: Violation, lead: Int?, isOld: Bool)

    /// Rules that the two clusters and the whole break after the move; those of the plan itself are marked.
    private func breaches(_ moved: TrialPlan, before: TrialPlan) -> [Found] {
        let ofAreas = moved.touched.flatMap { area -> [Found] in
            let old = Set(before.broken(area).map(\.family))
            return moved.broken(area).map { violation -> Found in
                let now = moved.areas[area]
                let lead = violation.family == .lead ? violation.lead : now.lead
                return (violation, lead, old.contains(violation.family))
            }
        }
        return ofAreas + moved.brokenWhole().map { ($0, nil, false) }
    }

    /// The case with the village there, or why there is none.
    private func force(_ isExcluded: Bool) throws -> (case: ForcedMembership?, why: [Bilingual]) {
        if isExcluded {
            return (nil, [Bilingual(zh: "该村按要求不参加分片", en: "the county excludes it")])
        }
        let lead = plan.clusters[target].lead
        guard setup.problem.candidate(at: lead) != nil else {
            return (nil, [Bilingual(zh: "该片区的牵头村不具备牵头条件", en: "the lead of that cluster may not lead")])
        }
        guard setup.problem.assist(lead: lead, unit: village) != nil else {
            var ledger = FactLedger()
            let violation = Violation(.reach, lead: lead, units: [village])
            return (nil, [BreachText(setup: setup).phrase(violation, lead: lead, &ledger)])
        }
        do {
            return (try ForcedMembership(setup, village: village, under: lead), [])
        } catch let impossible as Impossible {
            let why = impossible.conflicts.prefix(3).map { conflict -> Bilingual in
                let (rule, reason) = (conflict.family.name, ConflictReason.text(conflict))
                return Bilingual(zh: "“\(rule.zh)”:\(reason.zh)", en: "'\(rule.en)': \(reason.en)")
            }
            return (nil, why)
        }
    }

    /// The best plan with the village there, of the moves and of a search, and a bound on all of them.
    private func best(
        from start: RegionPlan, known: TrialPlan?, _ forced: ForcedMembership?, _ work: AnswerWork
    ) throws -> (best: WhyNot.Best?, bound: Score?) {
        var plans: [RegionPlan] = []
        if let known { plans.append(try known.regions()) }
        var bound: Score?
        if let forced, work.effort.iterations > 0 {
            if let found = try forced.solve(from: start, work) { plans.append(found) }
            if let best = better(plans) {
                let proven: (certificate: Certificate, improved: RegionPlan?)?
                do {
                    proven = try forced.bound(of: best, work)
                } catch is LinearSolverError {
                    // Where the solver fails there is no bound, and the text mentions none.
                    proven = nil
                }
                bound = proven?.certificate.bound
                if let improved = proven?.improved { plans.append(improved) }
            }
        }
        return (better(plans).map(compared), bound)
    }

    /// The highest score, after the least left out where that comes first; of equal plans the first.
    private func better(_ plans: [RegionPlan]) -> RegionPlan? {
        func rank(_ plan: RegionPlan) -> (Int, Score) {
            let isFirst = setup.problem.rules.fewestLeftOutFirst
            let weight = plan.leftOut.reduce(0) { $0 + setup.problem.units[$1].leaveOutWeight }
            return (isFirst ? -weight : 0, setup.problem.score(of: plan).total)
        }
        return plans.reduce(nil) { best, plan in best.map { rank(plan) > rank($0) ? plan : $0 } ?? plan }
    }

    private func compared(_ other: RegionPlan) -> WhyNot.Best {
        let count = setup.county.villages.count
        var leads = [Int?](repeating: nil, count: count)
        for cluster in plan.clusters { for member in cluster.members { leads[member] = cluster.lead } }
        let changed = zip(leads, other.leadOf(unitCount: count)).count { $0 != $1 }
        return WhyNot.Best(
            plan: other, loss: plan.score.total - setup.problem.score(of: other).total, changedVillages: changed)
    }

    /// Turning points of the weights between the plan and another, the nearest ones checked by planning anew.
    private func turns(_ other: RegionPlan, _ work: AnswerWork) throws -> [WeightChange] {
        let own = try RegionPlan(regions: plan.clusters.map { ($0.lead, $0.members) }, of: setup.problem)
        guard setup.problem.score(of: other).total < setup.problem.score(of: own).total else { return [] }
        var changes = WeightTurns(setup).changes(from: own, to: other)
        for index in changes.indices.prefix(work.effort.checkedWeights) {
            changes[index].checks = try checks(changes[index], other, work)
        }
        return changes
    }

    /// Plans anew with the weight a little beyond its turn, then twice and four times as far, until the village is there.
    private func checks(_ change: WeightChange, _ other: RegionPlan, _ work: AnswerWork) throws
        -> [WeightChange.Check]
    {
        guard let turn = change.turn else { return [] }
        var found: [WeightChange.Check] = []
        for reach in [1.02, 2, 4] {
            let step = max(0.001 * reach, abs(turn - change.weight) * reach)
            let weight = NumberText.rounded(
                max(0, turn > change.weight ? change.weight + step : change.weight - step), 6)
            guard weight != found.last?.weight,
                let isThere = try isThere(change.key, weight, other, work)
            else { break }
            found.append(WeightChange.Check(weight: weight, isThere: isThere))
            if isThere { break }
        }
        return found
    }

    /// Whether the best plan found under a changed weight has the village there; `nil` where there is none.
    private func isThere(_ key: String, _ weight: Double, _ other: RegionPlan, _ work: AnswerWork) throws -> Bool? {
        var scenario = setup.scenario
        scenario.prefer.setWeight(of: key, to: weight)
        guard let changed = try? PlanningCase(setup.county, scenario) else { return nil }
        let lead = plan.clusters[target].lead
        do {
            let best = try search(
                changed.problem, work.options(scenario, from: other), progress: work.progress,
                isCancelled: work.isCancelled
            ).plan
            return best.regions.contains { $0.lead == lead && $0.units.contains(village) }
        } catch is Impossible { return nil }
    }
}
