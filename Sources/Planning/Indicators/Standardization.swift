import Algorithms
import CountyModel
import Foundation

/// Ways to bring columns of different units to 0…1, missing values staying missing.
enum Standardizer {
    /// - Parameters:
    ///   - values: one per village; `nil` is missing.
    ///   - way: `rank`: (rank − ½) / count among those present, ties at their mean rank; `minmax`: (v − min) / (max − min);
    ///     `zscore`: (v − mean) / standard deviation, cut at ±3 and moved to 0…1 as (z + 3) / 6. A constant column is ½ in each.
    /// - Complexity: O(n log n).
    package static func apply(_ way: IndexOptions.Standardization, to values: [Double?]) -> [Double?] {
        let present = values.compactMap { $0 }
        guard let low = present.min(), let high = present.max() else { return values }
        if low == high { return values.map { $0.map { _ in 0.5 } } }
        switch way {
        case .minmax: return values.map { $0.map { ($0 - low) / (high - low) } }
        case .zscore:
            let mean = present.reduce(0, +) / Double(present.count)
            let variance = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(present.count)
            let deviation = variance.squareRoot()
            return values.map { $0.map { (min(3, max(-3, ($0 - mean) / deviation)) + 3) / 6 } }
        case .rank:
            let sorted = present.sorted()
            return values.map { value in
                guard let value else { return nil }
                let below = sorted.partitioningIndex { $0 >= value }
                let notAbove = sorted.partitioningIndex { $0 > value }
                // Ties share the mean of the ranks they occupy.
                return Double(below + notAbove) / 2 / Double(sorted.count)
            }
        }
    }
}
