import Foundation
import TestCounties
import Testing

@testable import CountyData

@Suite("Files that are read with a map")
struct SideFilesTests {
    @Test("Parts that change what is read are listed as they are named, indexes and styles are not")
    func listed() throws {
        try Scratch.folder { scratch in
            for name in [
                "a.mif", "a.MID", "b.tab", "b.dat", "b.map", "c.shp", "c.dbf", "c.qix", "d.gml", "d.xsd", "e.csv",
            ] {
                try Data().write(to: URL(fileURLWithPath: scratch + "/" + name))
            }
            func read(_ name: String) -> [String] {
                SideFiles.read(with: scratch + "/" + name).map { String($0.dropFirst(scratch.count + 1)) }
            }
            #expect(read("a.mif") == ["a.MID"])
            #expect(read("b.tab") == ["b.dat", "b.map"])
            #expect(read("c.shp") == ["c.dbf"])
            #expect(read("d.gml") == ["d.xsd"])
            #expect(read("e.csv") == [])
        }
    }
}
