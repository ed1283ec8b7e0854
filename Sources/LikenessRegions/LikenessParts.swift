/// The connected parts of the map and which units can be in a region at all.
struct LikenessParts {
    /// The part of every unit; −1 for a unit that can be in no region.
    private(set) var partOf: [Int32]
    /// Units of the parts that can hold a region, ascending.
    private(set) var parts: [[Int]] = []
    /// The units that cannot, with the reason, ascending.
    private(set) var leftOut: [LikenessPlan.LeftOut] = []

    init(_ problem: LikenessProblem, _ limits: LikenessLimits) {
        partOf = [Int32](repeating: -1, count: problem.unitCount)
        var isSeen = [Bool](repeating: false, count: problem.unitCount)
        for unit in 0..<problem.unitCount where limits.amounts[unit] > limits.amount.upperBound {
            isSeen[unit] = true
            leftOut.append(.init(unit: unit, reason: .tooPopulous))
        }
        for unit in 0..<problem.unitCount where !isSeen[unit] {
            var part = [unit]
            isSeen[unit] = true
            var next = 0
            while next < part.count {
                for other in problem.neighbours[part[next]] where !isSeen[Int(other)] {
                    isSeen[Int(other)] = true
                    part.append(Int(other))
                }
                next += 1
            }
            if let reason = Self.obstacle(part, problem, limits) {
                leftOut += part.map { .init(unit: $0, reason: reason) }
            } else {
                for member in part { partOf[member] = Int32(parts.count) }
                parts.append(part.sorted())
            }
        }
        leftOut.sort { $0.unit < $1.unit }
    }

    private static func obstacle(
        _ part: [Int], _ problem: LikenessProblem, _ limits: LikenessLimits
    ) -> LikenessPlan.Reason? {
        let amount = part.reduce(0.0) { $0 + Double(limits.amounts[$1]) }
        if part.count < limits.units.lowerBound || amount < Double(limits.amount.lowerBound) { return .pieceTooSmall }
        if limits.needsStrong && !part.contains(where: { problem.isStrong[$0] }) { return .noStrongUnit }
        return nil
    }
}
