/// Puts a scenario over the one it extends.
package enum SettingMerge {
    /// The base with everything that the upper one says: maps are merged key by key, lists and single values replaced, and an
    /// empty value takes the key away so that the default holds.
    package static func merge(_ upper: Setting, over base: Setting) -> Setting {
        guard case .map(var entries) = base.value, case .map(let uppers) = upper.value else { return upper }
        for entry in uppers {
            if let index = entries.firstIndex(where: { $0.key == entry.key }) {
                entries[index].value = merge(entry.value, over: entries[index].value)
                entries[index].place = entry.place
            } else {
                entries.append(entry)
            }
        }
        return Setting(value: .map(entries), place: upper.place)
    }

    /// The tree without keys that have no value.
    static func withoutNulls(_ setting: Setting) -> Setting {
        switch setting.value {
        case .scalar: return setting
        case .list(let items): return Setting(value: .list(items.map(withoutNulls)), place: setting.place)
        case .map(let entries):
            var kept: [Setting.Entry] = []
            for var entry in entries where !entry.value.isNull {
                entry.value = withoutNulls(entry.value)
                kept.append(entry)
            }
            return Setting(value: .map(kept), place: setting.place)
        }
    }

    /// The tree with the paths of its files as seen from another folder, for a base file that lies elsewhere.
    static func rebase(_ setting: Setting, by folder: String, shape: ScenarioShape = .section, path: String = "")
        -> Setting
    {
        if folder == "." { return setting }
        var result = setting
        switch (setting.value, shape) {
        case (.scalar(let text, let isPlain), .path) where !setting.isNull:
            let moved = ScenarioPath.normalized(ScenarioPath.join(folder: folder, text))
            result.value = .scalar(text: moved, isPlain: isPlain)
        case (.list(let items), .sections):
            result.value = .list(items.map { rebase($0, by: folder, path: "\(path)[]") })
        case (.map, .section):
            return mapEntries(of: setting) { entry in
                guard let row = ScenarioKeys.child(entry.key, of: path) else { return entry.value }
                return rebase(entry.value, by: folder, shape: row.shape, path: row.path)
            }
        case (.scalar, _), (.list, _), (.map, _): break
        }
        return result
    }

    /// The tree with `prefer: {lift: 0.3}` written as `prefer: {lift: {weight: 0.3}}`, so that a variant that only changes the
    /// form of a term keeps its weight, and both spellings have one digest.
    static func withFullTerms(_ root: Setting) -> Setting {
        mapEntries(of: root) { entry in
            guard entry.key == "prefer" else { return entry.value }
            return mapEntries(of: entry.value) { term in
                guard term.value.number != nil, ScenarioKeys.row("prefer.\(term.key).weight") != nil else {
                    return term.value
                }
                let weight = Setting.Entry(key: "weight", place: term.place, value: term.value)
                return Setting(value: .map([weight]), place: term.value.place)
            }
        }
    }

    private static func mapEntries(of map: Setting, _ change: (Setting.Entry) -> Setting) -> Setting {
        guard case .map(var entries) = map.value else { return map }
        for index in entries.indices { entries[index].value = change(entries[index]) }
        return Setting(value: .map(entries), place: map.place)
    }
}
