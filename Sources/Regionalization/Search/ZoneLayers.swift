/// The towns and other divisions of the map that cost or limit something, as flat tables.
///
/// A layer is one division; its zones are numbered on from those of the layer before, so that one pass over a region
/// counts them all. Divisions that neither cost nor limit anything are left out.
struct ZoneLayers: Sendable {
    /// Per atom its zones in all layers.
    let zones: FlatRows
    /// The layer of each zone.
    let layerOf: Column<Int32>
    /// What each zone beyond the first costs, per layer.
    let price: Column<Int64>
    /// The most zones of a region, per layer; `Int.max` means no limit, or one that is kept by the reach alone.
    let most: Column<Int>
    let hasPrices: Bool
    let hasLimits: Bool

    var layerCount: Int { price.count }
    var zoneCount: Int { layerOf.count }

    init(_ problem: RegionalizationProblem, _ atoms: Atoms) {
        var divisions = [
            Rules.Zoning(
                zoneOf: problem.units.map(\.town), crossing: problem.rules.townCrossing,
                most: problem.rules.townsPerRegion)
        ]
        divisions = (divisions + problem.rules.zonings).filter { $0.limit < Int.max || $0.crossing != .allow }
        var pairs: [(row: Int, column: Int)] = []
        var (layerOf, price, most): ([Int32], [Int64], [Int]) = ([], [], [])
        for (layer, zoning) in divisions.enumerated() {
            let names = Set(zoning.zoneOf.compactMap { $0 }).sorted()
            let numberOf = Dictionary(uniqueKeysWithValues: zip(names, layerOf.count...))
            layerOf += Array(repeating: Int32(layer), count: names.count)
            for (atom, units) in atoms.units.enumerated() {
                let inside = Set(units.compactMap { zoning.zoneOf[$0].flatMap { numberOf[$0] } })
                for zone in inside.sorted() { pairs.append((atom, zone)) }
            }
            price.append(zoning.price.micropoints)
            // A lead in a zone of its own already decides the zone; only leads in none leave it open.
            most.append(zoning.limit == 1 && !zoning.zoneOf.contains(nil) ? Int.max : zoning.limit)
        }
        zones = FlatRows(CompressedRows(rowCount: atoms.units.count, pairs: pairs))
        hasPrices = price.contains { $0 != 0 }
        hasLimits = most.contains { $0 < Int.max }
        (self.layerOf, self.price, self.most) = (Column(layerOf), Column(price), Column(most))
    }

    func free() {
        zones.free()
        layerOf.free()
        price.free()
        most.free()
    }
}

extension SearchState {
    /// What a region pays after a change for zones beyond the first of each kind, and for limits that it stretches, less
    /// what its sums are worth. O(its atoms), or nothing where nothing costs.
    @inline(__always)
    func charges(after change: RegionChange) -> Int64 {
        if !model.hasCharges { return 0 }
        var sum: Int64 = 0
        if model.zones.hasPrices {
            countZones(after: change)
            sum += zonePrice()
        }
        if let elastic = model.elastic { sum += elastic.charge(sums(after: change), lead: change.lead) }
        if !model.wishes.isEmpty { sum -= wishWorth(after: change) }
        return sum
    }

    /// Whether a region lies in few enough zones after a change, given that it does before.
    @inline(__always)
    func keepsZoneLimits(_ change: RegionChange) -> Bool {
        if change.added < 0 || !model.zones.hasLimits { return true }
        countZones(after: change)
        return fitsZoneLimits()
    }

    /// What the zones counted last cost.
    func zonePrice() -> Int64 {
        var sum: Int64 = 0
        for layer in 0..<model.zones.layerCount {
            sum += model.zones.price[layer] * Int64(max(0, zonesSeen[layer] - 1))
        }
        return sum
    }

    /// Whether the zones counted last are within the limits.
    func fitsZoneLimits() -> Bool {
        for layer in 0..<model.zones.layerCount where Int(zonesSeen[layer]) > model.zones.most[layer] { return false }
        return true
    }

    /// Counts the zones of a region after a change, layer by layer.
    private func countZones(after change: RegionChange) {
        startCountingZones()
        if change.added >= 0 { countZones(of: change.added) }
        var atom = Int(head[change.slot])
        while atom >= 0 {
            if atom != change.removed { countZones(of: atom) }
            atom = Int(next[atom])
        }
    }

    /// Forgets the zones counted before.
    func startCountingZones() {
        if now[0].zoneStamp == Int32.max {
            for zone in 0..<zoneStamp.count { zoneStamp[zone] = 0 }
            now[0].zoneStamp = 0
        }
        now[0].zoneStamp += 1
        for layer in 0..<zonesSeen.count { zonesSeen[layer] = 0 }
    }

    /// Counts the zones of an atom that were not counted yet.
    func countZones(of atom: Int) {
        let mark = now[0].zoneStamp
        for position in model.zones.zones.range(atom) {
            let zone = Int(model.zones.zones.columns[position])
            if zoneStamp[zone] != mark {
                zoneStamp[zone] = mark
                zonesSeen[Int(model.zones.layerOf[zone])] += 1
            }
        }
    }
}
