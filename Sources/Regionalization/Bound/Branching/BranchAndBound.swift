/// Branching (Ryan and Foster, 1981, with leads in the place of pairs): what the bound leaves open is split into parts,
/// each of which has a bound of its own, at most the whole's. The part with the highest bound is split next.
extension BoundRun {
    /// - Parameter optimum: the master's optimum over all plans.
    func branch(_ generation: ColumnGeneration, _ optimum: RestrictedMaster.Optimum) throws {
        let root = Branch(bound: state.bound, prices: state.center)
        branched = root.bound
        var open: [Branch] = []
        /// The highest bound of the parts that are not split further.
        var settled = Int64.min
        var made = 0

        func add(_ parts: (with: Branch, without: Branch)?, of branch: Branch) {
            guard let parts else {
                settled = max(settled, branch.bound)
                return
            }
            for var part in [parts.with, parts.without] {
                made += 1
                part.number = made
                open.append(part)
            }
        }

        add(root.split(at: optimum, columns: generation.master.columns, model), of: root)
        for step in 0..<options.branches {
            guard let next = open.indices.max(by: { isBehind(open[$0], open[$1]) }), !wasCutShort else { break }
            var branch = open.remove(at: next)
            if !isOpen(branch.bound) {
                // This is the open branch with the highest bound, so no other one needs to be looked at.
                settled = max(settled, branch.bound)
                break
            }
            let marks = branch.marks(model)
            let found = try explore(&branch, marks, generation)
            if step % 4 == 0, isOpen(branch.bound) { try dive(generation, found) }
            if isOpen(branch.bound), let found {
                add(branch.split(at: found, columns: generation.master.columns, model), of: branch)
            } else {
                settled = max(settled, branch.bound)
            }
            let left = open.reduce(settled) { max($0, $1.bound) }
            if left < best { (branched, method) = (left, .branchAndBound) }
            tell(.branches, step + 1, of: options.branches)
            if isDone || isSpent() { break }
        }
        state.team.forbid([])
        state.enter(bound: root.bound, at: root.prices)
    }

    private func isBehind(_ first: Branch, _ second: Branch) -> Bool {
        (first.bound, second.number) < (second.bound, first.number)
    }

    /// Bounds one part.
    ///
    /// - Returns: the last optimum of the master; `nil` when nothing is left to split.
    private func explore(
        _ branch: inout Branch, _ marks: [Bool], _ generation: ColumnGeneration
    ) throws -> RestrictedMaster.Optimum? {
        state.enter(bound: branch.bound, at: branch.prices)
        state.team.forbid(marks)
        try generation.master.enter(branch, forbidden: marks)
        generation.trustCenter()
        defer { (branch.bound, branch.prices) = (state.bound, state.center) }
        var last: RestrictedMaster.Optimum?
        var isWhole = false
        for _ in 0..<options.roundsPerBranch {
            // A part is better split again than bounded to the last digit; an optimum that is a plan is.
            let share: Int64 = isWhole ? 1_000_000 : 20
            let outcome = try generation.round(
                effort(nodeLimit: options.nodesPerLeadExact, share: 1, passes: 10),
                tolerance: max(Int64(model.atomCount), (state.bound - score) / share))
            rounds = generation.rounds
            if !isOpen(state.bound) { return nil }
            if isSpent(), case .open(let optimum) = outcome { return optimum }
            switch outcome {
            case .open(let optimum): last = optimum
            case .closed(let optimum):
                try takeWhole(optimum, generation)
                if isWhole || !holdsWholeRegions(optimum) { return isOpen(state.bound) ? optimum : nil }
                isWhole = true
            case .ended:
                wasCutShort = state.isStopped()
                return wasCutShort ? nil : last
            }
        }
        return last
    }

    /// Whether an optimum is a plan.
    private func holdsWholeRegions(_ optimum: RestrictedMaster.Optimum) -> Bool {
        optimum.weights.allSatisfy { $0 < 1e-6 || $0 > 1 - 1e-6 }
    }

    private func takeWhole(_ optimum: RestrictedMaster.Optimum, _ generation: ColumnGeneration) throws {
        guard options.improvesPlan, holdsWholeRegions(optimum) else { return }
        let held = optimum.weights.indices.filter { optimum.weights[$0] > 0.5 }.map { generation.master.columns[$0] }
        try take(held.sorted { $0.lead < $1.lead })
    }
}
