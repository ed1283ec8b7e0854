/// Ward's regions as they come, without rules and without later improvement: the yardstick of round regions when the
/// features are the coordinates of the units.
///
/// - Parameter count: how many regions; a map in more separate parts has one for each part.
/// - Throws: ``LikenessError`` when the count is below 1.
/// - Complexity: O(n log n) on planar maps, in practice.
package func wardRegions(_ problem: LikenessProblem, count: Int) throws(LikenessError) -> [[Int]] {
    if count < 1 { throw LikenessError("at least 1 region is needed, not \(count)") }
    let limits = LikenessLimits(problem)
    let state = LikenessState(problem, limits, LikenessParts(problem, limits), .init())
    return WardMerging.groups(state, count: count)
}
