/// A proof that units can lie in no region, or that only so many of them can, as data.
///
/// Where every unit must be covered, a shortage makes a plan impossible; where units may be left out, it is the cause of those
/// that are.
package struct Shortage: Hashable, Sendable {
    /// What the units lack. A pocket is a part of the map that no region can leave.
    package enum Cause: Hashable, Sendable {
        /// The pocket holds no lead candidate.
        case noLead
        /// No candidate that can form a region reaches the units.
        case outOfReach
        /// All units of the pocket together have less than a region must have.
        case tooLittle(RuleFamily, has: Int64, asked: Int64)
        /// Whatever a lead of the pocket reaches has less than a region must have; `has` is the most of any lead.
        case tooLittleAroundLeads(RuleFamily, has: Int64, asked: Int64)
        /// Every lead of the pocket misses a rule, each its own, and forms no region.
        case leadsFallShort
        /// The unit alone has more than a region may have.
        case tooMuch(RuleFamily, has: Int64, allowed: Int64)
        /// The unit and any lead that reaches it have more than a region may have; `has` is the least of any lead.
        case tooMuchBesideLead(RuleFamily, has: Int64, allowed: Int64)
        /// Regions hold strong units only.
        case notStrong
        /// The unit needs more than any lead that reaches it can carry.
        case needAboveCapacity(need: Int64, capacity: Int64)
        /// The unit is weak, and no lead that reaches it reaches the strong units that would carry one.
        case noStrongInReach
        /// Every lead that reaches the unit is barred by one rule or another.
        case barredFromEveryLead
        /// The units would be free but for others that are lost by a rule of the family: leads in reach of them, or the land between.
        case takenAlong(RuleFamily)
        /// The units must be together and cannot.
        case cannotBeTogether(against: RuleFamily, has: Int64?, allowed: Int64?)
        /// The strong units of the pocket carry `carried` weak ones, at `perStrong` each; there are `asked`.
        case carriesTooFew(strong: Int, perStrong: Double, carried: Int, asked: Int)
        /// The pocket has room for `regions` regions, by the family `by`, and each may have `each` of a sum; there are `asked`.
        case fewRegions(regions: Int, by: RuleFamily, RuleFamily, each: Int64, asked: Int64)
        /// The leads of the pocket carry less need than there is.
        case capacityTooSmall(capacity: Int64, need: Int64)
    }

    /// What the units lack.
    package var cause: Cause
    /// The units concerned, ascending: a pocket, units within one, or a group that must be together.
    package var units: [Int]
    /// How many of the units every plan leaves out, at least 1.
    package var leftOutAtLeast: Int
    /// The rules that keep regions from leaving the pocket where its land goes on, in the order of ``RuleFamily``.
    package var borders: [RuleFamily]
    /// How many pockets the units lie in, at least 1: more than one where equal causes were put together.
    package var pockets = 1

    package init(_ cause: Cause, units: [Int], leftOutAtLeast: Int? = nil, borders: [RuleFamily] = []) {
        (self.cause, self.units, self.borders) = (cause, units.sorted(), borders)
        self.leftOutAtLeast = leftOutAtLeast ?? units.count
    }

    /// Whether two proofs make one sentence: the same cause with the same numbers. A pocket without a lead or a strong unit has a
    /// sentence of its own, with its best unit, and so has a group that must be together.
    package func canBeToldWith(_ other: Shortage) -> Bool {
        switch cause {
        case .noLead, .tooLittle(.strong, has: 0, asked: 1), .cannotBeTogether: false
        case .outOfReach, .tooLittle, .tooLittleAroundLeads, .leadsFallShort, .tooMuch, .tooMuchBesideLead, .notStrong,
            .needAboveCapacity, .noStrongInReach, .barredFromEveryLead, .takenAlong, .carriesTooFew, .fewRegions,
            .capacityTooSmall:
            (cause, borders) == (other.cause, other.borders)
        }
    }

    /// Takes in the units of another pocket that lacks the same.
    package mutating func join(_ other: Shortage) {
        if units == other.units { return }
        units = Set(units + other.units).sorted()
        leftOutAtLeast += other.leftOutAtLeast
        pockets += other.pockets
    }

    /// Whether each of the units is left out by every plan.
    package var isWhole: Bool { leftOutAtLeast == units.count }

    /// Whether each lead that could help is barred by a rule of its own, so that no one rule is the cause.
    package var differsByLead: Bool { cause == .barredFromEveryLead || cause == .leadsFallShort }

    /// The family of rules that the shortage comes from.
    package var family: RuleFamily { conflict.family }

    /// The same as a contradiction between the rules and the cover asked for.
    package var conflict: Conflict {
        func conflict(
            _ family: RuleFamily, _ reason: Conflict.Reason, _ limit: Int64? = nil, _ actual: Int64? = nil,
            against: RuleFamily? = nil
        ) -> Conflict {
            var conflict = Conflict(family, reason, units: units, limit: limit, actual: actual, against: against)
            conflict.shortage = self
            return conflict
        }
        return switch cause {
        case .noLead, .leadsFallShort, .barredFromEveryLead: conflict(.lead, .noLead)
        case .outOfReach: conflict(.reach, .noLead)
        case .takenAlong(let family): conflict(family, .noLead)
        case .tooLittle(let family, let has, let asked): conflict(family, .componentTooSmall, asked, has)
        case .tooLittleAroundLeads(let family, let has, let asked):
            conflict(family, .tooLittle, asked, has, against: .reach)
        case .tooMuch(let family, let has, let allowed): conflict(family, .tooMuch, allowed, has)
        case .tooMuchBesideLead(let family, let has, let allowed):
            conflict(family, .tooMuch, allowed, has, against: .lead)
        case .notStrong: conflict(.strongOnly, .contradiction, against: .cover)
        case .needAboveCapacity(let need, let capacity): conflict(.capacity, .needAboveEveryCapacity, capacity, need)
        case .noStrongInReach: conflict(.weakPerStrong, .tooLittle, against: .reach)
        case .cannotBeTogether(let against, _, _): conflict(.together, .contradiction, against: against)
        case .carriesTooFew(_, _, let carried, let asked):
            conflict(.weakPerStrong, .cannotBeCovered, Int64(carried), Int64(asked))
        case .fewRegions(let regions, let by, let family, let each, let asked):
            conflict(family, .cannotBeCovered, Int64(regions) * each, asked, against: by)
        case .capacityTooSmall(let capacity, let need): conflict(.capacity, .cannotBeCovered, capacity, need)
        }
    }
}

