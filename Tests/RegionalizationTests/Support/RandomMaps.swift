import Regionalization
import Repeatable

/// Small made-up maps with every rule in force now and then.
struct RandomMaps {
    var generator: SplitMix

    init(seed: UInt64) { generator = SplitMix(seed: seed) }

    mutating func chance(_ percent: Int) -> Bool { generator.below(100) < percent }

    /// A grid with some edges missing, random units and leads that reach three steps.
    ///
    /// - Parameter demands: whether rules on the whole plan (cover, counts, fixed leads) may be in force.
    mutating func map(width: Int, height: Int, demands: Bool) -> Map {
        var map = Map.grid(width, height)
        map.edges = map.edges.filter { _ in !chance(12) }
        for index in map.edges.indices {
            map.edges[index].cohesion = Score(micropoints: Int64(generator.below(200_000)) - 20_000)
        }
        for unit in map.units.indices {
            map.units[unit] = ArealUnit(
                population: 5 + generator.below(15), members: generator.below(6), need: Int64(generator.below(10)),
                isStrong: chance(40), isWeak: chance(50), town: generator.below(3),
                leaveOutPenalty: Score(micropoints: Int64(generator.below(400_000))),
                leaveOutWeight: 1 + generator.below(3), isExcluded: chance(4))
        }
        addLeads(to: &map)
        setRules(of: &map, demands: demands)
        if chance(20) { map.rules.closedTowns = [generator.below(3)] }
        if chance(60) { addWishes(to: &map) }
        if demands && chance(15) {
            let least = generator.below(map.units.count)
            map.rules.cover = .between(least...least + generator.below(4))
        }
        if chance(30) {
            map.rules.appointedCountsAsStrong = true
            for lead in map.leads.indices { map.leads[lead].isAppointed = chance(50) }
        }
        if chance(20) {
            let rim = map.units.indices.filter {
                $0 < width || $0 >= width * (height - 1) || $0 % width % (width - 1) == 0
            }
            map.rules.outerUnits = rim.filter { _ in chance(70) }
        }
        if chance(20) {
            let points = map.units.indices.map { unit in
                let corner = SIMD2(Double(unit % width), Double(unit / width))
                return [SIMD2(0, 0), SIMD2(1, 0), SIMD2(0, 1), SIMD2(1, 1)].map { corner + $0 * 0.9 }
            }
            map.rules.outline = .init(points: points, leastWidthToLength: [0.3, 0.45, 0.6][generator.below(3)])
        }
        return map
    }

    /// Wishes of every kind: size, population, weak units beyond strong ones, need, and a line of several pieces.
    private mutating func addWishes(to map: inout Map) {
        func slope(_ most: Int) -> Score { Score(micropoints: Int64(chance(25) ? 0 : generator.below(most))) }
        func add(_ values: [Int], around: Int, width: Int, most: Int) {
            let least = around - generator.below(width + 1)
            let full = Score(micropoints: Int64(generator.below(600_000)) - 100_000)
            map.wishes.append(
                SumWish(
                    values: values, aim: least...least + generator.below(width + 1), full: full, below: slope(most),
                    above: slope(most)))
        }
        let ones = map.units.map { _ in 1 }
        if chance(60) { add(ones, around: 3, width: 2, most: 400_000) }
        if chance(30) { add(ones, around: 4, width: 1, most: 200_000) }
        if chance(40) { add(map.units.map(\.population), around: 40, width: 20, most: 30_000) }
        if chance(40) {
            let strength = 1 + generator.below(3)
            let values = map.units.map { ($0.isWeak ? 2 : 0) - ($0.isStrong ? strength : 0) }
            add(values, around: 0, width: 2, most: 300_000)
        }
        if chance(30) { add(map.units.map { Int($0.need) }, around: 12, width: 6, most: 60_000) }
        if chance(20) { add(map.units.map(\.members), around: 8, width: 4, most: 60_000) }
        if chance(15) { add(map.units.map { _ in generator.below(7) - 3 }, around: 1, width: 2, most: 200_000) }
    }

    private mutating func addLeads(to map: inout Map) {
        for unit in map.units.indices where chance(45) {
            var reached: Set<Int> = [unit]
            for _ in 0..<3 {
                for edge in map.edges where reached.contains(edge.u) != reached.contains(edge.v) && !chance(10) {
                    reached.formUnion([edge.u, edge.v])
                }
            }
            let reach = reached.sorted().map {
                let assist = Int64($0 == unit ? 0 : generator.below(1_000_000))
                return LeadCandidate.Reach(unit: $0, assist: Score(micropoints: assist))
            }
            map.leads.append(
                LeadCandidate(
                    unit: unit, fixedCost: Score(micropoints: Int64(generator.below(500_000))),
                    capacity: chance(70) ? Int64(8 + generator.below(20)) : nil, reach: reach))
        }
    }

    private mutating func setRules(of map: inout Map, demands: Bool) {
        map.rules.unitCount = 1 + generator.below(2)...3 + generator.below(3)
        map.rules.population = generator.below(20)...40 + generator.below(40)
        map.rules.members = generator.below(3)...12 + generator.below(10)
        map.rules.strongPerRegion = generator.below(2)...2 + generator.below(2)
        if chance(40) { map.rules.weakPerStrong = [0.5, 1, 1.5, 2][generator.below(4)] }
        switch generator.below(3) {
        case 0: map.rules.townCrossing = .allow
        case 1: map.rules.townCrossing = .penalise(Score(micropoints: Int64(generator.below(300_000))))
        default: map.rules.townCrossing = chance(40) ? .forbid : .allow
        }
        setDivisions(of: &map)
        for _ in 0..<2 where chance(60) {
            let pair = (generator.below(map.units.count), generator.below(map.units.count))
            if pair.0 != pair.1 { map.rules.apart.append(.init(pair.0, pair.1)) }
        }
        if chance(40) {
            let unit = generator.below(map.units.count)
            map.rules.together.append([unit, min(map.units.count - 1, unit + 1 + generator.below(2))])
        }
        if !demands { return }
        map.rules.fewestLeftOutFirst = chance(30)
        switch generator.below(3) {
        case 0: map.rules.cover = .full
        case 1: map.rules.cover = .partial(maxLeftOut: generator.below(3))
        default: break
        }
        if chance(30) {
            let least = generator.below(3)
            map.rules.regionCount = least...least + 1 + generator.below(2)
        }
        if chance(30), let lead = map.leads.randomElement(using: &generator) { map.rules.fixedLeads = [lead.unit] }
    }

    /// Zones with and without lines that may not be crossed, limits on towns, strong units among themselves, and regions
    /// that need not touch.
    private mutating func setDivisions(of map: inout Map) {
        if chance(15) { map.rules.requiresContiguity = false }
        if chance(10) { map.rules.strongOnly = true }
        if chance(30) { map.rules.townsPerRegion = 1 + generator.below(2) }
        for _ in 0..<2 where chance(35) {
            let crossing: Rules.TownCrossing =
                switch generator.below(3) {
                case 0: .forbid
                case 1: .penalise(Score(micropoints: Int64(generator.below(300_000))))
                default: .allow
                }
            map.rules.zonings.append(
                .init(
                    zoneOf: map.units.map { _ in chance(25) ? nil : generator.below(3) }, crossing: crossing,
                    most: chance(50) ? 1 + generator.below(2) : nil))
        }
    }
}
