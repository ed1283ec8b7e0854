import CountyModel
import PlanStudies
import Planning

extension MapStory {
    /// Shares from which villages take each fill, the firmest first; one hue, darker where firmer.
    private static let steps: [(from: Double, colour: String)] = [
        (0.95, "#5b9bc9"), (0.8, "#93c0de"), (0.6, "#c6dff0"), (0.4, "#fbe3b5"), (0, "#f2b27a"),
    ]

    /// The map of a plan's stability: how often each village stays where the plan has it.
    package static func of(_ setup: PlanningCase, _ plan: Plan, _ report: StabilityReport, _ language: Language)
        -> MapStory
    {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        var story = MapStory.of(setup, plan, language)
        story.title = setup.county.title(zh: "片区方案稳定性图", en: "how firmly the plan stands").text(language)
        let parts = [
            say("数据与权重扰动 \(report.runs) 次", "\(report.runs) runs with shaken data and weights"),
            report.place.map { StabilityFiles.sentence($0).text(language) },
        ]
        story.subtitle = parts.compactMap { $0 }.joined(separator: "  ·  ")
        story.coloursGroups = false
        story.outlinesGroups = true
        story.hatched = []
        story.villageFill = setup.county.villages.indices.map { village in
            guard report.stays[village] != nil else { return MapColours.leftOut }
            let share = report.share(of: [village])
            return steps.first { share >= $0.from }?.colour
        }
        story.legend = steps.enumerated().map { index, step in
            let low = NumberText.plain(step.from * 100)
            let high = index == 0 ? "100" : NumberText.plain(steps[index - 1].from * 100)
            return (.fill(step.colour), say("\(low)%~\(high)% 不变", "\(low)–\(high)% unchanged"))
        }
        story.legend += [
            (.star, say("牵头村", "lead village")), (.line("village"), say("村界", "village border")),
            (.line("cluster"), say("片区界", "cluster border")), (.line("town"), say("乡镇界", "township border")),
            (.line("county"), say("县界", "county border")),
        ]
        story.legend += outside(plan, language)
        story.surround(setup, language)
        story.table = table(plan, report, language)
        return story
    }

    private static func table(_ plan: Plan, _ report: StabilityReport, _ language: Language) -> Table {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let rows = plan.clusters.enumerated().map { index, cluster -> Table.Row in
            let share = NumberText.plain(report.share(of: cluster.members) * 100, decimals: 0) + "%"
            let leads = "\(report.leadStays[index])/\(report.runs)"
            return .init(cells: [cluster.id, cluster.name, String(cluster.members.count), share, leads])
        }
        return Table(
            columns: [
                .init(title: say("编号", "id"), share: 0.14, isNumber: false),
                .init(title: say("片区", "cluster"), share: 0.36, isNumber: false),
                .init(title: say("村", "vill."), share: 0.12, isNumber: true),
                .init(title: say("村不变", "stay"), share: 0.18, isNumber: true),
                .init(title: say("牵头不变", "lead"), share: 0.2, isNumber: true),
            ], rows: rows, total: [], more: say("个片区见 stability.json", "more clusters in stability.json"))
    }
}
