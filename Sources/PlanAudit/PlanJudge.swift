import CountyData
import CountyModel
import Synchronization

/// A judge who judges many plans of one county under one scenario, as while a plan is changed by hand.
///
/// What does not depend on the plan is worked out once: names, leads, the worth of every border, and which edges of the graph the
/// land was found to have. The judgement is that of ``PlanAudit/judge(clusters:county:scenario:graph:)``.
public final class PlanJudge: Sendable {
    private let given: AuditCase
    private let scoring: AuditScoring
    private let confirmed = Mutex(Set<Int>())

    /// Prepares the judgement.
    ///
    /// - Throws: ``PlannerError``: `.scenario` where the scenario names an unknown village, `.data` where a needed column is absent.
    public init(_ county: County, _ scenario: Scenario, _ graph: ContiguityGraph) throws {
        given = try AuditCase(county, scenario, graph)
        scoring = try AuditScoring(given)
    }

    /// Judges a plan.
    ///
    /// - Throws: ``PlannerError`` of kind `.internalFault` when a cluster holds an index that is not a village.
    public func judge(_ clusters: [JudgedCluster]) throws -> AuditReport {
        try confirmed.withLock { try PlanAudit.judge(clusters, given, scoring, confirmed: &$0) }
    }
}
