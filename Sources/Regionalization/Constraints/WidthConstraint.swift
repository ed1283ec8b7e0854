/// A region is wide enough for its length.
struct WidthConstraint: MembershipConstraint {
    static let family = RuleFamily.widthToLength
    let isInForce: Bool

    /// Limit and actual are in thousandths.
    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        guard isInForce, let outline = problem.rules.outline else { return [] }
        let ratio = outline.widthToLength(of: region.units)
        if outline.isWideEnough(ratio) { return [] }
        return [
            Violation(
                Self.family, lead: region.lead, units: region.units,
                limit: Int64((outline.leastWidthToLength * 1_000).rounded(.up)), actual: Int64(ratio * 1_000))
        ]
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        guard isInForce, let outline = state.model.problem.rules.outline else { return true }
        return outline.isWideEnough(outline.widthToLength(of: state.units(after: change)))
    }

    static func relax(_ given: inout GivenRules) { given.rules.outline = nil }
    static func stretch(_ given: inout GivenRules, penalty: Score) { relax(&given) }
}

extension Rules {
    /// Where the land of each unit lies, and how wide a region must be for its length.
    package struct Outline: Hashable, Sendable {
        /// The corners of each unit's land or of its convex hull, in metres on a plane; none for a unit whose land is not known.
        package var points: [[SIMD2<Double>]]
        /// The least width as a share of the length, 0…1.
        package var leastWidthToLength: Double

        /// An outline; the number of units is checked when the problem is made.
        package init(points: [[SIMD2<Double>]], leastWidthToLength: Double) {
            (self.points, self.leastWidthToLength) = (points, leastWidthToLength)
        }
    }
}

extension Rules.Outline {
    /// Short side over long side of the rectangle of least area round the units; 1 where they have no extent.
    ///
    /// Such a rectangle has a side on the convex hull; of several as small as each other the one nearest to a square counts.
    package func widthToLength(of units: [Int]) -> Double {
        let hull = convexHull(units.flatMap { points[$0] })
        var best: (area: Double, ratio: Double)?
        for (place, from) in hull.enumerated() {
            let to = hull[(place + 1) % hull.count]
            let length = ((to - from) * (to - from)).sum().squareRoot()
            if length == 0 { continue }
            let along = (to - from) / length
            let (first, second) = (span(hull, SIMD2(-along.y, along.x)), span(hull, along))
            let (area, ratio) = (first * second, min(first, second) / max(first, second))
            let isSmaller = best.map { area < $0.area * (1 - 1e-9) } ?? true
            let isSquarer = best.map { area <= $0.area * (1 + 1e-9) && ratio > $0.ratio } ?? true
            if isSmaller || isSquarer { best = (area, ratio) }
        }
        return best?.ratio ?? 1
    }

    /// The same outline with the convex hull of each unit alone, which says as much.
    func hulled() -> Rules.Outline {
        Rules.Outline(points: points.map(convexHull), leastWidthToLength: leastWidthToLength)
    }

    func isWideEnough(_ ratio: Double) -> Bool { ratio >= leastWidthToLength - 1e-9 }

    private func span(_ hull: [SIMD2<Double>], _ direction: SIMD2<Double>) -> Double {
        var (least, most) = (Double.infinity, -Double.infinity)
        for point in hull {
            let place = (point * direction).sum()
            (least, most) = (min(least, place), max(most, place))
        }
        return most - least
    }
}

/// The convex hull of points, counterclockwise by one chain below and one above.
private func convexHull(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    if sorted.count < 3 { return sorted }
    func half(_ points: some Sequence<SIMD2<Double>>) -> [SIMD2<Double>] {
        var chain: [SIMD2<Double>] = []
        for point in points {
            while chain.count > 1 {
                let (a, b) = (chain[chain.count - 2], chain[chain.count - 1])
                let turn = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
                if turn > 0 { break }
                chain.removeLast()
            }
            chain.append(point)
        }
        return Array(chain.dropLast())
    }
    return half(sorted) + half(sorted.reversed())
}
