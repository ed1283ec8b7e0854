/// Values of a form as a person says them.
package enum FormWords {
    /// A value in words: those of its key, yes and no, columns by their labels, thousands apart; nothing where there is none.
    package static func said(_ value: Setting?, _ key: ScenarioKey) -> Bilingual {
        guard let value else { return nothing(key) }
        switch value.value {
        case .scalar(let text, let isPlain): return scalar(text, isPlain: isPlain, key)
        case .list(let items):
            if items.isEmpty { return Bilingual(zh: "无", en: "none") }
            let words = items.map { said($0, key) }
            if FormControl(key.shape) == .range, words.count == 2 {
                return Bilingual(zh: "\(words[0].zh) 至 \(words[1].zh)", en: "\(words[0].en) to \(words[1].en)")
            }
            return joined(words)
        case .map(let entries):
            if entries.isEmpty { return Bilingual(zh: "无", en: "none") }
            return joined(
                entries.map { entry in
                    let name = SettingText.word(entry.key) ?? FormPart.name(entry.key)
                    let value = said(entry.value, key)
                    return Bilingual(zh: "\(name.zh) \(value.zh)", en: "\(name.en) \(value.en)")
                })
        }
    }

    /// A value that is written as text, such as a default.
    package static func said(written text: String, _ key: ScenarioKey) -> Bilingual {
        text.isEmpty ? nothing(key) : said((try? YamlSource.read("v: " + text, file: ""))?["v"], key)
    }

    private static func joined(_ words: [Bilingual]) -> Bilingual {
        Bilingual(zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
    }

    private static func scalar(_ text: String, isPlain: Bool, _ key: ScenarioKey) -> Bilingual {
        if let said = key.said(text) { return said }
        if isPlain, let said = SettingText.word(text) { return said }
        if isPlain, let number = ScalarText.number(text) {
            return .same(NumberText.grouped(ScalarText.canonical(number)))
        }
        return Field.dictionary.contains { $0.field.name == text } ? FormPart.name(text) : .same(text)
    }

    /// No limit where a number would be one, else nothing.
    private static func nothing(_ key: ScenarioKey) -> Bilingual {
        if case .number = FormControl(key.shape) { return Bilingual(zh: "不限", en: "no limit") }
        return Bilingual(zh: "未设", en: "not set")
    }
}
