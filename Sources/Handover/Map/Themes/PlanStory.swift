import CountyModel
import Planning

extension MapStory {
    /// The map of a plan: clusters, their leads, weak villages, and who is not in.
    package static func of(_ setup: PlanningCase, _ plan: Plan, _ language: Language) -> MapStory {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let (county, options) = (setup.county, setup.scenario.output.map)
        let villages = county.villages
        var story = MapStory()
        story.title =
            options.title.flatMap { $0.isEmpty ? nil : $0 }
            ?? county.title(zh: "片区划分图", en: "map of the clusters").text(language)
        let inClusters = Set(plan.clusters.flatMap(\.members))
        let weak = villages.indices.filter { setup.classes.classes[$0] == .weak }
        let weakInside = weak.filter { inClusters.contains($0) }.count
        // The map has a title of its own; which plan it shows stands below.
        story.document = options.title == setup.scenario.title ? "" : setup.scenario.title
        story.subtitle = [
            say("\(plan.clusters.count) 个片区", "\(plan.clusters.count) clusters"),
            say("纳入 \(plan.coveredCount) 个村", "\(plan.coveredCount) villages in clusters"),
            plan.leftOut.isEmpty ? nil : say("暂不组建 \(plan.leftOut.count) 个村", "\(plan.leftOut.count) left out"),
            plan.excluded.isEmpty ? nil : say("不参加 \(plan.excluded.count) 个村", "\(plan.excluded.count) excluded"),
            say("片区内薄弱村 \(weakInside) 个", "\(weakInside) weak villages in clusters"),
            plan.brokenRules.isEmpty
                ? say("建议稿", "proposal")
                : say("违反规则 \(plan.brokenRules.count) 处,不是建议稿", "breaks \(plan.brokenRules.count) rules, no proposal"),
        ].compactMap { $0 }.joined(separator: "  ·  ")
        story.groups = plan.clusters.map { cluster in
            Group(
                // The lead has its star, and its name in red beside it.
                title: "\(cluster.id) \(cluster.name)", subtitle: "", members: cluster.members,
                short: cluster.id)
        }
        story.coloursGroups = true
        story.villageFill = villages.map { _ in nil }
        for village in plan.leftOut + plan.excluded { story.villageFill[village] = MapColours.leftOut }
        story.hatched = weak
        story.crossed = plan.excluded
        story.starred = plan.clusters.map(\.lead)
        let leads = Set(story.starred)
        story.dotted = villages.indices.filter { setup.classes.classes[$0] == .strong && !leads.contains($0) }
        story.places = townships(setup)
        story.table = PlanTable(setup, plan, language).table
        story.legend = [
            (.star, say("牵头村", "lead village")), (.dot, say("强村", "strong village")),
            (.hatch("#ffffff", pattern: "weak"), say("薄弱村", "weak village")),
            (.line("village"), say("村界", "village border")), (.line("cluster"), say("片区界", "cluster border")),
            (.line("town"), say("乡镇界", "township border")), (.line("county"), say("县界", "county border")),
        ]
        story.legend += outside(plan, language)
        story.remark = leftOutRemark(setup, plan, language)
        story.surround(setup, language)
        story.sign(setup, plan, language)
        return story
    }

    /// Groups that are told with their causes below the legend; of more, only how many there are.
    private static let mostGroups = 3

    /// What is left out, by group; empty where everything is in.
    private static func leftOutRemark(_ setup: PlanningCase, _ plan: Plan, _ language: Language) -> String {
        if plan.leftOut.isEmpty { return "" }
        let told = LeftOutGroups(setup, leftOut: plan.leftOut)
        let causes = told.groups.count <= mostGroups ? told.groups.map(\.cause) : []
        let sentences = ([told.headline] + causes).map { $0.text(language) + (language == .zh ? "。" : ".") }
        return sentences.joined(separator: language == .zh ? "" : " ")
    }

    /// The lines of the legend for villages in no cluster, where the plan has some.
    package static func outside(_ plan: Plan, _ language: Language) -> [(sample: Sample, text: String)] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let left: [(sample: Sample, text: String)] = [(.fill(MapColours.leftOut), say("暂不组建", "left out"))]
        let excluded: [(sample: Sample, text: String)] = [
            (.hatch(MapColours.leftOut, pattern: "excluded"), say("不参加分片", "excluded"))
        ]
        return (plan.leftOut.isEmpty ? [] : left) + (plan.excluded.isEmpty ? [] : excluded)
    }
}
