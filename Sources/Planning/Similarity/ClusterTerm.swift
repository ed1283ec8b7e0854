import CountyData
import CountyModel
import Regionalization

/// One wish about a cluster as a whole: the formula of a term.
package protocol ClusterTerm: Sendable {
    /// Name in scenarios and outputs.
    static var key: String { get }
    /// What it rewards.
    static var meaning: Bilingual { get }
    /// The formula, with units and range.
    static var formula: Bilingual { get }
    /// What is added up over a cluster and what it is worth, for points of a cluster that has it in full.
    func wishes(_ points: Double) -> [SumWish]
    /// What a cluster gains by this lead, as a share of the weight.
    func share(lead: Int) -> Double
}

extension ClusterTerm {
    func wishes(_ points: Double) -> [SumWish] { [] }
    func share(lead: Int) -> Double { 0 }
}

/// What the terms of clusters are measured by.
package struct ClusterInputs {
    let county: County
    let scenario: Scenario
    let classes: VillageClasses
    let need: VillageIndex
    /// Per village, whether it takes part.
    let takesPart: [Bool]

    /// What the scenario asks of a term.
    func asked<Term: PreferTerm>(_ term: Term.Type) -> Term { scenario.prefer[term] }

    /// A column in whole numbers, 0 where it is missing.
    func whole(_ field: Field) -> [Int] {
        county.villages.indices.map { Int((county.attributes.number(field, $0) ?? 0).rounded()) }
    }
}

extension ClusterInputs {
    /// Villages whose number the sums of clusters lack: a sum holds what is known, and what is not known is told.
    var gaps: [Finding] {
        func summed<Term: PreferTerm>(_ term: Term.Type) -> [(key: String, field: Field)] {
            scenario.prefer.weights[Term.key] > 0 ? asked(term).fields.map { (Term.key, $0) } : []
        }
        return TermCatalogue.ofClusters.flatMap { summed($0) }.compactMap { key, field in
            let villages = takesPart.indices.filter { takesPart[$0] && county.attributes.number(field, $0) == nil }
            // A column that nobody has is told of by ``TermColumns``.
            let isAll = county.villages.indices.allSatisfy { county.attributes.number(field, $0) == nil }
            if villages.isEmpty || isAll { return nil }
            let told = ColumnGaps(villages, field, county)
            return Finding(
                .missingNumbers,
                Bilingual(
                    zh: "\(villages.count) 个村缺少 \(field.label),prefer.\(key) 合计片区时未计入这些村:\(told.list.zh)",
                    en: "\(told.english); the sums of prefer.\(key) leave them out: \(told.list.en)"),
                at: told.place)
        }
    }
}

/// A term of the catalogue about clusters with its formula.
package protocol MeasuredClusterTerm: PreferTerm {
    /// The formula.
    associatedtype Measure: ClusterTerm
    /// The formula with the numbers of a county.
    static func measured(_ inputs: ClusterInputs) -> Measure
}

extension MeasuredClusterTerm {
    fileprivate static var measure: any ClusterTerm.Type { Measure.self }
    fileprivate static func weighted(_ inputs: ClusterInputs, _ weight: Double) -> ClusterTerms.Weighted {
        ClusterTerms.Weighted(term: measured(inputs), weight: weight)
    }
}

/// The terms about clusters under a scenario.
package struct ClusterTerms: Sendable {
    /// A term and its weight.
    package struct Weighted: Sendable {
        /// The term.
        package let term: any ClusterTerm
        /// Points of a cluster that has it in full.
        package let weight: Double
        /// What the search adds up for it.
        package let wishes: [SumWish]

        init(term: any ClusterTerm, weight: Double) {
            (self.term, self.weight, wishes) = (term, weight, term.wishes(weight))
        }

        /// Name of the term.
        package var key: String { type(of: term).key }

        /// Points of a cluster.
        package func score(lead: Int, members: [Int]) -> Score {
            wishes.reduce(Score(points: weight * term.share(lead: lead))) { $0 + $1.worth(of: $1.sum(over: members)) }
        }
    }

    /// Terms with a weight above zero, in the order of ``all``.
    package let weighted: [Weighted]

    /// Every formula, in the order of the catalogue of terms.
    package static let all: [any ClusterTerm.Type] = measured.map { $0.measure }

    /// Terms of the catalogue that have a formula: all of them, as a test makes sure.
    private static let measured = TermCatalogue.ofClusters.compactMap { $0 as? any MeasuredClusterTerm.Type }

    /// The terms of a county.
    package init(_ inputs: ClusterInputs) {
        let weights = inputs.scenario.prefer.weights
        weighted = Self.measured.filter { weights[$0.key] > 0 }.map { $0.weighted(inputs, weights[$0.key]) }
    }

    /// What the search adds up, term by term.
    package var wishes: [SumWish] { weighted.flatMap(\.wishes) }

    /// What a cluster gains by its lead alone.
    package func leadWorth(_ lead: Int) -> Score {
        weighted.reduce(Score.zero) { $0 + Score(points: $1.weight * $1.term.share(lead: lead)) }
    }
}
