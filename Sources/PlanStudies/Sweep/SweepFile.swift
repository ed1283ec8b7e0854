import CountyModel
import Digest

extension Sweep {
    /// Reads a sweep file.
    ///
    /// - Throws: ``PlannerError``: `.input` (E6601) when it cannot be read, `.scenario` (E1930 and following) with the place of
    ///   what is wrong.
    package static func load(path: String) throws(PlannerError) -> Sweep {
        let text = try ScenarioLoader(read: ScenarioLoader.readFile).text(of: path, namedAt: Place(file: path))
        return try parse(text, file: path)
    }

    /// Reads a sweep from its text.
    package static func parse(_ text: String, file: String = "sweep.yaml") throws(PlannerError) -> Sweep {
        try SweepReader(root: try YamlSource.read(text, file: file)).sweep()
    }
}

/// Makes a sweep of the tree of its file.
private struct SweepReader {
    let root: Setting

    private static let keys = ["schema", "name", "base", "set", "axes", "variants", "indicators"]

    func sweep() throws(PlannerError) -> Sweep {
        try refuseUnknown(root, Self.keys)
        guard let base = root["base"]?.text else {
            throw fault(root, Bilingual(zh: "缺少 base(基准参数文件)", en: "base, the scenario to start from, is missing"))
        }
        let name = root["name"]?.text ?? "sweep"
        guard ScalarText.isSlug(name) else { throw notASlug(root["name"] ?? root) }
        let common = try overlay(root["set"])
        let empty = Setting(value: .map([]), place: root.place)
        var variants = try grid(base, common)
        for item in root["variants"]?.items ?? [] { variants.append(try listed(item, base, common)) }
        if variants.isEmpty {
            throw fault(root, Bilingual(zh: "axes 和 variants 都没有写", en: "neither axes nor variants are given"))
        }
        guard variants.count <= Sweep.mostVariants else { throw tooMany(variants.count) }
        var seen: Set<String> = []
        for variant in variants where !seen.insert(variant.name).inserted {
            throw PlannerError(
                .scenario, .sameVariantName,
                Bilingual(zh: "两个方案同名:\(variant.name)", en: "two variants are called \(variant.name)"),
                at: variant.overlay.place, mend: Bilingual(zh: "请改名", en: "rename one of them"))
        }
        return Sweep(
            name: name, variants: variants, indicators: try indicators(),
            base: SweepVariant(
                name: "base", label: "base", extends: [base], overlay: SettingMerge.merge(common, over: empty)))
    }

    /// Every combination of the values of the axes, the last axis running fastest.
    private func grid(_ base: String, _ common: Setting) throws(PlannerError) -> [SweepVariant] {
        guard let axes = root["axes"] else { return [] }
        guard case .map(let entries) = axes.value, !entries.isEmpty else {
            throw fault(
                axes, Bilingual(zh: "axes 应为“键路径: [值, …]”", en: "axes wants paths of keys, each with a list of values"))
        }
        var rows: [[(axis: Setting.Entry, value: Setting)]] = [[]]
        for axis in entries {
            guard case .list(let values) = axis.value.value, !values.isEmpty else {
                throw fault(axis.value, Bilingual(zh: "\(axis.key) 应为一列值", en: "\(axis.key) wants a list of values"))
            }
            guard rows.count * values.count <= Sweep.mostVariants else { throw tooMany(rows.count * values.count) }
            rows = rows.flatMap { row in values.map { row + [(axis, $0)] } }
        }
        let short = Self.shortNames(entries.map(\.key))
        return rows.map { row in
            let tree = row.reduce(common) { tree, cell in
                SettingMerge.merge(Self.nested(cell.axis.key, cell.value, cell.axis.place), over: tree)
            }
            let label = row.map { "\($0.axis.key)=\(Self.text($0.value))" }.joined(separator: ", ")
            let name = row.map { "\(short[$0.axis.key] ?? $0.axis.key)-\(Self.text($0.value))" }.joined(separator: "_")
            return SweepVariant(
                name: Self.slug(name), label: label, extends: [base], overlay: tree,
                settings: row.map { ($0.axis.key, Self.text($0.value)) })
        }
    }

    private func listed(_ item: Setting, _ base: String, _ common: Setting) throws(PlannerError) -> SweepVariant {
        try refuseUnknown(item, ["name", "title", "extends", "set"])
        guard let name = item["name"]?.text, ScalarText.isSlug(name) else { throw notASlug(item["name"] ?? item) }
        let more = item["extends"].map { $0.text.map { [$0] } ?? $0.texts } ?? []
        let own = try overlay(item["set"])
        var placed = SettingMerge.merge(own, over: common)
        placed.place = item.place
        let leaves = Self.leaves(own, "")
        let label = (more + leaves.map { "\($0)=\($1)" }).joined(separator: ", ")
        return SweepVariant(
            name: name, label: label.isEmpty ? name : label, extends: [base] + more, overlay: placed,
            title: item["title"]?.text,
            settings: leaves.map { (key: $0.0, value: $0.1) })
    }

