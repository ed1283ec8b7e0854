import LinearSolver

/// What is known of a problem for which the search found no plan.
package enum Settlement: Sendable {
    /// There is a plan after all.
    case plan(RegionPlan)
    /// No plan keeps the rules.
    case proven(Impossible)
    /// Neither a plan nor a proof was found within the work allowed.
    case open
}

/// How much work goes into settling whether there is a plan. Counted, not timed.
package struct SettlingOptions: Sendable {
    /// Sets of units that are looked at while the regions are listed.
    package var steps = 1_500_000
    /// Regions that are taken into one integer program.
    package var regions = 60_000
    /// Nodes of the integer program.
    package var nodes = 20_000
    /// Sets of units that are looked at while rules are left away one by one, all rules together.
    package var causeSteps = 300_000
    /// Regions, and nodes of each integer program, while rules are left away: many programs are solved, so each has to be small.
    package var causeRegions = 4_000
    package var causeNodes = 500
    /// Columns of those programs together: their number times their size is what they cost.
    package var causeColumns = 40_000
    /// Steps of the bound on the fewest units left out, where there are too many regions to list; see ``BoundOptions/steps``.
    package var boundSteps = 1_000_000_000
    /// Without a solver nothing but counting is done.
    package var solver: (any LinearSolver)? = LinearSolvers.preferred

    package init() {}
}

