import CountyModel
import Planning

extension MapStory {
    /// Industries with a colour of their own; the others share one.
    private static let colouredIndustries = 6

    /// The map of industries: every village in the colour of the first it names.
    package static func industry(_ setup: PlanningCase, _ plan: Plan?, _ language: Language) throws -> MapStory {
        try require(.mainIndustry, setup)
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let lists = setup.county.villages.indices.map { setup.county.attributes.list(.mainIndustry, $0) }
        let counts = IndustryCounts(lists)
        let shown = counts.byFirst.prefix(colouredIndustries).map(\.name)
        func colour(_ name: String?) -> String {
            guard let name else { return "#ffffff" }
            return shown.firstIndex(of: name).map { MapColours.palette[$0] } ?? MapColours.leftOut
        }
        var story = MapStory()
        story.frame(setup, plan)
        story.title = setup.county.title(zh: "行政村主导产业分布图", en: "main industries of villages").text(language)
        let none = lists.filter(\.isEmpty).count
        story.subtitle = [
            say("按各村所列第一项产业着色", "coloured by the first industry a village names"),
            say("共 \(counts.all.count) 种产业", "\(counts.all.count) industries"),
            none > 0 ? say("\(none) 个村未填", "\(none) villages name none") : nil,
        ].compactMap { $0 }.joined(separator: "  ·  ")
        story.villageFill = lists.map { colour($0.first) }
        func name(_ industry: String) -> String { say(industry, IndustryName.english(industry)) }
        story.legend = shown.map { (.fill(colour($0)), name($0)) }
        if counts.byFirst.count > shown.count {
            story.legend.append((.fill(MapColours.leftOut), say("其他产业", "other industries")))
        }
        if none > 0 { story.legend.append((.fill("#ffffff"), say("未填", "none named"))) }
        story.legend += lines(hasPlan: plan != nil, language)
        story.table = Table(
            columns: [
                .init(title: say("产业", "industry"), share: 0.5, isNumber: false),
                .init(title: say("列第一的村", "first in"), share: 0.25, isNumber: true),
                .init(title: say("列入的村", "named by"), share: 0.25, isNumber: true),
            ],
            rows: counts.all.map {
                .init(colour: colour($0.name), cells: [name($0.name), String($0.first), String($0.named)])
            }, total: [], more: say("种产业未列出", "more industries not shown"))
        story.surround(setup, language)
        story.sign(setup, plan, language)
        return story
    }
}

/// How many villages name an industry, and how many name it first.
struct IndustryCounts {
    struct Count {
        package let name: String
        package var first = 0
        package var named = 0
    }

    /// The most widespread first, ties by name.
    package let all: [Count]
    /// Those that some village names first, the most frequent first, ties by name.
    let byFirst: [Count]

    init(_ lists: [[String]]) {
        var counts: [String: Count] = [:]
        for list in lists {
            if let first = list.first { counts[first, default: Count(name: first)].first += 1 }
            for name in Set(list) { counts[name, default: Count(name: name)].named += 1 }
        }
        all = counts.values.sorted { ($1.named, $1.first, $0.name) < ($0.named, $0.first, $1.name) }
        byFirst = all.filter { $0.first > 0 }.sorted { ($1.first, $0.name) < ($0.first, $1.name) }
    }
}
