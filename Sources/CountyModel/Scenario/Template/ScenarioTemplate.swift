/// The scenario file that `planner init` writes: commented, with the county's own files and counts in it.
package enum ScenarioTemplate {
    /// One table of the county and what its headers were taken for.
    package struct Table: Sendable, Equatable {
        /// The file, relative to the scenario.
        package var path: String
        /// Sheet by name; `nil` for the first.
        package var sheet: String?
        /// Headers the user must see assigned; written as `columns`.
        package var columns: [ColumnMapping]
        /// Headers recognised by themselves; written as comments.
        package var recognised: [ColumnMapping]
        /// Units the user has given; written as `units`.
        package var units: [ColumnUnit] = []

        /// A table from its parts.
        package init(
            path: String, sheet: String? = nil, columns: [ColumnMapping] = [], recognised: [ColumnMapping] = []
        ) {
            (self.path, self.sheet, self.columns, self.recognised) = (path, sheet, columns, recognised)
        }
    }

    /// What is known of the county.
    package struct CountyFacts: Sendable, Equatable {
        /// Name of the county.
        package var name: String
        /// Its six digits; `nil` when the codes are of another kind.
        package var code: String?
        /// Kind of the village codes.
        package var codeKind: CodeKind
        /// The boundary file, relative to the scenario.
        package var boundaryPath: String
        /// Column of the code in it; `nil` when it is found by itself.
        package var codeField: String?
        /// Column of the name in it; `nil` when it is found by itself.
        package var nameField: String?
        /// How many villages it has; `nil` when not counted.
        package var villageCount: Int?
        /// Its tables.
        package var tables: [Table]
        /// Lines between strong and weak villages by the county's own incomes; `nil` writes the usual ones.
        package var lines: IncomeLines?
        /// The preset whose rules it starts from; `nil` writes every rule into the file.
        package var preset: Preset?

        /// A county from what is known of it.
        package init(
            name: String, code: String? = nil, codeKind: CodeKind = .cn12, boundaryPath: String,
            codeField: String? = nil, villageCount: Int? = nil, tables: [Table] = [], preset: Preset? = nil
        ) {
            (self.name, self.code, self.codeKind) = (name, code, codeKind)
            (self.boundaryPath, self.codeField) = (boundaryPath, codeField)
            (self.villageCount, self.tables, self.preset) = (villageCount, tables, preset)
        }
    }

    /// The text of the file. It reads back without findings.
    ///
    /// - Parameter language: of the comments and of the plan's title.
    package static func text(for county: CountyFacts, _ language: Language = .zh) -> String {
        var writer = TemplateWriter(language)
        writer.comment(
            zh: "片区划分参数文件,由 planner init 生成。“#”后是说明,可以删去;不写的键用默认值。",
            en:
                "Scenario of a county, made by planner init. What follows # explains and may go; keys left out have defaults."
        )
        writer.comment(
            zh: "写法:代码加引号;冒号、逗号、短横用半角,冒号后空一格;缩进用空格。",
            en:
                "Codes go in quotes; colons, commas and hyphens are ASCII, with a blank after a colon; indent with blanks."
        )
        if let count = county.villageCount {
            writer.comment(
                zh: "\(oneLine(county.name)):共 \(count) 个村。",
                en: "\(oneLine(county.name)): \(Wording.count(count, "village")).")
        }
        writer.value("schema", SettingCanonical.quoted(ScenarioVersion.newest.rawValue))
        writer.value("name", "base")
        writer.value("title", SettingCanonical.quoted(title(of: county.name, language)))
        if let preset = county.preset { start(from: preset, &writer) }
        data(county, &writer)
        // Rules of the preset are not repeated, because a line here would override it.
        for (title, settings) in sections where county.preset == nil || besidePresets.contains(title.zh) {
            writer.heading(title.text(language))
            let holdsLines = settings.contains { $0.path == "classes.strong.min" }
            if holdsLines, let lines = county.lines {
                writer.comment(zh: lines.explained.zh, en: lines.explained.en)
            }
            for (path, value) in settings { writer.value(path, county.lines?.value(of: path, else: value) ?? value) }
        }
        return writer.text
    }

    private static func title(of county: String, _ language: Language) -> String {
        language == .zh ? "\(county)片区组建方案" : "Clusters of villages proposed for \(county)"
    }

    private static func start(from preset: Preset, _ writer: inout TemplateWriter) {
        writer.comment(
            zh: "标准、规则和权重取自预设:\(preset.title.zh)",
            en: "Lines, rules and weights are those of a preset: \(preset.title.en)")
        writer.comment(
            zh: "各行及其出处见 planner presets \(preset.name);要改哪一项,就在本文件写哪一项。",
            en: "planner presets \(preset.name) shows each line and its source; what is to differ is written here.")
        writer.value("extends", SettingCanonical.quoted(Preset.prefix + preset.name))
    }

    /// A name without anything that would end a comment.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func data(_ county: CountyFacts, _ writer: inout TemplateWriter) {
        writer.heading(writer.language == .zh ? "数据" : "data")
        writer.value("data.county_name", SettingCanonical.quoted(county.name))
        if let code = county.code { writer.value("data.county_code", SettingCanonical.quoted(code)) }
        writer.value("data.code_kind", county.codeKind.rawValue)
        writer.value("data.villages.path", SettingCanonical.quoted(county.boundaryPath))
        if let field = county.codeField { writer.value("data.villages.code_field", SettingCanonical.quoted(field)) }
        if let field = county.nameField { writer.value("data.villages.name_field", SettingCanonical.quoted(field)) }
        if county.tables.isEmpty { return }
        writer.open("data.tables")
        for table in county.tables {
            writer.item("data.tables[].path", SettingCanonical.quoted(table.path))
            if let sheet = table.sheet { writer.value("data.tables[].sheet", SettingCanonical.quoted(sheet)) }
            for column in table.recognised {
                let header = oneLine(column.header)
                writer.comment(
                    zh: "已识别:\(header) → \(column.field)(\(column.field.label))",
                    en: "recognised: \(header) → \(column.field)", indent: 6)
            }
            if !table.columns.isEmpty { writer.open("data.tables[].columns") }
            for column in table.columns {
                writer.line("\(SettingCanonical.quoted(column.header)): \(column.field)", indent: 8)
            }
            if !table.units.isEmpty { writer.open("data.tables[].units") }
            for unit in table.units {
                writer.line("\(SettingCanonical.quoted(unit.name)): \(unit.unit)", indent: 8)
            }
        }
    }
}
