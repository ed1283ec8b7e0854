import Planning

extension LayerStyle {
    /// With more clusters than this the legend is too long to read; they are then drawn by colour number.
    static let mostCategories = 60

    package var renderer: Renderer {
        switch table.layer {
        case .clusters: clusters
        case .villages: .rules(villageRules)
        case .edges: .rules(edgeRules)
        case .leads:
            .rules([
                .init(
                    label: say("牵头村", "lead village"), filter: "",
                    symbol: Symbol(.marker, [.star("#c62828", size: 4.2)]))
            ])
        case .moved, .stability: .rules([.init(label: table.name, filter: "", symbol: plain)])
        }
    }

    package var labels: LabelStyle? {
        switch table.layer {
        case .clusters:
            LabelStyle(
                expression: "\(column("cluster_id")) || '\\n' || \(column("cluster_name"))", placement: .inside,
                size: 9,
                colour: "#1c2f45", isBold: true, priority: 10)
        case .villages:
            LabelStyle(
                expression: company == .alone
                    ? column("village_name")
                    : "CASE WHEN \(column("role_code")) <> 'lead' THEN \(column("village_name")) END",
                placement: .inside, size: 5.5, colour: "#4a4a4a", isBold: false, priority: 2, upToScale: 250_000)
        case .leads:
            LabelStyle(
                expression: column("village_name"), placement: .around, size: 7, colour: "#a31515", isBold: true,
                priority: 8, upToScale: 600_000)
        case .edges, .moved, .stability: nil
        }
    }

    private var plain: Symbol {
        switch table.geometry {
        case .areas: Symbol(.fill, [.area(fill: MapColours.middle, outline: "#8a8a8a")])
        case .lines: Symbol(.line, [.line("#33506e", width: 0.4)])
        case .points: Symbol(.marker, [.star("#c62828", size: 4)])
        }
    }

    private func texts(_ name: String) -> [String] {
        (table.columns.first { $0.name == name }?.values ?? []).map { value in
            if case .text(let text) = value { text } else { "" }
        }
    }

    private func numbers(_ name: String) -> [Int] {
        (table.columns.first { $0.name == name }?.values ?? []).map { value in
            if case .integer(let number) = value { number } else { 0 }
        }
    }

    private static func cluster(_ fill: String, expression: String? = nil) -> Symbol {
        Symbol(.fill, [.area(fill: fill, fillExpression: expression, outline: "#33506e", width: 0.7)])
    }

    private var clusters: Renderer {
        let (ids, names, colours) = (texts("cluster_id"), texts("cluster_name"), numbers("colour"))
        guard ids.count <= Self.mostCategories else {
            return .rules([
                .init(
                    label: say("片区", "cluster"), filter: "",
                    symbol: Self.cluster(ClusterColours.fill(1), expression: fillExpression))
            ])
        }
        let rows = ids.indices.sorted { (ids[$0].count, ids[$0]) < (ids[$1].count, ids[$1]) }
        return .categories(
            column: FieldNames.name("cluster_id", in: table, naming),
            rows.map {
                .init(
                    value: ids[$0], label: "\(ids[$0]) \(names[$0])",
                    symbol: Self.cluster(ClusterColours.fill(colours[$0])))
            })
    }

    /// In the project the clusters below give members their fill.
    private var villageRules: [Renderer.Rule] {
        let (colour, role) = (column("colour"), column("role_code"))
        let excluded = "\(column("role_name")) = '\(VillageRole.excluded.name.zh)'"
        let border = (colour: "#8a8a8a", width: 0.12)
        func area(_ fill: String?, _ expression: String? = nil) -> SymbolLayer {
            .area(fill: fill, fillExpression: expression, outline: border.colour, width: border.width)
        }
        let hatching = (colour: "#8c8c8c", width: 0.2, distance: 1.6)
        return [
            .init(
                label: say("片区成员村", "village of a cluster"), filter: "\(colour) > 0",
                symbol: Symbol(
                    .fill, [company == .alone ? area(ClusterColours.fill(1), fillExpression) : area(nil)])),
            .init(
                label: say("薄弱村", "weak village"), filter: "\(role) = 'weak'",
                symbol: Symbol(.fill, [.hatch("#8d7f76", angle: 45, width: 0.16, distance: 1.6)])),
            .init(
                label: say("暂不组建", "left out"), filter: "\(colour) = 0 AND NOT \(excluded)",
                symbol: Symbol(.fill, [area(MapColours.leftOut)])),
            .init(
                label: say("不参加分片", "excluded"), filter: excluded,
                symbol: Symbol(
                    .fill,
                    [area(MapColours.leftOut)]
                        + [45, 135].map {
                            .hatch(
                                hatching.colour, angle: $0, width: hatching.width, distance: hatching.distance)
                        })),
        ]
    }

    /// Which entries of the villages' legend the plan has something for.
    var usedVillageRules: [Int] {
        let (roles, names, colours) = (texts("role_code"), texts("role_name"), numbers("colour"))
        let excluded = VillageRole.excluded.name.zh
        return [
            // Members are what the clusters below show.
            false, roles.contains("weak"),
            zip(colours, names).contains { $0 == 0 && $1 != excluded }, names.contains(excluded),
        ].enumerated().filter(\.element).map(\.offset)
    }

    private var edgeRules: [Renderer.Rule] {
        let (kind, isSame) = (column("edge_kind"), column("is_same"))
        let isAlone = company == .alone
        return [
            .init(
                label: say("相邻,不同片区", "neighbours, two clusters"), filter: "\(kind) = 'adjacent' AND \(isSame) = 0",
                symbol: Symbol(.line, [.line("#c8c8c8", width: 0.2, dashes: [0.6, 0.9])]), isOn: isAlone),
            .init(
                label: say("相邻,同片区", "neighbours, one cluster"), filter: "\(kind) = 'adjacent' AND \(isSame) = 1",
                symbol: Symbol(.line, [.line("#6f8fae", width: 0.3)]), isOn: isAlone),
            .init(
                label: say("认可相邻(隔河等)", "named bridge"), filter: "\(kind) = 'bridge'",
                symbol: Symbol(.line, [.line("#1f6fb4", width: 0.5, dashes: [1.6, 0.8])])),
            .init(
                label: say("牵头村帮带薄弱村", "lead helps weak"), filter: "\(kind) = 'pair'",
                symbol: Symbol(.line, [.arrow("#c0563f", width: 0.3, head: 1.5)])),
        ]
    }

    /// Which entries of the legend of edges the project draws.
    var usedEdgeRules: [Int] {
        let kinds = texts("edge_kind")
        return [(2, "bridge"), (3, "pair")].filter { kinds.contains($0.1) }.map(\.0)
    }
}
