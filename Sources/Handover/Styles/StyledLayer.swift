import CountyModel

/// A layer in the language that GeoServer, SuperMap and most others share (OGC Styled Layer Descriptor 1.0): the fills of the printed
/// map, names, stars at the leads. Plainer than ``LayerStyle``, because only what all of them draw is in it.
struct StyledLayer {
    package let table: FeatureTable
    package let naming: FieldNaming
    package let language: Language

    /// The style as a `.sld` file.
    var document: [UInt8] {
        var out = ByteText()
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        let spaces = [
            ("version", "1.0.0"), ("xmlns", "http://www.opengis.net/sld"), ("xmlns:ogc", "http://www.opengis.net/ogc"),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ]
        let title = ExportedLayer.title(table.name).text(language)
        let style = Markup(
            "UserStyle", [],
            [Markup("Title", text: title), Markup("FeatureTypeStyle", [], rules.map(\.markup))])
        Markup(
            "StyledLayerDescriptor", spaces,
            [Markup("NamedLayer", [], [Markup("Name", text: table.name), style])]
        ).write(to: &out)
        return out.bytes
    }

    private struct Rule {
        let title: String
        var filter: Markup?
        let symbols: [Markup]

        var markup: Markup {
            Markup(
                "Rule", [],
                [Markup("Title", text: title)] + (filter.map { [Markup("ogc:Filter", [], [$0])] } ?? []) + symbols)
        }
    }

    private var rules: [Rule] {
        switch table.name {
        case "clusters": fills(outline: "#33506e", width: 2) + [names("cluster_name", 12, "#1c2f45", isBold: true)]
        case "villages":
            fills(outline: "#8a8a8a", width: 0.5) + [
                Rule(
                    title: say("薄弱村", "weak village"), filter: equal("role_code", "weak"), symbols: [Self.crosses])
            ]
        case "edges":
            [
                Rule(
                    title: say("认可相邻(隔河等)", "named bridge"), filter: equal("edge_kind", "bridge"),
                    symbols: [Self.line("#1f6fb4", 1.5)]),
                Rule(
                    title: say("牵头村帮带薄弱村", "lead helps weak"), filter: equal("edge_kind", "pair"),
                    symbols: [Self.line("#c0563f", 1)]),
            ]
        default:
            [
                Rule(title: say("牵头村", "lead village"), symbols: [Self.star]),
                names("village_name", 10, "#a31515", isBold: true),
            ]
        }
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// One rule for each colour that the layer has.
    private func fills(outline: String, width: Double) -> [Rule] {
        let values = table.columns.first { $0.name == "colour" }?.values ?? []
        let used = Set(
            values.compactMap { value -> Int? in if case .integer(let number) = value { number } else { nil } })
        return used.sorted().map { number in
            Rule(
                title: number == 0 ? say("片区外", "in no cluster") : say("片区颜色 \(number)", "cluster colour \(number)"),
                filter: equal("colour", String(number)),
                symbols: [
                    Markup(
                        "PolygonSymbolizer", [],
                        [
                            Markup("Fill", [], [Self.parameter("fill", ClusterColours.fill(number))]),
                            Self.stroke(outline, width),
                        ])
                ])
        }
    }

    private func names(_ column: String, _ points: Double, _ colour: String, isBold: Bool) -> Rule {
        let font = [
            Self.parameter("font-family", LabelStyle.fonts[0]), Self.parameter("font-size", NumberText.plain(points)),
            Self.parameter("font-weight", isBold ? "bold" : "normal"),
        ]
        return Rule(
            title: say("名称", "name"),
            symbols: [
                Markup(
                    "TextSymbolizer", [],
                    [
                        Markup("Label", [], [property(column)]), Markup("Font", [], font),
                        Markup(
                            "Halo", [],
                            [
                                Markup("Radius", text: "1"),
                                Markup("Fill", [], [Self.parameter("fill", "#ffffff")]),
                            ]), Markup("Fill", [], [Self.parameter("fill", colour)]),
                    ])
            ])
    }

    private func property(_ column: String) -> Markup {
        Markup(
            "ogc:PropertyName", text: FieldNames.name(column, in: table, naming))
    }

    private func equal(_ column: String, _ value: String) -> Markup {
        Markup("ogc:PropertyIsEqualTo", [], [property(column), Markup("ogc:Literal", text: value)])
    }

    private static func parameter(_ name: String, _ value: String) -> Markup {
        Markup("CssParameter", [("name", name)], text: value)
    }

    private static func stroke(_ colour: String, _ width: Double) -> Markup {
        Markup("Stroke", [], [parameter("stroke", colour), parameter("stroke-width", NumberText.plain(width))])
    }

    private static func line(_ colour: String, _ width: Double) -> Markup {
        Markup("LineSymbolizer", [], [stroke(colour, width)])
    }

    /// Hatching is an extension of some programs; crosses are in the standard.
    private static let crosses = Markup(
        "PolygonSymbolizer", [],
        [Markup("Fill", [], [Markup("GraphicFill", [], [mark("x", fill: "#8d7f76", stroke: "#8d7f76", size: 7)])])])

    private static let star = Markup(
        "PointSymbolizer", [], [mark("star", fill: "#c62828", stroke: "#ffffff", size: 14)])

    private static func mark(_ name: String, fill: String, stroke colour: String, size: Int) -> Markup {
        Markup(
            "Graphic", [],
            [
                Markup(
                    "Mark", [],
                    [
                        Markup("WellKnownName", text: name), Markup("Fill", [], [parameter("fill", fill)]),
                        stroke(colour, 0.5),
                    ]), Markup("Size", text: String(size)),
            ])
    }
}
