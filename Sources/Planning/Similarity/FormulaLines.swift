import CountyModel

/// Every term of the score in words: what it rewards and its formula.
package enum FormulaLines {
    /// In the order of the catalogue of terms.
    package static let all: [(key: String, meaning: Bilingual, formula: Bilingual)] =
        PairTerms.all.map { ($0.key, $0.meaning, $0.formula) }
        + BorderTerms.all.map { ($0.key, $0.meaning, $0.formula) }
        + ClusterTerms.all.map { ($0.key, $0.meaning, $0.formula) }
}
