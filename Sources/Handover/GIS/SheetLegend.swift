import CountyModel
import Planning

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
                switch layer.layer {
                case .leads: [0]
                case .villages: style.usedVillageRules
                case .edges: style.usedEdgeRules
                case .clusters, .moved, .stability: []
                }
            return rules.isEmpty ? nil : (layer, rules)
        }
    }

    /// Millimetres that the legend takes.
    package var height: Double { (12 + Double(entries.reduce(0) { $0 + $1.rules.count }) * 6.2) * factor }

    func markup(_ box: MapBox, number: Int, mapNumber: Int) -> Markup {
        Templates.sheetLegend.filled([
            "item": SheetItem.place(box, number: number), "paints": SheetItem.paints,
            "title": choice.language == .zh ? "图例" : "Legend", "map_key": "\(SheetItem.key(mapNumber))",
            "title_font": SheetItem.font(11 * factor, isBold: true), "font": SheetItem.font(9 * factor),
            "title_style": LabelStyle.textStyle(size: 11 * factor, colour: "#222222", isBold: true),
            "text_style": LabelStyle.textStyle(size: 9 * factor, colour: "#222222"),
            "layers": .rows(
                entries.map { layer, rules in
                    [
                        "id": .text(layer.id), "name": .text(layer.title(choice.language)),
                        "source": .text(layer.source), "order": "\(rules.map(String.init).joined(separator: ","))",
                    ]
                }),
        ])
    }
}
