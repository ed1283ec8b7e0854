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
            [options.title, setup.scenario.title].compactMap { $0 }.first { !$0.isEmpty }
            ?? county.title(zh: "片区划分建议方案图", en: "proposed clusters").text(language)
        let inClusters = Set(plan.clusters.flatMap(\.members))
        let weak = villages.indices.filter { setup.classes.classes[$0] == .weak }
        let weakInside = weak.filter { inClusters.contains($0) }.count
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
                title: "\(cluster.id) \(cluster.name)",
                subtitle: say("牵头:", "lead: ") + villages[cluster.lead].name, members: cluster.members)
        }
        story.coloursGroups = true
        story.villageFill = villages.map { _ in nil }
        for village in plan.leftOut + plan.excluded { story.villageFill[village] = MapColours.leftOut }
        story.hatched = weak
        story.crossed = plan.excluded
        story.starred = plan.clusters.map(\.lead)
        story.places = townships(setup)
        story.table = table(setup, plan, language)
        story.legend = [
            (.star, say("牵头村", "lead village")),
            (.hatch("#ffffff", pattern: "weak"), say("薄弱村", "weak village")),
            (.line("village"), say("村界", "village border")), (.line("cluster"), say("片区界", "cluster border")),
            (.line("town"), say("乡镇界", "township border")), (.line("county"), say("县界", "county border")),
        ]
        story.legend += outside(plan, language)
        story.remark = leftOutRemark(setup, plan, language)
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

    private static func table(_ setup: PlanningCase, _ plan: Plan, _ language: Language) -> Table {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let sums = MemberSums(attributes: setup.county.attributes)
        let weakCounts = plan.clusters.map { cluster in
            cluster.members.filter { setup.classes.classes[$0] == .weak }.count
        }
        let hasMembers = setup.county.attributes.has(.partyMembers)
        let rows = plan.clusters.indices.map { index -> Table.Row in
            let cluster = plan.clusters[index]
            let lead = setup.county.villages[cluster.lead].name + (cluster.isAppointed ? "*" : "")
            let counts = [String(cluster.members.count), String(weakCounts[index])]
            let members = hasMembers ? [count(sums.sum(.partyMembers, cluster.members))] : []
            return .init(cells: [cluster.id, cluster.name, lead] + counts + members)
        }
        let all = plan.clusters.flatMap(\.members)
        let isAnyAppointed = plan.clusters.contains(where: \.isAppointed)
        let total = [
            say("合计", "total"), isAnyAppointed ? say("*乡镇下派书记", "*appointed") : "", "", String(all.count),
            String(weakCounts.reduce(0, +)), count(sums.sum(.partyMembers, all)),
        ]
        let columns: [Table.Column] = [
            .init(title: say("编号", "id"), share: 0.14, isNumber: false),
            .init(title: say("片区", "cluster"), share: hasMembers ? 0.27 : 0.33, isNumber: false),
            .init(title: say("牵头村", "lead"), share: hasMembers ? 0.24 : 0.31, isNumber: false),
            .init(title: say("村", "vill."), share: 0.11, isNumber: true),
            .init(title: say("薄弱", "weak"), share: 0.11, isNumber: true),
            .init(title: say("党员", "Party"), share: 0.13, isNumber: true),
        ]
        let width = hasMembers ? 6 : 5
        return Table(
            columns: Array(columns.prefix(width)), rows: rows, total: Array(total.prefix(width)),
            more: say("个片区见 assignment.csv", "more clusters in assignment.csv"))
    }
}
