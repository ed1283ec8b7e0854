import CountyData
import CountyModel
import Planning

/// The table beside the map of a plan: its clusters with the numbers that the county has.
struct PlanTable {
    private let setup: PlanningCase
    private let plan: Plan
    private let language: Language

    init(_ setup: PlanningCase, _ plan: Plan, _ language: Language) {
        (self.setup, self.plan, self.language) = (setup, plan, language)
    }

    private typealias Column = (zh: String, en: String, share: Double, isNumber: Bool)

    private static let names: [Column] = [
        ("编号", "id", 0.085, false), ("片区", "cluster", 0.2, false), ("牵头村", "lead", 0.165, false),
        ("村", "vill.", 0.06, true), ("薄弱", "weak", 0.075, true),
    ]

    /// The sums that the county has numbers for.
    private var sums: [(column: Column, field: Field, decimals: Int)] {
        let measure = setup.classes.measure
        let all: [(column: Column, field: Field, decimals: Int)] = [
            (("人口", "people", 0.14, true), .popRegistered, 0), (("党员", "Party", 0.125, true), .partyMembers, 0),
            (("收入", "income", 0.15, true), measure, 1),
        ]
        return all.filter { setup.county.attributes.has($0.field) }
    }

    var table: MapStory.Table {
        let columns = Self.names + sums.map { $0.column }
        let whole = columns.reduce(0) { $0 + $1.share }
        let members = plan.clusters.flatMap(\.members)
        let isAnyAppointed = plan.clusters.contains(where: \.isAppointed)
        let mark = isAnyAppointed ? say("*乡镇下派书记", "*appointed") : ""
        return MapStory.Table(
            columns: columns.map { .init(title: say($0.zh, $0.en), share: $0.share / whole, isNumber: $0.isNumber) },
            rows: plan.clusters.map { .init(cells: cells($0)) },
            total: [say("合计", "total"), mark, ""] + counts(members),
            more: say("个片区见 assignment.csv", "more clusters in assignment.csv"))
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private func cells(_ cluster: Cluster) -> [String] {
        let lead = setup.county.villages[cluster.lead].name + (cluster.isAppointed ? "*" : "")
        return [cluster.id, cluster.name, lead] + counts(cluster.members)
    }

    private func counts(_ members: [Int]) -> [String] {
        let weak = members.count { setup.classes.classes[$0] == .weak }
        return [String(members.count), String(weak)] + sums.map { text($0.field, $0.decimals, members) }
    }

    private func text(_ field: Field, _ decimals: Int, _ members: [Int]) -> String {
        let sum = MemberSums(attributes: setup.county.attributes).sum(field, members)
        guard decimals > 0, let sum else { return MapStory.count(sum) }
        return NumberText.grouped(NumberText.plain(sum, decimals: decimals))
    }
}
