import Geospatial

/// A delivery with faults in it, and the truth about them.
package struct FaultyDelivery: Sendable {
    /// The files.
    package let delivery: Delivery
    /// What was planted, in the order of ``FaultKind/allCases``.
    package let truth: [PlantedFault]
}

/// Plants faults into the clean delivery of a county, each into villages of its own.
package struct FaultPlanter: Sendable {
    /// The delivery without faults.
    package let cleanTwin: Delivery
    private let county: GeneratedCounty
    private let seed: UInt64

    /// - Parameter county: forty villages or more, so that every kind of fault finds a village.
    /// - Throws: ``GeospatialError`` when PROJ does not have the coordinate systems.
    package init(_ county: GeneratedCounty, seed: UInt64) throws {
        (self.county, self.seed) = (county, seed)
        cleanTwin = try Delivery(county)
    }

    /// - Parameter kinds: what to plant, once each; the order does not matter.
    /// - Returns: the same for the same county, seed and kinds. A kind for which no village is left is not in the truth.
    package func plant(_ kinds: [FaultKind]) -> FaultyDelivery {
        var work = Planting(cleanTwin, county, seed: seed)
        // Whole towns and rare places first, then what fits anywhere.
        let first: [FaultKind] = [.otherYear, .island, .nullGeometry, .bowTie, .gap, .overlap, .duplicateMapCode]
        for kind in first + FaultKind.allCases.filter({ !first.contains($0) }) where kinds.contains(kind) {
            work.plant(kind)
        }
        let order = FaultKind.allCases
        let truth = order.flatMap { kind in
            work.sites.filter { $0.kind == kind }.map { $0.resolved(in: work.delivery) }
        }
        return FaultyDelivery(delivery: work.delivery, truth: truth)
    }
}

/// A delivery while faults go in.
struct Planting {
    var delivery: Delivery
    let county: GeneratedCounty
    private(set) var sites: [FaultSite] = []
    private var used: Set<Int> = []
    private var random: SeededRandom

    init(_ delivery: Delivery, _ county: GeneratedCounty, seed: UInt64) {
        (self.delivery, self.county) = (delivery, county)
        random = SeededRandom(seed, 0xFA17)
    }

    mutating func plant(_ kind: FaultKind) {
        if !plantInTable(kind) && !plantInNames(kind) { plantOnMap(kind) }
    }

    /// A village that carries no fault yet and suits; it is taken from now on.
    mutating func village(where suits: (Int) -> Bool = { _ in true }) -> Int? {
        let free = county.villages.indices.filter { !used.contains($0) && suits($0) }
        guard !free.isEmpty else { return nil }
        let village = free[random.below(free.count)]
        used.insert(village)
        return village
    }

    func isFree(_ village: Int) -> Bool { !used.contains(village) }

    mutating func take(_ villages: some Sequence<Int>) { used.formUnion(villages) }

    mutating func note(_ kind: FaultKind, _ spot: FaultSite.Spot, _ village: Int) {
        let known = county.villages[village]
        sites.append(FaultSite(kind: kind, spot: spot, villageCode: known.code, name: known.name))
    }

    mutating func note(_ kind: FaultKind, _ spot: FaultSite.Spot, named name: String) {
        sites.append(FaultSite(kind: kind, spot: spot, villageCode: "", name: name))
    }
}
