/// What a scenario says of one rule on a sum over the villages of a cluster: a least and a greatest value, each optional.
///
/// The rule's key is that of its entry in the catalogue of rules; `Documentation/add-a-rule.md` says how a rule is added.
struct SumRuleKeys {
    /// The rule.
    let rule: PlanRule
    /// What may stand behind `min` and `max`.
    let shape: ScenarioShape
    /// Unit of both numbers in the schema.
    let unit: String
    /// What is added up.
    let meaning: Bilingual

    init(_ rule: PlanRule, _ shape: ScenarioShape = .count, unit: String, zh: String, en: String) {
        (self.rule, self.shape, self.unit, meaning) = (rule, shape, unit, Bilingual(zh: zh, en: en))
    }

    /// Every rule on a sum, in the order of a scenario file.
    static let all = [
        SumRuleKeys(.villages, .integer(1...1_000_000), unit: "个", zh: "每片区村数", en: "villages per cluster"),
        SumRuleKeys(.population, unit: "人", zh: "每片区户籍人口", en: "registered population per cluster"),
        SumRuleKeys(.partyMembers, unit: "人", zh: "每片区党员数", en: "Party members per cluster"),
        SumRuleKeys(.strong, unit: "个", zh: "每片区强村数", en: "strong villages per cluster"),
    ]

    /// The section of the rule and its two keys.
    var rows: [ScenarioKey] {
        let (path, zh, en) = (rule.entry.key, meaning.zh, meaning.en)
        return [
            .section(path, zh: zh, en: en),
            .init(
                "\(path).min", shape, \.must.sums[rule].minimum, unit: unit, zh: "\(zh):最少", en: "\(en): at least"),
            .init(
                "\(path).max", shape, \.must.sums[rule].maximum, unit: unit, zh: "\(zh):最多", en: "\(en): at most"),
        ]
    }
}

/// The limits of the rules on sums.
package struct SumBounds: Sendable, Equatable {
    /// Limits that are set, and no open ones, so that the same rules are equal however they came to be.
    private var limits: [PlanRule: Bounds<Int>] = [:]

    package init() {}

    /// The limits of a rule; open where none are set.
    package subscript(rule: PlanRule) -> Bounds<Int> {
        get { limits[rule] ?? Bounds() }
        set { limits[rule] = newValue.isOpen ? nil : newValue }
    }
}

extension RuleOptions {
    /// Villages per cluster. Default off.
    public var villages: Bounds<Int> {
        get { sums[.villages] }
        set { sums[.villages] = newValue }
    }

    /// Registered population per cluster, persons. Default off.
    public var population: Bounds<Int> {
        get { sums[.population] }
        set { sums[.population] = newValue }
    }

    /// Party members per cluster, persons. Default off.
    public var partyMembers: Bounds<Int> {
        get { sums[.partyMembers] }
        set { sums[.partyMembers] = newValue }
    }

    /// Strong villages per cluster. Default off.
    public var strongPerCluster: Bounds<Int> {
        get { sums[.strong] }
        set { sums[.strong] = newValue }
    }

    /// The limits of a rule on a sum; `nil` for a rule of any other kind.
    package func limits(of rule: PlanRule) -> Bounds<Int>? {
        SumRuleKeys.all.contains { $0.rule == rule } ? sums[rule] : nil
    }
}
