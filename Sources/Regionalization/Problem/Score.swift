/// A value of the objective, held exactly as a whole number of millionths of a point.
///
/// Every term is rounded once when it enters the problem; from then on sums are exact, so that a score found by
/// adding up changes equals the score computed from nothing. Sums trap when they leave the range of `Int64`
/// (about nine trillion points).
public struct Score: Comparable, Hashable, Sendable, AdditiveArithmetic {
    /// How many micropoints make one point.
    public static let micropointsPerPoint: Int64 = 1_000_000

    /// No points.
    public static let zero = Score(micropoints: 0)

    /// The value in millionths of a point.
    public var micropoints: Int64

    /// A score of so many millionths of a point.
    public init(micropoints: Int64) { self.micropoints = micropoints }

    /// A score in points, rounded to the nearest micropoint (halves away from zero).
    ///
    /// - Parameter points: a finite number below nine trillion in magnitude; other values trap.
    public init(points: Double) {
        micropoints = Int64((points * Double(Score.micropointsPerPoint)).rounded())
    }

    /// The value in points, for display; not exact for very large scores.
    public var points: Double { Double(micropoints) / Double(Score.micropointsPerPoint) }

    /// The exact sum.
    public static func + (left: Score, right: Score) -> Score {
        Score(micropoints: left.micropoints + right.micropoints)
    }

    /// The exact difference.
    public static func - (left: Score, right: Score) -> Score {
        Score(micropoints: left.micropoints - right.micropoints)
    }

    /// The exact product with a whole number.
    public static func * (left: Score, right: Int) -> Score { Score(micropoints: left.micropoints * Int64(right)) }

    /// Whether the left score is worth less.
    public static func < (left: Score, right: Score) -> Bool { left.micropoints < right.micropoints }
}
