import Foundation
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("What the output section of a scenario decides")
struct OutputKeyTests {
    private func files(_ change: @escaping (inout OutputOptions) -> Void) throws -> [String: [UInt8]] {
        var options = SmallCase.Options()
        options.change = { change(&$0.output) }
        return try SmallCase.files(options).files
    }

    private func names(_ formats: [OutputFormat]?) throws -> Set<String> {
        Set(try files { $0.formats = formats }.keys)
    }

    private func properties(_ file: [UInt8]?) throws -> [[String: Any]] {
        let root = try JSONSerialization.jsonObject(with: Data(try #require(file))) as? [String: Any]
        let features = try #require(root?["features"] as? [[String: Any]])
        return features.compactMap { $0["properties"] as? [String: Any] }
    }

    @Test("Without output.formats a plan is written as layers with styles, assignment and map")
    func standardFormats() throws {
        let layers = PlanLayer.ofPlan.flatMap { ["\($0.rawValue).geojson", "\($0.rawValue).qml"] }
        #expect(try names(nil) == Set(layers + ["plan.json", "assignment.csv", "map.svg"]))
        #expect(try names(nil) == names([.geojson, .csv, .svg]))
    }

    @Test(
        "output.formats says which files stand beside plan.json",
        arguments: [
            ([], []), ([.json], []), ([.csv], ["assignment.csv"]), ([.svg], ["map.svg"]),
            ([.xlsx], ["plan.xlsx"]), ([.html], ["report.html"]), ([.gpkg], ["plan.gpkg", "manifest.json"]),
        ] as [([OutputFormat], [String])])
    func formats(formats: [OutputFormat], files: [String]) throws {
        #expect(try names(formats) == Set(files + ["plan.json"]))
    }

    @Test("Shapefiles of a plan lie in a folder of their own, and every name is known before the work")
    func shapefiles() throws {
        let made = try names([.shp])
        #expect(made.contains("shp/clusters.shp") && made.contains("shp/字段说明.csv") && made.contains("plan.json"))
        var output = OutputOptions()
        output.formats = [.shp]
        #expect(made.subtracting(["plan.json"]) == Set(PlanFiles.further(output)))
    }

    @Test("Sub-folders are made, and what stands in the way stops the run")
    func writing() throws {
        let folder = try TemporaryFolder()
        let files: [(name: String, bytes: [UInt8])] = [("plan.json", [1]), ("shp/clusters.shp", [2])]
        try PlanFiles.write(files, to: folder.file("out"), overwrite: false)
        #expect(FileManager.default.contents(atPath: folder.file("out/shp/clusters.shp")) == Data([2]))
        var output = OutputOptions()
        output.formats = [.shp]
        #expect(throws: PlannerError.self) {
            try PlanFiles.refuseToOverwrite(
                in: folder.file("out"), further: PlanFiles.further(output), overwrite: false)
        }
    }

    @Test("An export takes the formats of the scenario that GIS programs open, else the usual three")
    func exports() {
        var output = OutputOptions()
        #expect(output.gisFormats == [.geojson, .gpkg, .qgz])
        output.formats = [.xlsx, .shp, .csv]
        #expect(output.gisFormats == [.shp, .csv])
        output.formats = [.docx]
        #expect(output.gisFormats == [.geojson, .gpkg, .qgz])
    }

    @Test("With English alone the layers hold English words and reasons and no Chinese ones, and styles find them")
    func english() throws {
        let made = try files { $0.languages = [.en] }
        let cluster = try #require(try properties(made["clusters.geojson"]).first)
        #expect(cluster["rationale_zh"] == nil && (cluster["rationale_en"] as? String)?.isEmpty == false)
        #expect(cluster["plan_status"] as? String == "proposal")
        let village = try #require(try properties(made["villages.geojson"]).first)
        #expect(village["reason_zh"] == nil && village["reason_en"] != nil)
        let style = String(decoding: try #require(made["clusters.qml"]), as: UTF8.self)
        #expect(style.contains("rationale_en") && !style.contains("rationale_zh"))
        #expect(style.contains("name=\"sum of incomes (wan yuan)\""))
    }

    @Test("With Chinese alone no layer holds an English reason, and with the order changed the words are English")
    func chinese() throws {
        let made = try files { $0.languages = [.zh] }
        for layer in ["clusters", "villages", "edges"] {
            let row = try #require(try properties(made["\(layer).geojson"]).first)
            #expect(!row.keys.contains { $0.hasSuffix("_en") } && row.keys.contains { $0.hasSuffix("_zh") })
        }
        let turned = try files { $0.languages = [.en, .zh] }
        let row = try #require(try properties(turned["clusters.geojson"]).first)
        #expect(row["plan_status"] as? String == "proposal" && row["rationale_zh"] != nil)
    }

    @Test(
        "A language asked for goes first, then the terminal's where the scenario has it, then the scenario's main one")
    func languageOfReports() {
        var output = OutputOptions()
        #expect(output.language(asked: nil, terminal: .en) == .en && output.language(asked: nil, terminal: .zh) == .zh)
        output.languages = [.zh]
        #expect(output.language(asked: nil, terminal: .en) == .zh && output.language(asked: .en, terminal: .zh) == .en)
    }

    @Test("Names of people that were read are written only where output.names_of_people allows it")
    func namesOfPeople() throws {
        for isAllowed in [false, true] {
            var options = SmallCase.Options()
            options.fields += [.leaderCounty, .leaderTown]
            options.change = { $0.output.namesOfPeople = isAllowed }
            let (setup, plan, reasons) = try SmallCase.make(options)
            let names = VillagesLayer.make(setup, plan, reasons).table.columns.map(\.name)
            #expect(names.contains("leader_county") == isAllowed && names.contains("leader_town") == isAllowed)
            let headers = ColumnLists.sheet(VillageColumns.of(setup), setup).map(\.title.zh)
            #expect(headers.contains("包村干部") == isAllowed)
            let notes = VillagesLayer.make(setup, plan, reasons).notes
            #expect(!notes.contains { "\($0)".contains("leader_town") })
        }
        let (setup, plan, reasons) = try SmallCase.make()
        #expect(!VillagesLayer.make(setup, plan, reasons).table.columns.contains { $0.name == "leader_town" })
    }
}
