import Repeatable

/// As many contiguous regions as possible, each with at least `floor` of an attribute; among those, like units.
///
/// The max-p-regions problem (Duque, Anselin and Rey, 2012) with the problem's other rules added. No more than
/// Σ attribute / floor regions are possible. Every unit is in a region, except where a part of the map does not reach
/// the floor or a rule stands against it.
///
/// - Parameters:
///   - floor: least sum of the attribute in a region; above 0.
///   - attribute: by unit, not negative; `nil` for the population, so that the rule on population is the upper limit.
///   - options: seed and effort; the same gives the same plan on any number of threads.
/// - Throws: ``LikenessError`` when the input is out of range or no part of the map can hold a region.
package func maxPRegions(
    _ problem: LikenessProblem, floor: Int, attribute: [Int]? = nil, options: LikenessOptions = LikenessOptions()
) throws(LikenessError) -> LikenessPlan {
    let amounts = attribute ?? problem.populations
    guard amounts.count == problem.unitCount && amounts.allSatisfy({ (0...1 << 40).contains($0) }) else {
        throw LikenessError("the attribute needs a number from 0 to 2^40 for each of the \(problem.unitCount) units")
    }
    if floor < 1 { throw LikenessError("the floor must be above 0, not \(floor)") }
    if attribute != nil && problem.rules.population != nil {
        throw LikenessError("a floor on another attribute cannot be joined with a rule on population")
    }
    var amount = floor...Int.max
    if let population = problem.rules.population {
        if floor > population.upperBound {
            throw LikenessError("the floor \(floor) is above the greatest population \(population.upperBound)")
        }
        amount = max(floor, population.lowerBound)...population.upperBound
    }
    let limits = LikenessLimits(
        units: problem.rules.unitCount, amount: amount, amounts: amounts, needsStrong: problem.rules.needsStrong)
    let parts = LikenessParts(problem, limits)
    if parts.parts.isEmpty { throw LikenessError("no connected part of the map reaches the floor \(floor)") }
    let run = MaxPRun(problem: problem, limits: limits, parts: parts, options: options)
    let best = bestRun(options) {
        run.run($0)
    } isBetter: {
        run.isBetter($0, $1)
    }
    return best.plan(parts)
}

/// One run of ``maxPRegions(_:floor:attribute:options:)``.
struct MaxPRun: Sendable {
    let problem: LikenessProblem
    let limits: LikenessLimits
    let parts: LikenessParts
    let options: LikenessOptions

    func run(_ seed: UInt64) -> LikenessState {
        var dice = SplitMix(seed: seed)
        // First only what regions lack counts; a region that lacks nothing may be as mixed as it likes.
        var state = LikenessState(problem, limits, parts, .init(squares: 0, lack: 1, leftOut: 4))
        let most = mostRegions
        state.grow(count: max(parts.parts.count, most * 24 / 25))
        let moves = options.iterations ?? 600 * problem.unitCount
        let rounds = 8
        var best: LikenessState?
        for round in 0..<rounds {
            let from = round == 0 ? 1.0 : 0.3
            state.anneal(Cooling(from: from, to: 0.02, moves: moves / rounds), mayLeaveOut: false, &dice)
            state.dissolveLacking()
            if best.map({ isBetter(state, $0) }) ?? true { best = state }
            if let best { state = best }
            state.splitLargest(max(1, (most - state.regionCount) / 4), dice: &dice)
        }
        return likened(best ?? state, moves: moves / 4, &dice)
    }

    /// With the number of regions kept, units move to where they are like the others.
    private func likened(_ found: LikenessState, moves: Int, _ dice: inout SplitMix) -> LikenessState {
        let unit = Double(max(1, problem.featureCount))
        var before = found
        before.weights = .init(squares: 1, lack: 1000 * unit, leftOut: 1000 * unit)
        var state = before
        state.anneal(Cooling(from: 0.3 * unit, to: 0.003 * unit, moves: moves), mayLeaveOut: false, &dice)
        state.descend(passes: 20)
        state.dissolveLacking()
        return isBetter(state, before) ? state : before
    }

    func isBetter(_ left: LikenessState, _ right: LikenessState) -> Bool {
        (-left.regionCount, left.leftOutCount, left.cost) < (-right.regionCount, right.leftOutCount, right.cost)
    }

    private var mostRegions: Int {
        parts.parts.reduce(0) { most, part in
            let amount = part.reduce(0.0) { $0 + Double(limits.amounts[$1]) }
            return most
                + max(1, min(Int(amount / Double(limits.amount.lowerBound)), part.count / limits.units.lowerBound))
        }
    }
}
