import CountyData
import CountyModel
import Regionalization

/// One reason to keep two neighbours in one cluster, in 0…1: the formula of a term.
package protocol BorderTerm: Sendable {
    /// Name in scenarios and outputs.
    static var key: String { get }
    /// What it rewards.
    static var meaning: Bilingual { get }
    /// The formula, with units and range.
    static var formula: Bilingual { get }
    /// The value of a pair of neighbours, in 0…1.
    func value(_ edge: ContiguityEdge) -> Double
}

/// A term of the catalogue between neighbours with its formula.
package protocol MeasuredBorderTerm: PreferTerm {
    /// The formula.
    associatedtype Measure: BorderTerm
    /// The formula with the numbers of a county.
    static func measured(_ inputs: TermInputs) -> Measure
}

extension MeasuredBorderTerm {
    fileprivate static var measure: any BorderTerm.Type { Measure.self }
    fileprivate static func weighted(_ inputs: TermInputs, _ weight: Double) -> BorderTerms.Weighted {
        BorderTerms.Weighted(term: measured(inputs), weight: weight)
    }
}

/// The terms between neighbours under a scenario; each pair is worth Σ weight × value, every term rounded by itself.
package struct BorderTerms: Sendable {
    /// A term and its weight.
    package struct Weighted: Sendable {
        /// The term.
        package let term: any BorderTerm
        /// Points of a pair of value 1.
        package let weight: Double

        /// Name of the term.
        package var key: String { type(of: term).key }

        /// Points of a pair.
        package func score(_ edge: ContiguityEdge) -> Score { Score(points: weight * term.value(edge)) }
    }

    /// Terms with a weight above zero, in the order of ``all``.
    package let weighted: [Weighted]

    /// Every formula, in the order of the catalogue of terms.
    package static let all: [any BorderTerm.Type] = measured.map { $0.measure }

    /// Terms of the catalogue that have a formula: all of them, as a test makes sure.
    private static let measured = TermCatalogue.ofBorders.compactMap { $0 as? any MeasuredBorderTerm.Type }

    /// The terms of a county.
    package init(_ county: County, _ scenario: Scenario, _ classes: VillageClasses) {
        let inputs = TermInputs(county: county, scenario: scenario, classes: classes)
        let weights = scenario.prefer.weights
        weighted = Self.measured.filter { weights[$0.key] > 0 }.map { $0.weighted(inputs, weights[$0.key]) }
    }

    /// Points of a pair of neighbours by all terms.
    package func score(_ edge: ContiguityEdge) -> Score { weighted.reduce(Score.zero) { $0 + $1.score(edge) } }
}
