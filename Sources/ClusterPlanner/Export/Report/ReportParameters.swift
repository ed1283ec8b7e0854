/// The parameters as the scenario sets them, in words.
extension ReportContent {
    /// Sections that say what a plan must be and is weighed by.
    private static let sections = ["classes", "must", "lead", "org_form", "prefer", "costs", "solve"]

    mutating func writeParameters() {
        openChapter("参数", "Parameters")
        let tree = (try? YamlSource.read(setup.scenario.canonicalText, file: setup.scenario.name)) ?? nil
        var rows: [[Bilingual]] = []
        for section in Self.sections {
            if let setting = tree?.at(section) { collect(setting, section, &rows) }
        }
        note("只列参数文件中写明的;其余用默认值。", "Only what the scenario sets; the rest has its default.")
        add(
            .table(
                ReportTable(
                    columns: [
                        .init(title: Bilingual(zh: "项目", en: "what"), share: 0.46),
                        .init(title: Bilingual(zh: "取值", en: "value"), share: 0.26),
                        .init(title: Bilingual(zh: "键", en: "key"), share: 0.28),
                    ], rows: rows)))
    }

    private mutating func collect(_ setting: Setting, _ path: String, _ rows: inout [[Bilingual]]) {
        let row = ScenarioKeys.row(path)
        if case .map(let entries) = setting.value, ScenarioKeys.children(of: path).isEmpty == false {
            for entry in entries { collect(entry.value, "\(path).\(entry.key)", &rows) }
            return
        }
        guard let meaning = row?.meaning else { return }
        let unit = row?.unit ?? ""
        let value = ledger.name(text(setting), "scenario")
        rows.append([
            ledger.said(meaning, "scenario keys"), Bilingual.same(value + (unit.isEmpty ? "" : " \(unit)")),
            .same(ledger.name(path, "scenario keys")),
        ])
    }

    private func text(_ setting: Setting) -> String {
        switch setting.value {
        case .scalar(let text, _):
            return county.index(of: VillageCode(text)).map { county.villages[$0].label } ?? text
        case .list(let items): return items.isEmpty ? "—" : items.map(text).joined(separator: "、")
        case .map(let entries): return entries.map { "\($0.key) \(text($0.value))" }.joined(separator: ";")
        }
    }
}
