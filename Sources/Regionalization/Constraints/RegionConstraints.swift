/// The list of all rules on single regions.
///
/// The rules are stored by their own types, so that the search calls each directly; `all` is the same list for code
/// that is not in a hurry.
package struct RegionConstraints: Sendable {
    let sums: SumLimits
    let strongOnly: StrongOnlyConstraint
    let weakPerStrong: WeakPerStrongConstraint
    let capacity = CapacityConstraint()
    let lead = LeadConstraint()
    let fixedLead = FixedLeadConstraint()
    let reach = ReachConstraint()
    let apart = ApartConstraint()
    let town: TownConstraint
    let closedTowns = ClosedTownConstraint()
    let zone: ZoneConstraint
    let excluded = ExcludedConstraint()
    let contiguity: ContiguityConstraint
    let enclosure: EnclosureConstraint
    let width: WidthConstraint

    package init(_ problem: RegionalizationProblem) {
        let rules = problem.rules
        sums = rules.sums
        weakPerStrong = WeakPerStrongConstraint(most: rules.weakPerStrong)
        strongOnly = StrongOnlyConstraint(isInForce: rules.strongOnly)
        town = TownConstraint(most: rules.townLimit)
        zone = ZoneConstraint(isInForce: rules.zonings.contains { $0.limit < Int.max })
        contiguity = ContiguityConstraint(isRequired: rules.requiresContiguity)
        enclosure = EnclosureConstraint(isInForce: rules.outerUnits != nil)
        width = WidthConstraint(isInForce: rules.outline != nil)
    }

    /// Every rule, in the order in which violations are listed.
    package var all: [any Constraint] {
        [closedTowns, contiguity, enclosure, width] + RuleFamily.sums.map { SumConstraint($0, sums) }
            + [strongOnly, weakPerStrong, capacity, lead, reach, apart, fixedLead, excluded, town, zone]
    }

    /// Whether a region with these sums keeps every rule on sums.
    @inline(__always)
    package func admits(_ tally: RegionTally, under figures: LeadFigures) -> Bool {
        sums.admit(tally, under: figures) && strongOnly.admits(tally, under: figures)
            && weakPerStrong.admits(tally, under: figures)
            && capacity.admits(tally, under: figures)
    }

    /// Whether a region with these sums may still come to keep every rule on sums by growing.
    @inline(__always)
    package func leavesRoom(_ tally: RegionTally, under figures: LeadFigures) -> Bool {
        sums.leaveRoom(tally, under: figures) && strongOnly.leavesRoom(tally, under: figures)
            && weakPerStrong.leavesRoom(tally, under: figures)
            && capacity.leavesRoom(tally, under: figures)
    }

    /// Whether a change keeps every rule that needs the members, contiguity aside, which costs most and comes last.
    @inline(__always)
    package func admitsMembership(_ change: RegionChange, in state: SearchState) -> Bool {
        lead.admits(change, in: state) && fixedLead.admits(change, in: state) && reach.admits(change, in: state)
            && apart.admits(change, in: state) && excluded.admits(change, in: state) && town.admits(change, in: state)
            && closedTowns.admits(change, in: state) && zone.admits(change, in: state)
    }

    /// Whether a region stays connected and keeps the rules on its shape.
    @inline(__always)
    package func admitsShape(_ change: RegionChange, in state: SearchState) -> Bool {
        contiguity.admits(change, in: state) && enclosure.admits(change, in: state) && width.admits(change, in: state)
    }

    /// Whether some rule asks for more of a region's shape than that it is connected.
    var asksForShape: Bool { enclosure.isInForce || width.isInForce }

    /// Whether connected units keep the rules on shape.
    func admitsOutline(_ units: [Int], of problem: RegionalizationProblem) -> Bool {
        let region = Region(lead: units[0], units: units)
        return enclosure.violations(in: region, of: problem).isEmpty
            && width.violations(in: region, of: problem).isEmpty
    }
}
