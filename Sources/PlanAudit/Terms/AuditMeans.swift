import CountyModel

extension AuditTerms {
    /// What the judge states of the terms about what villages have; every one of the catalogue needs a statement here.
    static let ofMeans: [any AuditStatement.Type] = [AuditLift.self, AuditIndustry.self, AuditResources.self]
}

/// Mode lift: min(1, gap / full gap) × min(1, surplus of the lead / full surplus), both against the weak line. Mode alike:
/// 1 − difference of incomes / full surplus, at least 0. Nothing where an income is missing.
struct AuditLift: AuditStatement {
    static let key = "lift"
    private let facts: AuditFacts

    init(_ facts: AuditFacts) { self.facts = facts }

    func value(lead: Int, village: Int) -> Double {
        guard let low = facts.incomeWan[village], let high = facts.incomeWan[lead] else { return 0 }
        let (line, term) = (facts.scenario.classes.weakBelowWan, facts.scenario.prefer[LiftTerm.self])
        if facts.scenario.prefer.mode == .alike { return max(0, 1 - abs(low - high) / term.surplusWan) }
        return min(1, max(0, line - low) / term.gapWan) * min(1, max(0, high - line) / term.surplusWan)
    }
}

/// Common industries / all industries of both, at least ½ within a chain.
struct AuditIndustry: AuditStatement {
    static let key = "industry"
    private let likeness: AuditLikeness

    init(_ facts: AuditFacts) { likeness = AuditLikeness(facts.county, facts.scenario.prefer) }

    func value(lead: Int, village: Int) -> Double { likeness.industries(lead, village) }
}

/// The mean difference of resources per head, or 1 less it; nothing where no column has both values.
struct AuditResources: AuditStatement {
    static let key = "resources"
    private let likeness: AuditLikeness
    private let isComplement: Bool

    init(_ facts: AuditFacts) {
        likeness = AuditLikeness(facts.county, facts.scenario.prefer)
        isComplement = facts.scenario.prefer[ResourceTerm.self].mode == .complement
    }

    func value(lead: Int, village: Int) -> Double {
        guard let distance = likeness.resourceDistance(lead, village) else { return 0 }
        return isComplement ? distance : 1 - distance
    }
}
