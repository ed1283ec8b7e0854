/// Units that belong together lie in one region or in none. The search sees them as one atom; a plan is judged as a whole.
enum TogetherRule: RuleMeaning {
    static let family = RuleFamily.together

    static func relax(_ given: inout GivenRules) { given.rules.together = [] }
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}

/// Regions kept as they are. They are taken out of the search.
enum KeptRule: RuleMeaning {
    static let family = RuleFamily.kept

    static func relax(_ given: inout GivenRules) { given.rules.kept = [] }
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}

/// The number of regions, which the search counts as a demand on the whole.
enum RegionCountRule: RuleMeaning {
    static let family = RuleFamily.regionCount

    static func relax(_ given: inout GivenRules) { given.rules.regionCount = nil }
    /// A demand on the whole is missed by as little as can be in every search.
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}

/// How many units must be covered, a demand on the whole as well.
enum CoverRule: RuleMeaning {
    static let family = RuleFamily.cover

    static func relax(_ given: inout GivenRules) { given.rules.cover = Rules().cover }
    static func stretch(_ given: inout GivenRules, penalty: Score) {}
}
