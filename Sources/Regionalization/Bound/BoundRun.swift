import LinearSolver

/// One objective's way to its bound: dual ascent, column generation, and what tightens it.
final class BoundRun {
    let model: PricingModel
    let options: BoundOptions
    let state: DualState
    private let report: ((BoundProgress) -> Void)?
    private(set) var columns: [PlanColumn]
    private(set) var score: Int64
    var method = Certificate.Method.lagrangian
    /// What is left of the bound after branching.
    var branched: Int64?
    private(set) var passes = 0
    var rounds = 0
    var wasCutShort = false
    private(set) var usedSolver = false
    /// Whether column generation may end well before its end.
    private var isCoarse = true

    /// - Parameters:
    ///   - columns: the regions of the best plan.
    ///   - score: that plan's value in the model's objective.
    init(
        _ model: PricingModel, columns: [PlanColumn], score: Int64, _ options: BoundOptions,
        isStopped: @escaping @Sendable () -> Bool, report: ((BoundProgress) -> Void)?
    ) {
        (self.model, self.columns, self.options) = (model, columns, options)
        self.score = score * PricingModel.grain
        self.report = report
        state = DualState(model, threads: options.threads, start: model.evenPrices(columns), isStopped: isStopped)
    }

    /// The best bound on all plans: the state's, or what its branches leave.
    var best: Int64 { branched ?? state.bound }

    /// The bound in whole micropoints.
    var bound: Int64 { certified(max(best, score)) }

    /// Micropoints of a value that is a whole number of them.
    func certified(_ value: Int64) -> Int64 { value / PricingModel.grain }

    /// Tells what is being done, and how much of it is.
    func tell(_ phase: SolvePhase, _ done: Int, of planned: Int) {
        let spent = options.steps.map { Double(state.steps) / Double(max(1, $0)) } ?? 0
        report?(
            BoundProgress(
                phase: phase, phaseShare: min(1, max(spent, Double(done) / Double(max(1, planned)))), method: method,
                passes: passes + rounds, score: Score(micropoints: certified(score)),
                bound: Score(micropoints: certified(best))))
    }

    /// Whether a share of the steps is used up.
    func isSpent(_ share: Double = 1) -> Bool {
        options.steps.map { Double(state.steps) >= share * Double($0) } ?? false
    }

    /// How much work one lead is worth now: where steps are counted, no more than its part of what the pass may take.
    ///
    /// - Parameters:
    ///   - share: the share of all steps that may be used up by the end of this stage.
    ///   - passes: passes of the stage that are still to come, this one included.
    func effort(nodeLimit: Int, columns: Int = 3, share: Double, passes: Int) -> PricingEffort {
        var effort = PricingEffort(nodeLimit: nodeLimit, columns: columns)
        if let steps = options.steps {
            let left = max(0, Int(share * Double(steps)) - state.steps)
            effort.steps = max(Self.leastSteps, left / (max(1, passes) * max(1, model.leadCount)))
        }
        return effort
    }

    /// Steps that bound a lead at its root and a little further.
    private static var leastSteps: Int { 20_000 }
    /// The shares of the steps that are used up at most when dual ascent and when column generation end; what is left is for the
    /// leads whose trees were cut off.
    private var ascentShare: Double { usesColumns ? 0.3 : 0.8 }
    static var columnShare: Double { 0.85 }

    /// Prices the leads whose bounds are not exact once more at the best prices, with what work is left.
    func refine() {
        guard let steps = options.steps, !isDone, !wasCutShort else { return }
        let open = state.openLeads
        if open.isEmpty { return }
        var effort = PricingEffort(nodeLimit: options.nodesPerLeadExact, columns: 1)
        effort.steps = max(Self.leastSteps, (steps - state.steps) / open.count)
        wasCutShort = !state.refine(open, effort)
        tell(usesColumns ? .regions : .prices, 1, of: 1)
    }

    /// Whether the gap is as small as it is wanted.
    var isDone: Bool { !isOpen(best) }

    /// Whether plans under a bound may be better than the best one known by more than the gap that is wanted.
    func isOpen(_ bound: Int64) -> Bool {
        let open = bound - score
        return open > 0 && Double(open) > options.gapWanted * Double(bound.magnitude)
    }

    func run() throws {
        let pool = ascend()
        if wasCutShort || isDone { return }
        guard let solver = options.solver, options.rounds > 0, usesColumns else { return refine() }
        usedSolver = true
        let generation = try ColumnGeneration(state, solver: solver)
        try generation.master.add(columns)
        try generation.master.add(pool)
        var optimum = try generate(generation, as: .columnGeneration)
        try dive(generation, optimum)
        for round in 0..<options.cutRounds {
            guard let fractional = optimum, !isDone, !wasCutShort, rounds < options.rounds, !isSpent(Self.columnShare)
            else {
                break
            }
            tell(.cuts, round, of: options.cutRounds)
            let cuts = CutSearch(atomCount: model.atomCount)
                .violated(columns: generation.master.columns, weights: fractional.weights)
            if cuts.isEmpty && isCoarse == false { break }
            // While there are cuts, their prices need not be found to the last digit.
            isCoarse = !cuts.isEmpty
            try generation.master.addCuts(cuts)
            generation.trustCenter()
            optimum = try generate(generation, as: .cuts)
            try dive(generation, optimum)
        }
        try searchPlan(generation, solver)
        refine()
        if let optimum, !isDone, !wasCutShort, !isSpent(Self.columnShare) { try branch(generation, optimum) }
    }

