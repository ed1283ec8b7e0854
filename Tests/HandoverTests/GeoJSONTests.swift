import Foundation
import Geospatial
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("GeoJSON files")
struct GeoJSONTests {
    private let layers = PlanLayer.ofPlan.map { $0.rawValue + ".geojson" }

    @Test("Every layer keeps the rules that GIS programs need")
    func keepsTheRules() throws {
        let files = try SmallCase.files().files
        for name in layers { #expect(try GeoJSONLint.faults(try #require(files[name])) == [], "\(name)") }
    }

    @Test("The rules hold where incomes are missing, villages are left out and excluded")
    func keepsTheRulesWithGaps() throws {
        var options = SmallCase.Options()
        options.missingIncome = [0, 5, 6]
        options.change = { scenario in
            scenario.must.exclude = [VillageCode(SmallCase.code(3))]
            scenario.must.villages = Bounds(minimum: 3, maximum: 4)
        }
        let files = try SmallCase.files(options).files
        for name in layers { #expect(try GeoJSONLint.faults(try #require(files[name])) == [], "\(name)") }
    }

    @Test("The same input gives the same bytes")
    func isDeterministic() throws {
        let first = try SmallCase.files().files
        let second = try SmallCase.files().files
        #expect(first == second)
    }

    @Test("The members of the collection stand in the order of the schema, without a coordinate system")
    func hasMembersInOrder() throws {
        let text = String(decoding: try #require(try SmallCase.files().files["villages.geojson"]), as: UTF8.self)
        let places = ["\"type\"", "\"name\"", "\"bbox\"", "\"plan_info\"", "\"features\""].map {
            text.range(of: $0)?.lowerBound
        }
        #expect(places == places.compactMap { $0 }.sorted())
        #expect(!text.contains("\"crs\""))
        #expect(text.contains("\"source_crs\":\"EPSG:4549\",\"engine\":\"0.1.0\",\"seed\":1,\"input_sha256\":\""))
    }

    @Test("A column that the county does not have is in no feature and in the notes, never zero")
    func leavesAbsentColumnsOut() throws {
        let made = try SmallCase.files()
        let text = String(decoding: try #require(made.files["clusters.geojson"]), as: UTF8.self)
        #expect(!text.contains("forest_mu") && !text.contains("cadre_count"))
        #expect(made.notes.contains { $0.code == .fieldsWithoutData && $0.what.en.contains("forest_mu") })
    }

    @Test("A layer without features is not written and is named")
    func omitsEmptyLayers() throws {
        var options = SmallCase.Options()
        options.change = { scenario in
            scenario.costs.committee = 1_000
            scenario.must.villages = Bounds(minimum: 2, maximum: 6)
        }
        let (setup, found, _) = try SmallCase.make()
        let plan = Plan(
            clusters: [], leftOut: Array(setup.county.villages.indices), excluded: [], score: found.score,
            origin: found.origin)
        let reasons = PlanExplainer.explain(setup, plan)
        let made = try PlanFiles.make(setup: setup, plan: plan, reasons: reasons, language: .zh)
        #expect(
            made.files.map(\.name).filter { !$0.hasSuffix(".qml") }
                == ["villages.geojson", "edges.geojson", "plan.json", "assignment.csv", "map.svg"])
        #expect(made.notes.contains { $0.code == .emptyLayer && $0.place.file == "clusters" })
    }

    @Test("The most complete record comes first where the first has gaps")
    func movesCompleteRecordFirst() throws {
        let table = FeatureTable(
            .edges,
            columns: [
                LayerColumn(plain: "id", [.text("a"), .text("b"), .text("c")]),
                LayerColumn(plain: "x", [.null, .real(20, decimals: 2), .real(1.5, decimals: 2)]),
                LayerColumn(plain: "never", [.null, .null, .null]),
            ], geometry: .lines(Array(repeating: (Point(x: 118, y: 29), Point(x: 118.5, y: 29.25)), count: 3)))
        let setup = try SmallCase.make().setup
        let written = GeoJSONWriter.write(table, info: PlanInfo(setup, nil))
        let text = String(decoding: try #require(written.bytes), as: UTF8.self)
        let ids = text.split(separator: "\n").filter { $0.hasPrefix("{\"type\"") }.map { $0.dropFirst(23).prefix(3) }
        #expect(ids == ["\"b\"", "\"a\"", "\"c\""])
        #expect(text.contains("\"x\":20.0") && text.contains("\"x\":null") && !text.contains("never"))
        #expect(written.notes.map(\.code) == [.emptyFields])
        #expect(text.contains("[[118.0,29.0],[118.5,29.25]]"))
    }

    @Test("Names with quotes, tags and line breaks stay text")
    func keepsHostileNamesInert() throws {
        var options = SmallCase.Options()
        let name = "\"甲\"\\<script>alert(1)</script>\n乙\u{2028}\u{0}"
        options.names = [1: name, 4: "=1+2,\"x\""]
        let files = try SmallCase.files(options).files
        for layer in layers { #expect(try GeoJSONLint.faults(try #require(files[layer])) == []) }
        let parsed = try JSONSerialization.jsonObject(with: Data(try #require(files["villages.geojson"])))
        let features = (parsed as? [String: Any])?["features"] as? [[String: Any]] ?? []
        let names = features.compactMap { ($0["properties"] as? [String: Any])?["village_name"] as? String }
        #expect(names.contains(name))
        let map = String(decoding: try #require(files["map.svg"]), as: UTF8.self)
        #expect(!map.contains("<script") && !map.contains("\u{0}"))
        let rows = CSVText.rows(String(decoding: try #require(files["assignment.csv"]), as: UTF8.self))
        #expect(rows.contains { $0.count == 7 && $0[1] == "'=1+2,\"x\"" })
    }
}

@Suite("Rings of GeoJSON")
struct RingTests {
    private func areas(_ rings: [[(Double, Double)]]) -> PolygonSet {
        var set = PolygonSet()
        for ring in rings {
            for (x, y) in ring { set.appendVertex(x, y) }
            set.endRing()
        }
        set.endPolygon()
        set.endFeature()
        return set
    }

    @Test("Outer rings run counter-clockwise and holes clockwise whatever they were")
    func winds() {
        let outer = [(0.0, 0.0), (0, 1), (1, 1), (1, 0), (0, 0)]
        let hole = [(0.2, 0.2), (0.4, 0.2), (0.4, 0.4), (0.2, 0.2)]
        for rings in [[outer, hole], [outer.reversed(), hole.reversed()]] {
            let rounded = RoundedAreas(areas(rings), decimals: 1)
            #expect(rounded.x == [0, 10, 10, 0, 0, 2, 4, 4, 2] && rounded.y == [0, 0, 10, 10, 0, 2, 4, 2, 2])
        }
    }

    @Test("Rings that collapse by rounding are dropped, with an outer ring its holes")
    func dropsCollapsed() {
        let outer = [(0.0, 0.0), (1, 0), (1.00001, 0.00001), (1, 1), (0, 0)]
        let speck = [(0.5, 0.3), (0.50001, 0.3), (0.50001, 0.30001), (0.5, 0.3)]
        let kept = RoundedAreas(areas([outer, speck]), decimals: 2)
        #expect(kept.ringStart == [0, 4] && kept.vanished.isEmpty)
        let gone = RoundedAreas(areas([speck, outer]), decimals: 2)
        #expect(gone.x.isEmpty && gone.featureStart == [0, 0] && gone.vanished == [0])
    }
}
