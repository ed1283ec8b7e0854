/// Everything that messages, reports and the page say about a rule.
package struct RuleEntry: Sendable {
    /// The scenario key that sets the rule; the section `must` for what no key can switch off.
    package let key: String
    /// The rule whose family in the search this one belongs to.
    package let family: RuleFamilyPlace
    /// The key to change when no plan can keep the rules of the family.
    package let familyKey: String
    /// The rule in words.
    package let name: Bilingual
    /// How its limit, and what breaks it, are said.
    package let limit: RuleLimit
    /// Which villages it concerns.
    package let concerns: RuleConcern
    /// Where to look for the cause when two plans are judged differently.
    package let basis: RuleBasis
    /// How it is reported for one cluster, kept or broken; `nil` for rules that are not.
    package let mark: RuleMark?
    /// What to do when no plan can keep it.
    package let mend: Bilingual

    /// An entry; what to do names the key unless it is said otherwise.
    init(
        _ key: String, _ family: RuleFamilyPlace, familyKey: String? = nil, zh: String, en: String, limit: RuleLimit,
        concerns: RuleConcern, basis: RuleBasis, mark: RuleMark?, mend: Bilingual? = nil
    ) {
        let toChange = familyKey ?? key
        (self.key, self.family, self.familyKey) = (key, family, toChange)
        (name, self.limit, self.concerns) = (Bilingual(zh: zh, en: en), limit, concerns)
        (self.basis, self.mark) = (basis, mark)
        self.mend =
            mend
            ?? Bilingual(
                zh: "请放宽 \(toChange),或把这些村列入 must.exclude,或允许暂不组建(must.leave_out)",
                en: "relax \(toChange), list these villages under must.exclude, or allow leaving out (must.leave_out)")
    }
}

/// How a rule relates to the families of rules of the search.
package enum RuleFamilyPlace: Sendable, Equatable {
    /// Its family has its name and its key.
    case own
    /// The search keeps it as part of another rule's family.
    case within(PlanRule)
    /// No plan of the search can break it, by the form that a plan has.
    case form
}

/// How the limit of a rule is said.
package enum RuleLimit: Sendable {
    /// By a number and a limit.
    case number(RuleMeasure)
    /// By the farthest village, in kilometres or steps.
    case reach(RuleMeasure)
    /// By the villages that show it.
    case villages
    /// By the closed townships.
    case towns
    /// By its name alone.
    case name

    /// What is counted or measured, if anything is.
    package var measure: RuleMeasure? {
        switch self {
        case .number(let measure), .reach(let measure): measure
        case .villages, .towns, .name: nil
        }
    }
}

/// What a rule counts or measures, in words.
package struct RuleMeasure: Sendable, Equatable {
    /// What it is, such as 户籍人口.
    package let word: Bilingual
    /// Its unit after a number in Chinese sentences, such as 人; empty where there is none.
    package let unit: String
    /// What stands behind a number where the measure is not named, such as 个村 and ` villages`.
    package let counted: Bilingual
    /// How many of the search's whole numbers make one; need is searched in millionths.
    package let scale: Double

    init(zh: String, en: String, unit: String, counted: (zh: String, en: String), scale: Double = 1) {
        (word, self.unit, self.scale) = (Bilingual(zh: zh, en: en), unit, scale)
        self.counted = Bilingual(zh: counted.zh, en: counted.en)
    }

    /// A limit in words, with the limit as sentences write it.
    package func limit(_ limit: String, isUpper: Bool) -> Bilingual {
        Bilingual(zh: "\(isUpper ? "上限" : "下限")\(limit)", en: "\(isUpper ? "at most" : "at least") \(limit)")
    }
}

/// Which villages a rule concerns.
package enum RuleConcern: Sendable {
    /// All villages of a cluster together.
    case cluster
    /// Each village of a cluster by itself.
    case village
    /// The lead of a cluster.
    case lead
    /// The villages that the scenario names.
    case named
    /// The villages of the townships that the scenario names.
    case namedTowns
    /// The plan as a whole.
    case plan
}

/// What a rule depends on beside the plan.
package enum RuleBasis: Sendable {
    /// Nothing but its own key.
    case key
    /// Its key and a column.
    case column(Field)
    /// Which villages are strong and weak.
    case classes
    /// Classes, and how much a village needs.
    case need
    /// Conditions and rank of leads.
    case leads
    /// Who borders whom.
    case borders
    /// Steps from neighbour to neighbour.
    case steps
    /// The columns of `must.zones`.
    case zones
}

/// How a rule is reported for one cluster.
package struct RuleMark: Sendable {
    /// What is reported, in the order in which it is reported.
    package enum Kind: Int, Sendable, CaseIterable {
        case connected
        /// A sum between two limits.
        case sum
        case strongOnly
        case weakPerStrong
        case capacity
        case distance
        case steps
        case lead
        case townCrossing
        case townCount
        case zones
        case closedTowns
        case noHoles
        case widthToLength
        case together
        case apart
        case exclude
        case keep
    }

    /// Reason code, such as `size.villages`.
    package let code: String
    /// What is reported.
    package let kind: Kind
    /// The word on the page.
    package let word: Bilingual
    /// Whether every page has the word; words of rules that few scenarios set come with the plans that need them.
    package let isOnEveryPage: Bool

    init(_ code: String, _ kind: Kind, zh: String, en: String, isOnEveryPage: Bool = false) {
        (self.code, self.kind, self.isOnEveryPage) = (code, kind, isOnEveryPage)
        word = Bilingual(zh: zh, en: en)
    }
}
