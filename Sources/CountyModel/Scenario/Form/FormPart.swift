/// One name of a table in a form: a column with its weight, or a column with what is asked of it.
package struct FormPart: Sendable {
    /// The path of its value.
    package let path: String
    /// The column in words, and what is asked of it.
    package let title: Bilingual
    package let control: FormControl
    package let written: String
    package let slider: FormSlider?

    /// The parts of a row: each name of a table of weights, or each condition of a table of conditions.
    package static func parts(of row: ScenarioForm.Row) -> [FormPart] {
        guard case .table(let item, fieldKeys: true) = row.key.shape else { return [] }
        return (row.value?.entries ?? []).flatMap { entry -> [FormPart] in
            let path = "\(row.key.path).\(entry.key)"
            if item == .weight { return [part(path, name(entry.key), entry.value)] }
            guard case .map(let conditions) = entry.value.value else {
                let word = Bilingual(zh: "为", en: "is")
                return [part(path, joined(name(entry.key), word), entry.value)]
            }
            return conditions.map { condition in
                let word = SettingText.word(condition.key) ?? .same(condition.key)
                return part("\(path).\(condition.key)", joined(name(entry.key), word), condition.value)
            }
        }
    }

    private static func part(_ path: String, _ title: Bilingual, _ value: Setting) -> FormPart {
        let range: ClosedRange<Double> =
            if case .number(let range) = ScenarioKeys.shape(of: path) { range } else { -1e12...1e12 }
        let number = value.number
        let control: FormControl =
            value.flag != nil ? .flag : number != nil ? .number(range, isWhole: false) : .text
        return FormPart(
            path: path, title: title, control: control, written: value.flowText,
            slider: number.flatMap { FormSlider(range, isWhole: false, known: [$0]) })
    }

    private static func joined(_ name: Bilingual, _ word: Bilingual) -> Bilingual {
        Bilingual(zh: name.zh + word.zh, en: "\(name.en) \(word.en)")
    }

    /// A column in words, those that are computed included.
    package static func name(_ field: String) -> Bilingual {
        if field == Field.incomeGap.name { return Bilingual(zh: "收入缺口(距薄弱线)", en: "income lacking to the weak line") }
        if field == Field.centrality.name { return SettingText.word(field) ?? .same(field) }
        return Bilingual(zh: Field(field).label, en: Field(field).englishName)
    }
}
