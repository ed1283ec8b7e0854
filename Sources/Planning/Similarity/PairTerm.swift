import CountyData
import CountyModel

/// One reason for a village to be led by another, in 0…1.
///
/// To add a term: one file with a type like these, one entry in ``PairTerms/all``.
package protocol PairTerm: Sendable {
    /// Name in scenarios and outputs.
    static var key: String { get }
    /// What it rewards.
    static var meaning: Bilingual { get }
    /// The formula, with units and range.
    static var formula: String { get }
    /// The value for a village under a lead, in 0…1; 0 when a number it needs is missing.
    func value(lead: Int, village: Int) -> Double
}

/// The terms of a county under a scenario, with weights that add to 1.
package struct PairTerms: Sendable {
    /// A term and its weight.
    package struct Weighted: Sendable {
        /// The term.
        package let term: any PairTerm
        /// Its share of the whole.
        package let weight: Double
    }

    /// Terms with a weight above zero, in the order of ``all``.
    package let weighted: [Weighted]

    /// Every kind of term the program knows.
    package static let all: [any PairTerm.Type] = [
        LiftTermValue.self, IndustryLikeness.self, ResourceTermValue.self, Proximity.self, SameTown.self,
        KeepExisting.self, SharedHistory.self,
    ]

    /// The terms of a county.
    package init(_ county: County, _ scenario: Scenario, _ classes: VillageClasses) {
        let options = scenario.prefer
        let weights = options.weights
        let candidates: [(any PairTerm, Double)] = [
            (LiftTermValue(classes, scenario), weights.lift),
            (IndustryLikeness(county, chains: options.industry.chains), weights.industry),
            (ResourceTermValue(county, options.resources), weights.resources),
            (Proximity(county, maxKm: options.compact.maxKm), weights.compact),
            (SameTown(county), weights.sameTown), (KeepExisting(county), weights.keepExisting),
            (SharedHistory(county, field: options.history.field), weights.history),
        ]
        weighted = candidates.filter { $0.1 > 0 }.map { Weighted(term: $0.0, weight: $0.1) }
    }

    /// Weighted sum of all terms, in 0…1.
    package func value(lead: Int, village: Int) -> Double {
        weighted.reduce(0) { $0 + $1.weight * $1.term.value(lead: lead, village: village) }
    }
}
