import Foundation

/// How alike two divisions of the same villages are, whatever their labels.
package struct PartitionAgreement: Sendable, Equatable {
    /// Villages compared.
    package let villages: Int
    /// The adjusted Rand index of Hubert and Arabie (1985): 1 for equal divisions, about 0 for divisions that agree as chance
    /// would have it, below 0 for less.
    package let adjustedRandIndex: Double
    /// The variation of information of Meilă (2007), H(U|V) + H(V|U) in natural logarithms: 0 for equal divisions, at most the
    /// logarithm of the number of villages; a metric.
    package let variationOfInformation: Double
    /// The largest value the variation of information can have for so many villages: ln n; 0 for none.
    package let largestVariation: Double

    /// Compares two divisions.
    ///
    /// With n(ij) villages in class i of one and class j of the other, sums a(i) and b(j), and C(n) = n(n−1)/2:
    /// ARI = (Σ C(nij) − Σ C(ai) Σ C(bj) / C(n)) / (½ (Σ C(ai) + Σ C(bj)) − Σ C(ai) Σ C(bj) / C(n)), 1 where this is 0 / 0;
    /// VI = −Σ nij/n (ln (nij/ai) + ln (nij/bj)).
    ///
    /// - Parameters:
    ///   - first: the class of each village.
    ///   - second: the same of the other division, as long as `first`.
    /// - Complexity: O(n log n).
    package init(_ first: [Int], _ second: [Int]) {
        precondition(first.count == second.count, "one class per village in both divisions")
        villages = first.count
        // Runs of sorted pairs, so that sums are taken in one order whatever the labels.
        let cells = Self.counts(zip(first, second).map { Pair(a: $0, b: $1) })
        let (rows, columns) = (Self.counts(first), Self.counts(second))
        func pairs(_ counts: [Int]) -> Double { counts.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 } }
        let joint = pairs(cells.map(\.count))
        let (inFirst, inSecond) = (pairs(rows.map(\.count)), pairs(columns.map(\.count)))
        let all = pairs([first.count])
        let expected = all > 0 ? inFirst * inSecond / all : 0
        let range = (inFirst + inSecond) / 2 - expected
        adjustedRandIndex = range == 0 ? 1 : (joint - expected) / range
        let total = Double(first.count)
        let rowOf = Dictionary(uniqueKeysWithValues: rows.map { ($0.value, Double($0.count)) })
        let columnOf = Dictionary(uniqueKeysWithValues: columns.map { ($0.value, Double($0.count)) })
        // Each part is 0 or more; sorted, so that renumbered classes give the same last digit.
        let parts = cells.map { cell -> Double in
            let count = Double(cell.count)
            let (a, b) = (rowOf[cell.value.a] ?? count, columnOf[cell.value.b] ?? count)
            return -count / total * (log(count / a) + log(count / b))
        }
        variationOfInformation = parts.sorted().reduce(0, +)
        largestVariation = first.isEmpty ? 0 : log(total)
    }

    private struct Pair: Hashable, Comparable {
        let a: Int
        let b: Int

        static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
    }

    private static func counts<Value: Comparable>(_ values: [Value]) -> [(value: Value, count: Int)] {
        var result: [(value: Value, count: Int)] = []
        for value in values.sorted() {
            if let last = result.last, last.value == value {
                result[result.count - 1].count += 1
            } else {
                result.append((value, 1))
            }
        }
        return result
    }
}
