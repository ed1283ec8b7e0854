import Regionalization

/// Looks for the fewest further moves after which a changed plan keeps every rule again.
///
/// Iterative deepening over moves that touch the first cluster that breaks a rule: a village out of it or into it, a
/// piece that was cut off taken along or made a new cluster, another lead. A village moved and a lead changed count one
/// each. Of the repairs with the fewest, the one that costs least wins, then the first in a fixed order. Villages go to
/// clusters they border at the time, so a shorter repair may exist that needs an odd order of moves.
struct RepairSearch {
    /// The village asked about, which stays where it was put.
    private let village: Int
    /// The cluster it was put into, which keeps its lead.
    private let target: Int
    private let base: TrialPlan.Base
    /// Trials that may still be judged.
    private var budget: Int
    private var best: TrialPlan?
    /// Whether the budget ended the search, so that a repair may have been missed.
    private(set) var isCutShort = false

    init(_ base: TrialPlan.Base, village: Int, target: Int, budget: Int) {
        (self.base, self.village, self.target, self.budget) = (base, village, target, budget)
    }

    /// The plan after at most `most` further moves; `nil` when none was found.
    ///
    /// - Complexity: at most `budget` trials, each O(cluster size · rules).
    package mutating func repair(_ start: TrialPlan, most: Int) -> TrialPlan? {
        for depth in stride(from: 1, through: most, by: 1) {
            deepen(start, left: depth)
            if best != nil || budget <= 0 { break }
        }
        isCutShort = budget <= 0
        return best
    }

    private mutating func deepen(_ trial: TrialPlan, left: Int) {
        let broken = trial.touched.filter { !trial.broken($0).isEmpty }
        let whole = trial.brokenWhole()
        budget -= 1
        if broken.isEmpty && whole.isEmpty {
            // A repair that begins with the same moves is not shorter; the score decides.
            if best.map({ trial.gain() > $0.gain() }) ?? true { best = trial }
            return
        }
        // A move touches two clusters, so more broken ones than that need more moves.
        guard left > 0, broken.count <= 2 * left else { return }
        let area = broken.first { $0 != target } ?? broken.first ?? target
        for next in successors(of: trial, at: area, left: left) {
            if budget <= 0 { return }
            deepen(next, left: left - (next.effort - trial.effort))
        }
    }

    /// The plans one move further, in a fixed order.
    private func successors(of trial: TrialPlan, at area: Int, left: Int) -> [TrialPlan] {
        var result: [TrialPlan] = []
        let now = trial.areas[area]
        func add(_ change: (inout TrialPlan) -> Void) {
            var next = trial
            change(&next)
            result.append(next)
        }
        for piece in cutOff(now) where piece.count <= left && !piece.contains(village) && !isFixed(piece) {
            for other in around(piece, trial) where other != area { add { $0.move(piece, to: other) } }
            add { $0.move(piece, to: -1) }
            for lead in piece where base.setup.problem.candidate(at: lead) != nil { add { $0.open(piece, lead: lead) } }
        }
        for unit in now.members where unit != village && !isFixed([unit]) {
            if unit == now.lead && now.members.count > left { continue }
            for other in around([unit], trial) where other != area { add { $0.move([unit], to: other) } }
            add { $0.move([unit], to: -1) }
        }
        for unit in beside(now.members, trial, area) where unit != village && !isFixed([unit]) {
            add { $0.move([unit], to: area) }
        }
        if area != target {
            for lead in now.members where lead != now.lead && base.setup.problem.candidate(at: lead) != nil {
                add { $0.setLead(lead, of: area) }
            }
        }
        return result
    }

    private func isFixed(_ villages: [Int]) -> Bool {
        villages.contains { base.isKept[$0] || base.setup.problem.units[$0].isExcluded }
    }

    /// Pieces of a cluster that are not connected to its lead, largest villages last.
    private func cutOff(_ area: TrialPlan.Area) -> [[Int]] {
        guard base.setup.problem.rules.requiresContiguity else { return [] }
        var waiting = Set(area.members)
        var pieces: [[Int]] = []
        for start in area.members where waiting.contains(start) {
            var (piece, stack) = ([Int](), [start])
            waiting.remove(start)
            while let unit = stack.popLast() {
                piece.append(unit)
                for other in base.setup.problem.neighbours(of: unit) where waiting.remove(other) != nil {
                    stack.append(other)
                }
            }
            pieces.append(piece.sorted())
        }
        return pieces.count > 1 ? pieces.filter { !$0.contains(area.lead) } : []
    }

    /// Clusters around some villages, ascending.
    private func around(_ villages: [Int], _ trial: TrialPlan) -> [Int] {
        let near = villages.flatMap { base.setup.problem.neighbours(of: $0) }.map { trial.areaOf[$0] }
        return Set(near).filter { $0 >= 0 && !trial.areas[$0].members.isEmpty }.sorted()
    }

    /// Villages around a cluster that may come in: left out, or members that do not lead.
    private func beside(_ members: [Int], _ trial: TrialPlan, _ area: Int) -> [Int] {
        let near = Set(members.flatMap { base.setup.problem.neighbours(of: $0) })
        return near.sorted().filter { unit in
            let other = trial.areaOf[unit]
            return other != area && (other < 0 || trial.areas[other].lead != unit)
        }
    }
}
