/// What may stand behind a key of the scenario.
package indirect enum ScenarioShape: Sendable, Equatable {
    /// Keys of its own, which are rows of the table too.
    case section
    /// A list of sections; their rows have `[]` behind the path.
    case sections
    /// Any text; a plain number is taken as it is written.
    case text
    /// Letters, digits, hyphen and underscore, for file names.
    case slug
    /// A file or folder, relative to the scenario file.
    case path
    /// `true` or `false`.
    case flag
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A whole number from 0 to 2⁶⁴ − 1.
    case seed
    /// A number.
    case number(ClosedRange<Double>)
    /// A number above 0.
    case positive
    /// One of some words.
    case choice([String])
    /// A village code.
    case code
    /// Six digits of a county.
    case countyCode
    /// The name of a column: letters, digits, underscore.
    case field
    /// A list of values with a least length.
    case list(ScenarioShape, atLeast: Int = 0)
    /// Free keys in the order of the file; `true` when they must be column names.
    case table(ScenarioShape, fieldKeys: Bool = false)
    /// One of several shapes, told apart by what is written.
    case anyOf([ScenarioShape])
    /// Not looked into.
    case anything

    /// A number from 0 on.
    package static let amount = ScenarioShape.number(0...1e12)
    /// A count from 0 on.
    package static let count = ScenarioShape.integer(0...1_000_000_000)
    /// Points, or what is counted with them: scores are sums of millionths of a point, and a million of points for each village of
    /// the largest county still leaves room in them.
    package static let points = ScenarioShape.number(0...1_000_000)
    /// A weight.
    package static let weight = ScenarioShape.number(0...1_000_000)

    /// What is expected, for messages.
    var wording: Bilingual {
        switch self {
        case .section: Bilingual(zh: "一组“键: 值”", en: "a group of keys")
        case .sections: Bilingual(zh: "列表,每项为一组“键: 值”", en: "a list of groups of keys")
        case .text: Bilingual(zh: "文字", en: "text")
        case .slug: Bilingual(zh: "字母、数字、短横或下划线", en: "letters, digits, hyphens or underscores")
        case .path: Bilingual(zh: "文件路径", en: "a path")
        case .flag: Bilingual(zh: "true 或 false", en: "true or false")
        case .integer(let range): Bilingual(zh: "\(Self.text(range))的整数", en: "a whole number \(Self.english(range))")
        case .seed: Bilingual(zh: "0 以上的整数", en: "a whole number from 0")
        case .number(let range): Bilingual(zh: "\(Self.text(range))的数", en: "a number \(Self.english(range))")
        case .positive: Bilingual(zh: "大于 0 的数", en: "a number above 0")
        case .choice(let words):
            Bilingual(zh: words.joined(separator: "、") + " 之一", en: "one of " + words.joined(separator: ", "))
        case .code: Bilingual(zh: "加引号的村级代码", en: "a village code in quotes")
        case .countyCode: Bilingual(zh: "加引号的 6 位县级代码", en: "a six-digit county code in quotes")
        case .field: Bilingual(zh: "字段名(字母、数字、下划线)", en: "a column name (letters, digits, underscores)")
        case .list(let item, _): Bilingual(zh: "列表,每项为\(item.wording.zh)", en: "a list, each item \(item.wording.en)")
        case .table(let item, _): Bilingual(zh: "一组“名称: \(item.wording.zh)”", en: "names, each with \(item.wording.en)")
        case .anyOf(let shapes):
            Bilingual(
                zh: shapes.map(\.wording.zh).joined(separator: ",或"),
                en: shapes.map(\.wording.en).joined(separator: ", or "))
        case .anything: Bilingual(zh: "任意内容", en: "anything")
        }
    }

    private static let veryLarge = 1_000_000.0

    private static func text(_ range: ClosedRange<Int>) -> String {
        Double(range.upperBound) >= veryLarge ? "\(range.lowerBound) 以上" : "\(range.lowerBound)~\(range.upperBound) "
    }

    private static func text(_ range: ClosedRange<Double>) -> String {
        let low = ScalarText.canonical(range.lowerBound)
        return range.upperBound >= veryLarge ? "\(low) 以上" : "\(low)~\(ScalarText.canonical(range.upperBound)) "
    }

    private static func english(_ range: ClosedRange<Int>) -> String {
        Double(range.upperBound) >= veryLarge
            ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    }

    private static func english(_ range: ClosedRange<Double>) -> String {
        let low = ScalarText.canonical(range.lowerBound)
        return range.upperBound >= veryLarge
            ? "from \(low)" : "from \(low) to \(ScalarText.canonical(range.upperBound))"
    }
}
