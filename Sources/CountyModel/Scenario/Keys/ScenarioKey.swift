/// One row of the table of all keys that a scenario file may have.
package struct ScenarioKey: Sendable {
    /// Whether this version of the program does anything with the key.
    package enum Use: Sendable {
        /// It does.
        case used
        /// It is accepted and kept, and a note says that nothing comes of it yet.
        case notYet
    }

    /// Path from the top, such as `must.villages.min`; `[]` stands for the items of a list, `*` for free names.
    package let path: String
    /// The default as it would be written; empty when the key is absent by default.
    package let standard: String
    /// Unit of its number (万元, 米, 个 …); empty when it has none.
    package let unit: String
    /// What it does, one sentence in Chinese and in English.
    package let meaning: Bilingual
    /// Whether this version of the program does anything with it.
    package let use: Use
    /// What may stand behind it.
    package let shape: ScenarioShape

    package init(
        _ path: String, _ shape: ScenarioShape, _ standard: String = "", unit: String = "", zh: String, en: String,
        use: Use = .used
    ) {
        (self.path, self.shape, self.standard, self.unit) = (path, shape, standard, unit)
        (self.meaning, self.use) = (Bilingual(zh: zh, en: en), use)
    }

    /// What may stand behind it, in words: kind and range.
    package var expected: Bilingual { shape.wording }

    /// The last part of the path: the key as it is written.
    package var name: String { String(path.split(separator: ".").last ?? "") }

    /// The path of the section it is in; empty at the top.
    package var parent: String { path.contains(".") ? String(path.dropLast(name.count + 1)) : "" }
}
