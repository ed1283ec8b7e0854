import CountyModel
import PlanAudit

/// A plan that is there already, as other settings would have it: what it would be worth and which rules it would break.
///
/// Nothing is searched for and nothing is written. The judgement is the one of ``PlanAudit``, so that it says what `planner score`
/// says of a scenario with these settings.
package struct PlanTrial: Sendable {
    /// The county under the settings.
    package let setup: PlanningCase
    /// The judgement of the plan.
    package let report: AuditReport

    /// The scorecard of the plan.
    package var scorecard: Scorecard {
        let clusters = report.clusters.map {
            JudgedCluster(id: $0.id, name: $0.name, lead: $0.lead, members: $0.members)
        }
        return Scorecard(setup, clusters, leftOut: report.leftOut)
    }

    /// Judges a plan.
    ///
    /// - Parameters:
    ///   - known: the county under other settings on the same data; who borders whom is taken from it where the settings ask alike.
    /// - Throws: ``PlannerError`` where the settings cannot be had in this county.
    package init(_ clusters: [JudgedCluster], under scenario: Scenario, like known: PlanningCase) throws {
        let setup = try PlanningCase(under: scenario, like: known)
        self.setup = setup
        report = try PlanAudit.judge(
            clusters: clusters, county: setup.county, scenario: scenario, graph: setup.graph)
    }
}
