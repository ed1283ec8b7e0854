/// What a region adds up to.
struct RegionSums {
    var count = 0
    var amount = 0
    var strong = 0
    /// Σ z² over units and features.
    var norm = 0.0
    /// Σ z by feature.
    var total: FeatureVector

    init(featureCount: Int) { total = FeatureVector(count: featureCount) }

    /// Σ (z − mean)²; never below 0.
    @inline(__always)
    var squares: Double { count == 0 ? 0 : max(0, norm - total.square / Double(count)) }
}

/// A short vector; up to eight numbers lie in the value itself, since sums are copied millions of times.
struct FeatureVector {
    private var head = SIMD8<Double>(repeating: 0)
    private var tail: [Double]

    init(count: Int) { tail = [Double](repeating: 0, count: max(0, count - 8)) }

    @inline(__always)
    subscript(index: Int) -> Double {
        get { index < 8 ? head[index] : tail[index - 8] }
        set { if index < 8 { head[index] = newValue } else { tail[index - 8] = newValue } }
    }

    /// Σ of the squares.
    @inline(__always)
    var square: Double { tail.reduce((head * head).sum()) { $0 + $1 * $1 } }

    static func + (left: FeatureVector, right: FeatureVector) -> FeatureVector {
        var sum = left
        sum.head += right.head
        for index in sum.tail.indices { sum.tail[index] += right.tail[index] }
        return sum
    }

    static func - (left: FeatureVector, right: FeatureVector) -> FeatureVector {
        var rest = left
        rest.head -= right.head
        for index in rest.tail.indices { rest.tail[index] -= right.tail[index] }
        return rest
    }
}

extension RegionSums {
    static func + (left: RegionSums, right: RegionSums) -> RegionSums {
        var sum = left
        sum.count += right.count
        sum.amount += right.amount
        sum.strong += right.strong
        sum.norm += right.norm
        sum.total = left.total + right.total
        return sum
    }

    static func - (left: RegionSums, right: RegionSums) -> RegionSums {
        var rest = left
        rest.count -= right.count
        rest.amount -= right.amount
        rest.strong -= right.strong
        rest.norm -= right.norm
        rest.total = left.total - right.total
        return rest
    }
}
