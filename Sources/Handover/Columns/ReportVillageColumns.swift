import CountyData
import CountyModel
import Planning

/// A village as a row of the report's tables.
struct ReportVillage: Sendable {
    package let setup: PlanningCase
    package let index: Int
    let isLead: Bool

    var kind: VillageClass { setup.classes.classes[index] }
    var town: String { setup.county.villages[index].townName }
    var industries: [String] { setup.county.attributes.list(.mainIndustry, index) }

    /// Its number of a field, a dash where it is missing.
    func number(_ field: Field, _ decimals: Int, _ ledger: inout ReportLedger) -> Bilingual {
        ledger.cell(setup.county.attributes.number(field, index), decimals: decimals, field.name)
    }

    /// The villages of a cluster: the lead first, the others in the order of their codes.
    static func all(_ setup: PlanningCase, _ cluster: Cluster) -> [ReportVillage] {
        ([cluster.lead] + cluster.members.filter { $0 != cluster.lead }).map {
            ReportVillage(setup: setup, index: $0, isLead: $0 == cluster.lead)
        }
    }
}

/// The columns of the table of a cluster's villages.
enum ReportVillageColumns {
    typealias Column = ReportColumn<ReportVillage>

    package static let all: [Column] = [
        Column("村", "village", share: 0.19, english: 0.205) { row, ledger in
            let (name, star) = (ledger.village(row.index, row.setup.county), row.isLead ? "★ " : "")
            return Bilingual(zh: star + name.zh, en: star + name.en)
        },
        Column("乡镇", "township", share: 0.15, english: 0.135) { row, ledger in
            // In both scripts it stands beside the picture; here a second line would not fit on the page.
            let town = ledger.place(row.town)
            return Bilingual(zh: town.zh, en: LatinName.of(town.zh))
        },
        Column("类别", "class", share: 0.1, english: 0.09) { row, _ in row.kind.label },
        Column("人口", "people", .number, share: 0.1, english: 0.09, needs: .field(.popRegistered)) {
            $0.number(.popRegistered, 0, &$1)
        },
        Column("党员", "Party", .number, share: 0.1, english: 0.09, needs: .field(.partyMembers)) {
            $0.number(.partyMembers, 0, &$1)
        },
        Column("收入{unit}", "income", .number, share: 0.1, english: 0.09, needs: .measure) {
            $0.number($0.setup.classes.measure, 1, &$1)
        },
        Column("主导产业", "industries", share: 0.26, english: 0.285, needs: .field(.mainIndustry)) { row, ledger in
            ledger.said(
                Bilingual(
                    zh: row.industries.joined(separator: "、"),
                    en: row.industries.map(IndustryName.english).joined(separator: ", ")), "main_industry")
        },
    ]
}

/// The columns of the table of villages in no cluster.
enum ReportLeftOutColumns {
    typealias Column = ReportColumn<(village: ReportVillage, outside: LeftOutVillage)>

    package static let all: [Column] = [
        Column("村", "village", share: 0.16) { $1.village($0.village.index, $0.village.setup.county) },
        Column("乡镇", "township", share: 0.15) { $1.place($0.village.town) },
        Column("类别", "class", share: 0.1) { row, _ in row.village.kind.label },
        Column("原因", "kind", share: 0.17) { row, _ in row.outside.kind.label },
        Column("说明", "reason", share: 0.42) { row, ledger in
            let reason = row.outside.reason
            return ledger.said(ledger.reason(reason.text, reason.facts), "reason")
        },
    ]
}
