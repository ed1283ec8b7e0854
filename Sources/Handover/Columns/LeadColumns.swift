import CountyModel
import Planning

/// The columns of leads: of the layer `leads` and of the sheet of leads and committees. Their rows are clusters.
enum LeadColumns {
    typealias Column = PlanColumn<ClusterRow>

    package static let all = identity + office + committee + choice + ClusterColumns.tail

    private static let identity: [Column] = [
        Column(
            "village_code", "VCODE", "村级代码", "village code", .text, means: ("牵头村的村级代码", "code of the lead village"),
            sheet: SheetColumn(4, "牵头村代码", "code of the lead", width: 15, .code, means: ("村级代码,文本", "as text"))
        ) { .text($0.lead.code.text) },
        Column(
            "village_name", "VNAME", "牵头村", "lead village", .text, means: ("牵头村名称", "name of the lead village"),
            sheet: SheetColumn(3, "牵头村", "lead village", width: 14, .text, means: ("牵头(带动)村", "the village that leads"))
        ) { .text($0.lead.name) },
        Column(
            "town_name", "TNAME", "乡镇", "township", .text, means: ("所在乡镇", "township"),
            sheet: SheetColumn(5, "牵头村乡镇", "its township", width: 12, .text, means: ("所属乡镇", "of the lead"))
        ) { .text($0.lead.townName) },
        Column(
            "cluster_id", "CLID", "片区编号", "cluster id", .text, means: ("所牵头的片区", "number of its cluster"),
            sheet: SheetColumn(1, "编号", "id", width: 7, .code, means: ("片区编号", "number of the cluster"))
        ) { .text($0.cluster.id) },
        Column(
            "cluster_name", "CLNAME", "片区名称", "cluster", .text, means: ("所牵头的片区", "name of its cluster"),
            sheet: SheetColumn(2, "片区", "cluster", width: 16, .text, means: ("片区名称", "its name"))
        ) { .text($0.cluster.name) },
    ]

    private static let office: [Column] = [
        Column(
            sheet: SheetColumn(
                6, "牵头村类别", "its class", width: 9, .word, means: ("强村、中间村、薄弱村", "strong, middle, weak"))
        ) { .both($0.setup.classes.classes[$0.cluster.lead].label) },
        Column(
            "secretary_from", "SECFROM", "书记来源", "secretary", .text,
            means: ("强村书记、牵头村书记或乡镇下派", "where the secretary comes from"),
            sheet: SheetColumn(
                8, "书记来源", "secretary", width: 12, .word,
                means: ("牵头村书记,或本乡镇没有合格村时由乡镇下派", "of the lead, or sent where none qualifies"))
        ) { .both($0.secretary) },
        Column(
            "village_count", "VILLN", "村数", "villages", .integer, unit: "个",
            means: ("片区成员村个数", "villages of the cluster"),
            sheet: SheetColumn(9, "村数(个)", "villages", width: 7, .count, means: ("含牵头村", "with the lead"))
        ) { .count($0.members.count) },
        Column(
            "weak_count", "WEAKN", "薄弱村数", "weak villages", .integer, unit: "个",
            means: ("片区薄弱村个数", "weak villages of the cluster"),
            sheet: SheetColumn(10, "薄弱村(个)", "weak", width: 8, .count, means: ("{weak}", "{weak}"))
        ) { .count($0.facts.weakCount) },
        Column(
            "lead_far_km", "LDFARKM", "最远距离", "farthest village", .real, unit: "公里",
            means: ("到片区最远村的直线距离", "straight line to the farthest village of the cluster")
        ) { .real($0.facts.leadFarKm, decimals: 2) },
        Column(
            "income_year", "INCYEAR", "收入年度", "year of the income", .integer, unit: "年", needs: .measure,
            means: ("收入数据的年度", "year of the income")
        ) { .year(of: $0.setup) },
        Column(
            "lead_income", "LDINC", "牵头村收入", "income of the lead", .real, unit: "{unit}", needs: .measure,
            means: ("{measure}", "{measure} of the village"),
            sheet: SheetColumn(
                7, "牵头村{measure}{(unit)}", "its {measure}{(unit)}", width: 12, .number(decimals: 1),
                means: ("空白为缺数", "blank where missing"))
        ) { .real($0.setup.classes.incomeWan[$0.cluster.lead], decimals: 4) },
    ]

    private static let formMeaning = (
        zh: "按党员数可设的组织形式;有村缺数的空白", en: "what the number of members allows; blank where a village lacks it"
    )

    private static let committee: [Column] = [
        Column(
            needs: .field(.partyMembers),
            sheet: SheetColumn(
                11, "党员(人)", "Party members", width: 8, .count,
                means: ("各村合计;缺数的村不计入", "sum of the villages that have it"))
        ) { .whole($0.sum(.partyMembers)) },
        Column(
            needs: .field(.partyMembers), sheet: SheetColumn(12, "可设组织", "form", width: 10, .word, means: formMeaning)
        ) { .both($0.form.map { Bilingual(zh: $0.form, en: OrgFormRule.english($0.form)) }) },
        Column(
            needs: .field(.partyMembers),
            sheet: SheetColumn(13, "审批", "approved by", width: 10, .word, means: ("批准设立的党委", "who approves"))
        ) { .text($0.form?.approve) },
        Column(
            needs: .field(.cadreCount),
            sheet: SheetColumn(
                14, "两委干部(人)", "village officials", width: 9, .count, means: ("各村合计", "sum of the villages"))
        ) { .whole($0.sum(.cadreCount)) },
    ]

    private static let open = (zh: "由组织部门填写", en: "to be filled in")

    private static let choice: [Column] = [
        Column(
            sheet: SheetColumn(
                15, "备选牵头村", "next-best lead", width: 14, .text,
                means: ("成员村不变、改由他村牵头时得分最高的村", "of the same villages"))
        ) { row in .text(row.reason.runnerUp.map { row.setup.county.villages[$0.lead].name }) },
        Column(
            sheet: SheetColumn(
                16, "换用备选失分", "cost (points)", width: 9, .number(decimals: 1),
                means: ("改由备选牵头村牵头,片区减少的得分", "what choosing it would cost"))
        ) { .real($0.reason.runnerUp.map { $0.lossPoints * 100 }, decimals: 1) },
        Column(sheet: SheetColumn(17, "书记人选", "secretary (name)", width: 14, .open, means: open)) { _ in .text(nil) },
        Column(sheet: SheetColumn(18, "班子职数与分工", "posts", width: 24, .open, means: open)) { _ in .text(nil) },
        Column(sheet: SheetColumn(19, "备注", "remarks", width: 20, .open, means: open)) { _ in .text(nil) },
    ]
}
