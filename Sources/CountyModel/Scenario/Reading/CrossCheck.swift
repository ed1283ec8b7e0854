/// Checks that need more than one key, on the scenario as a whole.
enum CrossCheck {
    /// Errors, warnings and notes, section by section.
    package static func findings(in root: Setting) -> [Finding] {
        limits(root) + required(root) + lines(root) + prefer(root) + CodeConflicts.findings(in: root)
            + FieldCheck.findings(in: root) + leaveOut(root) + people(root) + tables(root) + notUsed(root)
    }

    /// A county has a dozen tables; each is read as often as it is named.
    private static let mostTables = 200

    private static func tables(_ root: Setting) -> [Finding] {
        guard let list = root.at("data.tables"), list.items.count > mostTables else { return [] }
        return [ScenarioFault.tooLong(list, mostTables)]
    }

    /// A lower limit above its upper one, wherever both stand together.
    private static func limits(_ setting: Setting) -> [Finding] {
        var result: [Finding] = []
        if let low = setting["min"], let high = setting["max"], let a = low.number, let b = high.number, a > b {
            result.append(
                Finding(
                    .crossedLimits,
                    Bilingual(
                        zh: "min(\(low.text ?? ""))大于 max(\(high.text ?? ""))",
                        en: "min (\(low.text ?? "")) is above max (\(high.text ?? ""))"),
                    at: ScenarioFault.place(low), mend: Bilingual(zh: "对调或改正", en: "swap or correct them")))
        }
        for entry in setting.entries { result += limits(entry.value) }
        for item in setting.items { result += limits(item) }
        return result
    }

    private static func required(_ root: Setting) -> [Finding] {
        var result: [Finding] = []
        func want(_ setting: Setting?, _ key: String, _ path: String, at place: Place) {
            if let text = setting?[key], text.text != "" { return }
            result.append(
                Finding(
                    .missingSetting, Bilingual(zh: "缺少 \(path)", en: "\(path) is missing"), at: place,
                    mend: ScenarioKeys.row(path)?.meaning))
        }
        want(root.at("data.villages"), "path", "data.villages.path", at: root.at("data.villages")?.place ?? root.place)
        for table in root.at("data.tables")?.items ?? [] { want(table, "path", "data.tables[].path", at: table.place) }
        for cluster in root.at("must.keep")?.items ?? [] {
            want(cluster, "members", "must.keep[].members", at: cluster.place)
        }
        for zone in root.at("must.zones")?.items ?? [] { want(zone, "field", "must.zones[].field", at: zone.place) }
        for form in root["org_form"]?.items ?? [] {
            want(form, "members", "org_form[].members", at: form.place)
            want(form, "form", "org_form[].form", at: form.place)
        }
        return result
    }

    private static func lines(_ root: Setting) -> [Finding] {
        var result: [Finding] = []
        let classes = ClassOptions()
        let strong = root.at("classes.strong.min"), weak = root.at("classes.weak.below")
        let strongWan = strong?.number ?? classes.strongMinWan, weakWan = weak?.number ?? classes.weakBelowWan
        if weakWan > strongWan, let setting = weak ?? strong {
            // In the unit of the county's measure, whatever that is.
            let (low, high) = (ScalarText.canonical(strongWan), ScalarText.canonical(weakWan))
            let what = Bilingual(
                zh: "薄弱线 \(high) 高于强村线 \(low)", en: "the weak line \(high) is above the strong line \(low)")
            result.append(Finding(.crossedLimits, what, at: ScenarioFault.place(setting)))
        }
        if let scheme = root.at("classes.grade_scheme"), let schemes = root.at("classes.schemes")?.entries,
            let name = scheme.text, name != "自定义", !schemes.contains(where: { $0.key == name })
        {
            result.append(ScenarioFault.notOffered(scheme, schemes.map(\.key), near: nil))
        }
        return result
    }

