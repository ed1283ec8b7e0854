import ClusterPlanner

/// Repeating a recorded run: only from what it was made from.
enum Replay {
    /// - Throws: ``PlannerError`` of kind `.data` naming what has changed since.
    static func check(
        _ recorded: PlanFile.Content, _ scenario: Scenario, _ county: County, lock: String?, warmStart: String?
    ) throws {
        var changed: [Finding] = []
        func note(_ what: String) {
            changed.append(
                Finding(
                    .replayDiffers,
                    Bilingual(zh: "\(what) 与记录时不同,不能重放", en: "\(what) differs from what the run was made from"),
                    at: Place(file: what),
                    mend: Bilingual(zh: "请用当时的文件,或去掉 --replay", en: "use the files of that run, or leave out --replay"))
            )
        }
        let changes = recorded.changes(scenario, county)
        if changes.scenario { note(scenario.name) }
        for file in changes.inputs { note(file) }
        if lock != recorded.origin.lockSHA256 { note("--lock") }
        if warmStart != recorded.origin.warmStartSHA256 { note("--warm-start") }
        if !changed.isEmpty { throw PlannerError(.data, changed) }
    }
}

extension SolveOptions {
    /// Takes over seed, moves, restarts, proof and number of plans of a recorded run.
    mutating func follow(_ origin: PlanOrigin) {
        seed = origin.seed
        iterations = origin.plannedIterations
        restarts = max(1, origin.iterations.count)
        bound = origin.bound
        plans = origin.series?.wanted ?? 1
        minDifference = origin.series?.minDifference ?? minDifference
        maxLoss = origin.series?.maxLoss ?? maxLoss
    }
}
