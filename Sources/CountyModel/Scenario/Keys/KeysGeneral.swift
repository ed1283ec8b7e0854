extension ScenarioKeys {
    /// The keys at the top of a file, with those of classes and words.
    static let generalRows: [ScenarioKey] = headRows + formRows

    private static let headRows: [ScenarioKey] = [
        .init(
            "schema", .choice(ScenarioVersion.allCases.map(\.rawValue)), \.schema, zh: "参数文件版本;不写按 1.0",
            en: "version of the file format, which sets the defaults; 1.0 where absent"),
        .init("name", .slug, \.name, zh: "方案代号,用于文件名", en: "short name, used in file names"),
        .init("title", .text, \.title, zh: "方案标题,用于报告", en: "title for reports"),
        .init("author", .text, \.author, zh: "编制单位", en: "who answers for the scenario"),
        .files(
            "extends", .anyOf([.path, .list(.path)]), zh: "继承的参数文件或预设(preset:lanling),可列多个,后者优先;本文件只写不同之处",
            en:
                "another scenario or preset (preset:lanling), or several, the last first; only differences are written here"
        ),
        .section("terms", zh: "本县用语", en: "how the county calls things"),
        .section("terms.committee", zh: "片区组织的称呼", en: "what governs a cluster"),
        .init("terms.committee.zh", .text, \.terms.committee.zh, zh: "中文称呼", en: "its Chinese name"),
        .init("terms.committee.en", .text, \.terms.committee.en, zh: "英文称呼", en: "its English name"),
        .section("classes", zh: "强村与薄弱村的标准", en: "which villages are strong and which weak"),
        .init(
            "classes.income_measure", .field, \.classes.incomeMeasure, zh: "以哪项收入为准",
            en: "the income the lines speak of"),
        .section("classes.strong", zh: "强村标准", en: "strong villages"),
        .init(
            "classes.strong.min", .amount, \.classes.strongMinWan, unit: "万元", zh: "收入不低于此数为强村",
            en: "strong from this income on"),
        .section("classes.weak", zh: "薄弱村标准", en: "weak villages"),
        .init(
            "classes.weak.below", .amount, \.classes.weakBelowWan, unit: "万元", zh: "收入低于此数为薄弱村",
            en: "weak below this income"),
        .init(
            "classes.also_weak", .list(.field), \.classes.alsoWeak, zh: "这些标记为“是”的村一律按薄弱村",
            en: "flags that make a village weak whatever its income"),
        .init(
            "classes.also_strong", .list(.field), \.classes.alsoStrong, zh: "这些标记为“是”的村按强村(薄弱村除外)",
            en: "flags that make a village strong unless it is weak"),
        .init(
            "classes.grade_scheme", .text, \.classes.gradeScheme, zh: "等次采用哪一套",
            en: "the scheme that local grades follow"),
        .init(
            "classes.schemes", .table(.list(.text)), \.classes.schemes, zh: "各套等次,由好到差",
            en: "schemes of grades, best first"),
    ]

    /// The largest form first, whatever their order in the file.
    private static let formRows = ScenarioKey.list(
        "org_form", \.orgForms, zh: "按党员人数设置的组织形式", en: "forms of committee by number of members", keys: OrgForm.keys
    ) { $0.sorted { $0.minMembers > $1.minMembers } }
}

extension OrgForm: KeyedOptions {
    package static var blank: OrgForm { OrgForm(minMembers: 0, form: "") }

    /// The keys of one item of `org_form`.
    fileprivate static let keys: [KeyRecord<OrgForm>] = [
        .init(
            "members", .count, \.minMembers, isRequired: true, unit: "人", zh: "党员不少于此数",
            en: "at least this many members"),
        .init("form", .text, \.form, zh: "组织形式", en: "name of the form"),
        .init("approve", .text, \.approve, zh: "审批单位", en: "who approves it"),
    ]
}
