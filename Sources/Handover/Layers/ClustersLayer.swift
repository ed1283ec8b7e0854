import CountyModel
import Geospatial
import Planning

/// The layer of clusters: one feature each.
package enum ClustersLayer {
    /// The layer, and notes on columns and numbers that are missing.
    ///
    /// - Throws: `GeospatialError` when the land of a cluster cannot be united.
    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) throws -> (
        table: FeatureTable, notes: [Finding]
    ) {
        try make(setup, plan, reasons, colours: ClusterColours.numbers(setup, plan))
    }

    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, colours: [Int]) throws -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let groups = plan.clusters.map(\.members)
        let whole = try ClusterCase(setup, plan, reasons, colours: colours)
        let (columns, absent) = ColumnLists.layer(ClusterColumns.all, whole.rows, setup)
        let land = try setup.county.geographic.dissolved(groups)
        return (
            FeatureTable(
                .clusters, columns: columns, geometry: .areas(land), languages: setup.scenario.output.languages),
            shortSums(setup, plan.clusters) + LayerNotes.absent(absent, .clusters)
        )
    }

    /// Says where a sum misses some of its villages.
    private static func shortSums(_ setup: PlanningCase, _ clusters: [Cluster]) -> [Finding] {
        let sums = MemberSums(attributes: setup.county.attributes)
        return ClusterColumns.all.filter { $0.isSum && $0.need.isMet(setup) }.compactMap { column in
            guard let name = column.field?.name, let field = column.need.field(setup) else { return nil }
            let short = clusters.filter { sums.missing(field, $0.members) > 0 }
            if short.isEmpty { return nil }
            let ids = short.prefix(8).map(\.id)
            let more = short.count > 8 ? " …" : ""
            let villages = short.reduce(0) { $0 + sums.missing(field, $1.members) }
            return Finding(
                .incompleteSums,
                Bilingual(
                    zh:
                        "\(short.count) 个片区的 \(name) 未含缺“\(field.label)”的 \(villages) 个村:\(ids.joined(separator: "、") + more)",
                    en:
                        "\(name) of \(Wording.count(short.count, "cluster")) leaves out \(Wording.count(villages, "village")) whose \(field) is missing: \(ids.joined(separator: ", ") + more)"
                ),
                at: Place(file: "clusters", column: name), mend: Bilingual(zh: "请补填", en: "fill them in"))
        }
    }
}
