import CountyModel

/// The parameters as the scenario sets them, in words.
extension ReportContent {
    /// Sections that say what a plan must be and is weighed by.
    private static let sections = ["classes", "must", "lead", "org_form", "prefer", "costs", "solve"]

    mutating func writeParameters() {
        openAnnex(1, "参数", "Parameters")
        let tree = (try? YamlSource.read(setup.scenario.canonicalText, file: setup.scenario.name)) ?? nil
        var rows: [Row] = []
        for section in Self.sections {
            if let setting = tree?.at(section) { collect(setting, section, &rows) }
        }
        note("只列参数文件中写明的;其余用默认值。", "Only what the scenario sets; the rest has its default.")
        add(.table(table(ReportOtherColumns.parameters, rows)))
    }

    private typealias Row = (meaning: Bilingual, value: Bilingual, key: Bilingual)

    private mutating func collect(_ setting: Setting, _ path: String, _ rows: inout [Row]) {
        let row = ScenarioKeys.row(path)
        if case .map(let entries) = setting.value, ScenarioKeys.children(of: path).isEmpty == false {
            for entry in entries { collect(entry.value, "\(path).\(entry.key)", &rows) }
            return
        }
        guard let row else { return }
        let value = ledger.said(
            Bilingual(zh: text(setting, row, .zh), en: text(setting, row, .en)), "scenario")
        // Keys give amounts of income in 万元, as the dictionary does; a county's own measure has its own unit.
        let unit = row.unit == "万元" ? setup.classes.unit : UnitWords.both(row.unit)
        rows.append(
            (
                ledger.said(title(of: row), "scenario keys"), spaced(value, unit),
                .same(ledger.name(path, "scenario keys"))
            ))
    }

    /// What a key sets; with what its section means in front where it says no more than "weight".
    private func title(of row: ScenarioKey) -> Bilingual {
        guard row.name == "weight", let section = ScenarioKeys.row(row.parent)?.meaning else { return row.title }
        return Bilingual(zh: "\(section.zh):\(row.title.zh)", en: "\(section.en): \(row.title.en)")
    }

    private func text(_ setting: Setting, _ row: ScenarioKey, _ language: Language) -> String {
        switch setting.value {
        case .scalar(let text, _):
            if let village = county.index(of: VillageCode(text)) { return county.villages[village].label }
            return row.said(text)?.text(language) ?? word(text, language)
        case .list(let items):
            return items.isEmpty
                ? "—" : items.map { text($0, row, language) }.joined(separator: language == .zh ? "、" : ", ")
        case .map(let entries):
            return entries.map { "\(word($0.key, language)) \(text($0.value, row, language))" }
                .joined(separator: language == .zh ? ";" : "; ")
        }
    }

    /// A field by its name in the language; anything else as it is written.
    private func word(_ text: String, _ language: Language) -> String {
        if let said = SettingText.word(text) { return said.text(language) }
        let field = Field(text)
        guard field.described != nil else { return text }
        return language == .zh ? field.label : field.englishName
    }

    /// A unit behind a number.
    private func spaced(_ value: Bilingual, _ unit: Bilingual) -> Bilingual {
        Bilingual(
            zh: value.zh + (unit.zh.isEmpty ? "" : " \(unit.zh)"), en: value.en + (unit.en.isEmpty ? "" : " \(unit.en)")
        )
    }
}
