import CountyData
import CountyModel

/// One reason for a village to be led by another, in 0…1: the formula of a term.
package protocol PairTerm: Sendable {
    /// Name in scenarios and outputs.
    static var key: String { get }
    /// What it rewards.
    static var meaning: Bilingual { get }
    /// The formula, with units and range.
    static var formula: Bilingual { get }
    /// The value for a village under a lead, in 0…1; 0 when a number it needs is missing.
    func value(lead: Int, village: Int) -> Double
}

/// What a term is measured by.
package struct TermInputs {
    let county: County
    let scenario: Scenario
    let classes: VillageClasses

    /// What the scenario asks of a term.
    func asked<Term: PreferTerm>(_ term: Term.Type) -> Term { scenario.prefer[term] }
}

/// A term of the catalogue with its formula; each says so in the file of the formula.
package protocol MeasuredTerm: PreferTerm {
    /// The formula.
    associatedtype Measure: PairTerm
    /// The formula with the numbers of a county.
    static func measured(_ inputs: TermInputs) -> Measure
}

extension MeasuredTerm {
    fileprivate static var measure: any PairTerm.Type { Measure.self }
    fileprivate static func weighted(_ inputs: TermInputs, _ weight: Double) -> PairTerms.Weighted {
        PairTerms.Weighted(term: measured(inputs), weight: weight)
    }
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

    /// Every formula, in the order of the catalogue of terms.
    package static let all: [any PairTerm.Type] = measured.map { $0.measure }

    /// Terms of the catalogue that have a formula: all of them, as a test makes sure.
    private static let measured = TermCatalogue.ofPairs.compactMap { $0 as? any MeasuredTerm.Type }

    /// The terms of a county.
    package init(_ county: County, _ scenario: Scenario, _ classes: VillageClasses) {
        let inputs = TermInputs(county: county, scenario: scenario, classes: classes)
        let shares = scenario.prefer.weights.shares
        weighted = Self.measured.filter { shares[$0.key] > 0 }.map { $0.weighted(inputs, shares[$0.key]) }
    }

    /// Weighted sum of all terms, in 0…1.
    package func value(lead: Int, village: Int) -> Double {
        weighted.reduce(0) { $0 + $1.weight * $1.term.value(lead: lead, village: village) }
    }
}
