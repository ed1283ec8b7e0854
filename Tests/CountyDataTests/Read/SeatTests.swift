import Foundation
import Geospatial
import TestCounties
import Testing

@Suite("Seats of villages taken from a web map")
struct SeatTests {
    /// The public forward formula of GCJ-02, written down apart from the product's.
    private func gcj02(_ lon: Double, _ lat: Double) -> Point {
        let a = 6378245.0, ee = 0.00669342162296594323
        let x = lon - 105.0, y = lat - 35.0
        var dLat = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
        dLat += (20.0 * sin(6.0 * x * .pi) + 20.0 * sin(2.0 * x * .pi)) * 2.0 / 3.0
        dLat += (20.0 * sin(y * .pi) + 40.0 * sin(y / 3.0 * .pi)) * 2.0 / 3.0
        dLat += (160.0 * sin(y / 12.0 * .pi) + 320 * sin(y * .pi / 30.0)) * 2.0 / 3.0
        var dLon = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
        dLon += (20.0 * sin(6.0 * x * .pi) + 20.0 * sin(2.0 * x * .pi)) * 2.0 / 3.0
        dLon += (20.0 * sin(x * .pi) + 40.0 * sin(x / 3.0 * .pi)) * 2.0 / 3.0
        dLon += (150.0 * sin(x / 12.0 * .pi) + 300.0 * sin(x / 30.0 * .pi)) * 2.0 / 3.0
        let radLat = lat / 180.0 * .pi
        let magic = 1 - ee * sin(radLat) * sin(radLat)
        let sqrtMagic = magic.squareRoot()
        dLat = (dLat * 180.0) / ((a * (1 - ee)) / (magic * sqrtMagic) * .pi)
        dLon = (dLon * 180.0) / (a / sqrtMagic * cos(radLat) * .pi)
        return Point(x: lon + dLon, y: lat + dLat)
    }

    /// Twelve villages of 700 metres in a row, and the seats in the middle of each, as a web map or a survey has them.
    private func folder(shifted: Bool, besides: [Int: Point] = [:]) throws -> (CountyFolder, [Point]) {
        let folder = try CountyFolder()
        let squares = CountyFolder.squares(12, side: 700)
        try folder.map((0..<12).map { .init(CountyFolder.code($0)) }, squares)
        let back = try Transformer(
            from: CoordinateReferenceSystem("EPSG:4549"), to: CoordinateReferenceSystem("EPSG:4490"))
        var features: [String] = []
        var truth: [Point] = []
        for village in 0..<12 {
            let metric = besides[village] ?? Point(x: 500_350 + 700 * Double(village), y: 3_200_350)
            truth.append(metric)
            let place = try back.transform(metric)
            let written = shifted ? gcj02(place.x, place.y) : place
            features.append(
                """
                {"type":"Feature","properties":{"VCODE":"\(CountyFolder.code(village))"},
                "geometry":{"type":"Point","coordinates":[\(written.x),\(written.y)]}}
                """)
        }
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        try folder.write("seats.geojson", Data(text.utf8))
        folder.scenario.data.points = "seats.geojson"
        return (folder, truth)
    }

    @Test("Seats where they belong are taken without a word")
    func clean() throws {
        let (folder, truth) = try folder(shifted: false)
        let reading = try folder.read()
        #expect(reading.codes.isEmpty)
        #expect(zip(reading.county.points, truth).allSatisfy { $0.distance(to: $1) < 0.01 })
    }

    @Test(
        "Seats from a web map give one warning with their number, the metres and the direction, and stay where they were"
    )
    func suspected() throws {
        let (folder, truth) = try folder(shifted: true)
        let reading = try folder.read()
        #expect(reading.codes == ["W1406"])
        let found = try #require(reading.findings.first)
        let moved = reading.county.points[0].distance(to: truth[0])
        #expect(moved > 400 && moved < 700)
        #expect(found.what.zh.contains("疑似 GCJ-02:12 个驻地点中 12 个"))
        #expect(found.what.zh.contains("东南偏约 \(Int(moved.rounded()))") || found.what.zh.contains("米"))
        #expect(found.mend?.zh.contains("points_shift: gcj02") == true)
    }

    @Test("With points_shift they are brought back to within a metre, and a note calls that approximate")
    func mended() throws {
        let (folder, truth) = try folder(shifted: true)
        folder.scenario.data.pointsShift = .gcj02
        let reading = try folder.read()
        #expect(reading.codes == ["N1426"])
        #expect(reading.findings[0].what.zh.contains("近似"))
        #expect(zip(reading.county.points, truth).allSatisfy { $0.distance(to: $1) < 1 })
    }

    @Test("One misplaced seat is no web map: it is named by itself")
    func single() throws {
        let (folder, _) = try folder(shifted: false, besides: [3: Point(x: 500_350, y: 3_201_500)])
        let reading = try folder.read()
        #expect(reading.codes == ["W1405"])
        #expect(reading.places("W1405").map(\.row) == [4])
    }

    @Test("Seats scattered outside their villages without a common direction are named one by one")
    func scattered() throws {
        let besides = [
            0: Point(x: 500_350, y: 3_201_500), 4: Point(x: 503_150, y: 3_199_000), 8: Point(x: 499_000, y: 3_200_350),
        ]
        let (folder, _) = try folder(shifted: false, besides: besides)
        #expect(try folder.read().codes == ["W1405", "W1405", "W1405"])
    }
}
