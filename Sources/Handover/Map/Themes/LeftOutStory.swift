import CountyModel
import Planning

extension MapStory {
    /// The map of the villages in no cluster: numbered, coloured by the kind of reason, with the reasons in the table.
    package static func leftOut(_ setup: PlanningCase, _ plan: Plan, _ language: Language) -> MapStory {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let villages = setup.county.villages
        let all = LeftOutVillage.all(setup, plan)
        var story = MapStory()
        story.frame(setup, plan)
        story.title = setup.county.title(zh: "未纳入片区的村及原因", en: "villages in no cluster, and why").text(language)
        story.subtitle = [
            say(
                "\(plan.clusters.count) 个片区纳入 \(plan.coveredCount) 个村",
                "\(plan.coveredCount) villages in \(plan.clusters.count) clusters"),
            say("暂不组建 \(plan.leftOut.count) 个", "\(plan.leftOut.count) left out"),
            say("不参加分片 \(plan.excluded.count) 个", "\(plan.excluded.count) excluded"),
        ].joined(separator: "  ·  ")
        story.villageFill = villages.map { _ in MapColours.pale }
        for (index, one) in all.enumerated() {
            story.villageFill[one.village] = one.kind.colour
            story.marked[one.village] = ["\(index + 1) \(villages[one.village].name)", "\(index + 1)"]
        }
        story.legend = LeftOutKind.allCases.filter { kind in all.contains { $0.kind == kind } }
            .map { (.fill($0.colour), $0.label.text(language)) }
        story.legend.append((.fill(MapColours.pale), say("已纳入片区", "in a cluster")))
        story.legend += lines(hasPlan: true, language)
        story.table = Table(
            columns: [
                .init(title: say("号", "no."), share: 0.1, isNumber: false),
                .init(title: say("村", "village"), share: 0.33, isNumber: false),
                .init(title: say("乡镇", "township"), share: 0.27, isNumber: false),
                .init(title: say("原因", "reason"), share: 0.3, isNumber: false),
            ],
            rows: all.enumerated().map { index, one in
                let village = villages[one.village]
                return .init(
                    colour: one.kind.colour,
                    cells: [String(index + 1), village.name, village.townName, one.kind.label.text(language)],
                    note: one.reason.text.text(language))
            }, total: all.isEmpty ? [say("无", "none"), "", "", ""] : [],
            more: say("个村见 villages.geojson 或报告", "more villages in villages.geojson or the report"))
        story.surround(setup, language)
        story.sign(setup, plan, language)
        return story
    }
}
