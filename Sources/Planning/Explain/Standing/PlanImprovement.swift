import Regionalization

/// Looks for single changes that make a plan better: fewer broken rules first, then a higher score.
struct PlanImprovement {
    private let base: TrialPlan.Base

    /// The plan after the changes.
    package private(set) var result: TrialPlan

    init(_ base: TrialPlan.Base) { (self.base, result) = (base, TrialPlan(base)) }

    private struct Candidate {
        let trial: TrialPlan
        let broken: Int
        let gain: Score

        /// Fewer broken rules first, then the higher gain; equal ones stay with the first.
        func isBetter(than other: Candidate) -> Bool { (broken, other.gain) < (other.broken, gain) }
    }

    /// The changes, each the best on top of those before.
    package mutating func steps(most: Int, _ isCancelled: () -> Bool) -> [PlanStanding.Step] {
        var steps: [PlanStanding.Step] = []
        while steps.count < most, !isCancelled() {
            let now = Candidate(trial: result, broken: broken(result), gain: result.gain())
            guard let next = best(from: now), next.isBetter(than: now) else { break }
            let moves = Array(next.trial.moves.dropFirst(result.moves.count))
            let (before, after) = (families(result), families(next.trial))
            let more = RuleFamily.allCases.map { family in
                (family, before.count { $0 == family } - after.count { $0 == family })
            }
            steps.append(
                PlanStanding.Step(
                    moves: moves, gain: next.gain - now.gain,
                    mends: more.flatMap { Array(repeating: $0.0, count: max(0, $0.1)) },
                    breaks: more.flatMap { Array(repeating: $0.0, count: max(0, -$0.1)) }))
            result = next.trial
        }
        return steps
    }

    /// Rules broken by the clusters and by the whole.
    private func families(_ trial: TrialPlan) -> [RuleFamily] {
        (trial.areas.indices.flatMap { trial.broken($0) } + trial.brokenWhole()).map(\.family)
    }

    private func broken(_ trial: TrialPlan) -> Int { families(trial).count }

    private func best(from now: Candidate) -> Candidate? {
        let trial = now.trial
        let ofArea = trial.areas.indices.map { trial.broken($0).count }
        let whole = trial.brokenWhole().count
        var best: Candidate?
        func weigh(_ areas: [Int], _ change: (inout TrialPlan) -> Void) {
            var next = trial
            change(&next)
            let touched = areas.filter { $0 >= 0 }
            let broken =
                now.broken - whole + next.brokenWhole().count
                + touched.reduce(0) { $0 + next.broken($1).count - ofArea[$1] }
            guard broken <= now.broken else { return }
            let candidate = Candidate(trial: next, broken: broken, gain: next.gain())
            if best.map({ candidate.isBetter(than: $0) }) ?? true { best = candidate }
        }
        let problem = base.setup.problem
        for village in trial.areaOf.indices where isFree(village, trial) {
            let own = trial.areaOf[village]
            let near = Set(problem.neighbours(of: village).map { trial.areaOf[$0] }).filter { $0 >= 0 && $0 != own }
            for other in near.sorted() { weigh([own, other]) { $0.move([village], to: other) } }
            if own >= 0 { weigh([own]) { $0.move([village], to: -1) } }
        }
        for (first, second) in neighbouringAreas(trial) {
            for one in border(first, second, trial) {
                for other in border(second, first, trial) {
                    weigh([first, second]) {
                        $0.move([one], to: second)
                        $0.move([other], to: first)
                    }
                }
            }
        }
        for (index, area) in trial.areas.enumerated() {
            for lead in area.members where lead != area.lead && problem.candidate(at: lead) != nil && !base.isKept[lead]
            {
                weigh([index]) { $0.setLead(lead, of: index) }
            }
        }
        return best
    }

    /// Whether a village may go: it takes part, is in no kept cluster, and leads nothing.
    private func isFree(_ village: Int, _ trial: TrialPlan) -> Bool {
        let area = trial.areaOf[village]
        let leads = area >= 0 && trial.areas[area].lead == village
        return !leads && !base.isKept[village] && !base.setup.problem.units[village].isExcluded
    }

    /// Pairs of clusters that border each other, ascending.
    private func neighbouringAreas(_ trial: TrialPlan) -> [(Int, Int)] {
        let pairs = base.setup.problem.edges.compactMap { edge -> [Int]? in
            let (first, second) = (trial.areaOf[edge.u], trial.areaOf[edge.v])
            return first >= 0 && second >= 0 && first != second ? [min(first, second), max(first, second)] : nil
        }
        return Set(pairs).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
    }

    /// Villages of a cluster that border another and may go, ascending.
    private func border(_ area: Int, _ other: Int, _ trial: TrialPlan) -> [Int] {
        trial.areas[area].members.filter { village in
            isFree(village, trial)
                && base.setup.problem.neighbours(of: village).contains { trial.areaOf[$0] == other }
        }
    }
}
