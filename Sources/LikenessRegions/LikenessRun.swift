import Repeatable

/// One run of ``likenessRegions(_:count:_:)``.
struct LikenessRun: Sendable {
    let problem: LikenessProblem
    let limits: LikenessLimits
    let parts: LikenessParts
    /// How many regions there should be at least.
    let least: Int
    /// How many are aimed at.
    let target: Int
    let options: LikenessOptions

    func run(_ seed: UInt64) -> LikenessState {
        var dice = SplitMix(seed: seed)
        return problem.rules.mayLeaveOut ? ruled(&dice) : free(&dice)
    }

    /// Without rules every map in as many parts as regions can be covered; Ward's plan only gets better.
    private func free(_ dice: inout SplitMix) -> LikenessState {
        var state = LikenessState(problem, limits, parts, .init())
        for group in WardMerging.groups(state, count: target) { state.add(group) }
        var descended = state
        descended.descend(passes: 50)
        let moves = options.iterations ?? 10 * problem.unitCount
        state.anneal(Cooling(from: warmth * 0.1, to: warmth * 0.002, moves: moves), mayLeaveOut: false, &dice)
        state.descend(passes: 50)
        return state.cost < descended.cost ? state : descended
    }

    /// With rules: warm rounds with a price on what regions lack; after each the plan is made to keep the rules.
    private func ruled(_ dice: inout SplitMix) -> LikenessState {
        let unit = Double(max(1, problem.featureCount))
        var state = LikenessState(problem, limits, parts, .init(squares: 1, lack: 2 * unit, leftOut: 10 * unit))
        state.grow(count: target)
        let moves = options.iterations ?? 1500 * problem.unitCount
        let rounds = 4
        var best: LikenessState?
        for round in 0..<rounds {
            let from = warmth * (round == 0 ? 1 : 0.3)
            state.weights.lack = (2 + 2 * Double(round)) * unit
            state.anneal(Cooling(from: from, to: warmth * 0.005, moves: moves / rounds), mayLeaveOut: true, &dice)
            state.dissolveLacking()
            state.split(upTo: target, dice: &dice)
            state.dissolveLacking()
            state.descend(passes: 20)
            state.dissolveLacking()
            if best.map({ isBetter(state, $0) }) ?? true { best = state }
        }
        return best ?? state
    }

    /// Enough regions go before cover, and cover before likeness.
    func isBetter(_ left: LikenessState, _ right: LikenessState) -> Bool {
        let (a, b) = (max(0, least - left.regionCount), max(0, least - right.regionCount))
        return (a, left.leftOutCount, left.cost) < (b, right.leftOutCount, right.cost)
    }

    /// A temperature at which a unit may well lie in a region that is not its likest: half its mean distance.
    private var warmth: Double { max(1e-6, 0.5 * problem.totalSquares / Double(problem.unitCount)) }
}
