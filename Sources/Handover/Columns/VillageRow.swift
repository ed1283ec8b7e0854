import CountyData
import CountyModel
import Geospatial
import Planning

/// What columns of villages are computed from.
final class VillageCase: Sendable {
    package let setup: PlanningCase
    package let plan: Plan
    package let reasons: PlanReasons
    package let roles: [VillageRole]
    package let clusterOf: [Int?]
    /// Villages that somebody moved after the plan was proposed.
    package let moved: Set<Int>
    /// Villages of clusters that are kept or locked, and villages locked themselves.
    package let locked: Set<Int>
    /// Fill of each cluster on the printed map; empty where no layer is made.
    package let colours: [Int]

    /// - Parameters:
    ///   - moved: codes of the villages moved by hand.
    ///   - colours: one per cluster where a layer is made.
    init(
        _ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, moved: some Sequence<VillageCode>,
        colours: [Int] = []
    ) {
        (self.setup, self.plan, self.reasons, self.colours) = (setup, plan, reasons, colours)
        roles = VillageRole.roles(setup, plan)
        clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
        self.moved = Set(moved.compactMap { setup.county.index(of: $0) })
        let ids = Set(plan.edits?.lockedClusters ?? [])
        locked = Set(plan.clusters.filter { $0.isKept || ids.contains($0.id) }.flatMap(\.members))
            .union((plan.edits?.lockedVillages ?? []).compactMap { setup.county.index(of: $0) })
    }

    /// The rows of some villages.
    package func rows(_ villages: some Sequence<Int>) -> [VillageRow] { villages.map { VillageRow(at: $0, in: self) } }
}

/// One village as a row of layers and sheets.
struct VillageRow: Sendable {
    package let index: Int
    package let whole: VillageCase

    init(at index: Int, in whole: VillageCase) { (self.index, self.whole) = (index, whole) }

    package var setup: PlanningCase { whole.setup }
    package var village: Village { setup.county.villages[index] }
    package var cluster: Cluster? { whole.clusterOf[index].map { whole.plan.clusters[$0] } }
    package var role: VillageRole { whole.roles[index] }
    package var reason: VillageReason { whole.reasons.villages[index] }
    /// The lead that helps it.
    package var helper: Village? { reason.helper.map { setup.county.villages[$0] } }
    package var nextCluster: Cluster? { reason.nextCluster.map { whole.plan.clusters[$0] } }
    /// Income on the measure of the classes, in its unit.
    package var income: Double? { setup.classes.incomeWan[index] }

    package func number(_ field: Field) -> Double? { setup.county.attributes.number(field, index) }

    package func text(_ field: Field) -> String? { setup.county.attributes.text(field, index) }

    /// Kilometres in a straight line to the lead; `nil` in no cluster.
    package var leadKm: Double? {
        let points = setup.county.points
        return cluster.map { points[$0.lead].distance(to: points[index]) / 1000 }
    }
}
