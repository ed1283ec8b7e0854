import Regionalization

/// A map of units with numbers that describe them, to be cut into contiguous regions of like units.
///
/// Likeness is the within-cluster sum of squares of standardised features (Ward, 1963): the smaller, the more alike.
package struct LikenessProblem: Sendable {
    /// Number of units.
    package let unitCount: Int
    /// Number of features.
    package let featureCount: Int
    /// The hard rules.
    package let rules: LikenessRules
    /// Population by unit.
    package let populations: [Int]
    /// Whether a unit can carry a region.
    package let isStrong: [Bool]

    let neighbours: CompressedRows
    /// z-scores, unit after unit; 0 for a feature that does not vary.
    let scores: [Double]
    let totalSquares: Double

    /// Checks the input and standardises the features (mean 0, variance 1 over all units), unless they share one unit.
    ///
    /// - Parameters:
    ///   - edges: pairs of neighbouring units, in any order; a pair given twice counts once.
    ///   - features: for every unit its numbers, all of the same length, finite; without a number all units are alike.
    ///   - populations: by unit, not negative.
    ///   - isStrong: by unit.
    ///   - isScaled: whether features are brought to one variance; `false` for coordinates.
    /// - Throws: ``LikenessError`` when something has the wrong length or is out of range.
    /// - Complexity: O((n + edges) log n + n · features).
    package init(
        edges: [(u: Int, v: Int)], features: [[Double]], populations: [Int], isStrong: [Bool],
        rules: LikenessRules = LikenessRules(), isScaled: Bool = true
    ) throws(LikenessError) {
        unitCount = features.count
        featureCount = features.first?.count ?? 0
        (self.populations, self.isStrong, self.rules) = (populations, isStrong, rules)
        guard populations.count == unitCount && isStrong.count == unitCount else {
            throw LikenessError(
                "\(unitCount) units, but \(populations.count) populations and \(isStrong.count) marks of strong units")
        }
        if unitCount == 0 { throw LikenessError("the map has no units") }
        for (unit, row) in features.enumerated() {
            guard row.count == featureCount, row.allSatisfy(\.isFinite) else {
                throw LikenessError("unit \(unit): \(featureCount) finite features are needed, not \(row)")
            }
        }
        if let unit = populations.firstIndex(where: { $0 < 0 || $0 > 1 << 40 }) {
            throw LikenessError("unit \(unit): population \(populations[unit]) is not between 0 and 2^40")
        }
        if let count = rules.unitCount, count.lowerBound < 1 {
            throw LikenessError("a region needs at least 1 unit, not \(count.lowerBound)")
        }
        neighbours = try Self.rows(edges, unitCount)
        scores = isScaled ? Self.standardised(features, featureCount) : Array(features.joined())
        totalSquares = scores.reduce(0) { $0 + $1 * $1 }
    }

    private static func rows(_ edges: [(u: Int, v: Int)], _ unitCount: Int) throws(LikenessError) -> CompressedRows {
        var pairs: [(row: Int, column: Int)] = []
        pairs.reserveCapacity(2 * edges.count)
        for (u, v) in edges {
            guard u != v, (0..<unitCount).contains(u), (0..<unitCount).contains(v) else {
                throw LikenessError("edge \(u)–\(v) is no pair of the \(unitCount) units")
            }
            pairs.append((u, v))
            pairs.append((v, u))
        }
        pairs.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        var unique: [(row: Int, column: Int)] = []
        for pair in pairs where unique.last.map({ $0 != pair }) ?? true { unique.append(pair) }
        return CompressedRows(rowCount: unitCount, pairs: unique)
    }

    private static func standardised(_ features: [[Double]], _ featureCount: Int) -> [Double] {
        var scores = [Double](repeating: 0, count: features.count * featureCount)
        for feature in 0..<featureCount {
            // Halves first: the sum of numbers near the greatest must not overflow.
            let scale = features.reduce(0) { max($0, abs($1[feature])) }
            if scale == 0 { continue }
            let values = features.map { $0[feature] / scale }
            let mean = values.reduce(0, +) / Double(values.count)
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
            // Rounding alone makes a constant feature vary by about 1e-16.
            if variance < 1e-24 { continue }
            let deviation = variance.squareRoot()
            for (unit, value) in values.enumerated() {
                scores[unit * featureCount + feature] = (value - mean) / deviation
            }
        }
        return scores
    }
}
