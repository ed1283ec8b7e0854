/// What a term is told of, which says how its weight is meant.
package enum TermScope: Sendable {
    /// A village and its lead; the weights of these terms are brought to a sum of one.
    case pair
    /// Two neighbours in one cluster; the weight is in points per pair.
    case border
    /// A cluster as a whole; the weight is in points per cluster.
    case cluster
}

/// What a scenario may wish of a plan: a term of the score, as scenarios, reports and explanations know it.
///
/// An instance holds what the term asks for beside its weight. Its formula is in the module `Planning`, in a file that
/// makes the type a `MeasuredTerm`, `MeasuredBorderTerm` or `MeasuredClusterTerm`, as its scope says.
package protocol PreferTerm: KeyedOptions, Equatable {
    /// Name in scenarios and outputs.
    static var key: String { get }
    /// What it is told of.
    static var scope: TermScope { get }
    /// Weight by default, from 0; 0 switches the term off.
    static var weight: Double { get }
    /// Weight by default in scenario files of version 1.0, which keep the terms they were written with.
    static var firstWeight: Double { get }
    /// What it rewards, in the table of keys.
    static var meaning: Bilingual { get }
    /// What it is called in a sentence about weights.
    static var word: Bilingual { get }
    /// Why a village scores less by it under another lead.
    static var loss: Bilingual { get }
    /// The key without which the weight has no effect; `nil` when there is none.
    static var need: String? { get }
    /// What may be written beside the weight.
    static var keys: [KeyRecord<Self>] { get }

    /// Columns whose values it looks at.
    var fields: [Field] { get }
    /// Columns without which it adds nothing: of each list one has to have values.
    var needs: [[Field]] { get }

    /// The term as it is when nothing is written.
    init()
}

extension PreferTerm {
    package static var blank: Self { Self() }
    package static var scope: TermScope { .pair }
    package static var firstWeight: Double { scope == .pair ? weight : 0 }
    package static var need: String? { nil }
    package static var keys: [KeyRecord<Self>] { [] }
    package var fields: [Field] { [] }
    package var needs: [[Field]] { fields.map { [$0] } }
}

/// What is asked for beside the weights, term by term.
struct TermTable: Sendable, Equatable {
    private var terms: [String: any PreferTerm] = [:]

    subscript<Term: PreferTerm>(_ term: Term.Type) -> Term {
        get { terms[term.key] as? Term ?? Term() }
        set { terms[term.key] = newValue }
    }

    /// The term of a kind, with its defaults where nothing is written.
    func held(_ kind: any PreferTerm.Type) -> any PreferTerm { terms[kind.key] ?? kind.init() }

    /// A term with default options equals one that is absent.
    static func == (a: TermTable, b: TermTable) -> Bool {
        TermCatalogue.all.allSatisfy { same(a.held($0), b.held($0)) }
    }

    private static func same<Term: PreferTerm>(_ a: Term, _ b: any PreferTerm) -> Bool { b as? Term == a }
}

/// The weights of the terms by their keys, from 0.
public struct TermWeights: Sendable, Equatable {
    private var weights: [String: Double]

    /// The weights by default in a version of the scenario file.
    package init(of version: ScenarioVersion = .first) {
        weights = TermCatalogue.all.reduce(into: [:]) { $0[$1.key] = version == .first ? $1.firstWeight : $1.weight }
    }

    /// Every term with the same weight.
    package init(all weight: Double) { weights = TermCatalogue.all.reduce(into: [:]) { $0[$1.key] = weight } }

    /// The weight of the term of a key; 0 for a key that no term has, which cannot be set either.
    package subscript(key: String) -> Double {
        get { weights[key] ?? 0 }
        set { if weights[key] != nil { weights[key] = newValue } }
    }

    /// The sum of the weights of the terms between a lead and a village.
    package var total: Double {
        // Two sums, as a last digit of difference might round a tie of scores the other way.
        let ofMeans = TermCatalogue.ofMeans.reduce(0) { $0 + self[$1.key] }
        return ofMeans + TermCatalogue.ofPlace.reduce(0) { $0 + self[$1.key] }
    }

    /// The weights of the terms between a lead and a village as shares of their sum; all 0 when every one of them is.
    package var shares: TermWeights {
        let sum = total
        let scale = sum > 0 ? 1 / sum : 0
        var result = self
        for term in TermCatalogue.ofPairs { result[term.key] *= scale }
        return result
    }
}
