import ClusterPlanner
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover
@testable import PlanAudit
@testable import PlanStudies
@testable import Planning

@Suite("What other threads may be given")
struct SendableTests {
    // That this compiles is the better half of each test; the other half is that no type is named twice.
    private static func requireSendable<Value: Sendable>(_: Value.Type) -> String { "\(Value.self)" }

    @Test("What a run of the planner takes and gives can be handed to another task")
    func run() async {
        let names = await Task.detached {
            [
                Self.requireSendable(Scenario.self), Self.requireSendable(ScenarioKey.self),
                Self.requireSendable(CountyReading.self), Self.requireSendable(County.self),
                Self.requireSendable(Village.self), Self.requireSendable(AttributeTable.self),
                Self.requireSendable(ContiguityGraph.self), Self.requireSendable(VillageClasses.self),
                Self.requireSendable(PlanningCase.self), Self.requireSendable(Plan.self),
                Self.requireSendable(Cluster.self), Self.requireSendable(PlanReasons.self),
                Self.requireSendable(Planner.Outcome.self), Self.requireSendable(Finding.self),
                Self.requireSendable(PlannerError.self), Self.requireSendable(Bilingual.self),
            ]
        }.value
        #expect(Set(names).count == names.count)
    }

    @Test("What is read, judged, asked and written of a plan can be handed to another task")
    func plan() async {
        let names = await Task.detached {
            [
                Self.requireSendable(GivenPlan.self), Self.requireSendable(PlanFolder.self),
                Self.requireSendable(PlanEditor.self), Self.requireSendable(EditedPlan.self),
                Self.requireSendable(EditLog.self), Self.requireSendable(OpenedCases.self),
                Self.requireSendable(JudgedCluster.self), Self.requireSendable(AuditReport.self),
                Self.requireSendable(WhyNot.self), Self.requireSendable(PlanComparison.self),
                Self.requireSendable(ComparisonTable.self), Self.requireSendable(Sweep.self),
                Self.requireSendable(SweepResult.self), Self.requireSendable(StabilityOptions.self),
                Self.requireSendable(StabilityReport.self), Self.requireSendable(CheckReport.self),
                Self.requireSendable(HandoverPlan.self), Self.requireSendable(PlanLayers.self),
                Self.requireSendable(FeatureTable.self), Self.requireSendable(GISOptions.self),
                Self.requireSendable(ReportOptions.self),
            ]
        }.value
        #expect(Set(names).count == names.count)
    }
}
