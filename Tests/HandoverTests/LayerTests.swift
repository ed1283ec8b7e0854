import Foundation
import Testing

@testable import CountyModel
@testable import Handover

@Suite("Layers of a plan")
struct LayerTests {
    private func cell(_ table: FeatureTable, _ column: String, _ row: Int) -> JSONValue? {
        table.columns.first { $0.name == column }?.values[row]
    }

    @Test("Numbers of a cluster follow from its villages")
    func addsUp() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let table = try ClustersLayer.make(setup, plan, reasons).table
        for (row, cluster) in plan.clusters.enumerated() {
            let count = cluster.members.count
            #expect(cell(table, "village_count", row) == .integer(count))
            #expect(cell(table, "pop_registered", row) == .integer(cluster.members.reduce(0) { $0 + 20 + $1 }))
            #expect(cell(table, "area_km2", row) == .real(Double(count), decimals: 2))
            #expect(cell(table, "is_connected", row) == .integer(1))
            #expect(cell(table, "plan_status", row) == .text("建议稿"))
            let towns = Set(cluster.members.map { setup.county.villages[$0].townName })
            #expect(cell(table, "violation_soft", row) == .integer(towns.count > 1 ? 1 : 0))
            #expect(cell(table, "violation_text", row) == .text(towns.count > 1 ? "跨乡镇" : ""))
        }
    }

    @Test("Scores of the clusters add up to the score of the plan")
    func scoresAddUp() throws {
        let (setup, plan, _) = try SmallCase.make()
        let sum = ClusterFacts.all(setup, plan).reduce(0) { $0 + $1.points }
        let total = (plan.score.total + plan.score.leftOut).points
        #expect(abs(sum - total) < 1e-9)
    }

    @Test("A square kilometre has the compactness of a square")
    func measuresCompactness() {
        let county = SmallCase.county(.init())
        #expect(abs(county.metric.compactness(of: 0) - Double.pi / 4) < 1e-9)
    }

    @Test("Sums take the numbers that are there, say so, and are null where there is none")
    func sumsWithGaps() throws {
        var options = SmallCase.Options()
        options.missingIncome = [2]
        let (setup, plan, reasons) = try SmallCase.make(options)
        let made = try ClustersLayer.make(setup, plan, reasons)
        if plan.clusters.contains(where: { $0.members.contains(2) }) {
            #expect(made.notes.contains { $0.code == .incompleteSums && $0.place.column == "income_sum" })
        }
        let sums = MemberSums(attributes: setup.county.attributes)
        #expect(sums.sum(.incomeOperating, [2]) == nil && sums.sum(.incomeOperating, [1, 2]) == 80)
    }

    @Test("Villages left out and excluded have no cluster and the role none")
    func namesRoles() throws {
        var options = SmallCase.Options()
        options.change = { $0.must.exclude = [VillageCode(SmallCase.code(3))] }
        let (setup, plan, reasons) = try SmallCase.make(options)
        let table = VillagesLayer.make(setup, plan, reasons).table
        #expect(cell(table, "role_code", 3) == .text("none") && cell(table, "cluster_id", 3) == .text(""))
        for cluster in plan.clusters { #expect(cell(table, "role_code", cluster.lead) == .text("lead")) }
    }

    @Test("There is an edge for each border and a pair for each weak village of a cluster")
    func listsEdges() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let table = EdgesLayer.make(setup, plan, reasons).table
        let pairs = plan.clusters.reduce(0) { sum, cluster in
            sum + cluster.members.filter { $0 != cluster.lead && setup.classes.classes[$0] == .weak }.count
        }
        #expect(table.count == 17 + pairs && pairs > 0)
        #expect(cell(table, "shared_m", 0) == .integer(1000) && cell(table, "centre_km", 0) == .real(1, decimals: 2))
        #expect(cell(table, "edge_kind", table.count - 1) == .text("pair"))
    }
}
