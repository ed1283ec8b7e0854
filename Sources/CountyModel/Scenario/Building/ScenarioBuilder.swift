/// Makes the options from a tree that has been checked; what is absent keeps its default.
enum ScenarioBuilder {
    /// The whole scenario but for its folder, canonical text and findings.
    package static func scenario(from root: Setting) -> Scenario {
        var result = Scenario()
        result.schema = root["schema"]?.text ?? result.schema
        result.name = root["name"]?.text ?? result.name
        result.title = root["title"]?.text ?? result.title
        result.author = root["author"]?.text ?? result.author
        if let section = root["data"] { result.data = data(section) }
        if let section = root["indicators"] { result.indicators = indicators(section) }
        if let section = root["classes"] { result.classes = classes(section) }
        if let section = root["must"] { result.must = rules(section) }
        if let section = root["lead"] { result.lead = lead(section) }
        if let section = root["org_form"] { result.orgForms = orgForms(section) }
        if let section = root["prefer"] { result.prefer = prefer(section) }
        if let section = root["costs"] { result.costs = costs(section) }
        if let section = root["solve"] { result.solve = solve(section) }
        if let section = root["output"] { result.output = output(section) }
        result.terms.committee = Bilingual(
            zh: root.at("terms.committee.zh")?.text ?? result.terms.committee.zh,
            en: root.at("terms.committee.en")?.text ?? result.terms.committee.en)
        return result
    }

    /// The limits of a rule on whole numbers.
    package static func bounds(_ setting: Setting?) -> Bounds<Int> {
        Bounds(minimum: setting?["min"]?.integer, maximum: setting?["max"]?.integer)
    }

    /// The limits of a rule on numbers.
    static func realBounds(_ setting: Setting?) -> Bounds<Double> {
        Bounds(minimum: setting?["min"]?.number, maximum: setting?["max"]?.number)
    }

    /// Columns and weights in the order of the file.
    static func weightedFields(_ setting: Setting) -> [WeightedField] {
        setting.entries.map { WeightedField(Field($0.key), $0.value.number ?? 0) }
    }

    /// The sections `indicators` and `classes`.
    package static func indicators(_ section: Setting) -> IndicatorOptions {
        var result = IndicatorOptions()
        index(section["strength"], &result.strength)
        index(section["need"], &result.need)
        result.missing = section["missing"]?.word(IndicatorOptions.MissingValue.self) ?? result.missing
        return result
    }

    private static func index(_ setting: Setting?, _ index: inout IndexOptions) {
        index.weights = setting?["weights"]?.word(IndexOptions.Weighting.self) ?? index.weights
        index.standardize = setting?["standardize"]?.word(IndexOptions.Standardization.self) ?? index.standardize
        if let columns = setting?["columns"] { index.columns = weightedFields(columns) }
    }

    package static func classes(_ section: Setting) -> ClassOptions {
        var result = ClassOptions()
        if let field = section["income_measure"]?.text { result.incomeMeasure = Field(field) }
        result.strongMinWan = section.at("strong.min")?.number ?? result.strongMinWan
        result.weakBelowWan = section.at("weak.below")?.number ?? result.weakBelowWan
        result.alsoWeak = section["also_weak"]?.fields ?? result.alsoWeak
        result.alsoStrong = section["also_strong"]?.fields ?? result.alsoStrong
        result.gradeScheme = section["grade_scheme"]?.text
        result.schemes = (section["schemes"]?.entries ?? []).map { GradeScheme(name: $0.key, grades: $0.value.texts) }
        return result
    }

    /// The forms, the largest first, whatever their order in the file.
    package static func orgForms(_ section: Setting) -> [OrgForm] {
        let forms = section.items.map {
            OrgForm(
                minMembers: $0["members"]?.integer ?? 0, form: $0["form"]?.text ?? "", approve: $0["approve"]?.text)
        }
        return forms.sorted { $0.minMembers > $1.minMembers }
    }
}
