import Regionalization

/// Who leads a cluster that has lost its lead: of those who may, the one under whom fewest rules are broken, then the one under whom
/// the cluster is worth most.
///
/// The one place that says so: reasons name the successor by it, and edits by hand put it in.
struct Successor {
    let lead: Int
    /// Rules that the cluster breaks under this lead.
    let broken: [Violation]
    /// What the cluster is worth under it.
    let value: Score

    /// The successor among some villages; `nil` where none of them may lead.
    static func best(of villages: [Int], _ problem: RegionalizationProblem, _ check: RegionCheck) -> Successor? {
        villages.filter { problem.candidate(at: $0) != nil }.map { lead in
            Successor(
                lead: lead, broken: check.conflicts(lead: lead, units: villages),
                value: check.value(lead: lead, units: villages))
        }.min { ($0.broken.count, $1.value, $0.lead) < ($1.broken.count, $0.value, $1.lead) }
    }
}
