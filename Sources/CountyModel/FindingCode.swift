/// What a finding may be: its code, how much it matters, and what it means and how it is mended in general.
///
/// One meaning has one code, and no finding can be made without one: the entries stand in `Findings`, by where they arise.
///
/// ```swift
/// Finding(.unknownKey, Bilingual(zh: "不认识 vilages", en: "vilages is not known"))
/// ```
public struct FindingCode: Sendable {
    /// Where in a run findings arise.
    package enum Area: String, Sendable, CaseIterable {
        case file, table, joining, value, map, border, coordinates, scenario, search, plan, edit, study, output
        case command, program
    }

    /// The stable code that scripts look for: `E…` for errors, `W…` for warnings, `N…` for notes, and four digits.
    public let text: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// Where it arises.
    package let area: Area
    /// What it means in general, in a few words.
    public let title: Bilingual
    /// How it is mended in general; the finding itself may say it more closely.
    public let mend: Bilingual

    /// An entry of the register; only `Findings` makes them.
    init(
        _ text: String, _ severity: Finding.Severity, _ area: Area, zh: String, en: String, mendZh: String,
        mendEn: String
    ) {
        (self.text, self.severity, self.area) = (text, severity, area)
        (title, mend) = (Bilingual(zh: zh, en: en), Bilingual(zh: mendZh, en: mendEn))
    }

    /// The whole register, area by area.
    package static let all: [FindingCode] = [
        fileCodes, tableCodes, joiningCodes, valueCodes, mapCodes, surroundingCodes, borderCodes, coordinateCodes,
        scenarioCodes,
        searchCodes, planCodes, editCodes, studyCodes, outputCodes, layerCodes, sheetCodes, commandCodes, programCodes,
    ].flatMap { $0 }
}

extension FindingCode: Hashable, Comparable, CustomStringConvertible {
    /// Two codes are one when their texts are.
    public static func == (a: FindingCode, b: FindingCode) -> Bool { a.text == b.text }

    /// Hashes the text, which says all.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// In the order of their texts.
    public static func < (a: FindingCode, b: FindingCode) -> Bool { a.text < b.text }

    /// The text.
    public var description: String { text }
}

extension FindingCode.Area {
    /// The words for it.
    package var label: Bilingual {
        switch self {
        case .file: Bilingual(zh: "读取文件", en: "Files that are opened")
        case .table: Bilingual(zh: "读取表格", en: "Tables")
        case .joining: Bilingual(zh: "代码与村名的对应", en: "Joining by code and name")
        case .value: Bilingual(zh: "表中的数", en: "Values of tables")
        case .map: Bilingual(zh: "村界图形与驻地点", en: "Polygons and seats")
        case .border: Bilingual(zh: "村界、相邻与修复", en: "Borders, neighbours and repair")
        case .coordinates: Bilingual(zh: "坐标系", en: "Coordinate systems")
        case .scenario: Bilingual(zh: "参数文件", en: "The scenario")
        case .search: Bilingual(zh: "编制方案", en: "The search")
        case .plan: Bilingual(zh: "读取方案", en: "Plans that are read back")
        case .edit: Bilingual(zh: "修改方案", en: "Editing a plan")
        case .study: Bilingual(zh: "对比、批量与稳定性", en: "Comparisons, sweeps and stability")
        case .output: Bilingual(zh: "写出文件", en: "Files that are written")
        case .command: Bilingual(zh: "命令行", en: "The command line")
        case .program: Bilingual(zh: "程序本身", en: "The program itself")
        }
    }
}
