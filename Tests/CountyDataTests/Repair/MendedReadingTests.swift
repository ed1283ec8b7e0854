import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Planning on a repaired copy of the map")
struct MendedReadingTests {
    /// What reading gives of two villages with a slit of two metres between them.
    private func reading(_ fix: TopologyOptions.Fix) throws -> CountyReading {
        let folder = try CountyFolder()
        var land = Land()
        land.rectangle(500_000, 3_200_000, 501_000, 3_201_000)
        land.rectangle(501_002, 3_200_000, 502_000, 3_201_000)
        try folder.map([.init(CountyFolder.code(0)), .init(CountyFolder.code(1))], land.polygons)
        folder.scenario.data.topology = TopologyOptions(snapMeters: 3, fix: fix)
        let reading = try folder.read()
        // The file stays as it is: read once more, it has its slit.
        folder.scenario.data.topology.fix = .report
        #expect(try Adjacency.neighbours(folder.read().county.metric, AdjacencyOptions()).isEmpty)
        return reading
    }

    @Test("With fix: repair villages touch where the file has a slit, and findings say what was done")
    func repaired() throws {
        let (given, mended) = (try reading(.report), try reading(.repair))
        #expect(Adjacency.neighbours(given.county.metric, AdjacencyOptions()).isEmpty)
        #expect(Adjacency.neighbours(mended.county.metric, AdjacencyOptions()).map(\.sharedMeters) == [1000])
        #expect(given.codes.filter { ["N1410", "N1420"].contains($0) } == [])
        #expect(mended.codes.filter { ["N1410", "N1420"].contains($0) } == ["N1420", "N1410"])
        #expect(given.county.geographic != mended.county.geographic)
    }

    @Test("The digests are those of the files as they were given")
    func digests() throws {
        let folder = try CountyFolder.with(2, table: "村级代码,党员数", "\(CountyFolder.code(0)),30")
        let given = try folder.read().county.digests
        folder.scenario.data.topology.fix = .repair
        #expect(try !given.isEmpty && folder.read().county.digests == given)
    }
}
