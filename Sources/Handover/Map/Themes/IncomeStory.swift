import CountyModel
import Planning

extension MapStory {
    /// The map of incomes: six steps that the weak and the strong line divide.
    package static func income(_ setup: PlanningCase, _ plan: Plan?, _ language: Language) -> MapStory {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let (villages, incomes) = (setup.county.villages, setup.classes.incomeWan)
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        let steps = IncomeSteps(setup.scenario.classes)
        var story = MapStory()
        story.frame(setup, plan)
        story.title = setup.county.title(zh: "行政村\(measure.label)分布图", en: "\(measure.englishName) of villages").text(
            language)
        let year = setup.county.attributes.source(of: measure)?.year
        let known = incomes.compactMap { $0 }
        story.subtitle = [
            year.map { say("\($0) 年\(measure.label)", "\(measure.englishName) of \($0)") } ?? measure.label,
            unit.zh.isEmpty ? nil : say("单位:\(unit.zh)", "in \(unit.en)"),
            say("\(known.count) 个村有数", "known for \(known.count) of \(villages.count) villages"),
            median(known).map { say("中位数 \(number($0))", "median \(number($0))") },
        ].compactMap { $0 }.joined(separator: "  ·  ")
        story.villageFill = incomes.map { $0.map { steps.colour(of: $0) } ?? MapColours.unknown }
        // Villages on a list are weak whatever their income, which the colour does not show.
        story.hatched = villages.indices.filter {
            if case .list = setup.classes.reasons[$0] { setup.classes.classes[$0] == .weak } else { false }
        }
        story.legend = steps.legend(language)
        if known.count < villages.count {
            story.legend.append((.fill(MapColours.unknown), say("收入不详", "income unknown")))
        }
        if !story.hatched.isEmpty {
            story.legend.append((.hatch("#ffffff", pattern: "weak"), say("在册薄弱村", "on a list of weak villages")))
        }
        story.legend += lines(hasPlan: plan != nil, language)
        story.table = incomeTable(setup, language)
        story.surround(setup, language)
        story.sign(setup, plan, language)
        return story
    }

    private static func incomeTable(_ setup: PlanningCase, _ language: Language) -> Table {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        func cells(_ members: [Int]) -> [String] {
            let known = members.compactMap { setup.classes.incomeWan[$0] }
            return [String(members.count)] + [known.min(), median(known), known.max()].map { $0.map(number) ?? "—" }
        }
        return Table(
            columns: [
                .init(title: say("乡镇", "township"), share: 0.34, isNumber: false),
                .init(title: say("村", "vill."), share: 0.12, isNumber: true),
                .init(title: say("最低", "least"), share: 0.17, isNumber: true),
                .init(title: say("中位数", "median"), share: 0.18, isNumber: true),
                .init(title: say("最高", "most"), share: 0.19, isNumber: true),
            ],
            rows: townships(setup).map { .init(cells: [$0.name] + cells($0.members)) },
            total: [say("全县", "county")] + cells(Array(setup.county.villages.indices)),
            more: say("个乡镇未列出", "more townships not shown"))
    }

    private static func number(_ income: Double) -> String { NumberText.plain(income, decimals: 1) }

    package static func median(_ numbers: [Double]) -> Double? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// Steps of income around the weak and the strong line, with their colours.
struct IncomeSteps {
    /// Upper ends of all steps but the last, ascending.
    private let ends: [Double]
    private let colours: [String]

    init(_ options: ClassOptions) {
        let (weak, strong) = (options.weakBelowWan, max(options.weakBelowWan, options.strongMinWan))
        let all = MapColours.incomes
        if strong > weak {
            (ends, colours) = ([weak / 2, weak, (weak + strong) / 2, strong, strong * 2], all)
        } else {
            (ends, colours) = ([weak / 2, weak, weak * 2], [all[0], all[1], all[4], all[5]])
        }
    }

    package func colour(of income: Double) -> String { colours[ends.firstIndex { income < $0 } ?? ends.count] }

    func legend(_ language: Language) -> [(sample: MapStory.Sample, text: String)] {
        let texts = ends.map { NumberText.plain($0, decimals: 2) }
        return colours.indices.reversed().map { step in
            let text =
                step == 0
                ? Bilingual(zh: "低于 \(texts[0])", en: "below \(texts[0])")
                : step == ends.count
                    ? Bilingual(zh: "\(texts[step - 1]) 及以上", en: "\(texts[step - 1]) or more")
                    : Bilingual(zh: "\(texts[step - 1])~\(texts[step])", en: "\(texts[step - 1])–\(texts[step])")
            return (.fill(colours[step]), text.text(language))
        }
    }
}
