import CountyModel
import Planning

/// The sheet of leads and committees: who leads, where the secretary comes from, what form the members allow, and room to write.
enum LeadList {
    package struct Row {
        package let index: Int
        package let cluster: Cluster
        package let facts: ClusterFacts
    }

    package static func make(_ handover: HandoverPlan, _ facts: [ClusterFacts]) -> ListSheet<Row> {
        let (setup, plan) = (handover.setup, handover.plan)
        let sums = MemberSums(attributes: setup.county.attributes)
        let rows = plan.clusters.indices.map { index in
            Row(index: index, cluster: plan.clusters[index], facts: facts[index])
        }
        var list = ListSheet(
            name: Bilingual(zh: "牵头与班子", en: "Leads"),
            columns: lead(handover) + committee(handover, sums) + second(handover), rows: rows, frozenColumns: 2)
        list.marks = [("书记来源", appointed, TableStyles.doubt)]
        list.tabColour = 0xC6_2828
        return list
    }

    private static let appointed = Bilingual(zh: "乡镇下派", en: "sent by the township")

    private static func lead(_ handover: HandoverPlan) -> [ListColumn<Row>] {
        let setup = handover.setup
        let county = setup.county
        let (title, income) = VillageColumns.income(handover)
        return [
            .init("编号", "id", 7, .code, means: Bilingual(zh: "片区编号", en: "number of the cluster")) {
                .text($0.cluster.id)
            },
            .init("片区", "cluster", 16, .text, means: Bilingual(zh: "片区名称", en: "its name")) { .text($0.cluster.name) },
            .init("牵头村", "lead village", 14, .text, means: Bilingual(zh: "牵头(带动)村", en: "the village that leads")) {
                .text(county.villages[$0.cluster.lead].name)
            },
            .init("牵头村代码", "code of the lead", 15, .code, means: Bilingual(zh: "村级代码,文本", en: "as text")) {
                .text(county.villages[$0.cluster.lead].code.text)
            },
            .init("牵头村乡镇", "its township", 12, .text, means: Bilingual(zh: "所属乡镇", en: "of the lead")) {
                .text(county.villages[$0.cluster.lead].townName)
            },
            .init("牵头村类别", "its class", 9, .word, means: Bilingual(zh: "强村、中间村、薄弱村", en: "strong, middle, weak")) {
                .both(setup.classes.classes[$0.cluster.lead].label)
            },
            .init(
                "牵头村\(title.zh)", "its \(title.en)", 12, .number(decimals: 1),
                means: Bilingual(zh: "空白为缺数", en: "blank where missing")
            ) {
                .rounded(income($0.cluster.lead), 4)
            },
        ]
    }

    private static func committee(_ handover: HandoverPlan, _ sums: MemberSums) -> [ListColumn<Row>] {
        let setup = handover.setup
        func form(_ row: Row) -> OrgForm? { sums.form(row.cluster.members, setup.scenario) }
        var columns: [ListColumn<Row>] = [
            .init(
                "书记来源", "secretary", 12, .word,
                means: Bilingual(zh: "牵头村书记,或本乡镇没有合格村时由乡镇下派", en: "of the lead, or sent where none qualifies")
            ) { row in
                if row.cluster.isAppointed { return .both(appointed) }
                return setup.classes.classes[row.cluster.lead] == .strong
                    ? .both(Bilingual(zh: "强村书记", en: "of a strong lead"))
                    : .both(Bilingual(zh: "牵头村书记", en: "of the lead"))
            },
            .init("村数(个)", "villages", 7, .count, means: Bilingual(zh: "含牵头村", en: "with the lead")) {
                .count($0.cluster.members.count)
            },
            .init("薄弱村(个)", "weak", 8, .count, means: Classes.weak(handover)) { .count($0.facts.weakCount) },
        ]
        if setup.county.attributes.has(.partyMembers) {
            let rule = Bilingual(
                zh: "按党员数可设的组织形式;有村缺数的空白", en: "what the number of members allows; blank where a village lacks it")
            columns += [
                .init(
                    "党员(人)", "Party members", 8, .count,
                    means: Bilingual(zh: "各村合计;缺数的村不计入", en: "sum of the villages that have it")
                ) {
                    .number(sums.sum(.partyMembers, $0.cluster.members))
                },
                .init("可设组织", "form", 10, .word, means: rule) { row in
                    form(row).map { .both(Bilingual(zh: $0.form, en: OrgFormRule.english($0.form))) } ?? .nothing
                },
                .init("审批", "approved by", 10, .word, means: Bilingual(zh: "批准设立的党委", en: "who approves")) { row in
                    form(row)?.approve.map { .text($0) } ?? .nothing
                },
            ]
        }
        if setup.county.attributes.has(.cadreCount) {
            columns.append(
                .init(
                    "两委干部(人)", "village officials", 9, .count, means: Bilingual(zh: "各村合计", en: "sum of the villages")
                ) {
                    .number(sums.sum(.cadreCount, $0.cluster.members))
                })
        }
        return columns
    }

    private static func second(_ handover: HandoverPlan) -> [ListColumn<Row>] {
        let (county, reasons) = (handover.setup.county, handover.reasons.clusters)
        let open = Bilingual(zh: "由组织部门填写", en: "to be filled in")
        return [
            .init(
                "备选牵头村", "next-best lead", 14, .text,
                means: Bilingual(zh: "成员村不变、改由他村牵头时得分最高的村", en: "of the same villages")
            ) {
                reasons[$0.index].runnerUp.map { .text(county.villages[$0.lead].name) } ?? .nothing
            },
            .init(
                "换用备选失分", "cost (points)", 9, .number(decimals: 1),
                means: Bilingual(zh: "改由备选牵头村牵头,片区减少的得分", en: "what choosing it would cost")
            ) { .rounded(reasons[$0.index].runnerUp?.lossPoints, 2) },
            .init("书记人选", "secretary (name)", 14, .open, means: open) { _ in .nothing },
            .init("班子职数与分工", "posts", 24, .open, means: open) { _ in .nothing },
            .init("备注", "remarks", 20, .open, means: open) { _ in .nothing },
        ]
    }
}
