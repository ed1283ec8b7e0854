extension Field: SettingValue, SettingItem {
    package init?(reading setting: Setting) {
        guard let text = setting.text else { return nil }
        self.init(text)
    }
    package func written(decimals: Int) -> String? { name.written(decimals: 0) }
}

extension VillageCode: SettingValue, SettingItem {
    package init?(reading setting: Setting) {
        guard let text = setting.text else { return nil }
        self.init(text)
    }
    package func written(decimals: Int) -> String? { SettingCanonical.quoted(text) }
}

extension Bounds: SettingValue where Value == Int {
    /// One number sets both ends; the ends of a range have keys of their own.
    package init?(reading setting: Setting) {
        guard let number = setting.integer else { return nil }
        self.init(minimum: number, maximum: number)
    }
    package func written(decimals: Int) -> String? { nil }
}

extension SheetChoice: SettingValue {
    package init?(reading setting: Setting) {
        guard let choice = setting.integer.map(Self.number) ?? setting.text.map(Self.name) else { return nil }
        self = choice
    }
    package func written(decimals: Int) -> String? {
        switch self {
        case .number(let number): String(number)
        case .name(let name): name.written(decimals: 0)
        }
    }
}

extension HelpCapacity: SettingValue {
    /// A section that is written has its defaults; without it there is no limit.
    package init?(reading setting: Setting) { self.init() }
    package func written(decimals: Int) -> String? { nil }
}

extension PreferOptions.Mode: SettingValue {
    private static let words: [(word: String, mode: Self)] = [
        ("以强带弱", .lift), ("强强联合", .alike), ("lift", .lift), ("alike", .alike),
    ]
    /// What may be written; the first word of a mode is the one that defaults are written in.
    static let choice = ScenarioShape.choice(words.map(\.word))
    /// What each word says.
    static let said = Dictionary(
        uniqueKeysWithValues: words.map { word, mode in
            switch mode {
            case .lift: (word, Bilingual(zh: "以强带弱", en: "strong villages lift weak ones"))
            case .alike: (word, Bilingual(zh: "强强联合", en: "strong villages of a kind join"))
            }
        })

    package init?(reading setting: Setting) {
        guard let mode = Self.words.first(where: { $0.word == setting.text })?.mode else { return nil }
        self = mode
    }
    package func written(decimals: Int) -> String? { Self.words.first { $0.mode == self }?.word }
}

/// A value with a free key, of which a table is a list.
protocol SettingEntry: SettingItem {
    init(key: String, _ value: Setting)
    var entry: (key: String, value: String) { get }
}

extension SettingEntry {
    package static func all(in setting: Setting) -> [Self] { setting.entries.map { Self(key: $0.key, $0.value) } }
    package static func written(_ list: [Self]) -> String {
        "{" + list.map { "\($0.entry.key): \($0.entry.value)" }.joined(separator: ", ") + "}"
    }
}

extension WeightedField: SettingEntry {
    init(key: String, _ value: Setting) { self.init(Field(key), value.number ?? 0) }
    var entry: (key: String, value: String) { (field.name, ScalarText.canonical(weight)) }
}

extension GradeScheme: SettingEntry {
    init(key: String, _ value: Setting) { self.init(name: key, grades: value.texts) }
    var entry: (key: String, value: String) { (name, String.written(grades)) }
}

extension ColumnMapping: SettingEntry {
    init(key: String, _ value: Setting) { self.init(header: key, field: Field(value.text ?? "")) }
    var entry: (key: String, value: String) { (header, field.name) }
}

extension ColumnUnit: SettingEntry {
    init(key: String, _ value: Setting) { self.init(name: key, unit: value.text ?? "") }
    var entry: (key: String, value: String) { (name, unit) }
}

extension VillagePair: SettingItem {
    /// A group of three or more is a chain: each with the next.
    package static func all(in setting: Setting) -> [VillagePair] {
        setting.items.flatMap { group in
            zip(group.codes, group.codes.dropFirst()).map { VillagePair($0, $1) }
        }
    }
    package static func written(_ list: [VillagePair]) -> String {
        "[" + list.map { "[\($0.first), \($0.second)]" }.joined(separator: ", ") + "]"
    }
}
