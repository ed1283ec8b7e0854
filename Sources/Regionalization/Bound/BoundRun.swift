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
        try generate(generation)
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

    private func generate(_ generation: ColumnGeneration) throws {
        let effort = PricingEffort(nodeLimit: options.nodesPerLeadExact)
        while rounds < options.rounds {
            let before = state.bound
            let outcome = try generation.round(effort, tolerance: 1_000)
            rounds = generation.rounds
            if state.bound < before { method = .columnGeneration }
            report(.columnGeneration, passes + rounds, score, state.bound)
            if state.bound <= score { return }
            switch outcome {
            case .open: continue
            case .closed: return
            case .ended:
                wasCutShort = state.isStopped()
                return
            }
        }
    }
}
