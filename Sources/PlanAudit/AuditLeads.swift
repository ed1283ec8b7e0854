import CountyModel

/// Who may lead, found by the judge itself.
struct AuditLeads {
    /// Whether a village may lead, and if not, why.
    package enum Standing: Equatable {
        case qualified, appointable
        /// It takes no part.
        case out
        case banned
        /// It fails a condition (`nil`: it is not strong) and is not among those its township may appoint.
        case unqualified(LeadCondition?)
    }

    package private(set) var standing: [Standing]
    /// Rank score in 0…1, 1 the strongest.
    package let rankScore: [Double]
    /// Villages that qualify, by township, in order of villages.
    private(set) var qualifiedOfTown: [String: [Int]] = [:]

    init(_ facts: AuditFacts, _ neighbours: [[Int]]) {
        let (county, options) = (facts.county, facts.scenario.lead)
        rankScore = Self.rank(facts, neighbours)
        standing = county.villages.indices.map { village in
            if facts.isOut[village] { return .out }
            if facts.names.banned.contains(village) { return .banned }
            if facts.names.fixedLeads.contains(village) { return .qualified }
            guard let conditions = options.qualify else {
                return facts.isStrong[village] ? .qualified : .unqualified(nil)
            }
            let failed = conditions.first { !Self.meets($0.test, county.attributes.value($0.field, village)) }
            return failed.map { .unqualified($0) } ?? .qualified
        }
        var free: [String: [Int]] = [:]
        for village in county.villages.indices {
            switch standing[village] {
            case .qualified: qualifiedOfTown[facts.town(village), default: []].append(village)
            case .unqualified: free[facts.town(village), default: []].append(village)
            case .out, .banned, .appointable: break
            }
        }
        guard options.fallback == .townshipCadre else { return }
        for town in facts.towns(Array(county.villages.indices)) where qualifiedOfTown[town] == nil {
            let best = (free[town] ?? []).sorted { (rankScore[$1], $0) < (rankScore[$0], $1) }
            for village in best.prefix(options.appointedPerTown) { standing[village] = .appointable }
        }
    }

    /// The best lead among some villages: qualified ones before those who can be appointed, then by rank score, then the first.
    package func best(of villages: [Int]) -> Int? {
        for wanted in [Standing.qualified, .appointable] {
            let able = villages.filter { standing[$0] == wanted }
            if let best = able.min(by: { (rankScore[$1], $0) < (rankScore[$0], $1) }) { return best }
        }
        return nil
    }

    /// A missing value lies in no range, equals no other value, and counts as "no" where a flag is asked for.
    private static func meets(_ test: LeadCondition.Test, _ value: AttributeValue) -> Bool {
        switch (test, value) {
        case (.within(let bounds), .number(let number)):
            number >= bounds.minimum ?? -.infinity && number <= bounds.maximum ?? .infinity
        case (.within, _): false
        case (.isNot, .missing): true
        case (.isNot(let wanted), _): !equal(value, wanted)
        case (.equals(let wanted), .missing): wanted == .flag(false)
        case (.equals(let wanted), _): equal(value, wanted)
        }
    }

    private static func equal(_ value: AttributeValue, _ wanted: ConditionValue) -> Bool {
        switch wanted {
        case .text(let word):
            if case .list(let items) = value { return items.contains(word) }
            return value == .text(word)
        case .number(let number):
            if case .flag(let flag) = value { return number == (flag ? 1 : 0) }
            return value == .number(number)
        case .flag(let flag):
            if case .number(let number) = value { return (number != 0) == flag }
            return value == .flag(flag)
        }
    }

    /// Weighted mean of the columns that the county has, each by rank; a missing value counts 0.
    private static func rank(_ facts: AuditFacts, _ neighbours: [[Int]]) -> [Double] {
        var sums = [Double](repeating: 0, count: neighbours.count)
        var total = 0.0
        for column in facts.scenario.lead.rankBy {
            guard let values = AuditColumns.values(column.field, facts, neighbours) else { continue }
            total += column.weight
            for (village, share) in AuditColumns.midRanks(values).enumerated() {
                sums[village] += column.weight * share
            }
        }
        return sums.map { total > 0 ? $0 / total : 0.5 }
    }
}
