import CountyModel
import Geospatial

/// Reads the points where villages have their seat: the file the scenario names, else longitude and latitude columns of the map.
enum SeatReader {
    /// A village's seat as it was read.
    package struct Seat {
        package let village: Int
        package let point: Point
        package let place: Place
    }

    /// Puts the seats in place of the points taken inside the polygons.
    package static func replace(
        _ points: inout [Point], land: CountyLand, seats columns: [Point?], villages: [Village], scenario: Scenario,
        _ findings: inout [Finding]
    ) throws {
        let shift = scenario.data.pointsShift
        var seats: [Seat] = []
        let source: CoordinateReferenceSystem
        if let file = scenario.data.points {
            (seats, source) = try read(file, land, villages, scenario, &findings)
        } else {
            source = try CoordinateReferenceSystem("EPSG:4490")
            for (village, point) in columns.enumerated() {
                guard let point else { continue }
                let place = Place(file: scenario.data.villages.path, village: villages[village].label)
                seats.append(Seat(village: village, point: point, place: place))
            }
        }
        guard !seats.isEmpty else { return }
        let check = try SeatShift(seats, source: source, land: land)
        findings += check.findings(shift, villages)
        for (index, seat) in seats.enumerated() {
            points[seat.village] = shift == .gcj02 ? check.unshifted[index] : check.asGiven[index]
        }
    }

    private static func read(
        _ file: String, _ land: CountyLand, _ villages: [Village], _ scenario: Scenario, _ findings: inout [Finding]
    ) throws -> ([Seat], CoordinateReferenceSystem) {
        let layer: VectorLayer
        do {
            // A points file says its encoding itself, or the bytes do; the scenario's word is for the map.
            var reading = VectorReader.Options()
            reading.geometry = .points
            layer = try VectorReader.read(path: scenario.resolve(file), options: reading)
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: file) }
        findings += EncodingNotes.findings(layer, file: file).filter { $0.severity > .note }
        // A stray latitude of 299 degrees says nothing about the system of all the others.
        let given = layer.points.compactMap { $0 }
        let onEarth = given.filter { abs($0.x) <= 180 && abs($0.y) <= 90 }
        let known = onEarth.count * 2 >= given.count ? onEarth : given
        let source = try CRSRule.source(
            of: layer, box: Box(x: known.map(\.x), y: known.map(\.y)), wanted: nil, county: villages.first?.code.text,
            file: file, &findings)
        let columns = try Columns(layer, BoundaryOptions(path: file), file: file, isSeats: true)
        let transformer = try Transformer(from: source, to: land.metricSystem)
        let index = Dictionary(uniqueKeysWithValues: villages.enumerated().map { ($1.code, $0) })
        var seats: [Seat] = []
        for row in layer.rows.indices {
            let place = Place(file: file, sheet: layer.name, row: row + 1)
            guard
                case .code(let code) = CodeReader.read(
                    layer.rows[row][columns.code] ?? "", kind: scenario.data.codeKind,
                    take: scenario.data.villages.codeTake),
                let village = index[code], let point = layer.points[row], point.x.isFinite, point.y.isFinite,
                // A latitude of 299 degrees is nowhere.
                (try? transformer.transform(point)) != nil
            else {
                findings.append(
                    Finding(
                        .seatOfNoVillage, Bilingual(zh: "该点对不上任何村,未使用", en: "this point fits no village; not used"),
                        at: place))
                continue
            }
            seats.append(Seat(village: village, point: point, place: place))
        }
        return (seats, source)
    }
}
