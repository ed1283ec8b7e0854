/// The temperatures and the mixture of moves of one restart.
struct Schedule {
    let hottest: Double
    let coldest: Double
    /// Share of recombinations among the moves, in 1/1024.
    let recombinations = 51
    /// The greatest noise of a recombination, in typical worths of a unit.
    let noise = 4.0

    /// - Parameters:
    ///   - scale: what one unit is typically worth, in micropoints.
    ///   - isWarm: whether the run starts from a plan, which a hot start would destroy.
    init(scale: Double, isWarm: Bool) {
        hottest = scale * (isWarm ? 0.15 : 0.8)
        coldest = scale * 0.015
    }

    /// Geometric cooling; `progress` runs from 0 to 1.
    func temperature(at progress: Double) -> Double {
        hottest * PortableMath.exp(progress * PortableMath.log(coldest / hottest))
    }
}