/// Settles whether there is a plan, after a search that found none: by counting, on small maps by every region there is and an
/// integer program over them, on others by a bound on the fewest units left out.
///
/// - Parameters:
///   - failure: what the search threw.
///   - isCancelled: asked now and then while regions are listed, and before each program; `true` ends the work with ``Settlement/open``.
/// - Throws: an error of the linear solver.
package func settle(
    _ failure: Impossible, _ problem: RegionalizationProblem, _ options: SettlingOptions = SettlingOptions(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
) throws -> Settlement {
    let shortages = problem.shortages()
    let taking = problem.unitsTakingPart
    if problem.rules.kept.isEmpty && taking > 0 && shortages.leftOutAtLeast == taking {
        return .proven(Impossible(certainty: .proven, conflicts: shortages.conflicts))
    }
    guard let solver = options.solver, !isCancelled() else { return .open }
    let model = SearchModel(problem)
    if let list = RegionList(model, steps: options.steps, most: options.regions, isCancelled) {
        let settled = try SmallMap(problem, list.regions, model.kept).settle(
            failure, solver, options.nodes, isCancelled)
        guard case .proven(var impossible) = settled else { return settled }
        var work = options
        (work.regions, work.nodes) = (min(work.regions, work.causeRegions), min(work.nodes, work.causeNodes))
        impossible.cause = try SettledCause.find(problem, solver, work, isCancelled)
        return .proven(impossible)
    }
    if isCancelled() { return .open }
    guard let closest = failure.closestPlan, let most = problem.mostLeftOut else { return .open }
    var work = BoundOptions()
    (work.steps, work.solver, work.improvesPlan) = (options.boundSteps, solver, false)
    let certificate = try bound(problem, plan: closest, work, isCancelled: isCancelled).certificate
    guard let atLeast = certificate.leftOut?.atLeast, atLeast > most else { return .open }
    let conflict = Conflict(
        .cover, .cannotBeCovered, units: closest.leftOut, limit: Int64(most), actual: Int64(atLeast))
    return .proven(Impossible(certainty: .proven, conflicts: [conflict], closestPlan: closest))
}

/// A map all of whose regions are known.
struct SmallMap {
    let problem: RegionalizationProblem
    let regions: [Region]
    let kept: [Region]

    init(_ problem: RegionalizationProblem, _ regions: [Region], _ kept: [Region]) {
        (self.problem, self.regions, self.kept) = (problem, regions, kept)
    }

    func settle(
        _ failure: Impossible, _ solver: any LinearSolver, _ nodes: Int, _ isCancelled: () -> Bool
    ) throws -> Settlement {
        if regions.isEmpty && kept.isEmpty { return .proven(proof(of: failure)) }
        let lp = try program(solver)
        switch try plan(lp, nodes) {
        case .some(.some(let plan)):
            // The widest plan of all has no region: there is none with one.
            if plan.regions.isEmpty { return .proven(proof(of: failure)) }
            return problem.violations(of: plan).isEmpty ? .plan(plan) : .open
        case .some(.none): break
        case .none: return .open
        }
        // How much can be covered at most is the sentence to say, where the other demands can be met.
        guard let most = problem.mostLeftOut, !isCancelled() else { return .proven(proof(of: failure)) }
        try lp.setBounds(row: coverRow, lower: 0, upper: Double(free - problem.leastLeftOut))
        guard case .some(.some(let closest)) = try plan(lp, nodes), closest.leftOut.count > most else {
            return .proven(proof(of: failure))
        }
        let conflict = Conflict(
            .cover, .cannotBeCovered, units: closest.leftOut, limit: Int64(most), actual: Int64(closest.leftOut.count))
        return .proven(Impossible(certainty: .proven, conflicts: [conflict], closestPlan: closest))
    }

    /// Whether there is a plan with a region; `nil` where the solver was stopped before its end.
    func hasPlan(_ solver: any LinearSolver, _ nodes: Int) throws -> Bool? {
        if regions.isEmpty && kept.isEmpty { return false }
        switch try plan(try program(solver), nodes) {
        case .some(.some(let plan)):
            if plan.regions.isEmpty { return false }
            return problem.violations(of: plan).isEmpty ? true : nil
        case .some(.none): return false
        case .none: return nil
        }
    }

    /// A smallest set of units that cannot all be covered, where all of them must be: without any one of it, the others could.
    ///
    /// Units are left away by halves: what is found is what leaving them away one by one would find, in fewer programs.
    ///
    /// - Parameter columns: columns that the programs may still have, all together.
    /// - Returns: ascending; empty where units may be left out, or where it was not found within the work.
    func unitsInTheWay(
        _ solver: any LinearSolver, _ nodes: Int, _ columns: inout Int, _ isCancelled: () -> Bool
    ) throws -> [Int] {
        guard problem.mostLeftOut == 0, !regions.isEmpty else { return [] }
        let lp = try program(solver)
        let isKept = Set(kept.flatMap(\.units))
        let group = problem.units.indices.filter { !problem.units[$0].isExcluded && !isKept.contains($0) }
        try lp.setBounds(row: coverRow, lower: 0, upper: Double(free))
        for unit in group { try lp.setBounds(row: unit, lower: 1, upper: 1) }
        let mayGo = group.filter { !problem.rules.fixedLeads.contains($0) }
        var gone: Set<Int> = []
        var open = [mayGo[...]]
        while let part = open.popLast() {
            if part.isEmpty { continue }
            columns -= regions.count
            if isCancelled() || columns < 0 { return [] }
            for unit in part { try lp.setBounds(row: unit, lower: 0, upper: 1) }
            let found = try plan(lp, nodes)
            if case .some(.none) = found {
                gone.formUnion(part)
                continue
            }
            for unit in part { try lp.setBounds(row: unit, lower: 1, upper: 1) }
            if part.count > 1 {
                let middle = part.startIndex + part.count / 2
                open += [part[middle...], part[..<middle]]
            } else if case .none = found {
                return []
            }
        }
        return group.filter { !gone.contains($0) }
    }

    /// One column per region; the objective is how many units are covered.
    private func program(_ solver: any LinearSolver) throws -> any LinearModel {
        let lp = try solver.makeModel()
        try addRows(to: lp)
        try lp.addColumns(
            regions.map { region in
                var entries = region.units.map { LinearEntry(index: $0, value: 1) }
                entries.append(LinearEntry(index: coverRow, value: Double(region.units.count)))
                entries.append(LinearEntry(index: coverRow + 1, value: 1))
                return LinearColumn(
                    objective: Double(region.units.count), lower: 0, upper: 1, isInteger: true, entries: entries)
            })
        return lp
    }

    /// The plan that covers most; an inner `nil` where there is none, an outer one where the solver was stopped before its end.
    private func plan(_ lp: any LinearModel, _ nodes: Int) throws -> RegionPlan?? {
        var limits = IntegerLimits()
        limits.nodes = nodes
        let solution = try lp.solveInteger(limits, start: nil)
        if solution.status == .infeasible { return .some(nil) }
        guard solution.status == .optimal else { return nil }
        let chosen = regions.indices.filter { solution.columnValues[$0] > 0.5 }.map { regions[$0] } + kept
        return try RegionPlan(regions: chosen.map { ($0.lead, $0.units) }, of: problem)
    }

    private var coverRow: Int { problem.units.count }

    /// Units that are neither excluded nor in a kept region.
    private var free: Int { problem.unitsTakingPart - kept.reduce(0) { $0 + $1.units.count } }

    /// One row per unit, one for the units covered, one for the number of regions.
    private func addRows(to lp: any LinearModel) throws {
        let unmet = Set(problem.rules.fixedLeads).subtracting(kept.map(\.lead))
        var rows = problem.units.indices.map { unit in
            LinearRow(lower: unmet.contains(unit) ? 1 : 0, upper: 1, entries: [])
        }
        let most = min(free, problem.mostLeftOut ?? free)
        rows.append(LinearRow(lower: Double(free - most), upper: Double(free - problem.leastLeftOut), entries: []))
        let count = problem.rules.regionCount ?? 0...problem.units.count
        rows.append(
            LinearRow(
                lower: Double(count.lowerBound - kept.count),
                upper: Double(min(count.upperBound, problem.units.count) - kept.count), entries: []))
        try lp.addRows(rows)
    }

    /// What the search saw, now known to be true of every plan.
    private func proof(of failure: Impossible) -> Impossible {
        Impossible(certainty: .proven, conflicts: failure.conflicts, closestPlan: failure.closestPlan)
    }
}
