/// The parameters of one run, read from a YAML file and checked.
public struct Scenario: Sendable, Equatable {
    /// Version of the file format, which says what holds where the file is silent. Default `1.0`.
    public var schema: String
    /// Short name for file names: letters, digits, hyphen, underscore. Default `base`.
    public var name: String
    /// Title for reports. Default empty.
    public var title: String
    /// Who answers for the scenario. Default empty.
    public var author: String
    /// Which files the villages come from.
    public var data: DataOptions
    /// How strength and need are computed.
    public var indicators: IndicatorOptions
    /// Which villages are strong and which weak.
    public var classes: ClassOptions
    /// The hard rules.
    public var must: RuleOptions
    /// Who may lead, and how many.
    public var lead: LeadOptions
    /// Forms of committee, the largest first. Default none.
    package var orgForms: [OrgForm]
    /// The wishes a plan is scored by.
    public var prefer: PreferOptions
    /// What a plan pays.
    public var costs: CostOptions
    /// How the search goes.
    public var solve: SolveOptions
    /// What is written.
    public var output: OutputOptions
    /// How the county calls things.
    package var terms: TermOptions
    /// Folder that relative paths start from: the folder of the file. Default `.`.
    package var baseFolder: String
    /// The file with everything it extends, as canonical YAML, for a digest; empty when made without a file.
    public var canonicalText: String
    /// Where village codes stand in the file.
    package var codePlaces = CodePlaces()
    /// The files it was read from: its own, then those it extends; empty when made without a file.
    package var files: [String] = []
    /// Notes and warnings of the reading, in the order of the file.
    public var findings: [Finding]

    /// A scenario of nothing but defaults; set what is wanted.
    package init(
        schema: String = "1.0", name: String = "base", title: String = "", author: String = "",
        data: DataOptions = DataOptions(), indicators: IndicatorOptions = IndicatorOptions(),
        classes: ClassOptions = ClassOptions(), must: RuleOptions = RuleOptions(), lead: LeadOptions = LeadOptions(),
        orgForms: [OrgForm] = [], prefer: PreferOptions = PreferOptions(), costs: CostOptions = CostOptions(),
        solve: SolveOptions = SolveOptions(), output: OutputOptions = OutputOptions(),
        terms: TermOptions = TermOptions(), baseFolder: String = ".", canonicalText: String = "",
        findings: [Finding] = []
    ) {
        (self.schema, self.name, self.title, self.author) = (schema, name, title, author)
        (self.data, self.indicators, self.classes) = (data, indicators, classes)
        (self.must, self.lead, self.orgForms, self.prefer) = (must, lead, orgForms, prefer)
        (self.costs, self.solve, self.output, self.terms) = (costs, solve, output, terms)
        (self.baseFolder, self.canonicalText, self.findings) = (baseFolder, canonicalText, findings)
    }

    /// Whether clusters hold strong villages only: as `must.strong_only` says, else under mode 强强联合.
    package var holdsStrongOnly: Bool { must.strongOnly ?? (prefer.mode == .alike) }

    /// Where a file named in the scenario is: absolute paths and connection strings stay, others start from `baseFolder`.
    package func resolve(_ path: String) -> String { ScenarioPath.join(folder: baseFolder, path) }
}

extension Scenario {
    /// Its data with every path as it is found from here, so that two scenarios in different folders can be told to read the same
    /// files.
    package var dataInPlace: DataOptions {
        var copy = self
        func placed(_ path: String) -> String { ScenarioPath.normalized(resolve(path)) }
        for key in ScenarioKeys.all where key.shape == .path && key.path.hasPrefix("data.") && !key.path.contains("[]")
        {
            guard let setting = (try? YamlSource.read("v: " + key.written(self), file: ""))?["v"],
                let path = setting.text
            else { continue }
            key.write(Setting(value: .scalar(text: placed(path), isPlain: false), place: setting.place), to: &copy)
        }
        for index in copy.data.tables.indices { copy.data.tables[index].path = placed(copy.data.tables[index].path) }
        return copy.data
    }
}
