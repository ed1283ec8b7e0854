/// Settings of a scenario in sentences.
package enum SettingText {
    /// A setting with its value, such as "片区可否跨乡镇:不许" and "every village lifts: 0.25".
    package static func told(_ key: String, _ value: String) -> Bilingual {
        if let row = ScenarioKeys.row(key), let said = row.said(value) {
            return Bilingual(zh: "\(row.title.zh):\(said.zh)", en: "\(row.title.en): \(said.en)")
        }
        let (name, value) = (name(of: key), said(value))
        return Bilingual(zh: "\(name.zh) \(value.zh)", en: "\(name.en) \(value.en)")
    }

    /// A setting with what it was and what it is.
    package static func changed(_ key: String, from old: String?, to new: String?) -> Bilingual {
        if let row = ScenarioKeys.row(key), let from = old.flatMap(row.said), let to = new.flatMap(row.said) {
            return Bilingual(
                zh: "\(row.title.zh):\(from.zh) → \(to.zh)", en: "\(row.title.en): \(from.en) → \(to.en)")
        }
        let none = Bilingual(zh: "未设", en: "not set")
        let (name, from, to) = (name(of: key), old.map(said) ?? none, new.map(said) ?? none)
        return Bilingual(zh: "\(name.zh):\(from.zh) → \(to.zh)", en: "\(name.en): \(from.en) → \(to.en)")
    }

    /// A key in words: the rule it belongs to, with the end of its range, else what it sets; as it is written where it has no words.
    package static func name(of key: String) -> Bilingual {
        let rules = PlanRule.allCases.filter { key == $0.key || key.hasPrefix($0.key + ".") }
        // Of rules whose keys begin alike the one that says most; the section alone is no rule.
        if let rule = rules.max(by: { $0.key.count < $1.key.count }), rule.key.contains(".") {
            switch key.dropFirst(rule.key.count) {
            case ".max": return Bilingual(zh: rule.name.zh + "上限", en: "most " + rule.name.en)
            case ".min": return Bilingual(zh: rule.name.zh + "下限", en: "least " + rule.name.en)
            default: return rule.name
            }
        }
        guard let row = ScenarioKeys.row(key) else { return .same(key) }
        guard row.name == "weight", let section = ScenarioKeys.row(row.parent)?.meaning else { return row.title }
        return section
    }

    /// A value as it is said: words for the words of the file, thousands apart.
    private static func said(_ value: String) -> Bilingual {
        if let said = word(value) { return said }
        return Double(value) == nil ? .same(value) : .same(NumberText.grouped(value))
    }

    /// A word that conditions and yes-or-no settings are made of; `nil` for all others.
    package static func word(_ text: String) -> Bilingual? { parts[text] }

    private static let parts = [
        "true": Bilingual(zh: "是", en: "yes"), "false": Bilingual(zh: "否", en: "no"),
        "min": Bilingual(zh: "不低于", en: "at least"), "max": Bilingual(zh: "不高于", en: "at most"),
        "not": Bilingual(zh: "不为", en: "not"), "below": Bilingual(zh: "低于", en: "below"),
        "centrality": Bilingual(zh: "居中程度", en: "how central it lies"),
    ]
}
