import ClusterPlanner

/// The form of a scenario as the page draws it: all words come from the table of keys.
enum RuleForm {
    static func json(_ form: ScenarioForm, _ reach: SettingReach?, _ setup: PlanningCase?) -> JSONValue {
        .list(
            form.sections.map { section in
                .object([
                    ("key", .text(section.key?.path ?? "")),
                    (
                        "title",
                        section.key.map { WebAnswer.both($0.title) } ?? .list([.text("名称"), .text("name and title")])
                    ),
                    ("rows", .list(section.rows.map { row($0, reach?.told($0.key.path)) })),
                ])
            })
    }

    private static func row(_ row: ScenarioForm.Row, _ reach: Bilingual?) -> JSONValue {
        let key = row.key
        let unit = UnitWords.both(key.unit)
        return .object([
            ("path", .text(key.path)), ("title", WebAnswer.both(key.title)),
            ("group", row.group.map(WebAnswer.both) ?? .null), ("unit", WebAnswer.both(unit)),
            ("control", control(row.control)), ("words", words(row)), ("expected", WebAnswer.both(key.expected)),
            ("value", row.value.map(value) ?? .null), ("said", WebAnswer.both(FormWords.said(row.value, key))),
            ("standard", WebAnswer.both(FormWords.said(written: row.standard, key))),
            ("source", source(row.source)), ("remark", row.remark.map { .text($0) } ?? .null),
            (
                "elsewhere",
                .list(
                    row.elsewhere.map { one in
                        let title = Preset.all.first { $0.name == one.preset }?.title ?? .same(one.preset)
                        return .list([WebAnswer.both(title), WebAnswer.both(FormWords.said(one.value, key))])
                    })
            ),
            ("slider", slider(row.slider)), ("reach", reach.map(WebAnswer.both) ?? .null),
            ("parts", .list(FormPart.parts(of: row).map(part))),
        ])
    }

    private static func part(_ part: FormPart) -> JSONValue {
        .object([
            ("path", .text(part.path)), ("title", WebAnswer.both(part.title)), ("control", control(part.control)),
            ("value", .text(part.written)), ("slider", slider(part.slider)),
        ])
    }

    private static func control(_ control: FormControl) -> JSONValue {
        guard case .number(let range, let isWhole) = control else { return .object([("kind", .text(control.word))]) }
        return .object([
            ("kind", .text(control.word)), ("least", .real(range.lowerBound, decimals: 6)),
            ("most", .real(range.upperBound, decimals: 6)), ("whole", .flag(isWhole)),
        ])
    }

    /// The words that may be chosen, each as a person says it.
    private static func words(_ row: ScenarioForm.Row) -> JSONValue {
        switch row.control {
        case .choice(let words), .words(let words):
            .list(words.map { .list([.text($0), WebAnswer.both(row.key.said($0) ?? .same($0))]) })
        case .number, .range, .flag, .text, .villages, .groups, .weights, .fields, .field, .textOnly: .list([])
        }
    }

    private static func slider(_ slider: FormSlider?) -> JSONValue {
        slider.map {
            .list([.real($0.least, decimals: 6), .real($0.most, decimals: 6), .real($0.step, decimals: 6)])
        } ?? .null
    }

    private static func source(_ source: ScenarioForm.Source) -> JSONValue {
        switch source {
        case .standard: .object([("kind", .text("standard"))])
        case .own(let row): .object([("kind", .text("own")), ("row", .integer(row))])
        case .file(let name): .object([("kind", .text("file")), ("name", .text(ScenarioPath.fileName(of: name)))])
        case .preset(let name):
            .object([
                ("kind", .text("preset")),
                ("title", WebAnswer.both(Preset.all.first { $0.name == name }?.title ?? .same(name))),
            ])
        }
    }

    /// A value as the page holds it: texts, lists of texts, and lists of these.
    private static func value(_ setting: Setting) -> JSONValue {
        switch setting.value {
        case .scalar(let text, _): .text(text)
        case .list(let items): .list(items.map(value))
        case .map(let entries): .list(entries.map { .list([.text($0.key), value($0.value)]) })
        }
    }
}
