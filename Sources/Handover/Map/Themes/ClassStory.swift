import CountyData
import CountyModel
import Planning

extension MapStory {
    /// The map of a county before there is a plan: strong, middle and weak villages by township.
    package static func of(_ setup: PlanningCase, _ language: Language) -> MapStory { classes(setup, nil, language) }

    /// Strong, middle and weak villages by township, with the outlines of a plan where one is given.
    package static func classes(_ setup: PlanningCase, _ plan: Plan?, _ language: Language) -> MapStory {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let villages = setup.county.villages
        let classes = setup.classes.classes
        let excluded = villages.indices.filter { setup.problem.units[$0].isExcluded }
        var story = MapStory()
        story.title = setup.county.title(zh: "行政村集体经济强弱分布图", en: "strong and weak villages").text(language)
        func count(_ kind: VillageClass) -> Int { classes.filter { $0 == kind }.count }
        story.subtitle = [
            say("\(villages.count) 个村", "\(villages.count) villages"),
            say("强村 \(count(.strong))", "\(count(.strong)) strong"),
            say("中间村 \(count(.middle))", "\(count(.middle)) middle"),
            say("薄弱村 \(count(.weak))", "\(count(.weak)) weak"),
            count(.unknown) > 0 ? say("收入不详 \(count(.unknown))", "\(count(.unknown)) of unknown income") : nil,
        ].compactMap { $0 }.joined(separator: "  ·  ")
        story.frame(setup, plan)
        story.villageFill = classes.map { colour($0) }
        story.crossed = excluded
        story.table = table(setup, townships(setup), language)
        story.legend = legend(setup, hasPlan: plan != nil, language)
        if !excluded.isEmpty {
            story.legend.append((.hatch("#ffffff", pattern: "excluded"), say("不参加分片", "excluded")))
        }
        story.surround(setup, language)
        story.sign(setup, plan, language)
        return story
    }

    /// Townships with their villages, in the order of the codes, as every list of the office is.
    static func townships(_ setup: PlanningCase) -> [(name: String, members: [Int])] {
        var names: [String] = []
        var members: [String: [Int]] = [:]
        for (index, village) in setup.county.villages.enumerated() {
            if members[village.townName] == nil { names.append(village.townName) }
            members[village.townName, default: []].append(index)
        }
        return names.map { ($0, members[$0] ?? []) }
    }

    package static func colour(_ kind: VillageClass) -> String {
        switch kind {
        case .strong: MapColours.strong
        case .middle: MapColours.middle
        case .weak: MapColours.weak
        case .unknown: MapColours.unknown
        }
    }

    private static func legend(
        _ setup: PlanningCase, hasPlan: Bool, _ language: Language
    ) -> [(sample: Sample, text: String)] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let options = setup.scenario.classes
        let unit = setup.classes.unit
        let strong = NumberText.plain(options.strongMinWan)
        let weak = NumberText.plain(options.weakBelowWan)
        var lines: [(sample: Sample, text: String)] = [
            (.fill(MapColours.strong), say("强村(≥\(strong)\(unit.zh))", "strong (>= \(strong) \(unit.en))")),
            (.fill(MapColours.middle), say("中间村", "middle")),
            (.fill(MapColours.weak), say("薄弱村(<\(weak)\(unit.zh)或在册)", "weak (< \(weak) \(unit.en) or listed)")),
        ]
        if setup.classes.classes.contains(.unknown) {
            lines.append((.fill(MapColours.unknown), say("收入不详", "income unknown")))
        }
        return lines + Self.lines(hasPlan: hasPlan, language)
    }

    private static func table(_ setup: PlanningCase, _ towns: [(name: String, members: [Int])], _ language: Language)
        -> Table
    {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        func numbers(_ members: [Int]) -> [String] {
            let classes = members.map { setup.classes.classes[$0] }
            let counts = [VillageClass.strong, .middle, .weak].map { kind in classes.filter { $0 == kind }.count }
            return ([members.count] + counts).map(String.init)
        }
        return Table(
            columns: [
                .init(title: say("乡镇", "township"), share: 0.4, isNumber: false),
                .init(title: say("村", "vill."), share: 0.15, isNumber: true),
                .init(title: say("强村", "strong"), share: 0.15, isNumber: true),
                .init(title: say("中间", "middle"), share: 0.15, isNumber: true),
                .init(title: say("薄弱", "weak"), share: 0.15, isNumber: true),
            ],
            rows: towns.map { .init(cells: [$0.name] + numbers($0.members)) },
            total: [say("合计", "total")] + numbers(Array(setup.county.villages.indices)),
            more: say("个乡镇未列出", "more townships not shown"))
    }
}
