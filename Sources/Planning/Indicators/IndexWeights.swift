import CountyModel
import Foundation

/// Weights of the columns of an index.
enum IndexWeights {
    /// - Parameters:
    ///   - columns: standardized columns, each with one value per village.
    ///   - given: the weights of the scenario.
    /// - Returns: weights that add to 1, in the order of the columns.
    ///
    /// `entropy` is the entropy weight method (Shannon 1948; as used for evaluation by Zeleny 1982): with pᵥ = xᵥ / Σx over
    /// the villages present, eⱼ = −Σ pᵥ ln pᵥ / ln n, and the weight of column j in proportion to 1 − eⱼ: a column in which
    /// villages hardly differ says little.
    package static func weights(_ way: IndexOptions.Weighting, columns: [[Double?]], given: [Double]) -> [Double] {
        let raw: [Double] =
            switch way {
            case .given: given
            case .equal: columns.map { _ in 1 }
            case .entropy: columns.map { max(0, 1 - entropy($0.compactMap { $0 })) }
            }
        let total = raw.reduce(0, +)
        return total > 0 ? raw.map { $0 / total } : columns.map { _ in 1 / Double(max(1, columns.count)) }
    }

    private static func entropy(_ values: [Double]) -> Double {
        let total = values.reduce(0, +)
        guard values.count > 1, total > 0 else { return 1 }
        let sum = values.reduce(0.0) { $1 > 0 ? $0 - $1 / total * log($1 / total) : $0 }
        return sum / log(Double(values.count))
    }
}
