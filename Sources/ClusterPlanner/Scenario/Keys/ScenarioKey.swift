/// One row of the table of all keys that a scenario file may have.
public struct ScenarioKey: Sendable {
    /// Whether this version of the program does anything with the key.
    public enum Use: Sendable {
        /// It does.
        case used
        /// It is accepted and kept, and a note says that nothing comes of it yet.
        case notYet
    }

    /// Path from the top, such as `must.villages.min`; `[]` stands for the items of a list, `*` for free names.
    public let path: String
    /// The default as it would be written; empty when the key is absent by default.
    public let standard: String
    /// Unit of its number (万元, 米, 个 …); empty when it has none.
    public let unit: String
    /// What it does, one sentence in Chinese and in English.
    public let meaning: Bilingual
    /// Whether this version of the program does anything with it.
    public let use: Use
    /// What may stand behind it.
    let shape: ScenarioShape

    init(
        _ path: String, _ shape: ScenarioShape, _ standard: String = "", unit: String = "", zh: String, en: String,
        use: Use = .used
    ) {
        (self.path, self.shape, self.standard, self.unit) = (path, shape, standard, unit)
        (self.meaning, self.use) = (Bilingual(zh: zh, en: en), use)
    }

    /// What may stand behind it, in words: kind and range.
    public var expected: Bilingual { shape.wording }

    /// The last part of the path: the key as it is written.
    public var name: String { String(path.split(separator: ".").last ?? "") }

    /// The path of the section it is in; empty at the top.
    var parent: String { path.contains(".") ? String(path.dropLast(name.count + 1)) : "" }
}
