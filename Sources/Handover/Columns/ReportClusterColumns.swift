import CountyData
import CountyModel
import Planning

/// Villages that one line of the report counts: those of a cluster, or of all clusters.
struct ReportGroup: Sendable {
    package let setup: PlanningCase
    /// `nil` for all clusters together.
    package let cluster: Cluster?
    package let members: [Int]
    package let clusterCount: Int

    /// A cluster of a plan.
    init(_ setup: PlanningCase, _ cluster: Cluster) {
        (self.setup, self.cluster, members, clusterCount) = (setup, cluster, cluster.members, 1)
    }

    /// All clusters of a plan.
    init(_ setup: PlanningCase, all plan: Plan) {
        (self.setup, cluster, clusterCount) = (setup, nil, plan.clusters.count)
        members = plan.clusters.flatMap(\.members)
    }

    package func count(_ kind: VillageClass) -> Int { members.count { setup.classes.classes[$0] == kind } }

    /// The sum of a number over the villages that have it, with a mark where some do not; a dash where none has.
    package func sum(_ field: Field, _ decimals: Int, mark: String = "†", _ ledger: inout ReportLedger) -> Bilingual {
        let known = MemberSums(attributes: setup.county.attributes).present(field, members)
        guard !known.isEmpty else { return .same("—") }
        let text = ledger.cell(known.reduce(0, +), decimals: decimals, "sum of \(field.name)").zh
        return .same(known.count == members.count ? text : text + mark)
    }
}

/// The columns of the report's tables of clusters.
enum ReportClusterColumns {
    typealias Column = ReportColumn<ReportGroup>

    /// The table of all clusters, one line each.
    package static let all = names + counts + sums

    private static let names: [Column] = [
        Column("片区", "cluster", share: 0.2, english: 0.19) { group, ledger in
            group.cluster.map { ledger.cluster($0) } ?? Bilingual(zh: "合计", en: "total")
        },
        Column("牵头村", "lead", share: 0.14, english: 0.2) { group, ledger in
            guard let cluster = group.cluster else { return .empty }
            let lead = ledger.village(cluster.lead, group.setup.county)
            let mark = cluster.isAppointed ? "*" : ""
            return Bilingual(zh: lead.zh + mark, en: lead.en + mark)
        },
        Column("乡镇", "townships", share: 0.18, english: 0.21) { group, ledger in
            group.cluster.map { ledger.places($0.townNames(in: group.setup.county)) } ?? .empty
        },
    ]

    private static let counts: [Column] = [
        Column("村", "vill.", .number, share: 0.07, english: 0.075) { count($0.members.count, &$1) },
        Column("强村", "strong", .number, share: 0.07, english: 0.095) { count($0.count(.strong), &$1) },
        Column("薄弱", "weak", .number, share: 0.07, english: 0.08) { count($0.count(.weak), &$1) },
    ]

    private static func count(_ number: Int, _ ledger: inout ReportLedger) -> Bilingual {
        ledger.cell(Double(number), "plan and classes")
    }

    private static let sums: [Column] = [
        Column("人口", "people", .number, share: 0.125, english: 0.11, needs: .field(.popRegistered)) {
            $0.sum(.popRegistered, 0, &$1)
        },
        Column("党员", "Party", .number, share: 0.11, english: 0.095, needs: .field(.partyMembers)) {
            $0.sum(.partyMembers, 0, &$1)
        },
        Column("收入{(unit)}", "income", .number, share: 0.11, english: 0.1, needs: .measure) {
            $0.sum($0.setup.classes.measure, 1, &$1)
        },
    ]

    /// The line of figures of the summary, which has a dash where the county has no numbers.
    package static let figures: [Column] = [
        Column("片区", "clusters", .number, share: 0.8) { .same($1.count("clusters", $0.clusterCount, "plan")) },
        Column("纳入村", "villages", .number, share: 1) { .same($1.count("covered", $0.members.count, "plan")) },
        Column("薄弱村", "weak", .number, share: 1) { .same($1.count("weak_inside", $0.count(.weak), "classes")) },
        Column("户籍人口(人)", "population", .number, share: 1) { $0.sum(.popRegistered, 0, mark: "*", &$1) },
        Column("党员(人)", "Party members", .number, share: 1) { $0.sum(.partyMembers, 0, mark: "*", &$1) },
        Column("{measure}{(unit)}", "{measure}{(unit)}", .number, share: 1.6) {
            $0.sum($0.setup.classes.measure, 1, mark: "*", &$1)
        },
    ]
}
