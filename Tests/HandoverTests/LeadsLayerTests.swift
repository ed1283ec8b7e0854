import Foundation
import Testing

@testable import CountyModel
@testable import Handover

@Suite("The layer of lead villages")
struct LeadsLayerTests {
    @Test("There is a point per cluster at the lead's seat, with the numbers of the clusters layer")
    func pointsAtSeats() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let layers = try PlanLayers(setup, plan, reasons).layers.map(\.table)
        let (clusters, leads) = (layers[0], layers[3])
        guard case .points(let points) = leads.geometry else {
            Issue.record("leads are no points")
            return
        }
        #expect(points == plan.clusters.map { setup.county.geographicPoints[$0.lead] })
        func cells(_ table: FeatureTable, _ name: String) -> [JSONValue] {
            table.columns.first { $0.name == name }?.values ?? []
        }
        let pairs = [
            ("village_code", "lead_code"), ("village_name", "lead_name"), ("cluster_id", "cluster_id"),
            ("village_count", "village_count"), ("weak_count", "weak_count"), ("lead_far_km", "lead_far_km"),
            ("secretary_from", "secretary_from"), ("income_year", "income_year"), ("colour", "colour"),
        ]
        for (own, other) in pairs { #expect(cells(leads, own) == cells(clusters, other), Comment(rawValue: own)) }
        #expect(
            cells(leads, "lead_income")
                == plan.clusters.map { .real(setup.classes.incomeWan[$0.lead], 4) })
    }

    @Test("The file keeps the rules that GIS programs need")
    func keepsTheRules() throws {
        let bytes = try #require(try SmallCase.files().files["leads.geojson"])
        #expect(try GeoJSONLint.faults(bytes) == [])
        #expect(String(decoding: bytes, as: UTF8.self).contains("{\"type\":\"Point\",\"coordinates\":[118."))
    }
}
