import Repeatable

/// The temperatures and the mixture of moves of one restart.
struct Schedule {
    let hottest: Double
    let coldest: Double
    /// Share of recombinations among the moves, in 1/1024.
    let recombinations: Int
    /// The greatest noise of a recombination, in typical worths of a unit.
    let noise = 4.0

    /// - Parameters:
    ///   - scale: what one unit is typically worth, in micropoints.
    ///   - restart: the first and every second restart after it starts hotter, with more small moves and fewer
    ///     recombinations, and comes out elsewhere; which way serves a map better is not known beforehand.
    ///   - isWarm: whether the run starts from a plan, which a hot start would destroy.
    init(scale: Double, restart: Int, isWarm: Bool) {
        let isHotter = restart % 2 == 0 && !isWarm
        recombinations = isHotter ? 51 : 102
        hottest = scale * (isWarm ? 0.15 : isHotter ? 0.8 : 0.4)
        coldest = scale * 0.015
    }

    /// Geometric cooling; `progress` runs from 0 to 1.
    func temperature(at progress: Double) -> Double {
        hottest * PortableMath.exp(progress * PortableMath.log(coldest / hottest))
    }
}
