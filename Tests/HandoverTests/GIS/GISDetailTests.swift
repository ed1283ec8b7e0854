import Foundation
import Geospatial
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("Details of the files for GIS programs")
struct GISDetailTests {
    private func files(_ options: GISOptions, _ county: SmallCase.Options = .init()) throws -> [String: [UInt8]] {
        let (setup, plan, reasons) = try SmallCase.make(county)
        let made = try GISExport.make(setup, plan, reasons, options)
        return Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, $0.bytes) })
    }

    private func text(_ bytes: [UInt8]?) throws -> String { String(decoding: try #require(bytes), as: UTF8.self) }

    private func exported(_ county: SmallCase.Options = .init()) throws -> (plan: Plan, layers: [ExportedLayer]) {
        let (setup, plan, reasons) = try SmallCase.make(county)
        let crs = try ExportCRS(nil, setup)
        let layers = try PlanLayers(setup, plan, reasons).layers.map { layer in
            let table = ExportTable(layer.table, .en)
            return ExportedLayer(
                table: table,
                geometry: try ExportGeometry(layer.table.geometry, order: table.order, crs, decimals: 7))
        }
        return (plan, layers)
    }

    private let choice = ExportChoice(naming: .en, encoding: .utf8, language: .zh)

    private func table(_ columns: [LayerColumn]) -> FeatureTable {
        FeatureTable(.leads, columns: columns, geometry: .points([Point(x: 118, y: 29)]))
    }

    @Test("A county on another projection gets the three-degree zone whose meridian is nearest")
    func zone() throws {
        for (west, code) in [(118.1, "EPSG:4548"), (118.8, "EPSG:4549"), (76.0, "EPSG:4534")] {
            let options = SmallCase.Options(west: west, measuringCRS: "EPSG:32650")
            let setup = try PlanningCase(SmallCase.county(options), Scenario())
            #expect(try ExportCRS("zone", setup).target.authority == code)
        }
    }

    @Test("Points in metres are rounded to a tenth of a millimetre, as villages are")
    func rounding() throws {
        let leads = try text(files(GISOptions(formats: [.csv], crs: "EPSG:4547"))["csv/leads.csv"])
        let rows = leads.components(separatedBy: "\r\n").dropLast()
        #expect(rows.first?.hasSuffix(",x,y") == true && rows.count > 1)
        for row in rows.dropFirst() {
            for number in row.split(separator: ",").suffix(2) {
                #expect((number.split(separator: ".").dropFirst().first?.count ?? 0) <= 4, "\(number)")
            }
        }
    }

    @Test("Whole numbers beyond 32 bits keep all digits, and two columns that want one short name get two")
    func columns() {
        let big = table([
            LayerColumn(plain: "abcdefghij_1", [.integer(3_000_000_000)]),
            LayerColumn(plain: "abcdefghij_2", [.integer(7)]),
        ])
        let written = ExportTable(big, .short)
        #expect(written.names.columns.map { written.kind($0) } == [.integer, .shortInteger])
        #expect(written.names.columns.map(\.written) == ["ABCDEFGHIJ", "ABCDEFGH_2"])
        #expect(written.value(written.names.columns[0], 0) == .integer(3_000_000_000))
    }

    @Test("A name with characters that XML cannot hold leaves every file readable")
    func forbiddenCharacters() throws {
        var county = SmallCase.Options()
        county.names = Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, "甲\u{FFFF}\u{1}乙\($0)") })
        let kml = try #require(try files(GISOptions(formats: [.kml]), county)["plan.kml"])
        let read = try PageSamples.withFile(kml, "kml") { path in
            try PageSamples.run([
                "python3", "-c", "import sys,xml.etree.ElementTree as E;E.parse(sys.argv[1])", path,
            ])
        }
        #expect(read.status == 0, Comment(rawValue: read.output))
        #expect(try text(kml).contains("甲\u{FFFD}\u{FFFD}乙3"))
        #expect(ExportTable.printable("甲\n\t乙") == "甲\n\t乙")
    }

    @Test("A cluster in KML has the fill of the printed map")
    func coloursOfKML() throws {
        let (_, layers) = try exported()
        let kml = try text(files(GISOptions(formats: [.kml]))["plan.kml"]).lowercased()
        let numbers = try #require(layers[0].table.table.columns.first { $0.name == "colour" }?.values)
        for case .integer(let number) in numbers {
            // KML writes opacity, blue, green, red.
            let hex = Array(ClusterColours.fill(number).dropFirst())
            #expect(kml.contains("b0" + String(hex[4...5] + hex[2...3] + hex[0...1])), "\(number)")
        }
    }

    @Test("QGIS finds a default style for every layer: the schema is an empty text and not a missing one")
    func styles() throws {
        let query = """
            import sqlite3,sys
            rows=sqlite3.connect(sys.argv[1]).execute('select f_table_name,f_table_schema,f_table_catalog,f_geometry_column,useAsDefault,length(styleQML)>100,length(styleSLD)>100 from layer_styles order by 1')
            print(';'.join(','.join(repr(c) for c in r) for r in rows))
            """
        let read = try PageSamples.withFile(try #require(try files(GISOptions(formats: [.gpkg]))["plan.gpkg"]), "gpkg")
        { try PageSamples.run(["python3", "-c", query, $0]) }
        let wanted = ["clusters", "edges", "leads", "villages"].map { "'\($0)','','','geom',1,1,1" }
        #expect(read.output.split(separator: "\n").first.map(String.init) == wanted.joined(separator: ";"))
    }

    @Test("The legend of the printed sheet has a line for what the plan has and for nothing else")
    func legend() throws {
        func rules(_ county: SmallCase.Options) throws -> (plan: Plan, used: [Int]) {
            let (plan, layers) = try exported(county)
            let style = LayerStyle(layers[1].table.table, naming: .en, language: .zh, company: .project)
            return (plan, style.usedVillageRules)
        }
        var options = SmallCase.Options()
        let all = try rules(options)
        #expect(all.used == [1] + (all.plan.leftOut.isEmpty ? [] : [2]))
        options.change = {
            $0.must.villages = Bounds(minimum: 2, maximum: 3)
            $0.must.exclude = [VillageCode(SmallCase.code(11))]
        }
        let some = try rules(options)
        try #require(!some.plan.leftOut.isEmpty)
        #expect(some.used == [1, 2, 3])
    }

    @Test("A table of clusters without room for all says how many are missing")
    func shortTable() throws {
        var county = SmallCase.Options()
        county.change = { $0.must.villages = Bounds(minimum: 2, maximum: 3) }
        let (plan, layers) = try exported(county)
        try #require(plan.clusters.count > 2)
        func markup(_ height: Double) -> String {
            let box = MapBox(x: 0, y: 0, width: 98, height: height)
            let table = SheetTable(clusters: layers[0], choice: choice, factor: 1, box: box)
            return table.markup(number: 9).text
        }
        // Room for the header, one cluster and the line that counts the others.
        #expect(markup(12).contains("… 另有 \(plan.clusters.count - 1) 个片区") && markup(12).contains("maxFeatures=\"1\""))
        #expect(!markup(200).contains("另有"))
    }

    @Test("Names are text in the tips of QGIS, and titles are not run as expressions")
    func inert() throws {
        var county = SmallCase.Options()
        county.change = { $0.output.map.title = "图[% @user_account_name %]" }
        let (setup, plan, reasons) = try SmallCase.make(county)
        let crs = try ExportCRS(nil, setup)
        for layer in try PlanLayers(setup, plan, reasons).layers {
            let style = String(decoding: LayerStyle(layer.table, naming: .en).qml, as: UTF8.self)
            let tip = try #require(style.split(separator: "\n").first { $0.contains("<mapTip>") })
            let expressions = tip.components(separatedBy: "[%").dropFirst()
            #expect(!expressions.isEmpty)
            for one in expressions { #expect(one.hasPrefix(" replace(") && one.contains("'&lt;', '&amp;lt;'")) }
        }
        let (_, layers) = try exported(county)
        let project = QGISProject(layers, crs, choice, setup, plan, PlanManifest(setup, plan))
        let labels = String(decoding: project.document, as: UTF8.self).split(separator: "\n")
            .filter { $0.contains("labelText=") }
        #expect(labels.contains { $0.contains("图[ % @user_account_name %]") })
        #expect(!labels.contains { $0.contains("[%") })
    }
}
