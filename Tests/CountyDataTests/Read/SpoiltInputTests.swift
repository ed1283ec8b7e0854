import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Spoilt seats and cells")
struct SpoiltInputTests {
    private func county(latitude: String) throws -> CountyReading {
        let folder = try CountyFolder.with(2, table: "统计用区划代码,行政村,经营性收入", "330781101200,甲村,5", "330781101201,乙村,60")
        let seat = { (code: String, y: String) in
            "{\"type\":\"Feature\",\"properties\":{\"村代码\":\"\(code)\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.005,\(y)]}}"
        }
        let features = [seat("330781101200", latitude), seat("330781101201", "28.9")].joined(separator: ",")
        try folder.write("seats.geojson", Data("{\"type\":\"FeatureCollection\",\"features\":[\(features)]}".utf8))
        folder.scenario.data.points = "seats.geojson"
        return try folder.read()
    }

    @Test("A seat at a latitude that does not exist is listed with its row and not used")
    func nowhere() throws {
        let reading = try county(latitude: "299.1")
        #expect(reading.places("E1405").map(\.row) == [1])
        #expect(try county(latitude: "28.9").places("E1405").isEmpty)
    }

    @Test("A table wider than any spreadsheet is refused with its row")
    func wideRow() throws {
        let giant = String(repeating: ",", count: 400_000)
        let folder = try CountyFolder.with(1, table: "统计用区划代码,行政村,户籍人口", "330781101200,甲村,9\(giant)")
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(
            error?.kind == .input && error?.findings.first?.code == .unsoundRow && error?.findings.first?.place.row == 2
        )
    }

    @Test("One telephone number among the populations spoils its cell, not the column, and is not repeated")
    func strayTelephone() throws {
        let folder = try CountyFolder.with(
            3, table: "统计用区划代码,行政村,户籍人口", "330781101200,甲村,900", "330781101201,乙村,13812345678",
            "330781101202,丙村,700")
        let reading = try folder.read()
        #expect(reading.places("E1314").map(\.row) == [3])
        #expect(reading.findings.allSatisfy { !"\($0)".contains("13812345678") })
        let county = reading.county
        #expect((0..<3).map { county.attributes.number(.popRegistered, $0) } == [900, nil, 700])
    }

    @Test("A table with a cell longer than any spreadsheet holds is refused with its row")
    func longCell() throws {
        let giant = String(repeating: "9", count: 200_000)
        let folder = try CountyFolder.with(1, table: "统计用区划代码,行政村,户籍人口", "330781101200,甲村,\(giant)")
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(
            error?.kind == .input && error?.findings.first?.code == .unsoundRow && error?.findings.first?.place.row == 2
        )
    }
}
