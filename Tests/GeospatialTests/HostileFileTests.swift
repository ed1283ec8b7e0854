import Foundation
import Geospatial
import Testing

@Suite("Files that claim too much")
struct HostileFileTests {
    private func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A zip archive whose members hold nothing but claim to unpack to so many bytes.
    private func archive(claiming sizes: [Int]) -> Data {
        var (body, directory): ([UInt8], [UInt8]) = ([], [])
        for (index, size) in sizes.enumerated() {
            let name = Array("part\(index).xml".utf8)
            // An empty deflated stream, and what both headers say of it.
            let packed: [UInt8] = [3, 0]
            let said =
                little(20, 2) + little(0, 2) + little(8, 2) + little(0, 8) + little(packed.count, 4) + little(size, 4)
                + little(name.count, 2) + little(0, 2)
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + said + little(0, 10) + little(body.count, 4) + name
            body += [0x50, 0x4B, 3, 4] + said + name + packed
        }
        let end =
            [0x50, 0x4B, 5, 6] + little(0, 4) + little(sizes.count, 2) + little(sizes.count, 2)
            + little(directory.count, 4) + little(body.count, 4) + little(0, 2)
        return Data(body + directory + end)
    }

    @Test("A workbook or zipped map that would unpack to more than a gibibyte is refused before it is unpacked")
    func bomb() throws {
        let scratch = try Scratch()
        for name in ["a.xlsx", "a.ods", "a.zip"] {
            try archive(claiming: [600 << 20, 600 << 20]).write(to: URL(fileURLWithPath: scratch.file(name)))
            let error = #expect(throws: GeospatialError.self) { try VectorReader.read(path: scratch.file(name)) }
            #expect(error?.kind == .tooLarge(bytes: 1200 << 20))
        }
    }

    @Test("An archive cut off anywhere is unreadable, not a crash")
    func cutArchive() throws {
        let scratch = try Scratch()
        let whole = archive(claiming: [1 << 20, 1 << 20])
        for length in 0...whole.count {
            try whole.prefix(length).write(to: URL(fileURLWithPath: scratch.file("a.xlsx")))
            let error = #expect(throws: GeospatialError.self) { try VectorReader.read(path: scratch.file("a.xlsx")) }
            #expect(error != nil && error?.kind != .missingFile)
        }
    }

    @Test("A table whose header announces two thousand million rows is not believed")
    func announcedRows() throws {
        let scratch = try Scratch()
        try VectorWriter.write(
            path: scratch.file("a.dbf"), format: "ESRI Shapefile", layer: "a", crs: nil,
            fields: [FieldDefinition(name: "CODE", kind: .text)], geometry: .none, rowCount: 3
        ) { [.text("99010110120\($0)")] }
        let url = URL(fileURLWithPath: scratch.file("a.dbf"))
        var bytes = try Data(contentsOf: url)
        bytes.replaceSubrange(4..<8, with: little(0x7FFF_FFFF, 4))
        try bytes.write(to: url)
        // Whether it is refused or its three rows are read is the driver's matter; memory for the rest must not be taken.
        let rows = (try? VectorReader.read(path: scratch.file("a.dbf")))?.rows.count ?? 0
        #expect(rows <= 3)
    }
}
