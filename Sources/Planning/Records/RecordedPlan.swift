import CountyModel

extension GivenPlan {
    /// The plan, with what its file records of how it was found and how good it is proven to be, and the rules it breaks.
    ///
    /// A bound holds only under the scenario and the data it was proven under, so it is dropped where either has changed since; and
    /// where the plan is worth something else than its file says, the program or the plan has changed since.
    ///
    /// - Parameters:
    ///   - content: the file; `nil` for a plan that records nothing.
    ///   - edits: what was changed by hand, where the log is at hand; else the file's own words on it stand.
    /// - Throws: ``PlannerError`` as ``plan(_:)`` does.
    public func plan(_ setup: PlanningCase, recordedIn content: PlanFile.Content?, edits: HandEdits? = nil) throws
        -> Plan
    {
        let report = try judge(setup)
        let found = try plan(setup, judged: report)
        var plan = Plan(
            clusters: found.clusters, leftOut: found.leftOut, excluded: found.excluded, score: found.score,
            origin: content?.origin ?? .given)
        plan.brokenRules = report.hardViolations
        guard let content else { return plan }
        plan.edits = edits ?? content.edits
        let changes = content.changes(setup.scenario, setup.county)
        if !changes.scenario && changes.inputs.isEmpty, let certificate = content.certificate,
            certificate.score == plan.score.total, plan.brokenRules.isEmpty || !content.isValid,
            // That nothing better exists is believed only of a file that can show it was not changed.
            content.contentSHA256 != nil || certificate.bound > certificate.score
        {
            plan.certificate = certificate
        }
        return plan
    }
}

extension PlanFile.Content {
    /// That the plan was changed by hand and which villages moved; the changes one by one stay in the log beside it.
    fileprivate var edits: HandEdits? {
        guard isEdited else { return nil }
        return HandEdits(
            baseSHA256: "", entries: [], lockedClusters: lockedClusters, lockedVillages: lockedVillages,
            moved: movedByHand)
    }
}
