import ClusterPlanner
import Digest
import Foundation

/// What `propose` brings: one plan or several, and whether they keep the rules.
struct Proposed {
    /// The plans, the best first.
    let plans: [Plan]
    /// The case they are written under.
    let setup: PlanningCase
    /// What the search has to say.
    let findings: [Finding]

    /// Whether the rules are kept.
    var isValid: Bool { plans[0].brokenRules.isEmpty }
}

/// The search of `propose` and the audit of what it found.
struct ProposeRun {
    let setup: PlanningCase
    let given: ProposalFiles
    let start: StartFlags
    let console: Console

    func plans() throws -> Proposed {
        Interruption.watch()
        let meter = ProgressMeter(
            console, restarts: setup.scenario.solve.restarts, villages: setup.problem.unitsTakingPart,
            style: start.progress)
        defer { meter.end() }
        do {
            let plans = try setup.proposeSeveral(
                from: try given.start(setup), progress: meter.show, isCancelled: { Interruption.requested })
            meter.end()
            for plan in plans { try setup.verify(plan) }
            return Proposed(plans: plans, setup: setup, findings: try given.findings(setup) + tooFew(plans))
        } catch let error as PlannerError where error.kind == .infeasible {
            // A search that time cut off proves nothing; its words stand.
            if error.findings.contains(where: { $0.code == .stoppedBeforePlan }) { throw error }
            let locks = try PlanLock.broken(given.locked, setup)
            if start.elastic { return try elastic(error) }
            throw locks.isEmpty ? error : PlannerError(.infeasible, locks)
        }
    }

    private func elastic(_ failure: PlannerError) throws -> Proposed {
        let proposal = try setup.proposeElastic(failure: failure)
        if proposal.plan.brokenRules.isEmpty { try setup.verify(proposal.plan) }
        return Proposed(plans: [proposal.plan], setup: proposal.setup, findings: proposal.findings)
    }

    private func tooFew(_ plans: [Plan]) -> [Finding] {
        let solve = setup.scenario.solve
        if plans.count >= solve.plans { return [] }
        let (difference, loss) = (NumberText.plain(solve.minDifference * 100), NumberText.plain(solve.maxLoss * 100))
        return [
            Finding(
                .fewerPlans,
                Bilingual(
                    zh: "要求 \(solve.plans) 个方案,只找到 \(plans.count) 个(彼此至少 \(difference)% 的村不同、得分最多低 \(loss)%)",
                    en:
                        "\(solve.plans) plans were asked for; \(plans.count) could be found that differ in \(difference)% of the villages and lose at most \(loss)%"
                ), at: Place(column: "solve.plans"),
                mend: Bilingual(
                    zh: "可减小 min_difference、增大 max_loss,或增加迭代数",
                    en: "ask for less difference, allow more loss, or give more iterations"))
        ]
    }
}

/// Earlier plans that a run starts from: a record to repeat, clusters to lock, a plan to improve.
struct ProposalFiles {
    private let replay: PlanFile.Content?
    private let lockSHA256: String?
    /// The clusters that `--lock` keeps.
    let locked: [KeptCluster]
    private let warmStart: (path: String, sha256: String)?
    /// The files of all of them.
    private let plans: [String]
    /// What is to be said of them before the county is known.
    private let notes: [Finding]

    /// Reads what the flags name, and takes over options and locks into the scenario.
    static func read(_ search: SearchFlags, _ start: StartFlags, _ scenario: inout Scenario) throws -> ProposalFiles {
        let replay = try search.replay.map { try PlanFile.read(path: EditFolder(planPath: $0).planPath) }
        if let replay { scenario.solve.follow(replay.origin) }
        search.apply(to: &scenario.solve)
        let lock = start.lock.map { EditFolder(planPath: $0).planPath }
        let warmStart = start.warmStart.map { EditFolder(planPath: $0).planPath }
        var locked: [KeptCluster] = []
        if let path = lock {
            let content = try PlanFile.read(path: path)
            locked = try PlanLock.lock(content, only: start.onlyClusters, file: path, in: &scenario)
        }
        let named = [search.replay.map { EditFolder(planPath: $0).planPath }, lock, warmStart].compactMap { $0 }
        let records = named.filter { $0.lowercased().hasSuffix(".json") }
        let notes = try records.flatMap { path in
            PlanFiles.mixture(in: EditFolder(planPath: path).folder)
                + EditFolder.lostEdits(try PlanFile.read(path: path), at: path)
        }
        return ProposalFiles(
            replay: replay, lockSHA256: try lock.map(digest), locked: locked,
            warmStart: try warmStart.map { ($0, try digest($0)) },
            plans: named, notes: notes)
    }

    private static func digest(_ path: String) throws -> String {
        guard let data = try PlainFile.contents(path, named: path) else {
            throw PlannerError(
                .input, .missingFile,
                Bilingual(zh: "找不到文件 \(path),或没有读取权限", en: "\(path) does not exist or may not be read"),
                at: Place(file: path),
                mend: Bilingual(zh: "请给出方案文件夹或其中的文件", en: "give the folder of a plan, or a file in it"))
        }
        return SHA256.hex(of: Array(data))
    }

    /// Everything that the run reads: the scenario with its data, and the plans it starts from.
    func inputs(_ scenario: Scenario) -> InputFiles {
        var inputs = InputFiles(scenario)
        inputs.add(plans)
        return inputs
    }

    /// - Throws: ``PlannerError`` when a record is to be repeated from other files than it was made from.
    func check(_ scenario: Scenario, _ county: County) throws {
        guard let replay else { return }
        try Replay.check(replay, scenario, county, lock: lockSHA256, warmStart: warmStart?.sha256)
    }

    func start(_ setup: PlanningCase) throws -> ProposalStart {
        var start = ProposalStart()
        start.replaying = replay?.origin
        start.lockSHA256 = lockSHA256
        if let warmStart {
            start.warmStart = try GivenPlan.read(warmStart.path, setup).regions(setup)
            start.warmStartSHA256 = warmStart.sha256
        }
        return start
    }

    /// What the plans that were read have to say.
    func findings(_ setup: PlanningCase) throws -> [Finding] {
        notes + (try warmStart.map { try GivenPlan.read($0.path, setup).findings } ?? [])
    }
}
