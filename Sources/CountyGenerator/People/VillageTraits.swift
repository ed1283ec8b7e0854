import Geospatial
import Repeatable

/// What lies behind the indicators of a village: land, distances and how well it does. All vary smoothly over the county,
/// with chance on top, so that neighbours resemble each other.
struct VillageTraits: Sendable {
    /// Area in mu (1,500 to the square kilometre).
    var areaMu: [Double] = []
    /// Height of the settlement between 0 (valley) and 1 (summit).
    var height: [Double] = []
    /// Way in kilometres to the seat of the town and of the county.
    var townKm: [Double] = []
    var countyKm: [Double] = []
    /// Registered population.
    var people: [Int] = []
    /// Village collective's operating income in 10,000 yuan, one decimal.
    var income: [Double] = []
    /// Between -2 and 2: how well things are going apart from luck.
    var fortune: [Double] = []

    /// Operating income below which a village counts as weak and from which it counts as strong, in 10,000 yuan.
    static let weakBelow = 20.0
    static let strongFrom = 50.0

    init(
        land: CountyLand, villages: [GeneratedVillage], polygons: PolygonSet, toTown: CellDistances,
        toCounty: CellDistances, seed: UInt64
    ) {
        let luck = Noise(seed: SplitMix.mixed(seed ^ 0xC1), wavelength: 15_000, octaves: 2)
        let crowd = Noise(seed: SplitMix.mixed(seed ^ 0xC2), wavelength: 12_000, octaves: 2)
        var size: [Double] = []
        var rank: [Double] = []
        let reach = 3_000 * Double(villages.count).squareRoot()
        for (index, village) in villages.enumerated() {
            var random = SeededRandom(seed, 0xFAC7, UInt64(index))
            let cell = Int(land.centreCell[index])
            areaMu.append(polygons.area(of: index) / 1e6 * 1500)
            height.append(land.terrain.height(village.x, village.y))
            townKm.append(Double(toTown.metres[cell]) / 1000)
            countyKm.append(Double(toCounty.metres[cell]) / 1000)
            let near = -min(2, countyKm[index] * 2000 / reach) - 0.04 * townKm[index]
            fortune.append(
                1.3 * luck.value(village.x, village.y) - 1.2 * height[index] + 0.5 * near
                    + (village.isCommunity ? 0.7 : 0))
            rank.append(fortune[index] + 0.75 * random.bell())
            size.append(
                1.1 * crowd.value(village.x, village.y) - 1.6 * height[index] + 0.3 * near
                    + 0.02 * (areaMu[index] / 1500) + 0.6 * random.bell() + (village.isCommunity ? 1.9 : 0))
        }
        people = VillageTraits.population(size)
        income = VillageTraits.income(rank, seed: seed)
    }

    /// Population with a median near 900.
    private static func population(_ size: [Double]) -> [Int] {
        let sorted = size.sorted()
        let middle = sorted[sorted.count / 2]
        return size.map { max(96, Int(900 * power(1.9, $0 - middle))) }
    }

    /// Operating incomes by rank: 46.67 % below 20 (119 of 255), the best 20 % from 50, the very best above 150.
    private static func income(_ rank: [Double], seed: UInt64) -> [Double] {
        let count = rank.count
        let weak = Int((0.4667 * Double(count)).rounded())
        let strong = Int((0.2 * Double(count)).rounded())
        var income = [Double](repeating: 0, count: count)
        let order = rank.indices.sorted { (rank[$0], $0) < (rank[$1], $1) }
        for (place, village) in order.enumerated() {
            let noise = hashedUnit(seed ^ 0x1C0, UInt64(village))
            let value: Double
            if place < weak {
                let t = (Double(place) + noise) / Double(weak)
                value = min(19.9, max(1.2, 5.5 + 14.6 * power(t, 1.2)))
            } else if place < count - strong {
                let t = (Double(place - weak) + noise) / Double(max(1, count - strong - weak))
                value = min(49.9, 20 + 30 * power(t, 1.4))
            } else {
                let t = (Double(place - (count - strong)) + noise) / Double(max(1, strong))
                value = 50 + 68 * t * t + 200 * power(t, 14)
            }
            income[village] = (value * 10).rounded() / 10
        }
        return income
    }
}

/// `base` to the power of `exponent`, made of multiplications and roots only: these round alike on every machine.
func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent < 0 { return 1 / power(base, -exponent) }
    var whole = Int(exponent)
    var fraction = exponent - Double(whole)
    var result = 1.0
    var factor = base
    while whole > 0 {
        if whole & 1 == 1 { result *= factor }
        factor *= factor
        whole >>= 1
    }
    var root = base
    for _ in 0..<40 where fraction > 0 {
        root = root.squareRoot()
        fraction *= 2
        if fraction >= 1 {
            result *= root
            fraction -= 1
        }
    }
    return result
}
