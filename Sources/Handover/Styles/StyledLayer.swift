import CountyModel
import Planning

/// A layer in the language that GeoServer, SuperMap and most others share (OGC Styled Layer Descriptor 1.0): the fills of the printed
/// map, names, stars at the leads. Plainer than ``LayerStyle``, because only what all of them draw is in it.
struct StyledLayer {
    package let table: FeatureTable
    package let naming: FieldNaming
    package let language: Language

    /// The style as a `.sld` file.
    var document: [UInt8] {
        let lists = lists
        func rows(_ list: List) -> Template.Value { .rows(lists[list] ?? []) }
        return Templates.styledLayer.filled([
            "layer": .text(table.name), "title": .text(table.layer.title.text(language)),
            "fills": rows(.fills), "crosses": rows(.crosses), "lines": rows(.lines), "stars": rows(.stars),
            "names": rows(.names),
        ]).bytes
    }

    /// The lists of rules that the file has room for.
    private enum List { case fills, crosses, lines, stars, names }

    private var lists: [List: [Template.Row]] {
        switch table.layer {
        case .clusters:
            [
                .fills: fills(outline: "#33506e", width: "2"),
                .names: [names("cluster_name", points: "12", colour: "#1c2f45")],
            ]
        case .villages:
            [
                .fills: fills(outline: "#8a8a8a", width: "0.5"),
                .crosses: [rule(say("薄弱村", "weak village"), "role_code", "weak")],
            ]
        case .edges:
            [
                .lines: [
                    rule(
                        say("认可相邻(隔河等)", "named bridge"), "edge_kind", "bridge",
                        ["colour": "#1f6fb4", "width": "1.5"]),
                    rule(
                        say("牵头村帮带薄弱村", "lead helps weak"), "edge_kind", "pair",
                        ["colour": "#c0563f", "width": "1"]),
                ]
            ]
        case .moved, .stability: [:]
        case .leads:
            [
                .stars: [["title": say("牵头村", "lead village")]],
                .names: [names("village_name", points: "10", colour: "#a31515")],
            ]
        }
    }

    private func say(_ zh: String, _ en: String) -> Template.Value { .text(language == .zh ? zh : en) }

    private func written(_ column: String) -> Template.Value { .text(FieldNames.name(column, in: table, naming)) }

    /// A rule for the features that have a value in a column.
    private func rule(
        _ title: Template.Value, _ column: String, _ value: String, _ looks: Template.Row = [:]
    ) -> Template.Row {
        let own: Template.Row = ["title": title, "column": written(column), "value": .text(value)]
        return own.merging(looks) { $1 }
    }

    /// One rule for each colour that the layer has.
    private func fills(outline: Template.Value, width: Template.Value) -> [Template.Row] {
        let values = table.columns.first { $0.name == "colour" }?.values ?? []
        let used = Set(
            values.compactMap { value -> Int? in if case .integer(let number) = value { number } else { nil } })
        return used.sorted().map { number in
            rule(
                number == 0 ? say("片区外", "in no cluster") : say("片区颜色 \(number)", "cluster colour \(number)"), "colour",
                String(number), ["fill": .text(ClusterColours.fill(number)), "outline": outline, "width": width])
        }
    }

    private func names(_ column: String, points: Template.Value, colour: Template.Value) -> Template.Row {
        [
            "title": say("名称", "name"), "column": written(column), "font": .text(LabelStyle.fonts[0]),
            "points": points, "colour": colour,
        ]
    }
}
