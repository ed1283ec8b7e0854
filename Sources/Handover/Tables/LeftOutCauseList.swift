import CountyModel
import Planning

/// The sheet of what the plan leaves out by cause: how many in all, then a row for each group of villages.
enum LeftOutCauseList {
    /// A group, or all of them together.
    struct Row {
        /// Whole townships or zones; of villages here and there the townships that they lie in.
        let names: [String]
        /// Whether others of these places are in clusters, or are left out for another cause.
        let isPart: Bool
        let count: Int
        let cause: Bilingual
        let remedies: [Bilingual]
    }

    package static func make(_ handover: HandoverPlan) -> ListSheet<Row> {
        let told = LeftOutGroups(handover.setup, leftOut: handover.plan.leftOut)
        let all = Row(names: [], isPart: false, count: handover.plan.leftOut.count, cause: told.headline, remedies: [])
        var list = ListSheet(
            name: Bilingual(zh: "未组建原因", en: "Left out by cause"), columns: columns,
            rows: [all]
                + told.groups.map { group in
                    Row(
                        names: group.names.isEmpty ? towns(group.villages, handover.setup.county) : group.names,
                        isPart: group.names.isEmpty, count: group.villages.count, cause: group.cause,
                        remedies: group.remedies)
                })
        list.tabColour = 0x7F_7F7F
        return list
    }

    /// The townships of some villages, in the order of their first ones.
    private static func towns(_ villages: [Int], _ county: County) -> [String] {
        villages.reduce(into: []) { names, village in
            let name = county.villages[village].townName
            if !name.isEmpty && !names.contains(name) { names.append(name) }
        }
    }

    private static var columns: [ListColumn<Row>] {
        [
            ListColumn(
                "乡镇或分区", "townships or zones", 24, .text,
                means: Bilingual(
                    zh: "整个未组建的乡镇或分区;注明“部分”的,是零散的村所在的乡镇",
                    en: "left out as a whole; with 'in part' the townships that villages here and there lie in")
            ) { row in
                row.names.isEmpty
                    ? .nothing
                    : .both(
                        Bilingual(
                            zh: row.names.joined(separator: "、") + (row.isPart ? "(部分)" : ""),
                            en: row.names.map(LatinName.of).joined(separator: ", ") + (row.isPart ? " (in part)" : "")))
            },
            ListColumn("村数", "villages", 8, .count, means: Bilingual(zh: "未组建的村数", en: "how many are left out")) {
                .count($0.count)
            },
            ListColumn("原因", "cause", 80, .text, means: Bilingual(zh: "同一原因的一组村", en: "the same for all of a group")) {
                .both($0.cause)
            },
            ListColumn(
                "至少须改什么", "the least that would help", 60, .text,
                means: Bilingual(
                    zh: "改其中一项即可消除该原因;空白为不止一项", en: "one of these removes the cause; blank where no single one is known"
                )
            ) { row in
                row.remedies.isEmpty
                    ? .nothing
                    : .both(
                        Bilingual(
                            zh: row.remedies.map(\.zh).joined(separator: "。"),
                            en: row.remedies.map(\.en).joined(separator: ". ")))
            },
        ]
    }
}
