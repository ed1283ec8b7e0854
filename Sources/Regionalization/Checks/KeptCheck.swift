/// Kept regions that overlap, that no candidate can lead, or that break a rule under every lead they may have.
func keptConflicts(in problem: RegionalizationProblem) -> [Conflict] {
    var found: [Conflict] = []
    var ownerOf = [Int](repeating: -1, count: problem.units.count)
    let formed = Set(keptRegions(of: problem).map(\.units))
    let constraints = RegionConstraints(problem)
    for (number, kept) in problem.rules.kept.enumerated() {
        let shared = kept.units.filter { ownerOf[$0] >= 0 }
        if !shared.isEmpty { found.append(Conflict(.kept, .contradiction, units: shared, against: .kept)) }
        for unit in kept.units { ownerOf[unit] = number }
        if formed.contains(kept.units.sorted()) { continue }

        let candidates = (kept.lead.map { [$0] } ?? kept.units.sorted()).filter { problem.candidate(at: $0) != nil }
        guard let lead = candidates.first else {
            let reason: Conflict.Reason = kept.lead == nil ? .noLead : .notACandidate
            found.append(Conflict(.lead, reason, units: kept.units, against: .kept))
            continue
        }
        // With several possible leads the rules that do not depend on the lead are the ones to name.
        let region = Region(lead: lead, units: kept.units)
        for violation in constraints.all.flatMap({ $0.violations(in: region, of: problem) }) {
            found.append(
                Conflict(
                    violation.family, reason(of: violation), units: violation.units, limit: violation.limit,
                    actual: violation.actual, against: .kept))
        }
    }
    return found
}

private func reason(of violation: Violation) -> Conflict.Reason {
    if violation.family == .contiguity { return .disconnected }
    if violation.family == .reach { return .noLead }
    guard let limit = violation.limit, let actual = violation.actual else { return .contradiction }
    return actual < limit ? .tooLittle : .tooMuch
}
