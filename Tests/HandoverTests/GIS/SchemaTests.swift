import Foundation
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("Schemas of the files")
struct SchemaTests {
    private func schema(_ name: String) throws -> [String: Any] {
        let bytes = try #require(Schemas.bytes(name))
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func faults(_ file: [UInt8], _ name: String) throws -> [String] {
        SchemaJudge().faults(try JSONSerialization.jsonObject(with: Data(file)), try schema(name))
    }

    /// Counties with all there is, with gaps, and with villages outside.
    private var counties: [SmallCase.Options] {
        var rich = SmallCase.Options()
        rich.fields = [
            .popRegistered, .popResident, .partyMembers, .cadreCount, .incomeTotal, .cultivatedMu, .forestMu,
            .idleSiteMu, .mainIndustry, .starRating,
        ]
        var poor = SmallCase.Options()
        poor.missingIncome = [0, 5, 6]
        poor.change = { scenario in
            scenario.must.exclude = [VillageCode(SmallCase.code(3))]
            scenario.must.villages = Bounds(minimum: 3, maximum: 4)
        }
        return [SmallCase.Options(), rich, poor]
    }

    @Test("Every layer and plan that is written is as its schema says, with gaps and without")
    func filesKeepTheirSchemas() throws {
        for options in counties {
            let files = try SmallCase.files(options).files
            for name in PlanLayer.ofPlan.map(\.rawValue) {
                #expect(try faults(try #require(files[name + ".geojson"]), name) == [], Comment(rawValue: name))
            }
            #expect(try faults(try #require(files["plan.json"]), "plan") == [])
        }
    }

    @Test("A layer without a column, with a text for a number, or with a column nobody declared is found out")
    func judgeFindsFaults() throws {
        let file = try #require(try SmallCase.files().files["clusters.geojson"])
        let text = String(decoding: file, as: UTF8.self)
        let spoilt = [
            ("\"lead_code\":", "\"leader\":"), ("\"village_count\":", "\"village_count\":\"many\",\"x\":"),
            ("\"is_connected\":1", "\"is_connected\":2"), ("\"type\":\"MultiPolygon\"", "\"type\":\"Polygon\""),
        ]
        for (old, new) in spoilt {
            #expect(text.contains(old))
            let changed = text.replacingOccurrences(of: old, with: new)
            #expect(try !faults(Array(changed.utf8), "clusters").isEmpty, Comment(rawValue: new))
        }
    }

    @Test("A plan changed by hand, proven and broken is as the schema says")
    func editedPlan() throws {
        let (setup, plan, _) = try SmallCase.make()
        let base = PlanFile.bytes(setup, plan)
        var editor = try PlanEditor(base: base, log: nil, setup: setup)
        let member = try #require(plan.clusters[0].members.first { $0 != plan.clusters[0].lead })
        try editor.apply(.move([setup.county.villages[member].code], to: plan.clusters[1].id), note: "乡镇意见")
        try editor.apply(.lock(clusters: [plan.clusters[1].id], villages: []))
        let edited = try editor.current().plan
        #expect(try faults(PlanFile.bytes(setup, edited), "plan") == [])
    }

    @Test("Every column a layer writes is declared once, with a short name, a label and a meaning that no other has")
    func columnsAreDeclared() throws {
        for layer in PlanLayer.ofPlan {
            let fields = LayerField.of(layer)
            #expect(Set(fields.map(\.name)).count == fields.count && Set(fields.map(\.short)).count == fields.count)
            #expect(Set(fields.map(\.title.zh)).count == fields.count, Comment(rawValue: layer.rawValue))
            for field in fields {
                #expect(
                    field.short.utf8.count <= 10
                        && field.short.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) })
                #expect(field.short.utf8.first.map { $0 >= 65 } == true && !field.short.hasPrefix("SM"))
                #expect(!field.meaning.zh.isEmpty && !field.meaning.en.isEmpty)
            }
        }
        let (setup, plan, reasons) = try SmallCase.make(counties[1])
        for layer in try PlanLayers(setup, plan, reasons).layers {
            let known = LayerField.of(layer.table.layer).map(\.name)
            for column in layer.table.columns { #expect(known.contains(column.name), Comment(rawValue: column.name)) }
        }
    }

    @Test("The schema of a scenario knows every key of the table of keys, and no other")
    func scenarioKeys() throws {
        var found: Set<String> = []
        func walk(_ schema: [String: Any], _ path: String) {
            for (key, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
                let own = path.isEmpty ? key : "\(path).\(key)"
                found.insert(own)
                walk(value, own)
            }
            for option in schema["anyOf"] as? [[String: Any]] ?? [] { walk(option, path) }
            if let items = schema["items"] as? [String: Any], items["properties"] != nil { walk(items, path + "[]") }
            if let others = schema["additionalProperties"] as? [String: Any] { walk(others, path + ".*") }
        }
        walk(try schema("scenario"), "")
        #expect(found == Set(ScenarioKeys.all.map(\.path)))
    }

    @Test("A failure told as JSON is as its schema says", arguments: ["errors"])
    func errors(name: String) throws {
        let line = """
            {"schema":"1.0","ok":0,"exit_code":66,"errors":[{"code":"E6601","severity":"error","message":"m","file":"f",
            "sheet":null,"row":3,"field":null,"village":null,"value":null,"hint":null}]}
            """
        #expect(try faults(Array(line.utf8), name) == [])
        #expect(try !faults(Array(line.replacingOccurrences(of: "E6601", with: "E1").utf8), name).isEmpty)
    }
}
