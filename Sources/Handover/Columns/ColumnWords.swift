import CountyModel
import Planning

/// What the texts of columns leave open, because a county's scenario decides it: the income measure, its unit, the two lines.
///
/// A text holds `{measure}`, `{unit}`, `{(unit)}` (the unit in brackets, or nothing where there is none), `{year}`, `{strong}` and
/// `{weak}`.
struct ColumnWords: Sendable {
    private let words: [(mark: String, text: Bilingual)]

    /// The words of a county.
    ///
    /// - Parameter more: what the texts of some columns leave open beside it.
    init(_ setup: PlanningCase, adding more: [(mark: String, text: Bilingual)] = []) {
        let (classes, options) = (setup.classes, setup.scenario.classes)
        let unit = classes.unit
        let year = setup.county.attributes.source(of: classes.measure)?.year
        let (strong, weak) = (NumberText.plain(options.strongMinWan), NumberText.plain(options.weakBelowWan))
        let behind = Bilingual(zh: unit.zh.isEmpty ? "" : " \(unit.zh)", en: unit.en.isEmpty ? "" : " \(unit.en)")
        let lists = options.alsoWeak.map(\.label).joined(separator: "、")
        let own: [(mark: String, text: Bilingual)] = [
            ("{measure}", Bilingual(zh: classes.measure.label, en: classes.measure.englishName)), ("{unit}", unit),
            ("{(unit)}", Self.bracketed(unit)),
            ("{year}", Bilingual(zh: year.map { ",\($0) 年" } ?? "", en: year.map { " of \($0)" } ?? "")),
            (
                "{strong}",
                Bilingual(
                    zh: "强村:\(classes.measure.label)不低于 \(strong)\(behind.zh)",
                    en: "strong: \(classes.measure.englishName) of at least \(strong)\(behind.en)")
            ),
            (
                "{weak}",
                Bilingual(
                    zh: "薄弱村:\(classes.measure.label)低于 \(weak)\(behind.zh)"
                        + (lists.isEmpty ? "" : ",或列入“\(lists)”"),
                    en: "weak: \(classes.measure.englishName) below \(weak)\(behind.en)"
                        + (lists.isEmpty ? "" : ", or listed"))
            ),
        ]
        words = own + more
    }

    /// Words that hold for every county, for the published schemas.
    private init() {
        let unit = Bilingual(zh: "收入口径的单位,默认万元", en: "unit of the income measure, wan yuan by default")
        words = [
            ("{measure}", Bilingual(zh: "所选收入指标", en: "the chosen income")), ("{unit}", unit),
            ("{(unit)}", Self.bracketed(unit)),
        ]
    }

    package static let anyCounty = ColumnWords()

    /// The header of a column of incomes: measure and unit.
    package static let income = Bilingual(zh: "{measure}{(unit)}", en: "{measure}{(unit)}")

    /// The text with everything filled in.
    package func fill(_ text: Bilingual) -> Bilingual {
        guard text.zh.contains("{") || text.en.contains("{") else { return text }
        return words.reduce(text) { text, word in
            Bilingual(
                zh: text.zh.replacing(word.mark, with: word.text.zh),
                en: text.en.replacing(word.mark, with: word.text.en))
        }
    }

    /// A unit as headers carry it.
    package static func bracketed(_ unit: Bilingual) -> Bilingual {
        Bilingual(zh: unit.zh.isEmpty ? "" : "(\(unit.zh))", en: unit.en.isEmpty ? "" : " (\(unit.en))")
    }
}
