import CountyModel
import Geospatial
import Planning

/// The layer of lines between villages: who borders whom, and which lead helps which weak village.
package enum EdgesLayer {
    /// The layer, and notes on columns the county has no data for.
    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let rows = EdgeRows(setup, plan, reasons).rows
        let villages = setup.county.villages
        let clusterOf = plan.clusterOfVillage(count: villages.count)
        func cluster(_ village: Int) -> String { clusterOf[village].map { plan.clusters[$0].id } ?? "" }
        func isSame(_ row: EdgeRow) -> Bool { clusterOf[row.from] != nil && clusterOf[row.from] == clusterOf[row.to] }
        let points = setup.county.points
        var absent = ["road_min"]
        var columns = [
            LayerColumn("edge_id", rows.map { .text($0.id) }),
            LayerColumn("edge_kind", rows.map { .text($0.kind) }),
            LayerColumn("from_code", rows.map { .text(villages[$0.from].code.text) }),
            LayerColumn("from_name", rows.map { .text(villages[$0.from].name) }),
            LayerColumn("to_code", rows.map { .text(villages[$0.to].code.text) }),
            LayerColumn("to_name", rows.map { .text(villages[$0.to].name) }),
            LayerColumn("from_cluster", rows.map { .text(cluster($0.from)) }),
            LayerColumn("to_cluster", rows.map { .text(cluster($0.to)) }),
            LayerColumn("is_same", rows.map { .flag(isSame($0)) }),
            LayerColumn("shared_m", rows.map { .whole($0.sharedMeters) }),
            LayerColumn("centre_km", rows.map { .real(points[$0.from].distance(to: points[$0.to]) / 1000, 2) }),
            LayerColumn("barrier_text", rows.map { .text($0.barrier) }),
        ]
        if setup.county.attributes.has(.mainIndustry) {
            let likeness = IndustryLikeness(setup.county, chains: setup.scenario.prefer[IndustryTerm.self].chains)
            columns.append(
                LayerColumn("sim_industry", rows.map { .real(likeness.value(lead: $0.from, village: $0.to), 2) }))
        } else {
            absent.append("sim_industry")
        }
        columns.append(LayerColumn("reason_zh", rows.map { .text($0.reason.zh) }))
        columns.append(LayerColumn("reason_en", rows.map { .text($0.reason.en) }))
        let places = setup.county.geographicPoints
        let lines = rows.map { (places[$0.from], places[$0.to]) }
        return (
            FeatureTable(name: "edges", columns: columns, geometry: .lines(lines)), LayerNotes.absent(absent, "edges")
        )
    }
}

/// One line of the layer.
struct EdgeRow {
    package let id: String
    package let kind: String
    package let from: Int
    package let to: Int
    package let sharedMeters: Double
    let barrier: String
    package let reason: Bilingual
}

/// The lines of the layer: the graph's edges in their order, then the pairs of each cluster.
private struct EdgeRows {
    var rows: [EdgeRow] = []

    init(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) {
        let villages = setup.county.villages
        for (index, edge) in setup.graph.edges.enumerated() {
            let isBridge = edge.kind == .bridge || edge.kind == .nearest
            let meters = NumberText.plain(edge.gapMeters, decimals: 0)
            rows.append(
                EdgeRow(
                    id: "\(villages[edge.a].code)-\(villages[edge.b].code)", kind: isBridge ? "bridge" : "adjacent",
                    from: edge.a, to: edge.b, sharedMeters: edge.sharedMeters,
                    barrier: isBridge ? "不相接,相距\(meters)米" : "", reason: reasons.borders[index].text))
        }
        for cluster in plan.clusters {
            for weak in cluster.members where weak != cluster.lead && setup.classes.classes[weak] == .weak {
                rows.append(
                    EdgeRow(
                        id: "pair-\(villages[cluster.lead].code)-\(villages[weak].code)", kind: "pair",
                        from: cluster.lead, to: weak,
                        sharedMeters: setup.graph.edge(cluster.lead, weak)?.sharedMeters ?? 0, barrier: "",
                        reason: Self.reason(lead: cluster.lead, weak: weak, setup)))
            }
        }
    }

    private static func reason(lead: Int, weak: Int, _ setup: PlanningCase) -> Bilingual {
        let (a, b) = (setup.county.villages[lead].name, setup.county.villages[weak].name)
        let isStrong = setup.classes.classes[lead] == .strong
        let gap = setup.classes.incomeWan[weak].map { max(0, setup.scenario.classes.weakBelowWan - $0) }
        let text = gap.map { NumberText.plain($0, decimals: 2) }
        let unit = setup.classes.unit
        return Bilingual(
            zh: "\(isStrong ? "强村带弱村" : "牵头村带弱村"):\(a)帮带\(b)" + (text.map { ",缺口\($0)\(unit.zh)" } ?? ""),
            en: "\(isStrong ? "Strong" : "Lead") helps weak" + (text.map { ": gap \($0) \(unit.en)" } ?? ""))
    }
}
