import LikenessRegions
import Repeatable

/// A grid of villages with made-up features; the smallest map that shows a thing.
struct LikenessMap {
    var width: Int
    var height: Int
    var edges: [(u: Int, v: Int)] = []
    var features: [[Double]] = []
    var populations: [Int] = []
    var isStrong: [Bool] = []

    init(width: Int, height: Int, seed: UInt64, strongIn: Int = 4) {
        (self.width, self.height) = (width, height)
        var dice = SplitMix(seed: seed)
        for unit in 0..<width * height {
            let (x, y) = (unit % width, unit / width)
            if x + 1 < width { edges.append((unit, unit + 1)) }
            if y + 1 < height { edges.append((unit, unit + width)) }
            features.append([
                Double(x) / 3 + dice.fraction() * 2, Double(y * y) / 20 + dice.fraction(), dice.fraction(),
            ])
            populations.append(400 + dice.below(1200))
            isStrong.append(dice.below(strongIn) == 0)
        }
    }

    func problem(_ rules: LikenessRules = LikenessRules()) throws -> LikenessProblem {
        try LikenessProblem(
            edges: edges, features: features, populations: populations, isStrong: isStrong, rules: rules)
    }

    static let clusterRules = LikenessRules(unitCount: 3...12, population: 3000...12000, needsStrong: true)

    func isConnected(_ units: [Int]) -> Bool {
        guard let first = units.first else { return false }
        var seen: Set<Int> = [first]
        var stack = [first]
        while let unit = stack.popLast() {
            for (u, v) in edges where u == unit || v == unit {
                let other = u == unit ? v : u
                if units.contains(other) && seen.insert(other).inserted { stack.append(other) }
            }
        }
        return seen.count == units.count
    }

    /// (within + left out) / total, computed the plain way.
    func unexplained(_ plan: LikenessPlan) -> Double {
        let count = Double(features.count)
        var (rest, total) = (0.0, 0.0)
        for feature in 0..<features[0].count {
            let values = features.map { $0[feature] }
            let mean = values.reduce(0, +) / count
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
            if variance == 0 { continue }
            total += count
            for region in plan.regions {
                let middle = region.reduce(0) { $0 + values[$1] } / Double(region.count)
                rest += region.reduce(0) { $0 + (values[$1] - middle) * (values[$1] - middle) } / variance
            }
            for left in plan.leftOut { rest += (values[left.unit] - mean) * (values[left.unit] - mean) / variance }
        }
        return total > 0 ? rest / total : 0
    }
}
