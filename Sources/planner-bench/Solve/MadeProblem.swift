import Regionalization
import Repeatable

/// A made-up problem of any size, like a county: scattered units with about five neighbours each, strength in patches,
/// a quarter of the units strong enough to lead within four steps.
///
/// The same number, kind and seed are the same map in every version of the program: figures of old and new are of one map.
struct MadeProblem {
    /// What is asked of a plan.
    enum Kind: String, CaseIterable {
        /// Gains and limits alone.
        case plain = "made"
        /// Sizes of 5 to 8, balance, few weak units beside each strong one, and round shapes as well.
        case wished
        /// The limit on inhabitants binds, and none on units does; each lead may take some 150 units.
        case crowded
    }

    let unitCount: Int
    let kind: Kind
    let hasCohesion: Bool
    /// Whether every unit must be covered; leads then reach further and carry any need, so that it can be.
    let isFull: Bool
    private var generator: SplitMix
    private let width: Int

    init(unitCount: Int, kind: Kind = .plain, seed: UInt64, hasCohesion: Bool, isFull: Bool = false) {
        (self.unitCount, self.kind, self.hasCohesion, self.isFull) = (unitCount, kind, hasCohesion, isFull)
        generator = SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(unitCount))
        width = max(1, Int(Double(unitCount).squareRoot()))
    }

    /// A map by its name: a kind and a number of units, such as `wished:300`; `nil` for any other text.
    init?(named name: String, seed: UInt64, hasCohesion: Bool, isFull: Bool) {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), let count = Int(parts[1]), count > 0 else {
            return nil
        }
        self.init(unitCount: count, kind: kind, seed: seed, hasCohesion: hasCohesion, isFull: isFull)
    }

    func problem() throws -> RegionalizationProblem {
        var copy = self
        return try copy.make()
    }

    private mutating func make() throws -> RegionalizationProblem {
        let strength = smoothField()
        let industry = (0..<unitCount).map { _ in generator.remainder(below: 6) }
        var edges = makeEdges(industry)
        var neighbours = [[Int]](repeating: [], count: unitCount)
        for edge in edges {
            neighbours[edge.u].append(edge.v)
            neighbours[edge.v].append(edge.u)
        }
        var units: [ArealUnit] = []
        for unit in 0..<unitCount {
            let need = Int64(max(0, 1 - strength[unit] / 0.75) * 1_000_000)
            let population = inhabitants()
            units.append(
                ArealUnit(
                    population: population, need: need, isStrong: strength[unit] > 0.75, isWeak: need > 0,
                    town: (unit / width) / 4 * 10_000 + (unit % width) / 4,
                    leaveOutPenalty: Score(points: 0.15 + Double(need) / 2_000_000)))
        }
        var leads: [LeadCandidate] = []
        for unit in 0..<unitCount where strength[unit] > 0.75 {
            leads.append(lead(unit, strength, industry, units, neighbours))
        }
        var rules = Rules()
        rules.unitCount = 3...12
        rules.population = 4_000...20_000
        if kind == .crowded { crowd(&rules) }
        if isFull { (rules.unitCount, rules.population, rules.cover) = (1...12, 0...20_000, .full) }
        if kind == .wished { saveOutline(&edges) }
        return try RegionalizationProblem(
            units: units, edges: edges, leads: leads, rules: rules, wishes: kind == .wished ? wishes(units) : [])
    }

    /// No limit on units, but on inhabitants and on weak units; leads reach as far as a car does.
    private func crowd(_ rules: inout Rules) {
        rules.unitCount = 3...Int.max
        (rules.weakPerStrong, rules.strongPerRegion) = (6, 1...Int.max)
        rules.townCrossing = .penalise(Score(points: 0.5))
        rules.cover = .partial(maxLeftOut: 3 * unitCount / 10)
    }

    private mutating func inhabitants() -> Int {
        let usual = 600 + generator.remainder(below: 1_500) + generator.remainder(below: 1_500)
        return kind == .crowded ? usual + generator.remainder(below: 1_000) : usual
    }

    /// Five to eight units in a region, the population of six, and up to four weak units for a strong one.
    private func wishes(_ units: [ArealUnit]) -> [SumWish] {
        let mean = units.reduce(0) { $0 + $1.population } / max(1, units.count)
        let slope = Score(micropoints: 200_000 / Int64(max(1, mean)))
        return [
            SumWish(
                values: units.map { _ in 1 }, aim: 5...8, full: Score(points: 1), below: Score(points: 0.25),
                above: Score(points: 0.45)),
            SumWish(values: units.map(\.population), aim: 6 * mean...6 * mean, below: slope, above: slope),
            SumWish(
                values: units.map { ($0.isWeak ? 1 : 0) - ($0.isStrong ? 4 : 0) }, aim: Int.min...0,
                above: Score(points: 0.2)),
        ]
    }

    /// Puts what two neighbours save in outline in the place of every gain: their shared border as a share of both outlines.
    private mutating func saveOutline(_ edges: inout [Edge]) {
        let lengths = edges.map { _ in 0.5 + generator.fraction() }
        var outline = [Double](repeating: 1, count: unitCount)
        for (edge, length) in zip(edges, lengths) {
            outline[edge.u] += length
            outline[edge.v] += length
        }
        for (index, length) in lengths.enumerated() {
            let both = outline[edges[index].u] + outline[edges[index].v]
            edges[index].cohesion = Score(points: 0.6 * 2 * length / both)
        }
    }

    /// Ranks between 0 and 1 of noise that was averaged over neighbours, so that the strong lie in patches.
    private mutating func smoothField() -> [Double] {
        let noise = (0..<unitCount).map { _ in generator.fraction() }
        var field = noise
        for unit in 0..<unitCount {
            var (sum, weight) = (noise[unit] * 1.5, 1.5)
            for step in [-width, -1, 1, width] where (0..<unitCount).contains(unit + step) {
                sum += noise[unit + step] * 0.5
                weight += 0.5
            }
            field[unit] = sum / weight
        }
        let order = field.indices.sorted { (field[$0], $0) < (field[$1], $1) }
        var rank = field
        for (place, unit) in order.enumerated() { rank[unit] = Double(place) / Double(max(1, unitCount - 1)) }
        return rank
    }

    /// A grid with one diagonal in half of the cells, and one border in twenty missing.
    private mutating func makeEdges(_ industry: [Int]) -> [Edge] {
        var edges: [Edge] = []
        for unit in 0..<unitCount {
            let isLastColumn = unit % width == width - 1
            var ends: [Int] = []
            if !isLastColumn { ends.append(unit + 1) }
            ends.append(unit + width)
            if !isLastColumn && generator.remainder(below: 2) == 0 { ends.append(unit + width + 1) }
            for end in ends where end < unitCount && generator.remainder(below: 20) > 0 {
                let likeness = industry[unit] == industry[end] ? 0.1 : 0.04
                let cohesion = hasCohesion ? likeness * (0.6 + 0.4 * generator.fraction()) : 0
                edges.append(Edge(u: unit, v: end, cohesion: Score(points: cohesion)))
            }
        }
        return edges
    }

    private mutating func lead(
        _ unit: Int, _ strength: [Double], _ industry: [Int], _ units: [ArealUnit], _ neighbours: [[Int]]
    ) -> LeadCandidate {
        var hops = [unit: 0]
        var queue = [unit]
        var first = 0
        while first < queue.count {
            let current = queue[first]
            first += 1
            guard let reached = hops[current], reached < (kind == .crowded ? 8 : isFull ? 6 : 4) else { continue }
            for other in neighbours[current] where hops[other] == nil {
                hops[other] = reached + 1
                queue.append(other)
            }
        }
        let reach = queue.dropFirst().map { other in
            let lift = 0.4 * min(1, max(0, strength[unit] - strength[other]) / 0.5)
            let likeness = industry[unit] == industry[other] ? 0.2 : 0.05
            let near = 0.25 * max(0, 1 - Double(hops[other] ?? 4) / 5)
            let town = units[unit].town == units[other].town ? 0.1 : 0
            return LeadCandidate.Reach(unit: other, assist: Score(points: lift + likeness + near + town))
        }
        let capacity = Int64((2 + 3 * (strength[unit] - 0.75) / 0.25) * 1_000_000)
        return LeadCandidate(
            unit: unit, fixedCost: Score(points: 0.5), capacity: isFull || kind == .crowded ? nil : capacity,
            reach: reach)
    }
}
