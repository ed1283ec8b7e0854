extension ScenarioKeys {
    /// The keys at the top of a file, with those of classes and words.
    static let generalRows: [ScenarioKey] = [
        .init("schema", .choice(["1.0"]), "\"1.0\"", zh: "参数文件版本", en: "version of the file format"),
        .init("name", .slug, "base", zh: "方案代号,用于文件名", en: "short name, used in file names"),
        .init("title", .text, zh: "方案标题,用于报告", en: "title for reports"),
        .init("author", .text, zh: "编制单位", en: "who answers for the scenario"),
        .init(
            "extends", .anyOf([.path, .list(.path)]), zh: "继承的参数文件或预设(preset:lanling),可列多个,后者优先;本文件只写不同之处",
            en:
                "another scenario or preset (preset:lanling), or several, the last first; only differences are written here"
        ),
        .init("terms", .section, zh: "本县用语", en: "how the county calls things"),
        .init("terms.committee", .section, zh: "片区组织的称呼", en: "what governs a cluster"),
        .init("terms.committee.zh", .text, "片区联合党委", zh: "中文称呼", en: "its Chinese name"),
        .init("terms.committee.en", .text, "joint Party committee", zh: "英文称呼", en: "its English name"),
        .init("classes", .section, zh: "强村与薄弱村的标准", en: "which villages are strong and which weak"),
        .init(
            "classes.income_measure", .field, "income_operating", zh: "以哪项收入为准", en: "the income the lines speak of"),
        .init("classes.strong", .section, zh: "强村标准", en: "strong villages"),
        .init("classes.strong.min", .amount, "50", unit: "万元", zh: "收入不低于此数为强村", en: "strong from this income on"),
        .init("classes.weak", .section, zh: "薄弱村标准", en: "weak villages"),
        .init("classes.weak.below", .amount, "20", unit: "万元", zh: "收入低于此数为薄弱村", en: "weak below this income"),
        .init(
            "classes.also_weak", .list(.field), "[is_weak, is_backward]", zh: "这些标记为“是”的村一律按薄弱村",
            en: "flags that make a village weak whatever its income"),
        .init(
            "classes.also_strong", .list(.field), "[]", zh: "这些标记为“是”的村按强村(薄弱村除外)",
            en: "flags that make a village strong unless it is weak"),
        .init("classes.grade_scheme", .text, zh: "等次采用哪一套", en: "the scheme that local grades follow"),
        .init("classes.schemes", .table(.list(.text)), "{}", zh: "各套等次,由好到差", en: "schemes of grades, best first"),
        .init("org_form", .sections, "[]", zh: "按党员人数设置的组织形式", en: "forms of committee by number of members"),
        .init("org_form[].members", .count, unit: "人", zh: "党员不少于此数", en: "at least this many members"),
        .init("org_form[].form", .text, zh: "组织形式", en: "name of the form"),
        .init("org_form[].approve", .text, zh: "审批单位", en: "who approves it"),
    ]
}
