import Foundation
import Testing

@testable import Geospatial

@Suite("A coordinate system names no other file")
struct NamedGridsTests {
    @Test(
        "A definition with a grid is refused before it is opened",
        arguments: [
            "+proj=longlat +nadgrids=/tmp/pipe +type=crs", "+proj=longlat +datum=WGS84 +geoidgrids=a.gtx +type=crs",
            "+init=/path:1", "+init=nowhere:4490",
            #"GEOGCS["x",DATUM["d",SPHEROID["s",6378137,298.25],EXTENSION["PROJ4_GRIDS","/etc/passwd"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]"#,
            #"BOUNDCRS[SOURCECRS[GEOGCRS["x"]],ABRIDGEDTRANSFORMATION["g",PARAMETERFILE["Latitude and longitude difference file","a.gsb"]]]"#,
        ])
    func refused(definition: String) {
        #expect(NamedGrids.first(in: definition) != nil)
        do {
            _ = try CoordinateReferenceSystem(definition)
            Issue.record("it was understood")
        } catch let error as GeospatialError {
            #expect(error.kind == .badCRS && error.message.contains("another file"))
        } catch { Issue.record("\(error)") }
    }

    @Test(
        "Registers by number and the grid that is none are no files",
        arguments: ["EPSG:4549", "+proj=merc +a=6378137 +b=6378137 +nadgrids=@null +type=crs"])
    func harmless(definition: String) throws {
        #expect(NamedGrids.first(in: definition) == nil && NamedGrids.first(in: "+init=epsg:4490") == nil)
        _ = try CoordinateReferenceSystem(definition)
    }

    @Test(
        "A pipe beside a map is refused by its name, whatever part of the map it is",
        arguments: ["prj", "shx", "cpg", "qix"])
    func pipes(ending: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("planner-side-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let map = folder.appendingPathComponent("v.shp").path
        try Data([0, 0, 0x27, 0x0A]).write(to: URL(fileURLWithPath: map))
        let pipe = folder.appendingPathComponent("V." + ending).path
        #expect(mkfifo(pipe, 0o600) == 0)
        do {
            _ = try VectorReader.read(path: map)
            Issue.record("it was read")
        } catch let error as GeospatialError {
            #expect(error.kind == .refused(.notAFile) && error.message.hasSuffix("V." + ending))
        } catch { Issue.record("\(error)") }
    }
}
