/// Units by their Chinese names, which are those of the dictionary and of the tables.
package enum UnitWords {
    /// The unit of weights and costs in a scenario file: 1 is all that one village can gain from its lead, which is 100 of the points
    /// that scores and reasons tell.
    package static let hundredPoints = "×100分"

    private static let english = [
        "万元": "wan yuan", "元": "yuan", "亩": "mu", "平方公里": "km²", "公里": "km", "米": "m", "平方米": "sq m", "分": "points",
        hundredPoints: "× 100 points",
        "分钟": "minutes", "年": "years", "秒": "s",
    ]
    /// Units that tables may have and the dictionary has not.
    private static let foreign = ["欧元": "euros", "公顷": "hectares"]

    /// The unit in both languages. English has no words for counting villages, people or steps: the line says what is counted.
    package static func both(_ chinese: String) -> Bilingual { Bilingual(zh: chinese, en: english[chinese] ?? "") }

    /// A unit that a table gives, in both languages; one without an English word stays as it is written.
    package static func asWritten(_ unit: String) -> Bilingual {
        Bilingual(zh: unit, en: foreign[unit] ?? english[unit] ?? unit)
    }
}
