import Regionalization

/// The whole story in the order in which the data flow: read, prepare, propose, judge, explain, write.
///
/// Every step is a function of values; nothing here keeps state, asks the network or prints.
public enum Planner {
    /// Everything one run produced.
    public struct Outcome: Sendable {
        /// The county and what was noticed while reading it.
        public let reading: CountyReading
        /// What values beside each other gave rise to; see ``DataCheck``.
        public let checks: [Finding]
        /// The county under the scenario.
        public let setup: PlanningCase
        /// The plan.
        public let plan: Plan
        /// Why.
        public let reasons: PlanReasons
    }

    /// Reads the files of a scenario, proposes a plan, has it audited and explains it.
    ///
    /// - Parameters:
    ///   - scenario: the parameters.
    ///   - progress: called from any thread while the search runs.
    ///   - isCancelled: asked now and then; `true` ends the search with the best plan so far.
    /// - Throws: ``PlannerError``.
    public static func run(
        _ scenario: Scenario, progress: (@Sendable (SearchProgress) -> Void)? = nil,
        isCancelled: @Sendable () -> Bool = { false }
    ) throws -> Outcome {
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase(reading.county, scenario, threads: scenario.solve.threads ?? 2)
        let plan = try propose(setup, progress: progress, isCancelled: isCancelled)
        try verify(plan, setup)
        return Outcome(
            reading: reading, checks: DataCheck.run(reading, scenario), setup: setup, plan: plan,
            reasons: PlanExplainer.explain(setup, plan))
    }

    /// Searches for a plan that keeps every rule.
    ///
    /// The same case, seed and iterations give the same plan for any number of threads, unless time or cancellation cut it short.
    ///
    /// - Parameters:
    ///   - setup: the county under a scenario.
    ///   - stopAfter: moves of each restart of a run that was cut short, to repeat just that run.
    ///   - progress: called from any thread.
    ///   - isCancelled: asked now and then; `true` ends the search with the best plan so far.
    /// - Throws: ``PlannerError`` of kind `.infeasible` when none was found, saying which rule and which villages.
    public static func propose(
        _ setup: PlanningCase, stopAfter: [Int]? = nil, progress: (@Sendable (SearchProgress) -> Void)? = nil,
        isCancelled: @Sendable () -> Bool = { false }
    ) throws -> Plan {
        let solve = setup.scenario.solve
        var options = SearchOptions()
        options.seed = solve.seed
        options.iterations = solve.iterations
        options.restarts = solve.restarts
        options.threads = solve.threads ?? 2
        options.timeLimitSeconds = stopAfter == nil ? solve.timeSeconds : nil
        options.stopAfter = stopAfter
        let start = ContinuousClock.now
        do {
            let result = try search(setup.problem, options, progress: progress, isCancelled: isCancelled)
            let origin = PlanOrigin(
                seed: solve.seed, plannedIterations: solve.iterations, iterations: result.iterationsDone,
                winningRestart: result.winningRestart,
                wasCutShort: result.wasCutShort || result.iterationsDone.contains { $0 < solve.iterations })
            return PlanBuilder.plan(result.plan, of: setup, origin: origin)
        } catch let impossible as Impossible {
            if impossible.certainty == .notFound, isCancelled() { throw stoppedEarly(.interrupted) }
            if impossible.certainty == .notFound, let limit = options.timeLimitSeconds,
                start.duration(to: .now) >= .seconds(limit)
            {
                throw stoppedEarly(.infeasible)
            }
            let error = ConflictText.error(impossible, setup.county, setup.scenario)
            throw PlannerError(error.kind, error.findings + (try RelaxationText.findings(setup)))
        } catch let invalid as SearchOptions.Invalid {
            throw PlannerError(
                .scenario, "E7804", Bilingual(zh: "求解参数不合理:\(invalid)", en: "solve options make no sense: \(invalid)"),
                at: Place(column: "solve"))
        }
    }

    private static func stoppedEarly(_ kind: PlannerError.Kind) -> PlannerError {
        PlannerError(
            kind, "E3003",
            Bilingual(
                zh: "搜索在找到满足全部规则的方案之前被停止,没有写出方案",
                en: "the search was stopped before it met a plan that keeps every rule; nothing was written"),
            at: Place(column: "solve"),
            mend: Bilingual(zh: "请给更多时间再运行", en: "run again with more time"))
    }

    /// Has a plan judged from scratch, apart from the search.
    ///
    /// - Throws: ``PlannerError`` of kind `.internalFault` naming every hard rule the plan breaks: such a plan is never written.
    public static func verify(_ plan: Plan, _ setup: PlanningCase) throws {
        let report = try PlanAudit.judge(
            clusters: plan.judgedClusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
        if let refusal = report.refusal { throw refusal }
        guard report.score.total == plan.score.total.micropoints else {
            throw PlannerError(
                .internalFault, "E1901",
                Bilingual(
                    zh: "方案得分与复核不一致:\(plan.score.total.micropoints) 与 \(report.score.total)",
                    en:
                        "the plan's score differs from the audit's: \(plan.score.total.micropoints) and \(report.score.total)"
                ))
        }
    }
}
