import LinearSolver

/// One objective's way to its bound: dual ascent, column generation, and what tightens it.
final class BoundRun {
    let model: PricingModel
    let options: BoundOptions
    let state: DualState
    let report: (Certificate.Method, Int, Int64, Int64) -> Void
    private(set) var columns: [PlanColumn]
    private(set) var score: Int64
    private(set) var method = Certificate.Method.lagrangian
    private(set) var passes = 0
    private(set) var rounds = 0
    private(set) var wasCutShort = false
    private(set) var usedSolver = false

    /// - Parameters:
    ///   - columns: the regions of the best plan.
    ///   - score: that plan's value in the model's objective.
    init(
        _ model: PricingModel, columns: [PlanColumn], score: Int64, _ options: BoundOptions,
        isStopped: @escaping @Sendable () -> Bool,
        report: @escaping (Certificate.Method, Int, Int64, Int64) -> Void
    ) {
        (self.model, self.columns, self.score, self.options, self.report) = (model, columns, score, options, report)
        state = DualState(model, threads: options.threads, start: model.evenPrices(columns), isStopped: isStopped)
    }

    /// The bound in whole micropoints.
    var bound: Int64 { max(state.bound, score) }

    func run() throws {
        let pool = ascend()
        if wasCutShort || state.bound <= score { return }
        guard let solver = options.solver, options.rounds > 0, model.atomCount <= options.mostUnitsForColumns else {
            return
        }
        usedSolver = true
        let generation = try ColumnGeneration(state, solver: solver)
        try generation.master.add(columns)
        try generation.master.add(pool)
        var optimum = try generate(generation, as: .columnGeneration)
        try improve(generation, solver)
        for _ in 0..<options.cutRounds {
            guard let fractional = optimum, state.bound > score, !wasCutShort, rounds < options.rounds else { break }
            let cuts = CutSearch(atomCount: model.atomCount)
                .violated(columns: generation.master.columns, weights: fractional.weights)
            if cuts.isEmpty { break }
            try generation.master.addCuts(cuts)
            generation.trustCenter()
            optimum = try generate(generation, as: .cuts)
        }
        if options.cutRounds > 0 { try improve(generation, solver) }
    }

    /// Looks for a better plan among the regions met.
    private func improve(_ generation: ColumnGeneration, _ solver: any LinearSolver) throws {
        // Above some hundred rows the integer program takes longer than all the rest and seldom ends.
        guard options.improvesPlan, model.atomCount <= 700, state.bound > score, !wasCutShort else { return }
        let search = PlanSearch(model: model, solver: solver)
        guard model.columnsMakePlan(columns, score),
            let better = try search.better(than: columns, among: generation.master.columns, at: state.center)
        else { return }
        // Judged once more from nothing: rules and prices that pricing relaxes count here.
        let problem = model.search.problem
        let plan = try model.plan(of: better)
        let total = problem.score(of: plan).total.micropoints
        let isAllowed = problem.violations(of: plan).allSatisfy { $0.family == .cover }
        guard isAllowed, plan.leftOut.count <= model.mostLeftOut, total > score else { return }
        if problem.rules.fewestLeftOutFirst {
            let present = try model.plan(of: columns)
            if problem.leftOutWeight(plan) > problem.leftOutWeight(present) { return }
        }
        (columns, score) = (better, total)
        report(method, passes + rounds, score, state.bound)
    }

    /// Dual ascent; hands back the regions met on the way when column generation can use them.
    private func ascend() -> [PlanColumn] {
        let effort = PricingEffort(nodeLimit: options.nodesPerLead, columns: 1)
        var ascent = DualAscent(state, score: score, effort: effort)
        let keepsColumns = options.solver != nil && model.atomCount <= options.mostUnitsForColumns
        var pool: [PlanColumn] = []
        while passes < max(1, options.passes) {
            guard let result = ascent.pass() else {
                wasCutShort = true
                break
            }
            passes += 1
            if keepsColumns { pool += result.priced.flatMap(\.columns) }
            report(.lagrangian, passes, score, state.bound)
            if state.bound <= score { break }
        }
        return pool
    }

    /// Column generation to its end; the master's optimum when no region is missing.
    private func generate(
        _ generation: ColumnGeneration, as kind: Certificate.Method
    ) throws -> RestrictedMaster.Optimum? {
        let effort = PricingEffort(nodeLimit: options.nodesPerLeadExact)
        while generation.rounds < options.rounds {
            let before = state.bound
            // A small part of the open gap is better spent on cuts than on the last digits of the master.
            let tolerance = max(Int64(model.atomCount), (state.bound - score) / (kind == .cuts ? 12 : 40))
            let outcome = try generation.round(effort, tolerance: tolerance)
            rounds = generation.rounds
            if state.bound < before { method = kind }
            report(kind, passes + rounds, score, state.bound)
            if state.bound <= score { return nil }
            switch outcome {
            case .open: continue
            case .closed(let optimum): return optimum
            case .ended:
                wasCutShort = state.isStopped()
                return nil
            }
        }
        return nil
    }
}

extension PricingModel {
    /// Whether columns are the whole plan of that score: a plan may hold regions that the search could not make.
    func columnsMakePlan(_ columns: [PlanColumn], _ score: Int64) -> Bool {
        columns.reduce(constant) { $0 + $1.value } == score
    }
}

extension RegionalizationProblem {
    /// What the units that a plan leaves out weigh together.
    fileprivate func leftOutWeight(_ plan: RegionPlan) -> Int {
        plan.leftOut.reduce(0) { $0 + units[$1].leaveOutWeight }
    }
}
