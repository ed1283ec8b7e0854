/// Orders about single villages that contradict each other.
enum CodeConflicts {
    /// One error per village and contradiction.
    package static func findings(in root: Setting) -> [Finding] {
        var result: [Finding] = []
        let excluded = Set(root.at("must.exclude")?.codes ?? [])
        let banned = Set(root.at("lead.banned")?.codes ?? [])
        func clash(_ codes: [Setting], with others: Set<VillageCode>, zh: String, en: String) {
            for code in codes {
                if let text = code.text, others.contains(VillageCode(text)) {
                    result.append(conflict(code, zh: zh, en: en))
                }
            }
        }
        clash(
            root.at("lead.fixed")?.items ?? [], with: banned, zh: "既在 fixed 又在 banned", en: "is both fixed and banned")
        clash(
            root.at("lead.fixed")?.items ?? [], with: excluded, zh: "既任牵头村又在 exclude", en: "is both fixed and excluded")
        var kept: Set<VillageCode> = []
        for cluster in root.at("must.keep")?.items ?? [] {
            let members = cluster["members"]?.items ?? []
            clash(members, with: excluded, zh: "既在 keep 又在 exclude", en: "is both kept and excluded")
            clash(members, with: kept, zh: "在两个 keep 片区中", en: "is in two kept clusters")
            kept.formUnion(cluster["members"]?.codes ?? [])
            if let lead = cluster["lead"], let text = lead.text, !members.contains(where: { $0.text == text }) {
                result.append(conflict(lead, zh: "任牵头村但不在 members 中", en: "leads but is not a member"))
            }
        }
        return result + parted(root)
    }

    /// Groups of `apart` two of which `together` puts in one cluster.
    private static func parted(_ root: Setting) -> [Finding] {
        let groups = (root.at("must.together")?.items ?? []).map { Set($0.codes) }
        var result: [Finding] = []
        for apart in root.at("must.apart")?.items ?? [] {
            for group in groups {
                let both = apart.items.filter { group.contains(VillageCode($0.text ?? "")) }
                if both.count > 1 {
                    result.append(
                        conflict(
                            both[1], zh: "与 \(both[0].text ?? "") 既 together 又 apart",
                            en: "is both together with and apart from \(both[0].text ?? "")"))
                }
            }
        }
        return result
    }

    private static func conflict(_ code: Setting, zh: String, en: String) -> Finding {
        let text = code.text ?? ""
        return Finding(
            .contradictoryVillage, Bilingual(zh: "\(text) \(zh)", en: "\(text) \(en)"), at: ScenarioFault.place(code),
            mend: Bilingual(zh: "只保留一处", en: "keep one of them"))
    }
}

/// Fields that neither the dictionary nor the county's own columns have.
enum FieldCheck {
    private static let computed = [Field.incomeGap.name, Field.centrality.name]
    /// Keys of one field, of a list and of a table of fields; what is said of files is checked when they are read.
    private static let singles = paths { $0 == .field }
    private static let lists = paths { if case .list(.field, _) = $0 { true } else { false } }
    private static let tables = paths { if case .table(_, fieldKeys: true) = $0 { true } else { false } }

    private static func paths(_ fits: (ScenarioShape) -> Bool) -> [String] {
        ScenarioKeys.all.filter { fits($0.shape) && !$0.path.contains("[]") && !$0.path.hasPrefix("data.") }.map(\.path)
    }

    /// A warning per field, as a column may still come with the boundary layer.
    package static func findings(in root: Setting) -> [Finding] {
        var names = Field.dictionary.map(\.field.name) + computed
        for table in root.at("data.tables")?.items ?? [] {
            names += (table["columns"]?.entries ?? []).compactMap(\.value.text)
        }
        let known = Set(names)
        var result: [Finding] = []
        func look(_ name: String?, _ place: Place) {
            guard let name, !known.contains(name) else { return }
            var place = place
            place.value = name
            let near = EditDistance.nearest(name, among: names)
            result.append(
                Finding(
                    .unknownField,
                    Bilingual(
                        zh: "字段 \(name) 不在数据字典中,也未在 data.tables 的 columns 中指定",
                        en: "field \(name) is neither in the dictionary nor among the columns of data.tables"),
                    at: place,
                    mend: near.map { Bilingual(zh: "您是否要写 \($0)", en: "did you mean \($0)") }
                        ?? Bilingual(zh: "在 columns 中写明“表头: \(name)”", en: "assign a header to it in columns")))
        }
        for path in singles { if let setting = root.at(path) { look(setting.text, setting.place) } }
        for path in lists { for item in root.at(path)?.items ?? [] { look(item.text, item.place) } }
        for zone in root.at("must.zones")?.items ?? [] {
            if let field = zone["field"] { look(field.text, field.place) }
        }
        for path in tables { for entry in root.at(path)?.entries ?? [] { look(entry.key, entry.place) } }
        return result
    }
}
