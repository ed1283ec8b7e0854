/// Checks the tree of one file against the table of keys and collects everything that is wrong.
struct SettingCheck {
    /// Kind of the village codes of the scenario as a whole.
    package let codeKind: CodeKind
    /// What was found so far, errors and warnings.
    package var findings: [Finding] = []

    init(codeKind: CodeKind) { self.codeKind = codeKind }

    /// Checks a whole file.
    package mutating func check(_ root: Setting) {
        guard case .map = root.value else {
            findings.append(ScenarioFault.wrongType(root, .section))
            return
        }
        section(root, "")
    }

    private mutating func section(_ setting: Setting, _ path: String) {
        guard case .map(let entries) = setting.value else {
            findings.append(ScenarioFault.wrongType(setting, .section))
            return
        }
        repeated(entries)
        for entry in entries {
            if let row = ScenarioKeys.child(entry.key, of: path) {
                // Nothing behind a key means its default.
                if !entry.value.isNull { value(entry.value, row.shape, row.path) }
            } else {
                findings.append(ScenarioFault.unknownKey(entry, in: path))
            }
        }
    }

    private mutating func value(_ setting: Setting, _ shape: ScenarioShape, _ path: String) {
        switch shape {
        case .anything: break
        case .section: section(setting, path)
        case .sections: list(setting, shape) { $0.section($1, "\(path)[]") }
        case .list(let item, let least):
            if case .list(let items) = setting.value, items.count < least {
                findings.append(ScenarioFault.tooShort(setting, least))
            }
            list(setting, shape) { $0.value($1, item, path) }
        case .table(let item, let fieldKeys): table(setting, item, fieldKeys, path)
        case .anyOf(let shapes): anyOf(setting, shapes, path)
        case .text, .slug, .path, .flag, .integer, .seed, .number, .positive, .choice, .code, .countyCode, .field:
            findings += ScalarCheck.findings(setting, shape, codeKind, path)
        }
    }

    private mutating func list(
        _ setting: Setting, _ shape: ScenarioShape, each: (inout SettingCheck, Setting) -> Void
    ) {
        guard case .list(let items) = setting.value else {
            findings.append(ScenarioFault.wrongType(setting, shape))
            return
        }
        for item in items { each(&self, item) }
    }

    private mutating func table(_ setting: Setting, _ item: ScenarioShape, _ fieldKeys: Bool, _ path: String) {
        guard case .map(let entries) = setting.value else {
            findings.append(ScenarioFault.wrongType(setting, .table(item)))
            return
        }
        repeated(entries)
        for entry in entries {
            if fieldKeys, !ScalarText.isIdentifier(entry.key) {
                findings.append(ScenarioFault.notAField(entry.key, at: entry.place))
            }
            if !entry.value.isNull { value(entry.value, item, "\(path).*") }
        }
    }

    /// Takes the shape that fits what is written: a map is a section, a list a list, and a scalar the first that has no fault.
    private mutating func anyOf(_ setting: Setting, _ shapes: [ScenarioShape], _ path: String) {
        if case .map = setting.value, shapes.contains(.section) { return section(setting, path) }
        var first: [Finding]?
        let scalars = shapes.filter { $0 != .section }
        for shape in scalars {
            var trial = SettingCheck(codeKind: codeKind)
            trial.value(setting, shape, path)
            if trial.findings.isEmpty { return }
            // A number out of range is reported as such, not as something that is not the word `auto`.
            if setting.number != nil, trial.findings.contains(where: { $0.code == .outOfRange }) {
                first = trial.findings
            }
        }
        findings += first ?? [ScenarioFault.wrongType(setting, .anyOf(shapes))]
    }

    private mutating func repeated(_ entries: [Setting.Entry]) {
        var seen: Set<String> = []
        for entry in entries where !seen.insert(entry.key).inserted {
            findings.append(
                Finding(
                    .repeatedKey, Bilingual(zh: "键重复:\(entry.key)", en: "key written twice: \(entry.key)"),
                    at: entry.place,
                    mend: Bilingual(zh: "只保留一处", en: "keep one of them")))
        }
    }
}
