import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Files that change while they are read")
struct InputStampTests {
    private let table = ["村级代码,党员数", "\(CountyFolder.code(0)),30", "\(CountyFolder.code(1)),40"]

    @Test("A table or a file of the map that changes between reading and digesting is named; files left alone are not")
    func changed() throws {
        let folder = try CountyFolder.with(2, table: table.joined(separator: "\n"))
        let path = folder.scenario.resolve(folder.scenario.data.tables[0].path)
        let stamps = InputStamps(folder.scenario)
        try stamps.refuseChanged()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        // Of the same length, as a cell that is mended may be.
        try Data(String(decoding: before, as: UTF8.self).replacing("40", with: "41").utf8)
            .write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: PlannerError.self) { try stamps.refuseChanged() }
        #expect(error?.findings.map(\.code.text) == ["E6612"] && error?.findings[0].place.file == path)
        #expect(InputStamps(folder.scenario) != stamps)
    }

    @Test("Every file of a shapefile counts, and each of them changes the digest")
    func sideFiles() throws {
        let folder = try CountyFolder.with(2, table: table.joined(separator: "\n"))
        let scratch = NSTemporaryDirectory() + "stamps-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let ends = ["shp", "shx", "dbf", "prj", "cpg"]
        for end in ends { try Data(end.utf8).write(to: URL(fileURLWithPath: "\(scratch)/map.\(end)")) }
        var scenario = folder.scenario
        scenario.data.villages.path = scratch + "/map.shp"
        for end in ends {
            let stamps = InputStamps(scenario)
            try Data((end + "2").utf8).write(to: URL(fileURLWithPath: "\(scratch)/map.\(end)"))
            #expect(throws: PlannerError.self, "\(end)") { try stamps.refuseChanged() }
        }
    }
}
