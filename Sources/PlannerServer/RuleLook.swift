import ClusterPlanner

/// A scenario held against its county and the plan that is looked at.
struct RuleLook: Sendable {
    /// The county under the scenario; `nil` where it cannot be read or not be planned under it.
    private(set) var setup: PlanningCase?
    /// The plan as the scenario judges it; `nil` where there is none on the same data.
    private(set) var trial: PlanTrial?
    /// Everything that is wrong or doubtful with the rules, those that make every plan impossible first.
    private(set) var findings: [Finding] = []
    /// Whether no plan can keep the rules.
    private(set) var isImpossible = false

    init(_ book: RuleBook, plan: OpenPlan?, threads: Int, _ cases: inout OpenedCases) {
        do {
            let scenario = try book.scenario.get()
            findings = scenario.findings
            if let plan, plan.hasData(of: scenario) {
                let trial = try plan.tried(under: scenario)
                (setup, self.trial) = (trial.setup, trial)
            } else {
                let opening = PlanOpening(.named(book.path), .accepted, threads: threads)
                setup = try cases.read(scenario, opening).1
            }
            findings += setup?.findings ?? []
            let contradiction = setup?.contradiction
            isImpossible = contradiction != nil
            findings += contradiction?.findings ?? []
        } catch let error as PlannerError {
            findings += error.findings
            isImpossible = error.kind == .infeasible
        } catch {
            findings.append(
                Finding(.internalError, Bilingual(zh: "程序内部错误:\(error)", en: "internal error: \(error)")))
        }
    }
}

extension OpenPlan {
    /// Whether a scenario is over the data of the plan.
    func hasData(of scenario: Scenario) -> Bool { folder.scenario.dataInPlace == scenario.dataInPlace }

    /// What it would be under other settings on the same data.
    ///
    /// - Throws: ``PlannerError`` where the settings cannot be had in this county.
    func tried(under scenario: Scenario) throws -> PlanTrial {
        try PlanTrial(now.plan.judgedClusters, under: scenario, like: folder.setup)
    }
}
