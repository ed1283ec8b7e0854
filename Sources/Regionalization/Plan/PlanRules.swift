/// The rules on a plan as a whole; rules on single regions are in `Constraints/`.
extension RegionalizationProblem {
    func planViolations(of plan: RegionPlan) -> [Violation] {
        var found: [Violation] = []
        let leadOf = plan.leadOf(unitCount: units.count)
        for group in rules.together {
            let leads = group.map { leadOf[$0] }
            if leads.contains(where: { $0 != leads[0] }) { found.append(Violation(.together, units: group)) }
        }
        for kept in rules.kept {
            let region = plan.regions.first { $0.lead == leadOf[kept.units[0]] }
            let isKept = region?.units == kept.units.sorted() && (kept.lead == nil || kept.lead == region?.lead)
            if !isKept { found.append(Violation(.kept, units: kept.units)) }
        }
        for lead in rules.fixedLeads.sorted() where leadOf[lead] != lead {
            found.append(Violation(.fixedLeads, units: [lead]))
        }
        if let range = rules.regionCount, !range.contains(plan.regions.count) {
            let limit = plan.regions.count < range.lowerBound ? range.lowerBound : range.upperBound
            let leads = plan.regions.map(\.lead)
            found.append(Violation(.regionCount, units: leads, limit: Int64(limit), actual: Int64(plan.regions.count)))
        }
        if let limit = mostLeftOut, plan.leftOut.count > limit {
            let actual = Int64(plan.leftOut.count)
            found.append(Violation(.cover, units: plan.leftOut, limit: Int64(limit), actual: actual))
        }
        if plan.leftOut.count < leastLeftOut {
            let actual = Int64(plan.leftOut.count)
            found.append(Violation(.cover, units: plan.leftOut, limit: Int64(leastLeftOut), actual: actual))
        }
        return found
    }

    /// The most units that may be left out; `nil` means any number.
    package var mostLeftOut: Int? {
        switch rules.cover {
        case .full: 0
        case .partial(let most): most
        case .between(let covered): max(0, unitsTakingPart - covered.lowerBound)
        }
    }

    /// The fewest units that may be left out.
    package var leastLeftOut: Int {
        guard case .between(let covered) = rules.cover else { return 0 }
        return max(0, unitsTakingPart - covered.upperBound)
    }

    /// Units that are not excluded.
    package var unitsTakingPart: Int { units.count { !$0.isExcluded } }
}
