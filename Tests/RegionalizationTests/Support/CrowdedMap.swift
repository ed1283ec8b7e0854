import Regionalization

extension RandomMaps {
    /// A grid on which the limit on inhabitants binds and none on units does, so that each lead may take most of the map.
    ///
    /// Units have 600 to 4,600 inhabitants, a region 28,000; every fourth unit is strong and may lead all within eight steps. The
    /// strong lie in patches, as around towns.
    mutating func crowded(width: Int, height: Int) -> Map {
        var map = Map.grid(width, height)
        for unit in map.units.indices
        where unit % width + 1 < width && unit + width < map.units.count && chance(50) {
            map.edges.append(Edge(u: unit, v: unit + width + 1, cohesion: .zero))
        }
        map.edges = map.edges.filter { _ in !chance(5) }
        for edge in map.edges.indices {
            map.edges[edge].cohesion = Score(micropoints: Int64(24_000 + generator.below(76_000)))
        }
        let strength = patches(map)
        for unit in map.units.indices {
            let need = max(0, 1 - strength[unit] / 0.75)
            let population = 600 + generator.below(1_500) + generator.below(1_500) + generator.below(1_000)
            map.units[unit] = ArealUnit(
                population: population, need: Int64(1_000_000 * need), isStrong: need == 0, isWeak: need > 0,
                town: unit / width / 4 * width + unit % width / 4, leaveOutPenalty: Score(points: 0.15 + need / 2))
        }
        let industry = map.units.map { _ in generator.below(6) }
        for lead in map.units.indices where map.units[lead].isStrong {
            let reach = map.units.indices.compactMap { unit -> LeadCandidate.Reach? in
                let steps = abs(lead % width - unit % width) + abs(lead / width - unit / width)
                guard (1...8).contains(steps) else { return nil }
                let lift = 0.4 * min(1, max(0, strength[lead] - strength[unit]) / 0.5)
                let likeness = industry[lead] == industry[unit] ? 0.2 : 0.05
                let town = map.units[lead].town == map.units[unit].town ? 0.1 : 0
                let near = 0.25 * max(0, 1 - Double(steps) / 5)
                return LeadCandidate.Reach(unit: unit, assist: Score(points: lift + likeness + near + town))
            }
            let own = LeadCandidate.Reach(unit: lead, assist: .zero)
            map.leads.append(LeadCandidate(unit: lead, fixedCost: Score(points: 0.5), reach: reach + [own]))
        }
        (map.rules.unitCount, map.rules.population) = (3...Int.max, 4_000...28_000)
        (map.rules.weakPerStrong, map.rules.strongPerRegion) = (6, 1...Int.max)
        map.rules.townCrossing = .penalise(Score(points: 0.5))
        map.rules.cover = .partial(maxLeftOut: 3 * map.units.count / 10)
        return map
    }

    /// Ranks from 0 to 1 of random numbers that are averaged with those of their neighbours.
    private mutating func patches(_ map: Map) -> [Double] {
        let noise = map.units.map { _ in generator.fraction() }
        var (sum, weight) = (noise.map { 1.5 * $0 }, noise.map { _ in 1.5 })
        for edge in map.edges {
            for (unit, other) in [(edge.u, edge.v), (edge.v, edge.u)] {
                sum[unit] += 0.5 * noise[other]
                weight[unit] += 0.5
            }
        }
        let order = noise.indices.sorted { (sum[$0] / weight[$0], $0) < (sum[$1] / weight[$1], $1) }
        var ranks = noise
        for (place, unit) in order.enumerated() { ranks[unit] = Double(place) / Double(noise.count - 1) }
        return ranks
    }
}
