/// The kept regions with their leads chosen, as far as they can be formed.
///
/// A kept region touches no other unit, so its best lead can be chosen once and for all: highest assist minus fixed
/// cost, then lowest index.
func keptRegions(of problem: RegionalizationProblem) -> [Region] {
    let constraints = RegionConstraints(problem)
    return problem.rules.kept.compactMap { kept in
        var best: (worth: Score, region: Region)?
        for lead in kept.lead.map({ [$0] }) ?? kept.units.sorted() {
            guard let candidate = problem.candidate(at: lead) else { continue }
            let region = Region(lead: lead, units: kept.units)
            if constraints.all.contains(where: { !$0.violations(in: region, of: problem).isEmpty }) { continue }
            let assist = region.units.reduce(Score.zero) { $0 + (problem.assist(lead: lead, unit: $1) ?? .zero) }
            let worth = assist - candidate.fixedCost
            if best == nil || worth > best?.worth ?? .zero { best = (worth, region) }
        }
        return best?.region
    }
}
