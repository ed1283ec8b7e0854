extension RegionPlan {
    /// How much two plans of one problem differ: the share of units that are not in matching regions, 0…1.
    ///
    /// Regions have no names that mean anything, so they are matched one to one such that as many units as possible lie
    /// in matching regions (a maximum-weight matching, exact). Units left out of both plans count as alike. Symmetric; 0
    /// for equal divisions, whoever leads.
    ///
    /// - Complexity: O(regions · overlaps) at worst, near-linear in units for plans that are alike.
    package func difference(from other: RegionPlan) -> Double {
        let count = regions.reduce(leftOut.count) { $0 + $1.units.count }
        return count == 0 ? 0 : 1 - Double(unitsInCommon(with: other)) / Double(count)
    }

    /// The region of another plan that matches each of this plan's, `nil` where none does: one to one, such that as many
    /// units as possible lie in matching regions, at least one in each.
    ///
    /// - Complexity: as ``difference(from:)``.
    package func matchingRegions(of other: RegionPlan) -> [Int?] {
        matching(with: other).otherOf.map { $0 < 0 ? nil : $0 }
    }

    /// Units in matching regions, and units left out of both.
    private func unitsInCommon(with other: RegionPlan) -> Int {
        matching(with: other).total + Set(leftOut).intersection(other.leftOut).count
    }

    private func matching(with other: RegionPlan) -> RegionMatching {
        var regionOf: [Int: Int] = [:]
        for (index, region) in other.regions.enumerated() { for unit in region.units { regionOf[unit] = index } }
        var overlaps: [[(region: Int, units: Int)]] = []
        for region in regions {
            var counts: [Int: Int] = [:]
            for unit in region.units { if let index = regionOf[unit] { counts[index, default: 0] += 1 } }
            overlaps.append(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
        var matching = RegionMatching(overlaps, count: other.regions.count)
        matching.solve()
        return matching
    }
}

/// A one-to-one matching of the regions of two plans with the greatest number of common units, by shortest augmenting
/// paths (as in the assignment problem).
package struct RegionMatching {
    private let overlaps: [[(region: Int, units: Int)]]
    /// The own region matched to each of the other plan's, −1 for none.
    private var ownOf: [Int]
    /// The other plan's region matched to each own one, −1 for none.
    package private(set) var otherOf: [Int]

    /// - Parameters:
    ///   - overlaps: per own region the regions of the other plan that share units with it, and how many.
    ///   - count: number of regions of the other plan.
    package init(_ overlaps: [[(region: Int, units: Int)]], count: Int) {
        self.overlaps = overlaps
        ownOf = Array(repeating: -1, count: count)
        otherOf = Array(repeating: -1, count: overlaps.count)
    }

    /// Units in matched regions.
    var total: Int { otherOf.indices.reduce(0) { $0 + units($1, otherOf[$1]) } }

    private func units(_ own: Int, _ other: Int) -> Int { overlaps[own].first { $0.region == other }?.units ?? 0 }

    /// Finds the matching.
    package mutating func solve() {
        var gain = [Int](repeating: Int.min, count: overlaps.count)
        var cameBy = [Int](repeating: -1, count: overlaps.count)
        for start in overlaps.indices { augment(from: start, &gain, &cameBy) }
    }

    /// Finds the chain of changes from an unmatched region that gains most, and makes it.
    ///
    /// `gain` holds what is gained when a chain reaches a region and leaves it unmatched; `cameBy` the other plan's
    /// region that was taken from it.
    private mutating func augment(from start: Int, _ gain: inout [Int], _ cameBy: inout [Int]) {
        gain[start] = 0
        var touched = [start]
        var previous: [Int: Int] = [:]
        var waiting = [start]
        var first = 0
        // The best end: a region left unmatched (free −1), or a free region of the other plan taken by `own`.
        var best = (gain: 0, own: start, free: -1)
        while first < waiting.count {
            let own = waiting[first]
            first += 1
            let base = gain[own]
            if base > best.gain { best = (base, own, -1) }
            for (other, shared) in overlaps[own] where other != cameBy[own] {
                let holder = ownOf[other]
                if holder < 0 {
                    if base + shared > best.gain { best = (base + shared, own, other) }
                    continue
                }
                let after = base + shared - units(holder, other)
                if holder != start && after > gain[holder] {
                    if gain[holder] == Int.min { touched.append(holder) }
                    (gain[holder], cameBy[holder], previous[holder]) = (after, other, own)
                    waiting.append(holder)
                }
            }
        }
        var (own, free) = (best.own, best.free)
        while true {
            let lost = otherOf[own]
            otherOf[own] = free
            if free >= 0 { ownOf[free] = own }
            guard own != start, let before = previous[own] else { break }
            (own, free) = (before, lost)
        }
        for region in touched { (gain[region], cameBy[region]) = (Int.min, -1) }
    }
}
