/// Contiguous regions whose units are as alike as possible: least within-cluster sum of squares under the problem's rules.
///
/// Without rules: Ward's agglomeration along borders, then shifts, swaps and recuts of neighbouring regions. With rules:
/// regions grown from seeds (strong ones if need be) and simulated annealing. Every region of the plan keeps every rule;
/// a unit that no region can take is left out with the reason, so there may be fewer regions than asked for.
///
/// - Parameters:
///   - count: how many regions; the most of the range is aimed at. A plan with at least as many as the least goes
///     before one that leaves fewer units out, and that before one whose regions are more alike.
///   - options: seed and effort; the same gives the same plan on any number of threads.
/// - Throws: ``LikenessError`` when the count is impossible whatever the plan.
/// - Complexity: O(n log n) for the start, then O(iterations) tried moves.
package func likenessRegions(
    _ problem: LikenessProblem, count: ClosedRange<Int>, _ options: LikenessOptions = LikenessOptions()
) throws(LikenessError) -> LikenessPlan {
    let limits = LikenessLimits(problem)
    let parts = LikenessParts(problem, limits)
    let target = try LikenessCount(count, problem, limits, parts).target
    let run = LikenessRun(
        problem: problem, limits: limits, parts: parts, least: count.lowerBound, target: target, options: options)
    let best = bestRun(options) {
        run.run($0)
    } isBetter: {
        run.isBetter($0, $1)
    }
    return best.plan(parts)
}

/// As many regions as the number, no more.
package func likenessRegions(
    _ problem: LikenessProblem, count: Int, _ options: LikenessOptions = LikenessOptions()
) throws(LikenessError) -> LikenessPlan {
    try likenessRegions(problem, count: count...count, options)
}

/// How many regions there can be at all.
struct LikenessCount {
    let target: Int

    init(
        _ count: ClosedRange<Int>, _ problem: LikenessProblem, _ limits: LikenessLimits, _ parts: LikenessParts
    ) throws(LikenessError) {
        let most = parts.parts.reduce(0) { $0 + Self.most($1, problem, limits) }
        guard count.lowerBound >= 1 else { throw LikenessError("at least 1 region is needed, not \(count.lowerBound)") }
        if most == 0 {
            throw LikenessError("no connected part of the map can hold a region under the rules")
        }
        if count.lowerBound > most {
            throw LikenessError("\(count.lowerBound) regions are impossible: the rules allow at most \(most)")
        }
        if count.upperBound < parts.parts.count {
            throw LikenessError(
                "the map has \(parts.parts.count) separate parts, so \(count.upperBound) regions cannot cover it")
        }
        target = min(count.upperBound, most)
    }

    private static func most(_ part: [Int], _ problem: LikenessProblem, _ limits: LikenessLimits) -> Int {
        var most = part.count / max(1, limits.units.lowerBound)
        if limits.amount.lowerBound > 0 {
            let amount = part.reduce(0.0) { $0 + Double(limits.amounts[$1]) }
            most = min(most, Int(amount / Double(limits.amount.lowerBound)))
        }
        if limits.needsStrong { most = min(most, part.count { problem.isStrong[$0] }) }
        return most
    }
}
