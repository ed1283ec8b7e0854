import LinearSolver

/// Which rules rule every plan out, on a map whose regions can all be listed: found by leaving rules away as long as there is no plan.
///
/// The rules are enough: while they all stand there is no plan, so that at least one of them has to give. Where the map could be
/// settled without any one of them, none could be missed; there may be other such sets.
package struct SettledCause: Sendable {
    /// The rules, in the order of ``RuleFamily``.
    package let rules: [RuleFamily]
    /// Units that cannot all be covered under these rules though they must be, ascending; empty where units may be left out.
    package let units: [Int]

    /// Rules about the plan as a whole and about named units are left away last: they are what was asked for, the others bar it.
    private static let askedFor: [RuleFamily] = [
        .contiguity, .apart, .together, .kept, .fixedLeads, .regionCount, .cover,
    ]

    /// Looks for the rules of a problem that has no plan.
    ///
    /// - Parameter options: the work, all rules together; a rule whose absence cannot be settled within it is named.
    /// - Throws: an error of the linear solver.
    static func find(
        _ problem: RegionalizationProblem, _ solver: any LinearSolver, _ options: SettlingOptions,
        _ isCancelled: @escaping () -> Bool
    ) throws -> SettledCause? {
        let freed = FreedRules(problem)
        var left = Work(steps: options.causeSteps, columns: options.causeColumns)
        var gone: Set<RuleFamily> = []
        var last: SmallMap?
        for family in freed.inForce.filter({ !askedFor.contains($0) }) + askedFor.filter(freed.inForce.contains) {
            if isCancelled() { return nil }
            // Part of the map more than wishes: without them regions of any shape would have to be listed.
            if family == .contiguity || family == .reach { continue }
            guard let without = freed.without(gone.union([family])) else { continue }
            switch try decide(without, solver, options, &left, isCancelled) {
            case .none(let map):
                gone.insert(family)
                last = map
            case .some, .open: continue
            }
        }
        let rules = freed.inForce.filter { !gone.contains($0) }
        let map = try last ?? listed(freed.without(gone) ?? problem, options, &left, isCancelled)
        let units = try map?.unitsInTheWay(solver, options.nodes, &left.columns, isCancelled)
        return SettledCause(rules: rules, units: units ?? [])
    }

    /// What may still be done: sets of units looked at, and columns of all integer programs together.
    private struct Work {
        var steps: Int
        var columns: Int
    }

    /// Whether a problem has a plan.
    private enum Decision {
        /// It has none; with its regions, where they had to be listed.
        case none(SmallMap?)
        case some
        case open
    }

    private static func decide(
        _ problem: RegionalizationProblem, _ solver: any LinearSolver, _ options: SettlingOptions, _ left: inout Work,
        _ isCancelled: @escaping () -> Bool
    ) throws -> Decision {
        if !findConflicts(in: problem).conflicts.isEmpty { return .none(nil) }
        guard let map = try listed(problem, options, &left, isCancelled) else { return .open }
        left.columns -= map.regions.count
        guard left.columns >= 0, let hasPlan = try map.hasPlan(solver, options.nodes) else { return .open }
        return hasPlan ? .some : .none(map)
    }

    private static func listed(
        _ problem: RegionalizationProblem, _ options: SettlingOptions, _ left: inout Work,
        _ isCancelled: @escaping () -> Bool
    ) throws -> SmallMap? {
        guard left.steps > 0, findConflicts(in: problem).conflicts.isEmpty else { return nil }
        let most = min(left.steps, options.steps)
        let model = SearchModel(problem)
        guard let list = RegionList(model, steps: most, most: options.regions, isCancelled) else {
            left.steps -= most
            return nil
        }
        left.steps -= most - list.left.steps
        return SmallMap(problem, list.regions, model.kept)
    }
}
