extension LikenessState {
    /// The plan of a state whose regions all keep the rules.
    func plan(_ parts: LikenessParts) -> LikenessPlan {
        let regions = members.map { $0.map { Int($0) }.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
        let noRoom = regionOf.indices.filter { regionOf[$0] == -1 }.map {
            LikenessPlan.LeftOut(unit: $0, reason: .noRoom)
        }
        let leftOut = (parts.leftOut + noRoom).sorted { $0.unit < $1.unit }
        let within = regions.reduce(0.0) { $0 + squares($1.map { Int32($0) }) }
        let left = leftOut.reduce(0.0) { $0 + sums(of: [Int32($1.unit)]).norm }
        return LikenessPlan(
            regions: regions, leftOut: leftOut, withinSquares: within, leftOutSquares: left,
            totalSquares: problem.totalSquares)
    }

    /// Two passes, so that nothing is lost between large numbers.
    private func squares(_ units: [Int32]) -> Double {
        let count = problem.featureCount
        var sum = 0.0
        for feature in 0..<count {
            let values = units.map { problem.scores[Int($0) * count + feature] }
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            sum += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        return sum
    }
}
