import CountyModel
import Foundation
import Geospatial

/// Whether the seats of villages lie where a web map would show them: shifted by some hundred metres in one direction.
///
/// Every seat is tried as given and with the shift of GCJ-02 taken off. When taking it off brings most of the seats that lie
/// outside their villages back in, the points come from such a map.
struct SeatShift {
    private let seats: [SeatReader.Seat]
    /// The seats in metres, as they were given.
    let asGiven: [Point]
    /// The same with the shift taken off.
    let unshifted: [Point]
    private let isOutside: [Bool]
    private let isOutsideUnshifted: [Bool]

    /// - Throws: ``PlannerError`` or ``Geospatial/GeospatialError`` when a point has no image in the system of measuring.
    init(_ seats: [SeatReader.Seat], source: CoordinateReferenceSystem, land: CountyLand) throws {
        self.seats = seats
        let toDegrees = try Transformer(from: source, to: land.geographicSystem)
        let toMeters = try Transformer(from: land.geographicSystem, to: land.metricSystem)
        let degrees = try seats.map { try toDegrees.transform($0.point) }
        asGiven = try degrees.map(toMeters.transform)
        unshifted = try degrees.map { try toMeters.transform(GCJ02.unshifted($0)) }
        isOutside = try zip(seats, asGiven).map { try !land.metric.covers($1, feature: $0.village) }
        isOutsideUnshifted = try zip(seats, unshifted).map { try !land.metric.covers($1, feature: $0.village) }
    }

    /// Whether at least three seats lie outside, and no more than a third of that without the shift.
    ///
    /// Taking the shift off moves all seats. Were they right as given, it would push about as many out as it brings in.
    private var looksShifted: Bool {
        let (outside, left) = (isOutside.filter { $0 }.count, isOutsideUnshifted.filter { $0 }.count)
        return outside >= 3 && left * 3 <= outside
    }

    /// One W1406 for a common shift, W1405 for every other seat outside its village; N1426 when the shift was taken off.
    package func findings(_ shift: PointsShift, _ villages: [Village]) -> [Finding] {
        guard shift == .none else {
            let count = seats.count
            return [
                Finding(
                    .seatsShiftedBack,
                    Bilingual(
                        zh: "\(count) 个驻地点按 GCJ-02 近似纠偏(公开公式的反算,误差数米),仅供参考",
                        en:
                            "\(count) seats were shifted back from GCJ-02 by the public formula: approximate, to some metres"
                    ),
                    at: Place(file: seats.first?.place.file))
            ] + outside(isOutsideUnshifted, villages)
        }
        guard looksShifted else { return outside(isOutside, villages) }
        let explained = seats.indices.filter { isOutside[$0] && !isOutsideUnshifted[$0] }
        let (east, north) = explained.reduce((0.0, 0.0)) { sum, seat in
            (sum.0 + asGiven[seat].x - unshifted[seat].x, sum.1 + asGiven[seat].y - unshifted[seat].y)
        }
        let count = Double(explained.count)
        let meters = NumberText.plain((east * east + north * north).squareRoot() / count, decimals: 0)
        let direction = Self.direction(east, north)
        let rest = seats.indices.map { isOutside[$0] && isOutsideUnshifted[$0] }
        return [
            Finding(
                .shiftedSeats,
                Bilingual(
                    zh: "疑似 GCJ-02:\(seats.count) 个驻地点中 \(explained.count) 个落在本村界外,一致向\(direction.zh)偏约 \(meters) 米",
                    en: """
                        suspected GCJ-02: \(explained.count) of \(seats.count) seats lie outside their villages, all about \
                        \(meters) m to the \(direction.en)
                        """),
                at: Place(file: seats.first?.place.file),
                mend: Bilingual(
                    zh: "请换用 CGCS2000 坐标;或写 data.points_shift: gcj02 近似纠偏",
                    en: "get coordinates in CGCS2000, or set data.points_shift: gcj02 to shift them back approximately")
            )
        ] + outside(rest, villages)
    }

    private func outside(_ isOutside: [Bool], _ villages: [Village]) -> [Finding] {
        zip(seats, isOutside).filter { $0.1 }.map { seat, _ in
            Finding(
                .seatOutside,
                Bilingual(
                    zh: "\(villages[seat.village].label)的驻地点不在本村界内",
                    en: "the seat of \(villages[seat.village].label) lies outside its polygon"),
                at: seat.place, mend: Bilingual(zh: "请检查坐标", en: "check its coordinates"))
        }
    }

    /// One of eight directions.
    private static func direction(_ east: Double, _ north: Double) -> Bilingual {
        let names = [
            Bilingual(zh: "东", en: "east"), Bilingual(zh: "东北", en: "north-east"), Bilingual(zh: "北", en: "north"),
            Bilingual(zh: "西北", en: "north-west"), Bilingual(zh: "西", en: "west"),
            Bilingual(zh: "西南", en: "south-west"),
            Bilingual(zh: "南", en: "south"), Bilingual(zh: "东南", en: "south-east"),
        ]
        return names[(Int((atan2(north, east) / (.pi / 4)).rounded()) + 8) % 8]
    }
}