    private static func prefer(_ root: Setting) -> [Finding] {
        guard let section = root["prefer"] else { return [] }
        var result: [Finding] = []
        let options = ScenarioKeys.scenario(from: root).prefer
        if options.weights.total == 0 {
            result.append(
                Finding(
                    .allWeightsZero, Bilingual(zh: "目标权重全为 0", en: "all weights are 0"), at: section.place,
                    mend: Bilingual(zh: "至少一项大于 0", en: "make one of them larger")))
        }
        for term in TermCatalogue.inFiles {
            guard let need = term.need, options.weights[term.key] > 0, let written = section[term.key],
                written[need] == nil
            else { continue }
            result.append(
                Finding(
                    .historyWithoutField,
                    Bilingual(
                        zh: "\(term.key) 有权重而没有 \(need),不起作用", en: "\(term.key) has a weight but no \(need)"),
                    at: written.place, mend: Bilingual(zh: "写明 \(need)", en: "name the \(need)")))
        }
        if ScenarioVersion(of: root) == .first, let balance = section["balance"],
            (balance.number ?? balance["weight"]?.number ?? 0) != 0
        {
            result.append(
                Finding(
                    .balanceWithoutEffect,
                    Bilingual(
                        zh: "balance 在 1.0 版参数文件中不起作用:片区大小由 must.villages、must.population 限定",
                        en:
                            "balance has no effect in a file of version 1.0: sizes are held by must.villages and must.population"
                    ),
                    at: balance.place,
                    mend: Bilingual(
                        zh: "请把 schema 改为 \"1.1\"(planner scenario upgrade),或删去 balance",
                        en: "write schema: \"1.1\" (planner scenario upgrade), or remove balance")))
        }
        for term in TermCatalogue.ofClusters {
            guard let aim = section[term.key]?["aim"], Aim(reading: aim) == nil else { continue }
            result.append(
                Finding(
                    .crossedLimits,
                    Bilingual(zh: "aim 应为两个数,前者不大于后者", en: "aim must be two numbers, the lower one first"),
                    at: ScenarioFault.place(aim), mend: Bilingual(zh: "如 [5, 8]", en: "such as [5, 8]")))
        }
        return result
    }

    /// Limits on leaving out that have no effect, as nothing may be left out.
    private static func leaveOut(_ root: Setting) -> [Finding] {
        guard let section = root.at("must.leave_out"), section["allowed"]?.flag != true else { return [] }
        return section.entries.filter { $0.key != "allowed" }.map { entry in
            Finding(
                .leaveOutNotAllowed,
                Bilingual(
                    zh: "leave_out.\(entry.key) 不起作用:没有写 allowed: true",
                    en: "leave_out.\(entry.key) has no effect without allowed: true"),
                at: entry.place,
                mend: Bilingual(zh: "写 allowed: true,或删去该行", en: "write allowed: true, or remove the line"))
        }
    }

    /// Names of people can only be written where they are read.
    private static func people(_ root: Setting) -> [Finding] {
        guard let written = root.at("output.names_of_people"), written.flag == true,
            root.at("data.with_names")?.flag != true
        else { return [] }
        return [
            Finding(
                .namesNotRead,
                Bilingual(
                    zh: "output.names_of_people 不起作用:姓名没有读取(data.with_names)",
                    en: "output.names_of_people has no effect: names of people are not read (data.with_names)"),
                at: ScenarioFault.place(written),
                mend: Bilingual(
                    zh: "写 data.with_names: true,或删去该行", en: "write data.with_names: true, or remove the line"))
        ]
    }

    /// One note for everything that this version keeps without using it.
    private static func notUsed(_ root: Setting) -> [Finding] {
        var paths: [String] = []
        for row in ScenarioKeys.all where row.use == .notYet && !row.path.hasPrefix("must.lead_far_min.") {
            guard let setting = root.at(row.path), setting["enabled"]?.flag != false else { continue }
            paths.append(row.path)
        }
        if paths.isEmpty { return [] }
        return [
            Finding(
                .unusedSetting,
                Bilingual(
                    zh: "已读入但本版尚未使用:" + paths.joined(separator: "、"),
                    en: "accepted but not used yet: " + paths.joined(separator: ", ")), at: Place(file: root.place.file)
            )
        ]
    }
}
