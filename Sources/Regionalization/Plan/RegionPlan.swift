/// One region of a plan: its lead and its units.
package struct Region: Hashable, Sendable {
    /// The unit that leads.
    package let lead: Int
    /// The units, ascending, the lead included.
    package let units: [Int]

    package init(lead: Int, units: [Int]) {
        self.lead = lead
        self.units = units.sorted()
    }
}

/// Which units lie in which region and which are left out; canonical, so that equal plans are equal values.
///
/// A plan is well formed (no unit twice, each lead in its own region) but need not keep the rules: plans drawn by hand
/// are judged by ``RegionalizationProblem/violations(of:)`` like any other.
package struct RegionPlan: Hashable, Sendable {
    /// Why regions do not make a plan.
    package enum Malformed: Error, Hashable, Sendable {
        /// The unit does not exist.
        case unknownUnit(Int)
        /// The unit lies in two regions, or twice in one.
        case unitTwice(Int)
        /// The lead is not among its region's units.
        case leadOutsideRegion(Int)
        /// The list of leads has another length than the list of units.
        case wrongLength(Int)
    }

    /// The regions in ascending order of lead.
    package let regions: [Region]
    /// The units in no region, ascending; excluded units are not among them.
    package let leftOut: [Int]

    /// A plan of the given regions, each a lead and its units in any order.
    ///
    /// - Throws: ``Malformed``.
    /// - Complexity: O(n log n) in units.
    package init(regions: [(lead: Int, units: [Int])], of problem: RegionalizationProblem) throws(Malformed) {
        var isCovered = [Bool](repeating: false, count: problem.units.count)
        for region in regions {
            for unit in region.units {
                guard problem.units.indices.contains(unit) else { throw .unknownUnit(unit) }
                if isCovered[unit] { throw .unitTwice(unit) }
                isCovered[unit] = true
            }
            if !region.units.contains(region.lead) { throw .leadOutsideRegion(region.lead) }
        }
        self.regions = regions.map { Region(lead: $0.lead, units: $0.units) }.sorted { $0.lead < $1.lead }
        leftOut = problem.units.indices.filter { !isCovered[$0] && !problem.units[$0].isExcluded }
    }

    /// A plan from the lead of each unit; `nil` for a unit in no region.
    ///
    /// - Throws: ``Malformed``.
    /// - Complexity: O(n log n) in units.
    package init(leadOf: [Int?], of problem: RegionalizationProblem) throws(Malformed) {
        guard leadOf.count == problem.units.count else { throw .wrongLength(leadOf.count) }
        var unitsOf = [[Int]](repeating: [], count: leadOf.count)
        for (unit, lead) in leadOf.enumerated() {
            guard let lead else { continue }
            guard leadOf.indices.contains(lead) else { throw .unknownUnit(lead) }
            unitsOf[lead].append(unit)
        }
        var regions: [(lead: Int, units: [Int])] = []
        for (lead, units) in unitsOf.enumerated() where !units.isEmpty { regions.append((lead, units)) }
        try self.init(regions: regions, of: problem)
    }

    /// The lead of each of `unitCount` units, `nil` for a unit in no region.
    ///
    /// - Parameter unitCount: the number of units of the problem.
    package func leadOf(unitCount: Int) -> [Int?] {
        var result = [Int?](repeating: nil, count: unitCount)
        for region in regions { for unit in region.units { result[unit] = region.lead } }
        return result
    }
}
