import Geospatial

extension Planting {
    mutating func plantOnMap(_ kind: FaultKind) {
        switch kind {
        case .duplicateMapCode: duplicateCode()
        case .unnamedLand: addForest()
        case .nullGeometry, .island, .bowTie: spoilRim(kind)
        case .gap: moveBorder(by: -4, .gap)
        case .overlap: moveBorder(by: 12, .overlap)
        case .swappedAxes:
            delivery.hasSwappedAxes = true
            note(.swappedAxes, .map, named: Delivery.swappedMapFile)
        case .gcj02Points:
            for seat in delivery.seats.indices {
                delivery.seats[seat].place = GCJ02.shifted(delivery.seats[seat].place)
            }
            note(.gcj02Points, .seats, named: Delivery.seatFile)
        default: break
        }
    }

    private mutating func duplicateCode() {
        let pair = county.trueAdjacency.first {
            isFree($0.a) && isFree($0.b) && $0.isRook && isPlain($0.a) && isPlain($0.b)
        }
        guard let pair else { return }
        take([pair.a, pair.b])
        delivery.features[pair.b].code = delivery.features[pair.a].code
        note(.duplicateMapCode, .feature(pair.a), pair.a)
    }

    /// State forest beside the county, drawn on the map but no village.
    private mutating func addForest() {
        guard let box = county.polygons.box(of: 0), let right = county.outline.map(\.x).max() else { return }
        let (x, y, side) = (right + 3_000, box.minY, 800.0)
        let ring = [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)].map { Point(x: x + $0.0, y: y + $0.1) }
        delivery.features.append(Delivery.Feature(code: nil, name: "国有林场", town: nil, polygons: [[ring]]))
        note(.unnamedLand, .feature(delivery.features.count - 1), named: "国有林场")
    }

    /// Faults at the county's rim, where a village can vanish or be redrawn without touching its neighbours.
    private mutating func spoilRim(_ kind: FaultKind) {
        let rim = RimVillages(county)
        let rings = county.polygons
        let chosen = village { village in
            rings.rings(of: village).count == 1
                && (kind == .bowTie ? rim.crossing(of: village) != nil : rim.canLeave(village))
        }
        guard let village = chosen else { return }
        switch kind {
        case .nullGeometry: delivery.features[village].polygons = []
        case .bowTie:
            guard let at = rim.crossing(of: village) else { return }
            delivery.features[village].polygons[0][0].swapAt(at + 1, at + 2)
        default:
            let (dx, dy) = (60_000.0, 20_000.0)
            for ring in delivery.features[village].polygons[0].indices {
                delivery.features[village].polygons[0][ring] = delivery.features[village].polygons[0][ring].map {
                    Point(x: $0.x + dx, y: $0.y + dy)
                }
            }
            // The seat moves along: degrees of longitude and latitude for so many metres, near enough to stay inside.
            delivery.seats[village].place = moved(village, dx, dy)
        }
        note(kind, .feature(village), village)
    }

    private func moved(_ village: Int, _ dx: Double, _ dy: Double) -> Point {
        let known = county.villages[village]
        let place = Point(x: known.x + dx, y: known.y + dy)
        guard let plane = try? CoordinateReferenceSystem("EPSG:4549"),
            let degrees = try? CoordinateReferenceSystem("EPSG:4490"),
            let moved = try? Transformer(from: plane, to: degrees).transform(place)
        else { return delivery.seats[village].place }
        return moved
    }

    private func isPlain(_ village: Int) -> Bool { county.polygons.rings(of: village).count == 1 }

    /// Moves the straightest border between two villages that have no fault yet, on one side only.
    ///
    /// - Parameter meters: how far the one village grows into the other; negative where it draws back.
    private mutating func moveBorder(by meters: Double, _ kind: FaultKind) {
        let pairs = county.trueAdjacency.filter {
            $0.isRook && $0.sharedMeters > 400 && isFree($0.a) && isFree($0.b) && isPlain($0.a) && isPlain($0.b)
        }
        let runs = pairs.compactMap { pair in SharedRun(county, pair.a, pair.b).map { (pair, $0) } }
        guard let (pair, run) = runs.max(by: { $0.1.straightness < $1.1.straightness }) else { return }
        take([pair.a, pair.b])
        for vertex in run.inner {
            let old = delivery.features[pair.a].polygons[0][0][vertex]
            // The ring runs counter-clockwise, so that its outside is on the right.
            delivery.features[pair.a].polygons[0][0][vertex] = Point(
                x: old.x + meters * run.direction.y, y: old.y - meters * run.direction.x)
        }
        note(kind, .feature(pair.a), pair.a)
    }
}