/// Everything that counting alone shows to be left out.
package struct Shortages: Hashable, Sendable {
    /// The proofs: groups that must be together, then units, then pockets.
    package fileprivate(set) var all: [Shortage] = []
    /// The contradictions between groups that must be together and the other rules.
    fileprivate(set) var groups: [Conflict] = []
    /// Units that every plan leaves out, at least.
    package fileprivate(set) var leftOutAtLeast = 0
    /// Whether a unit is left out by every plan.
    package fileprivate(set) var isLost: [Bool]
    /// Units of the pockets that regions can be made of.
    private(set) var usableUnits = 0
    /// Regions that these pockets have room for at most, and that hold all of their units at least.
    private(set) var (mostRegions, leastRegions) = (0, 0)

    init(unitCount: Int) { isLost = [Bool](repeating: false, count: unitCount) }

    /// Adds a proof about units that have not been counted before.
    mutating func add(_ shortage: Shortage) {
        all.append(shortage)
        leftOutAtLeast += shortage.leftOutAtLeast
        if shortage.isWhole { for unit in shortage.units { isLost[unit] = true } }
    }

    /// Adds a group that cannot be together.
    mutating func addGroup(_ units: [Int], _ conflicts: [Conflict]) {
        guard let first = conflicts.first else { return }
        // A limit on all of them together is the rule in the way, not that they belong together.
        let against = first.family == .together ? first.against ?? .cover : first.family
        let shortage = Shortage(
            .cannotBeTogether(against: against, has: first.actual, allowed: first.limit), units: units)
        add(shortage)
        groups += conflicts.map { conflict in
            var conflict = conflict
            conflict.shortage = shortage
            return conflict
        }
    }

    /// Adds what a pocket holds to the sums over all pockets, and what it cannot hold.
    mutating func add(_ count: PocketCount, _ shortage: Shortage?) {
        usableUnits += count.unitCount - (shortage?.leftOutAtLeast ?? 0)
        mostRegions += count.mostRegions.count
        // Which units are left out is open where some must be, and so is how many regions the others need.
        if shortage == nil { leastRegions += count.leastRegions }
        if let shortage { add(shortage) }
    }

    /// The proofs as contradictions with the cover asked for.
    var conflicts: [Conflict] {
        let others = all.filter { shortage in
            if case .cannotBeTogether = shortage.cause { return false }
            return true
        }
        return groups + others.map(\.conflict)
    }
}
