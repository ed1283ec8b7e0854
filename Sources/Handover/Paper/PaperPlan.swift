import CountyModel
import Planning
import Regionalization

extension GivenPlan {
    /// The plan of a source, with what its file records of how it was found and how good it is proven to be.
    ///
    /// A bound holds only under the scenario and the data it was proven under, so it is dropped where either has changed since; and
    /// where the plan is worth something else than its file says, the program has changed since.
    ///
    /// - Parameter source: as for ``read(_:_:)``.
    /// - Throws: ``PlannerError`` as ``read(_:_:)`` and ``plan(_:)`` do.
    package static func readRecorded(_ source: String, _ setup: PlanningCase) throws -> (
        plan: Plan, findings: [Finding]
    ) {
        let given = try read(source, setup)
        var plan = try given.plan(setup)
        plan.brokenRules = try given.judge(setup).hardViolations
        guard source.lowercased().hasSuffix(".json") else { return (plan, given.findings) }
        let content = try PlanFile.read(path: source)
        var recorded = Plan(
            clusters: plan.clusters, leftOut: plan.leftOut, excluded: plan.excluded, score: plan.score,
            origin: content.origin)
        recorded.brokenRules = plan.brokenRules
        if content.isEdited {
            // The edits one by one stay in the log beside the plan; sheets say that there were some, and which villages moved.
            recorded.edits = HandEdits(
                baseSHA256: "", entries: [], lockedClusters: content.lockedClusters,
                lockedVillages: content.lockedVillages, moved: content.movedByHand)
        }
        let changes = content.changes(setup.scenario, setup.county)
        if !changes.scenario && changes.inputs.isEmpty, let certificate = content.certificate,
            certificate.score == plan.score.total
        {
            recorded.certificate = certificate
        }
        return (recorded, given.findings)
    }
}