    /// Looks for a better plan by rounding the master's optimum and searching on from there.
    func dive(_ generation: ColumnGeneration, _ optimum: RestrictedMaster.Optimum?) throws {
        guard let optimum, options.improvesPlan, !isDone, !wasCutShort, model.columnsMakePlan(columns, score) else {
            return
        }
        tell(.rounding, rounds, of: options.rounds)
        guard let found = try Dive(state: state, master: generation.master).plan(from: optimum) else { return }
        var polish = SearchOptions()
        polish.seed = UInt64(rounds)
        polish.iterations = 800 * model.atomCount
        (polish.restarts, polish.threads) = (2, options.threads)
        polish.warmStart = try model.plan(of: found)
        let polished: SearchResult?
        do {
            polished = try search(model.search, polish, progress: nil, isCancelled: state.isStopped)
        } catch is Impossible {
            // The search met no plan that keeps the demands: what the dive found is judged alone.
            polished = nil
        }
        // A move takes about a microsecond.
        state.steps += 500 * polish.iterations * polish.restarts
        wasCutShort = state.isStopped()
        if wasCutShort { return }
        try take(found)
        if let polished { try take(model.columns(of: polished.plan)) }
    }

    /// Looks for a better plan among the regions met.
    private func searchPlan(_ generation: ColumnGeneration, _ solver: any LinearSolver) throws {
        guard options.improvesPlan, !isDone, !wasCutShort, model.columnsMakePlan(columns, score) else { return }
        let search = PlanSearch(model: model, solver: solver)
        let master = generation.master.columns
        if let better = try search.better(than: columns, among: master, at: state.center, bound: state.bound) {
            try take(better)
        }
    }

    /// Takes a plan over if it is better, judged once more from nothing: rules and prices that pricing relaxes count here.
    func take(_ better: [PlanColumn]) throws {
        let problem = model.search.problem
        let plan = try model.plan(of: better)
        let total = problem.score(of: plan).total.micropoints * PricingModel.grain
        let isAllowed = problem.violations(of: plan).allSatisfy { $0.family == .cover }
        let leftOut = plan.leftOut.count
        guard isAllowed, leftOut <= model.mostLeftOut, leftOut >= model.leastLeftOut, total > score else { return }
        if problem.rules.fewestLeftOutFirst {
            let present = try model.plan(of: columns)
            if problem.leftOutWeight(plan) > problem.leftOutWeight(present) { return }
        }
        (columns, score) = (better, total)
    }

    /// Whether column generation follows dual ascent.
    private var usesColumns: Bool { options.solver != nil && model.atomCount <= options.mostUnitsForColumns }

    /// Prices settle from pass to pass, and trees are worth more as they do: what early passes leave over is for later ones.
    private var ascentEffort: PricingEffort {
        effort(nodeLimit: options.nodesPerLead, columns: 1, share: ascentShare, passes: options.passes - passes)
    }

    /// Dual ascent; hands back the regions met on the way when column generation can use them.
    private func ascend() -> [PlanColumn] {
        var ascent = DualAscent(state)
        var pool: [PlanColumn] = []
        while passes < max(1, options.passes) {
            guard let result = ascent.pass(ascentEffort) else {
                wasCutShort = true
                break
            }
            passes += 1
            if usesColumns { pool += result.priced.flatMap(\.columns) }
            tell(.prices, passes, of: options.passes)
            if isDone || isSpent(ascentShare) { break }
        }
        return pool
    }

    /// How much work one lead is worth in a round.
    var roundEffort: PricingEffort {
        effort(nodeLimit: options.nodesPerLeadExact, share: Self.columnShare, passes: 10)
    }

    /// Column generation to its end; the master's optimum when no region is missing.
    private func generate(
        _ generation: ColumnGeneration, as kind: Certificate.Method
    ) throws -> RestrictedMaster.Optimum? {
        while generation.rounds < options.rounds {
            let before = state.bound
            // A small part of the open gap is better spent on cuts than on the last digits of the master.
            let share: Int64 = kind == .cuts && isCoarse ? 4 : 40
            let tolerance = max(Int64(model.atomCount), (state.bound - score) / share)
            let outcome = try generation.round(roundEffort, tolerance: tolerance)
            rounds = generation.rounds
            if state.bound < before { method = kind }
            tell(kind == .cuts ? .cuts : .regions, rounds, of: options.rounds)
            if isDone { return nil }
            switch outcome {
            // The optimum is as good as any to look for plans from.
            case .open(let optimum): if isSpent(Self.columnShare) { return optimum }
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
