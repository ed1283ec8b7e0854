import CountyData
import CountyModel
import Geospatial
import Planning

/// What the page tells of one plan.
enum PagePlan {
    /// - Parameters:
    ///   - county: the county whose map the page shows; villages are numbered as in it.
    ///   - colours: places in the palette per cluster.
    package static func json(_ handover: HandoverPlan, on county: County, _ colours: [Int]) throws -> JSONValue {
        let (setup, plan, reasons) = (handover.setup, handover.plan, handover.reasons)
        let own = county.villages.map { setup.county.index(of: $0.code) }
        let place = setup.county.villages.map { county.index(of: $0.code) ?? -1 }
        let excluded = Set(plan.excluded)
        let clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
        let standing = own.map { village -> JSONValue in
            guard let village else { return .integer(-3) }
            return .integer(clusterOf[village] ?? (excluded.contains(village) ? -2 : -1))
        }
        let letters: [VillageClass: String] = [.strong: "s", .middle: "m", .weak: "w", .unknown: "u"]
        let classes = own.map { $0.flatMap { letters[setup.classes.classes[$0]] } ?? "u" }.joined()
        func texts(_ text: (Bilingual) -> String) -> JSONValue {
            .list(own.map { .text($0.map { PageText.visible(text(reasons.villages[$0].text)) } ?? "") })
        }
        let moved = Set(handover.compared.movedByHand)
        let manifest = HandoverManifest(handover)
        return .object([
            ("label", .text(PageText.visible(handover.label))), ("title", PageData.both(PageData.title(handover))),
            ("summary", .list([summary(handover, .zh), summary(handover, .en)])),
            ("card", scorecard(handover)),
            ("proof", plan.certificate.map { PageData.both(CertificateText.sentence($0)) } ?? .null),
            ("outside", outside(handover)), ("valid", .flag(plan.brokenRules.isEmpty)),
            ("manifest", .list(manifest.lines.map { .list([PageData.both($0.label), PageData.both($0.value)]) })),
            ("clusters", .list(try clusters(handover, place, colours))), ("of", .list(standing)),
            ("cls", .text(classes)),
            ("next", .list(own.map { .integer($0.flatMap { reasons.villages[$0].nextCluster } ?? -1) })),
            ("margin", .list(own.map { PageData.number($0.flatMap { reasons.villages[$0].marginPoints }, 1) })),
            (
                "hand",
                .list(county.villages.indices.filter { moved.contains(county.villages[$0].code) }.map { .integer($0) })
            ), ("zh", texts(\.zh)), ("en", texts(\.en)), ("edges", edges(handover, place)),
        ])
    }

    /// Per criterion its name, its mark, what that is made of, and the range over the clusters.
    private static func scorecard(_ handover: HandoverPlan) -> JSONValue {
        .list(
            Scorecard(handover.setup, handover.plan).entries.map { entry in
                .list([
                    PageData.both(entry.mark.label), .text(Scorecard.text(entry.value)), PageData.both(entry.figure),
                    PageData.both(entry.range ?? Bilingual(zh: "", en: "")), PageData.both(entry.mark.full),
                ])
            })
    }

    /// Per pair of neighbours both villages and what their border adds or why it parts two clusters.
    private static func edges(_ handover: HandoverPlan, _ place: [Int]) -> JSONValue {
        .list(
            zip(handover.setup.graph.edges, handover.reasons.borders).map { edge, reason in
                .list([
                    .integer(place[edge.a]), .integer(place[edge.b]), .text(PageText.visible(reason.text.zh)),
                    .text(PageText.visible(reason.text.en)),
                ])
            })
    }

    private static func summary(_ handover: HandoverPlan, _ language: Language) -> JSONValue {
        .text(PageText.visible(MapStory.of(handover.setup, handover.plan, language).subtitle))
    }

    /// How many villages are left out, then each group with its cause; empty where none is.
    private static func outside(_ handover: HandoverPlan) -> JSONValue {
        if handover.plan.leftOut.isEmpty { return .list([]) }
        let told = LeftOutGroups(handover.setup, leftOut: handover.plan.leftOut)
        return .list(([told.headline] + told.groups.map(\.text)).map(PageData.both))
    }

    private static func clusters(_ handover: HandoverPlan, _ place: [Int], _ colours: [Int]) throws -> [JSONValue] {
        let (setup, plan) = (handover.setup, handover.plan)
        let whole = try ClusterCase(setup, plan, handover.reasons)
        return whole.rows.map { row in
            let (index, cluster, reason) = (row.index, row.cluster, row.reason)
            let form = row.form?.form
            let before: [(String, JSONValue)] = [
                ("id", .text(PageText.visible(cluster.id))), ("name", .text(PageText.visible(cluster.name))),
                ("lead", .integer(place[cluster.lead])), ("colour", .integer(colours[index])),
                ("appointed", .flag(cluster.isAppointed)), ("kept", .flag(cluster.isKept)),
            ]
            let after: [(String, JSONValue)] = [
                ("form", PageData.both(Bilingual(zh: form ?? "", en: form.map(OrgFormRule.english) ?? ""))),
                ("hard", .integer(whole.violations.hard[index].count)),
                ("note", PageData.both(whole.remarks[index])),
                ("rules", .list(reason.rules.map(rule))), ("zh", .text(PageText.visible(reason.text.zh))),
                ("en", .text(PageText.visible(reason.text.en))),
            ]
            return .object(before + ColumnLists.page(ClusterColumns.all, row) + after)
        }
    }

    private static func rule(_ rule: RuleResult) -> JSONValue {
        .list([
            .text(rule.id), .flag(rule.isKept), .text(rule.value), PageData.both(rule.words), .flag(rule.isSoft),
        ])
    }
}
