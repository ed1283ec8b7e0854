/// What kind of town-level unit it is.
package enum TownKind: String, Sendable, Equatable {
    /// Urban street office (街道).
    case street = "街道"
    /// Town (镇).
    case town = "镇"
    /// Township (乡).
    case township = "乡"
}

/// A town of a made-up county.
package struct GeneratedTown: Sendable, Equatable {
    /// Nine digits: county and town.
    package var code: String
    /// Full name such as 云桥镇.
    package var name: String
    /// Kind of unit.
    package var kind: TownKind
    /// Villages of the town, as a run in code order.
    package var villages: Range<Int>
    /// The village, in code order, that has the town's seat.
    package var seat: Int
}

/// A village of a made-up county.
package struct GeneratedVillage: Sendable, Equatable {
    /// Twelve digits: county, town and village.
    package var code: String
    /// Full name such as 云岭村.
    package var name: String
    /// Index of its town in `GeneratedCounty.towns`.
    package var town: Int
    /// Whether it is an urban or market-town community (社区) rather than an administrative village (行政村).
    package var isCommunity: Bool
    /// Easting in metres of the main settlement, which lies on the village's own land.
    package var x: Double
    /// Northing in metres of the main settlement.
    package var y: Double
}

/// Towns, seats, codes and names: everything that fixes the order of the villages.
struct TownPlan: Sendable {
    /// Old number of the village at each place in code order.
    var order: [Int32] = []
    var towns: [GeneratedTown] = []
    /// Whether the village at each place in code order is a community.
    var isCommunity: [Bool] = []
    /// Village, in code order, that has the county's seat.
    var countySeat = 0

    /// Towns share a county code as long as three digits hold them; very large counties go on with the next code.
    private static let townsPerCode = 250

