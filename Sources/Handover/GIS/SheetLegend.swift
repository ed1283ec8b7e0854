import CountyModel

/// The legend of a print sheet: only what the plan has; the clusters stand in the table.
struct SheetLegend {
    package let layers: [ExportedLayer]
    package let choice: ExportChoice
    package let factor: Double

    /// The entries of each layer that has some, by their place among the layer's rules.
    private var entries: [(layer: ExportedLayer, rules: [Int])] {
        layers.compactMap { layer in
            let style = LayerStyle(
                layer.table.table, naming: choice.naming, language: choice.language, company: .project)
            let rules: [Int] =
                switch layer.name {
                case "leads": [0]
                case "villages": style.usedVillageRules
                case "edges": style.usedEdgeRules
                default: []
                }
            return rules.isEmpty ? nil : (layer, rules)
        }
    }

    /// Millimetres that the legend takes.
    package var height: Double { (12 + Double(entries.reduce(0) { $0 + $1.rules.count }) * 6.2) * factor }

    func markup(_ box: MapBox, number: Int, mapNumber: Int) -> [Markup] {
        let tree = Markup("layer-tree-group", [], entries.map { Self.entry($0.layer, $0.rules, choice.language) })
        let fonts: [(name: String, points: Double, isBold: Bool, space: [(String, String)])] = [
            ("title", 11, true, [("marginBottom", "2")]), ("group", 9, false, [("marginTop", "1")]),
            ("subgroup", 9, false, [("marginTop", "1")]), ("symbol", 9, false, [("marginTop", "2")]),
            ("symbolLabel", 9, false, [("marginTop", "2"), ("marginLeft", "2")]),
        ]
        let styles = fonts.map { style in
            Markup(
                "style", [("name", style.name), ("alignment", "1"), ("indent", "0")] + style.space,
                [
                    Markup(
                        "styleFont",
                        [("description", SheetItem.font(style.points * factor, isBold: style.isBold)), ("style", "")]),
                    LabelStyle.textStyle(size: style.points * factor, colour: "#222222", isBold: style.isBold),
                ])
        }
        return [
            SheetItem.item(
                65642, box, number: number,
                [
                    ("title", choice.language == .zh ? "图例" : "Legend"), ("map_uuid", SheetItem.key(mapNumber)),
                    ("resizeToContents", "0"), ("columnCount", "1"), ("symbolWidth", "8"), ("symbolHeight", "4"),
                    ("fontColor", "#222222"), ("boxSpace", "2"), ("columnSpace", "2"), ("lineSpacing", "1"),
                    ("titleAlignment", "1"), ("symbolAlignment", "1"), ("splitLayer", "0"), ("wrapChar", ""),
                    ("equalColumnWidth", "0"), ("legendFilterByAtlas", "0"), ("frame", "true"),
                    ("background", "true"),
                ], [Markup("styles", [], styles), tree])
        ]
    }

    private static func entry(_ layer: ExportedLayer, _ rules: [Int], _ language: Language) -> Markup {
        let order = rules.map(String.init).joined(separator: ",")
        // A layer of one entry is shown as that entry; of several, without the layer's name above them.
        let options = [("cached_name", layer.title(language)), ("legend/title-style", "hidden")]
        return Markup(
            "layer-tree-layer",
            [
                ("id", layer.id), ("name", layer.title(language)), ("source", layer.source), ("providerKey", "ogr"),
                ("checked", "Qt::Checked"), ("expanded", "1"),
            ],
            [Markup("customproperties", [], [Markup.options(options + [("legend/node-order", order)])])])
    }
}
