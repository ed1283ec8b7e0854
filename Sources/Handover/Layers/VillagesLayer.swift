import CountyModel
import Geospatial
import Planning

/// The layer of villages with their place in the plan.
package enum VillagesLayer {
    /// The layer, and notes on columns the county has no data for.
    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) -> (
        table: FeatureTable, notes: [Finding]
    ) {
        make(setup, plan, reasons, colours: ClusterColours.numbers(setup, plan))
    }

    package static func make(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, colours: [Int]) -> (
        table: FeatureTable, notes: [Finding]
    ) {
        let county = setup.county
        let villages = county.villages
        let clusterOf = plan.clusterOfVillage(count: villages.count)
        let roles = VillageRole.roles(setup, plan)
        func cluster(_ village: Int) -> Cluster? { clusterOf[village].map { plan.clusters[$0] } }
        var columns = [
            LayerColumn("village_code", villages.map { .text($0.code.text) }),
            LayerColumn("village_name", villages.map { .text($0.name) }),
            LayerColumn("town_name", villages.map { .text($0.townName) }),
            LayerColumn("cluster_id", villages.indices.map { .text(cluster($0)?.id ?? "") }),
            LayerColumn("cluster_name", villages.indices.map { .text(cluster($0)?.name ?? "") }),
            LayerColumn("role_code", roles.map { .text($0.code) }),
            LayerColumn("role_name", roles.map { .text($0.name.zh) }),
            LayerColumn("helper_code", reasons.villages.map { .text($0.helper.map { villages[$0].code.text } ?? "") }),
            LayerColumn("helper_name", reasons.villages.map { .text($0.helper.map { villages[$0].name } ?? "") }),
        ]
        let (inputs, notes) = inputColumns(setup)
        columns += inputs
        let lockedIDs = Set(plan.edits?.lockedClusters ?? [])
        let kept = Set(plan.clusters.filter { $0.isKept || lockedIDs.contains($0.id) }.flatMap(\.members))
            .union((plan.edits?.lockedVillages ?? []).compactMap(county.index))
        let moved = Set((plan.edits?.moved ?? []).compactMap(county.index))
        columns += [
            LayerColumn("area_km2", villages.indices.map { .real(county.metric.area(of: $0) / 1e6, 2) }),
            LayerColumn(
                "next_cluster", reasons.villages.map { .text($0.nextCluster.map { plan.clusters[$0].id } ?? "") }),
            LayerColumn("margin_next", reasons.villages.map { .real($0.marginPoints, 3) }),
            LayerColumn("is_locked", villages.indices.map { .flag(kept.contains($0)) }),
            LayerColumn("is_manual", villages.indices.map { .flag(moved.contains($0)) }),
            LayerColumn("reason_zh", reasons.villages.map { .text($0.text.zh) }),
            LayerColumn("reason_en", reasons.villages.map { .text($0.text.en) }),
            LayerColumn("colour", villages.indices.map { .integer(clusterOf[$0].map { colours[$0] } ?? 0) }),
        ]
        return (FeatureTable(name: "villages", columns: columns, geometry: .areas(county.geographic)), notes)
    }

    /// The attributes of the tables that readers of the map ask for first.
    private static func inputColumns(_ setup: PlanningCase) -> (columns: [LayerColumn], notes: [Finding]) {
        let attributes = setup.county.attributes
        let measure = setup.classes.measure
        var fields: [Field] = [.popRegistered, .popResident, .partyMembers, .incomeOperating, .incomeTotal]
        if !fields.contains(measure) { fields.append(measure) }
        var columns: [LayerColumn] = []
        var absent: [String] = []
        func add(_ field: Field, _ value: (Int) -> JSONValue) {
            if attributes.has(field) {
                columns.append(LayerColumn(field.name, setup.county.villages.indices.map(value)))
            } else {
                absent.append(field.name)
            }
        }
        for field in fields {
            let isWhole = field.described?.kind == .integer
            add(field) { village in
                let number = attributes.number(field, village)
                return isWhole ? .whole(number) : .real(number, 4)
            }
        }
        let line = setup.scenario.classes.weakBelowWan
        columns.append(
            LayerColumn("income_gap", setup.classes.incomeWan.map { .real($0.map { max(0, line - $0) }, 4) }))
        add(.mainIndustry) { .text(attributes.text(.mainIndustry, $0) ?? "") }
        add(.starRating) { .whole(attributes.number(.starRating, $0)) }
        return (columns, LayerNotes.absent(absent, "villages"))
    }
}