    /// - Parameters:
    ///   - town: town of every village by its old number.
    ///   - x: easting in metres of every settlement by old number.
    ///   - y: northing in metres.
    ///   - height: height of the settlement between 0 and 1.
    ///   - centreX: middle of the county in metres.
    ///   - centreY: middle of the county in metres.
    init(
        town: [Int32], x: [Double], y: [Double], height: [Double], centreX: Double, centreY: Double,
        names: inout PlaceNames
    ) {
        let count = Int(town.max() ?? 0) + 1
        var members = [[Int32]](repeating: [], count: count)
        for village in town.indices { members[Int(town[village])].append(Int32(village)) }
        let seats = members.map { TownPlan.seat($0, x, y, height) }
        let reach = 1 + 3 * Double(town.count).squareRoot() * 1500
        func rank(_ index: Int) -> Double {
            let seat = Int(seats[index])
            let (dx, dy) = (x[seat] - centreX, y[seat] - centreY)
            return height[seat] + 2 * (dx * dx + dy * dy).squareRoot() / reach
        }
        let main = members.indices.min { (rank($0), $0) < (rank($1), $1) } ?? 0
        func away(_ index: Int) -> Double {
            let (a, b) = (Int(seats[index]), Int(seats[main]))
            return (x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b])
        }
        let byDistance = members.indices.sorted { (away($0), $0) < (away($1), $1) }
        let streets = count >= 6 ? 2 : (count >= 3 ? 1 : 0)
        var isStreet = [Bool](repeating: false, count: count)
        for index in byDistance.prefix(streets) { isStreet[index] = true }
        // The county's own seat comes first, then the other streets, then everything in the order of place.
        func group(_ index: Int) -> Int { index == main ? 0 : (isStreet[index] ? 1 : 2) }
        let spatial = members.indices.sorted {
            (group($0), zOrder(x[Int(seats[$0])], y[Int(seats[$0])]), $0)
                < (group($1), zOrder(x[Int(seats[$1])], y[Int(seats[$1])]), $1)
        }
        var first = 0
        while first < count {
            let block = Array(spatial[first..<min(count, first + TownPlan.townsPerCode)])
            addBlock(block, first / TownPlan.townsPerCode, members, seats, isStreet, x, y, height, &names)
            first += block.count
        }
        if let place = order.firstIndex(of: seats[main]) { countySeat = place }
    }

    /// The low-lying village near the middle of its town.
    private static func seat(_ members: [Int32], _ x: [Double], _ y: [Double], _ height: [Double]) -> Int32 {
        let count = Double(max(1, members.count))
        let (cx, cy) = (
            members.reduce(0) { $0 + x[Int($1)] } / count, members.reduce(0) { $0 + y[Int($1)] } / count
        )
        func rank(_ village: Int32) -> Double {
            let (dx, dy) = (x[Int(village)] - cx, y[Int(village)] - cy)
            return height[Int(village)] + (dx * dx + dy * dy).squareRoot() / (count.squareRoot() * 2500)
        }
        return members.min { (rank($0), $0) < (rank($1), $1) } ?? 0
    }

    private mutating func addBlock(
        _ block: [Int], _ number: Int, _ members: [[Int32]], _ seats: [Int32], _ isStreet: [Bool], _ x: [Double],
        _ y: [Double], _ height: [Double], _ names: inout PlaceNames
    ) {
        let county = 990_101 + number / 99 * 100 + number % 99
        let low = block.filter { !isStreet[$0] }.sorted {
            (height[Int(seats[$0])], $0) < (height[Int(seats[$1])], $1)
        }
        // The better-placed part are towns, the hilly rest townships.
        let townCount = min(100, Int((0.42 * Double(low.count)).rounded(.up)))
        var kind = [Int: TownKind]()
        for index in block { kind[index] = isStreet[index] ? .street : .township }
        for index in low.prefix(townCount) { kind[index] = .town }
        for (wanted, firstCode) in [(TownKind.street, 1), (.town, 100), (.township, 200)] {
            var code = firstCode
            for index in block where kind[index] == wanted {
                let start = order.count
                let number = String(1000 + code).dropFirst()
                let ordered = members[index].sorted {
                    (zOrder(x[Int($0)], y[Int($0)]), $0) < (zOrder(x[Int($1)], y[Int($1)]), $1)
                }
                // The seat comes first, as in official lists; communities before villages, as their numbers are lower.
                var others = ordered.filter { $0 != seats[index] }
                if wanted == .street { TownPlan.moveNearestFirst(&others, to: seats[index], x, y) }
                order.append(seats[index])
                order += others
                let communities = wanted == .street ? min(ordered.count, 2) : (wanted == .town && code % 3 == 0 ? 1 : 0)
                for place in ordered.indices { isCommunity.append(place < communities) }
                towns.append(
                    GeneratedTown(
                        code: "\(county)\(number)", name: names.stem(mayBeLonger: false) + wanted.rawValue,
                        kind: wanted, villages: start..<order.count, seat: start))
                code += 1
            }
        }
    }
}

extension TownPlan {
    /// A street's second community lies next to its seat.
    fileprivate static func moveNearestFirst(_ others: inout [Int32], to seat: Int32, _ x: [Double], _ y: [Double]) {
        func away(_ village: Int32) -> Double {
            let (dx, dy) = (x[Int(village)] - x[Int(seat)], y[Int(village)] - y[Int(seat)])
            return dx * dx + dy * dy
        }
        guard let nearest = others.indices.min(by: { (away(others[$0]), $0) < (away(others[$1]), $1) }) else { return }
        others.insert(others.remove(at: nearest), at: 0)
    }
}

/// Position along a curve that visits near places one after the other (Morton order over 100 m squares).
func zOrder(_ x: Double, _ y: Double) -> UInt64 {
    func spread(_ value: Double) -> UInt64 {
        var bits = UInt64(max(0, (value + 10_000_000) / 100)) & 0xFFFF_FFFF
        bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
        bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333_3333_3333
        return (bits | bits << 1) & 0x5555_5555_5555_5555
    }
    return spread(x) | spread(y) << 1
}