    /// Keys with dots brought into sections.
    private func overlay(_ setting: Setting?) throws(PlannerError) -> Setting {
        guard let setting else { return Setting(value: .map([]), place: root.place) }
        guard case .map(let entries) = setting.value else {
            throw fault(setting, Bilingual(zh: "set 应为一组“键: 值”", en: "set wants a group of keys"))
        }
        return entries.reduce(Setting(value: .map([]), place: setting.place)) { tree, entry in
            SettingMerge.merge(Self.nested(entry.key, entry.value, entry.place), over: tree)
        }
    }

    private func indicators() throws(PlannerError) -> [PlanIndicator] {
        guard let list = root["indicators"] else { return Sweep.standardIndicators }
        var result: [PlanIndicator] = []
        for item in list.items {
            guard let indicator = item.text.flatMap({ PlanIndicator(rawValue: $0) }), indicator.direction != .none
            else {
                let names = PlanIndicator.allCases.filter { $0.direction != .none }.map(\.rawValue)
                throw PlannerError(
                    .scenario, .badSweepFile,
                    Bilingual(
                        zh: "没有指标 \(item.text ?? "?")", en: "there is no indicator \(item.text ?? "?")"),
                    at: ScenarioFault.place(item),
                    mend: EditDistance.mend(item.text ?? "", among: names))
            }
            if !result.contains(indicator) { result.append(indicator) }
        }
        guard result.count >= 2 else {
            throw fault(list, Bilingual(zh: "indicators 至少要有两项", en: "indicators wants two or more"))
        }
        return result
    }

    private func refuseUnknown(_ map: Setting, _ known: [String]) throws(PlannerError) {
        guard case .map(let entries) = map.value else {
            throw fault(map, Bilingual(zh: "应为一组“键: 值”", en: "a group of keys is wanted"))
        }
        guard let entry = entries.first(where: { !known.contains($0.key) }) else { return }
        var place = entry.place
        place.value = entry.key
        throw PlannerError(
            .scenario, .badSweepFile, Bilingual(zh: "没有 \(entry.key) 这个键", en: "there is no key \(entry.key)"),
            at: place,
            mend: EditDistance.mend(entry.key, among: known))
    }

    private func fault(_ setting: Setting, _ what: Bilingual) -> PlannerError {
        PlannerError(.scenario, .badSweepFile, what, at: ScenarioFault.place(setting))
    }

    private func notASlug(_ setting: Setting) -> PlannerError {
        fault(setting, Bilingual(zh: "name 只能用字母、数字、短横和下划线", en: "name wants letters, digits, hyphens or underscores"))
    }

    private func tooMany(_ count: Int) -> PlannerError {
        PlannerError(
            .scenario, .tooManyVariants,
            Bilingual(
                zh: "共 \(count) 个方案,最多 \(Sweep.mostVariants) 个",
                en: "\(Wording.count(count, "variant")); \(Sweep.mostVariants) are the most"),
            at: root.place, mend: Bilingual(zh: "请减少各轴的取值", en: "give the axes fewer values"))
    }

    /// The last part of each path, or more of it where two would be called alike.
    private static func shortNames(_ keys: [String]) -> [String: String] {
        var result: [String: String] = [:]
        for key in keys {
            let parts = key.split(separator: ".")
            let lengths = 1...max(1, parts.count)
            let own = lengths.first { length in
                let tail = parts.suffix(length).joined(separator: "-")
                return keys.filter { $0.split(separator: ".").suffix(length).joined(separator: "-") == tail }.count == 1
            }
            result[key] = parts.suffix(own ?? parts.count).joined(separator: "-")
        }
        return result
    }

    /// A name for files: every character that is not a letter or digit becomes a hyphen. Where that loses something, or
    /// the name is long, a piece of its digest follows, so that other values have other names and the same ones the
    /// same.
    private static func slug(_ text: String) -> String {
        var lost = false
        var result = ""
        for character in text {
            if ScalarText.isSlug(String(character)) {
                result.append(character)
            } else {
                if character != "." { lost = true }
                result.append("-")
            }
        }
        guard lost || result.count > 60 else { return result }
        return result.prefix(50) + "-" + SHA256.hex(of: Array(text.utf8)).prefix(8)
    }

    private static func nested(_ path: String, _ value: Setting, _ place: Place) -> Setting {
        path.split(separator: ".").reversed().reduce(value) { inner, key in
            Setting(value: .map([Setting.Entry(key: String(key), place: place, value: inner)]), place: place)
        }
    }

    private static func leaves(_ setting: Setting, _ path: String) -> [(String, String)] {
        guard case .map(let entries) = setting.value, !entries.isEmpty || path.isEmpty else {
            return [(path, text(setting))]
        }
        return entries.flatMap { leaves($0.value, path.isEmpty ? $0.key : "\(path).\($0.key)") }
    }

    private static func text(_ setting: Setting) -> String {
        switch setting.value {
        case .scalar(let text, _): text
        case .list(let items): "[" + items.map(text).joined(separator: " ") + "]"
        case .map(let entries): "{" + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: " ") + "}"
        }
    }
}
