import Foundation
import Testing

@testable import CountyModel
@testable import Handover
import Planning

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Styles for QGIS")
struct StyleTests {
    private func root(_ bytes: [UInt8]) throws -> XMLElement {
        try #require(try XMLDocument(data: Data(bytes), options: []).rootElement())
    }

    private func nodes(_ root: XMLElement, _ path: String) throws -> [XMLElement] {
        try root.nodes(forXPath: path).compactMap { $0 as? XMLElement }
    }

    private func value(_ node: XMLElement, _ name: String) -> String {
        node.attribute(forName: name)?.stringValue ?? ""
    }

    /// Columns that the expressions of a style speak of.
    private func mentioned(_ root: XMLElement) throws -> Set<String> {
        var texts = try nodes(root, "//rule").map { value($0, "filter") }
        texts += try nodes(root, "//text-style").map { value($0, "fieldName") }
        texts += try nodes(root, "//Option[@name='expression']").map { value($0, "value") }
        texts += try nodes(root, "//style").map { value($0, "rule") }
        texts += try nodes(root, "//previewExpression").compactMap(\.stringValue)
        texts += try nodes(root, "//mapTip").compactMap(\.stringValue)
        // Quotes of attributes in a tip are not quotes of columns.
        let plain = texts.map { $0.replacing(/style="[^"]*"/, with: "") }
        return Set(plain.flatMap { text in text.matches(of: /"([^"]+)"/).map { String($0.1) } })
    }

    @Test(
        "Every style speaks only of columns its file has, and gives each column its Chinese label",
        arguments: FieldNaming.allCases)
    func speaksOfItsColumns(naming: FieldNaming) throws {
        let (setup, plan, reasons) = try SmallCase.make()
        for layer in try PlanLayers(setup, plan, reasons).layers {
            let columns = FieldNames(layer.table, naming).columns
            for language in Language.allCases {
                let style = try root(LayerStyle(layer.table, naming: naming, language: language).qml)
                let unknown = try mentioned(style).subtracting(columns.map(\.written))
                #expect(unknown == [], "\(layer.table.name) \(naming)")
            }
            let style = try root(LayerStyle(layer.table, naming: naming).qml)
            let aliases = try nodes(style, "/qgis/aliases/alias")
            #expect(aliases.map { value($0, "field") } == columns.map(\.written))
            #expect(aliases.allSatisfy { value($0, "name").unicodeScalars.contains { $0.value > 0x4E00 } })
        }
    }

    @Test("A cluster has the fill of the printed map, and neighbours differ")
    func coloursOfTheMap() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let table = try PlanLayers(setup, plan, reasons).layers[0].table
        let numbers = try #require(table.columns.first { $0.name == "colour" }).values
        let map = try MapSVG.render(setup, plan, language: .zh)
        let style = try root(LayerStyle(table, naming: .en).qml)
        let categories = try nodes(style, "//category").map { value($0, "value") }
        #expect(categories == plan.clusters.map(\.id))
        for (index, number) in numbers.enumerated() {
            guard case .integer(let colour) = number else {
                Issue.record("cluster \(index) has no colour")
                continue
            }
            #expect((1...8).contains(colour) && map.contains("fill=\"\(ClusterColours.fill(colour))\""))
            let rgba = SymbolLayer.rgba(ClusterColours.fill(colour))
            let symbol = try nodes(style, "//symbols/symbol[@name='\(index)']//Option[@name='color']")
            #expect(symbol.map { value($0, "value") } == [rgba])
        }
        let clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
        let parting = setup.graph.edges.compactMap { edge -> (Int, Int)? in
            guard let a = clusterOf[edge.a], let b = clusterOf[edge.b], a != b else { return nil }
            return (a, b)
        }
        #expect(!parting.isEmpty && parting.allSatisfy { numbers[$0] != numbers[$1] })
    }

    @Test("Villages have the colour of their cluster, and 0 outside")
    func coloursOfVillages() throws {
        var options = SmallCase.Options()
        options.change = { $0.must.exclude = [VillageCode(SmallCase.code(3))] }
        let (setup, plan, reasons) = try SmallCase.make(options)
        let layers = try PlanLayers(setup, plan, reasons).layers.map(\.table)
        func colours(_ table: FeatureTable) -> [JSONValue] { table.columns.first { $0.name == "colour" }?.values ?? [] }
        let (clusters, villages, leads) = (colours(layers[0]), colours(layers[1]), colours(layers[3]))
        for (index, cluster) in plan.clusters.enumerated() {
            for village in cluster.members { #expect(villages[village] == clusters[index]) }
        }
        #expect(villages[3] == .integer(0) && leads == clusters)
    }

    @Test(
        "The style for other programs speaks only of columns its file has and fills every cluster as on the printed map",
        arguments: FieldNaming.allCases)
    func sharedStyle(naming: FieldNaming) throws {
        let (setup, plan, reasons) = try SmallCase.make()
        for layer in try PlanLayers(setup, plan, reasons).layers where layer.table.count > 0 {
            let columns = FieldNames(layer.table, naming).columns
            let text = StyledLayer(table: layer.table, naming: naming, language: .zh).document
            let style = try root(text)
            #expect(style.name == "StyledLayerDescriptor")
            #expect(String(decoding: text, as: UTF8.self).contains("<StyledLayerDescriptor version=\"1.0.0\""))
            let names = try nodes(style, "//*[local-name()='PropertyName']").compactMap(\.stringValue)
            #expect(Set(names).subtracting(columns.map(\.written)) == [], "\(layer.table.name) \(naming)")
            guard ["clusters", "villages"].contains(layer.table.name) else { continue }
            let written = FieldNames.name("colour", in: layer.table, naming)
            let used = Set(
                (layer.table.columns.first { $0.name == "colour" }?.values ?? []).map { JSONText.text($0) })
            var filled: Set<String> = []
            for rule in try nodes(style, "//*[local-name()='Rule']") {
                let column = try nodes(rule, ".//*[local-name()='PropertyName']").first?.stringValue
                guard column == written else { continue }
                let number = try #require(try nodes(rule, ".//*[local-name()='Literal']").first?.stringValue)
                let fill = try nodes(rule, ".//*[local-name()='Fill']/*").first?.stringValue
                #expect(fill == ClusterColours.fill(try #require(Int(number))))
                filled.insert(number)
            }
            #expect(filled == used)
        }
    }

    @Test("More clusters than a legend holds are drawn by their colour number")
    func manyClusters() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let table = try PlanLayers(setup, plan, reasons).layers[0].table
        let rows = Array(repeating: 0, count: LayerStyle.mostCategories + 1)
        var land = table.geometry
        if case .areas(let set) = land { land = .areas(set.reordered(rows)) }
        let many = FeatureTable(
            .clusters,
            columns: table.columns.map { column in LayerColumn(column.field, rows.map { column.values[$0] }) },
            geometry: land)
        let style = try root(LayerStyle(many, naming: .en).qml)
        #expect(try nodes(style, "//category").isEmpty && nodes(style, "//rule").count == 1)
        let fill = try nodes(style, "//Option[@name='expression']").map { value($0, "value") }
        #expect(fill.count == 1 && fill[0].contains("\"colour\" = 7 THEN '\(MapColours.palette[6])'"))
    }

    @Test("Names with quotes, tags and control characters stay text in a style")
    func hostileNames() throws {
        var options = SmallCase.Options()
        let hostile = "\"甲\"<b>&\n乙\u{1}"
        options.names = Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, hostile) })
        let (setup, plan, reasons) = try SmallCase.make(options)
        for layer in try PlanLayers(setup, plan, reasons).layers {
            let style = try root(LayerStyle(layer.table, naming: .en).qml)
            #expect(style.name == "qgis")
            _ = try root(StyledLayer(table: layer.table, naming: .en, language: .zh).document)
        }
    }
}
