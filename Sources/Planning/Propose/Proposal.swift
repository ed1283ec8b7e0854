import CountyModel
import Regionalization

/// What a search starts from, beside the case itself.
public struct ProposalStart: Sendable {
    /// A plan to improve; clusters that break a rule are dissolved first.
    package var warmStart: RegionPlan?
    /// SHA-256 of the file that plan came from, for the record.
    public var warmStartSHA256: String?
    /// SHA-256 of the plan that locked clusters came from, for the record.
    public var lockSHA256: String?
    /// The record of a run that is to be repeated move by move.
    public var replaying: PlanOrigin?

    /// Nothing: an ordinary search.
    public init() {}
}

/// The searches of `propose`.
package struct Proposal: Sendable {
    package let setup: PlanningCase
    package let start: ProposalStart

    package var solve: SolveOptions { setup.scenario.solve }

    package var options: SearchOptions {
        var options = SearchOptions()
        options.seed = solve.seed
        options.iterations = solve.iterations
        options.restarts = solve.restarts
        options.threads = solve.threads ?? 2
        options.timeLimitSeconds = start.replaying == nil ? solve.timeSeconds : nil
        options.stopAfter = start.replaying?.iterations
        options.warmStart = start.warmStart
        return options
    }

    package func origin(_ result: SearchResult) -> PlanOrigin {
        var origin = PlanOrigin(
            seed: solve.seed, plannedIterations: result.plannedIterations, iterations: result.iterationsDone,
            winningRestart: result.winningRestart,
            wasCutShort: start.replaying?.wasCutShort ?? result.wasCutShort, warmStartSHA256: start.warmStartSHA256,
            lockSHA256: start.lockSHA256)
        origin.bound = solve.bound
        return origin
    }

    /// One search.
    ///
    /// - Throws: ``PlannerError`` of kind `.infeasible` when no plan was found, saying which rule and which villages.
    package func search(
        _ progress: (@Sendable (SearchProgress) -> Void)?, _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> SearchResult {
        let begun = ContinuousClock.now
        do {
            if let impossible = setup.impossible { throw impossible }
            return try decided(progress, isCancelled, since: begun)
        } catch let impossible as Impossible {
            if impossible.certainty == .notFound, isCancelled() { throw stoppedEarly(.interrupted) }
            if impossible.certainty == .notFound, let limit = options.timeLimitSeconds,
                begun.duration(to: .now) >= .seconds(limit)
            {
                throw stoppedEarly(.infeasible)
            }
            let error = ConflictText.error(impossible, setup.messageWords)
            let relaxations = try RelaxationText.findings(setup.problem, setup.county, setup.scenario)
            throw PlannerError(error.kind, error.findings + relaxations)
        } catch let invalid as SearchOptions.Invalid {
            throw PlannerError(
                .scenario, .badSolveOptions,
                Bilingual(zh: "求解参数不合理:\(invalid)", en: "solve options make no sense: \(invalid)"),
                at: Place(column: "solve"))
        }
    }

    /// A search; where it finds none, on small maps every region there is decides whether there is a plan, which is then improved.
    private func decided(
        _ progress: (@Sendable (SearchProgress) -> Void)?, _ isCancelled: @escaping @Sendable () -> Bool,
        since begun: ContinuousClock.Instant
    ) throws -> SearchResult {
        let failure: Impossible
        do {
            return try Regionalization.search(setup.problem, options, progress: progress, isCancelled: isCancelled)
        } catch let impossible as Impossible { failure = impossible }
        // Stopped for time as the search is; what it can prove is counted in steps all the same.
        let limit = options.timeLimitSeconds
        let isStopped: @Sendable () -> Bool = {
            isCancelled() || limit.map { begun.duration(to: .now) >= .seconds($0) } ?? false
        }
        switch try settle(failure, setup.problem, isCancelled: isStopped) {
        case .plan(let plan):
            var improving = options
            improving.warmStart = plan
            return try Regionalization.search(setup.problem, improving, progress: progress, isCancelled: isCancelled)
        case .proven(let impossible): throw impossible
        case .open: throw failure
        }
    }

    /// The plan of a search and as many different ones as are asked for and found.
    package func plans(
        _ first: SearchResult, _ progress: (@Sendable (SearchProgress) -> Void)?,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [Plan] {
        var origin = origin(first)
        let (best, certificate) = try certified(first.plan, &origin, progress, isCancelled)
        if solve.plans <= 1 {
            var plan = PlanBuilder.plan(best, of: setup, origin: origin)
            plan.certificate = certificate
            return [plan]
        }
        let diversity = Diversity(count: solve.plans, minDifference: solve.minDifference, maxLoss: solve.maxLoss)
        var options = options
        options.iterations = first.plannedIterations
        let found = try diversePlans(setup.problem, first: first, diversity, options, isCancelled: isCancelled)
        return found.enumerated().map { index, plan in
            origin.series = PlanSeries(
                number: index + 1, wanted: solve.plans, minDifference: solve.minDifference, maxLoss: solve.maxLoss,
                leastDifference: plan.leastDifference)
            var built = PlanBuilder.plan(plan.plan, of: setup, origin: origin)
            built.certificate = certificate?.of(score: built.score.total)
            return built
        }
    }

    private func stoppedEarly(_ kind: PlannerError.Kind) -> PlannerError {
        PlannerError(
            kind, .stoppedBeforePlan,
            Bilingual(
                zh: "搜索在找到满足全部规则的方案之前被停止,没有写出方案",
                en: "the search was stopped before it met a plan that keeps every rule; nothing was written"),
            at: Place(column: "solve"),
            mend: Bilingual(zh: "请给更多时间再运行", en: "run again with more time"))
    }
}
