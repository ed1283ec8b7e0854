/// The `lead:` section: which villages may lead and how many clusters there are.
public struct LeadOptions: Sendable, Equatable {
    /// Who leads where no village qualifies.
    public enum Fallback: String, Sendable, CaseIterable {
        /// A township cadre is appointed secretary, at a cost (`costs.appointed_lead`).
        case townshipCadre = "township_cadre"
        /// Nobody; only qualified villages lead.
        case none
    }

    /// Number of clusters, and so of leads. Open (default, written `auto`) leaves it to the program; one number sets both ends.
    public var count: Bounds<Int>
    /// Villages that must lead. Default none.
    public var fixed: [VillageCode]
    /// Villages that must not lead. Default none.
    public var banned: [VillageCode]
    /// What makes a good lead, in the order of the file. Default income 0.5, members 0.2, `centrality` 0.2, stars 0.1.
    public var rankBy: [WeightedField]
    /// Conditions that a lead meets, all of them. `nil` (default): the strong villages qualify; empty: every village does.
    public var qualify: [LeadCondition]?
    /// Who leads where no village qualifies. Default `.townshipCadre`.
    public var fallback: Fallback
    /// How many villages per township may lead by appointment, best ranked first, 0…100. Default 2.
    public var appointedPerTown: Int
    /// Whether a lead by appointment counts as one strong village of its cluster, for `must.strong_per_cluster` and
    /// `must.weak_per_strong`: the cadre that is sent does the work of one. Default `true`, and `false` in files of version 1.0.
    package var appointedCounts: Bool

    /// The section from its parts; everything has a default.
    package init(
        count: Bounds<Int> = Bounds(), fixed: [VillageCode] = [], banned: [VillageCode] = [],
        rankBy: [WeightedField] = Self.standardRanking, qualify: [LeadCondition]? = nil,
        fallback: Fallback = .townshipCadre, appointedPerTown: Int = 2, appointedCounts: Bool = false
    ) {
        (self.count, self.fixed, self.banned) = (count, fixed, banned)
        (self.rankBy, self.qualify, self.fallback) = (rankBy, qualify, fallback)
        (self.appointedPerTown, self.appointedCounts) = (appointedPerTown, appointedCounts)
    }

    /// Operating income 0.5, Party members 0.2, centrality 0.2, stars 0.1.
    public static let standardRanking = [
        WeightedField(.incomeOperating, 0.5), WeightedField(.partyMembers, 0.2), WeightedField(.centrality, 0.2),
        WeightedField(.starRating, 0.1),
    ]
}

/// A value that a condition compares with.
package enum ConditionValue: Sendable, Equatable {
    /// A flag.
    case flag(Bool)
    /// A number in the unit of the field.
    case number(Double)
    /// A word.
    case text(String)
}

/// One condition that a lead village meets.
public struct LeadCondition: Sendable, Equatable {
    /// What is asked of the field.
    package enum Test: Sendable, Equatable {
        /// The number lies within limits; a missing number does not.
        case within(Bounds<Double>)
        /// The value is another one; a missing value passes.
        case isNot(ConditionValue)
        /// The value is this one; a missing value passes only for `false`, as blanks in a list of names mean no.
        case equals(ConditionValue)
    }

    /// The field.
    package var field: Field
    /// What is asked of it.
    package var test: Test

    /// A condition on a field.
    package init(_ field: Field, _ test: Test) { (self.field, self.test) = (field, test) }

    /// Whether a village with this value meets the condition.
    package func holds(for value: AttributeValue) -> Bool {
        switch test {
        case .within(let bounds):
            guard case .number(let number) = value else { return false }
            return bounds.contains(number)
        case .isNot(let wanted): return value == .missing || !Self.isSame(value, wanted)
        case .equals(let wanted): return value == .missing ? wanted == .flag(false) : Self.isSame(value, wanted)
        }
    }

    private static func isSame(_ value: AttributeValue, _ wanted: ConditionValue) -> Bool {
        switch (value, wanted) {
        case (.flag(let a), .flag(let b)): a == b
        case (.number(let a), .flag(let b)): (a != 0) == b
        case (.number(let a), .number(let b)): a == b
        case (.flag(let a), .number(let b)): (a ? 1 : 0) == b
        case (.text(let a), .text(let b)): a == b
        case (.list(let items), .text(let b)): items.contains(b)
        case (.missing, _), (.flag, _), (.number, _), (.text, _), (.list, _): false
        }
    }
}
