import Regionalization

/// A made-up problem of any size on a six-cornered lattice with gaps, in memory: for measuring time and memory only.
///
/// About five neighbours per unit, one lead among five units, reach of three steps; strength and need vary from place to place
/// and from unit to unit. The same count and seed give the same problem.
struct MadeInstance {
    let width: Int
    let count: Int
    private let seed: UInt64

    init(count: Int, seed: UInt64) {
        (self.count, self.seed) = (count, seed)
        var width = 1
        while width * width < count { width += 1 }
        self.width = width
    }

    func problem() throws -> RegionalizationProblem {
        let neighbours = neighbours()
        var edges: [Edge] = []
        for (unit, others) in neighbours.enumerated() {
            for other in others where other > unit {
                let cohesion = Int64(draw(unit, other, salt: 1) % 100_000)
                edges.append(Edge(u: unit, v: other, cohesion: Score(micropoints: cohesion)))
            }
        }
        let units = (0..<count).map { unit in
            let need = Int64(draw(unit, 0, salt: 2) % 900_000)
            return ArealUnit(
                population: 300 + Int(draw(unit, 0, salt: 3) % 2_500), need: need, isStrong: isLead(unit),
                isWeak: need > 500_000, town: unit % width / 4 + unit / width / 4 * width,
                leaveOutPenalty: Score(micropoints: 150_000 + need / 2))
        }
        var rules = Rules()
        rules.unitCount = 3...12
        rules.population = 3_000...20_000
        return try RegionalizationProblem(
            units: units, edges: edges, leads: leads(neighbours, units), rules: rules)
    }

    private func leads(_ neighbours: [[Int]], _ units: [ArealUnit]) -> [LeadCandidate] {
        var seen = [Int32](repeating: -1, count: count)
        return (0..<count).filter(isLead).map { lead in
            var (found, start) = ([lead], 0)
            seen[lead] = Int32(lead)
            for _ in 0..<3 {
                let end = found.count
                for place in start..<end {
                    for next in neighbours[found[place]] where seen[next] != Int32(lead) {
                        seen[next] = Int32(lead)
                        found.append(next)
                    }
                }
                start = end
            }
            let surplus = Int64(500_000 + draw(lead, 0, salt: 4) % 500_000)
            let reach = found.map { unit in
                LeadCandidate.Reach(
                    unit: unit,
                    assist: unit == lead
                        ? .zero
                        : Score(
                            micropoints: units[unit].need * surplus / 1_000_000
                                + Int64(draw(lead, unit, salt: 5) % 200_000)))
            }
            return LeadCandidate(
                unit: lead, fixedCost: Score(micropoints: 500_000 + surplus / 4), capacity: 4_000_000, reach: reach)
        }
    }

    private func isLead(_ unit: Int) -> Bool { draw(unit, 0, salt: 6) % 5 == 0 }

    /// Neighbours on the lattice, one border in six missing.
    private func neighbours() -> [[Int]] {
        var neighbours = [[Int]](repeating: [], count: count)
        for unit in 0..<count {
            let (x, y) = (unit % width, unit / width)
            for (dx, dy) in [(1, 0), (0, 1), (-1, 1)] where x + dx >= 0 && x + dx < width {
                let other = (y + dy) * width + x + dx
                if other >= count || draw(unit, other, salt: 7) % 6 == 0 { continue }
                neighbours[unit].append(other)
                neighbours[other].append(unit)
            }
        }
        return neighbours
    }

    /// A number that depends on two units and the purpose alone.
    private func draw(_ a: Int, _ b: Int, salt: UInt64) -> UInt64 {
        var generator = SplitMix(
            seed: seed &+ UInt64(a) &* 0x9E37_79B9 &+ UInt64(b) &* 0x85EB_CA6B_0000 &+ salt &* 0xC2B2_AE35_0000_0000)
        _ = generator.next()
        return generator.next()
    }
}
