import Foundation
import Testing

@testable import Geospatial

@Suite("Texts whose encoding nobody says, or says wrong")
struct EncodingTests {
    private let names = ["石溪村", "云桥村", "高合村", "上坑村"]
    private static let gb = String.Encoding(rawValue: 0x8000_0632)

    private func write(_ path: String, _ encoding: String) throws {
        try VectorWriter.write(
            path: path, format: "ESRI Shapefile", layer: "villages", crs: "EPSG:4549",
            fields: [.init(name: "CODE", kind: .text), .init(name: "NAME", kind: .text)],
            geometry: .polygons(Squares.grid(rows: 2, columns: 2)), rowCount: 4, options: ["ENCODING=\(encoding)"]
        ) { [.text("99010110120\($0)"), .text(names[$0])] }
    }

    private func label(_ text: String, _ scratch: Scratch) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.file("a.cpg")))
    }

    @Test(
        "The bytes decide where the label contradicts them, is empty or unknown, and that is told",
        arguments: ["GB18030", "UTF-8"], ["UTF-8", "GBK", "", "KOI8-R", "ISO-8859-1"])
    func labels(encoding: String, said: String) throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp"), encoding)
        try label(said, scratch)
        let layer = try VectorReader.read(path: scratch.file("a.shp"))
        #expect(layer.rows.map { $0[1] } == names)
        #expect(layer.encoding?.hasPrefix(encoding) == true)
        let isTrue = ByteEncoding(label: said) == ByteEncoding(label: encoding)
        #expect(layer.untrueLabel == (isTrue ? nil : said))
        #expect(layer.unreadable.isEmpty)
    }

    @Test(
        "The spellings of one code page are one", arguments: ["GBK", "936", "ANSI 936", "cp936", "GB2312", "gb18030"])
    func spellings(label: String) { #expect(ByteEncoding(label: label) == .gb18030) }

    @Test(
        "Names of Western Europe without a label are read as such, and Chinese ones with a Latin letter in a character as Chinese"
    )
    func western() throws {
        func vote(_ pieces: [[UInt8]]) -> EncodingVote.Verdict {
            var vote = EncodingVote()
            for piece in pieces { vote.add(piece) }
            return vote.verdict(wanted: nil, label: nil)
        }
        let latin = ["C\u{F4}te d'Ivoire", "Lom\u{E9}", "\u{C5}land"].map { $0.unicodeScalars.map { UInt8($0.value) } }
        #expect(vote(latin).encoding == .latin1)
        #expect(ByteEncoding.latin1.text(latin[0]) == "Côte d'Ivoire")
        // 镕 is E9 46: its second byte is the letter F.
        let chinese = try ["镕村", "石溪A村", "镕"].map { [UInt8](try #require($0.data(using: Self.gb))) }
        #expect(chinese[2] == [0xE9, 0x46] && vote(chinese).encoding == .gb18030)
    }

    @Test("A shapefile in a zip or a folder is judged as a plain one", arguments: ["GB18030", "UTF-8"])
    func packed(encoding: String) throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp"), encoding)
        try FileManager.default.removeItem(atPath: scratch.file("a.cpg"))
        let parts = try ["shp", "shx", "dbf", "prj"].map { ending in
            (
                name: "县/村.\(ending)",
                bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.file("a.\(ending)"))))
            )
        }
        let litter = [
            (name: "__MACOSX/县/._村.shp", bytes: [UInt8](repeating: 0, count: 100)), (name: ".DS_Store", bytes: [1]),
        ]
        try Data(ZipFile.bytes(parts + litter)).write(to: URL(fileURLWithPath: scratch.file("b.zip")))
        for path in [scratch.file("b.zip"), scratch.path] {
            let layer = try VectorReader.read(path: path)
            #expect(layer.rows.map { $0[1] } == names)
            #expect(layer.encoding?.hasPrefix(encoding) == true)
        }
    }

    @Test("GeoJSON in GBK is read, with and without the user's word")
    func geoJSON() throws {
        let scratch = try Scratch()
        let features = names.enumerated().map { index, name in
            "{\"type\":\"Feature\",\"properties\":{\"村名\":\"\(name)\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\(index),0],"
                + "[\(index + 1),0],[\(index + 1),1],[\(index),0]]]}}"
        }
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        try #require(text.data(using: Self.gb)).write(to: URL(fileURLWithPath: scratch.file("a.geojson")))
        for wanted in [nil, "GB18030"] {
            let layer = try VectorReader.read(path: scratch.file("a.geojson"), options: .init(encoding: wanted))
            #expect(layer.fieldNames.contains("村名"))
            #expect(layer.rows.map { $0.last ?? nil } == names)
            #expect(layer.encoding?.hasPrefix("GB18030") == true)
        }
    }

    @Test("One cell cut in the middle of a character flips nothing, keeps what can be read, and is told with its place")
    func cutCell() throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp"), "UTF-8")
        try FileManager.default.removeItem(atPath: scratch.file("a.cpg"))
        let url = URL(fileURLWithPath: scratch.file("a.dbf"))
        var bytes = try Data(contentsOf: url)
        let cell = try #require(bytes.range(of: Data("高合村".utf8)))
        bytes.replaceSubrange(cell.upperBound - 1..<cell.upperBound, with: [0x20])
        try bytes.write(to: url)
        let layer = try VectorReader.read(path: scratch.file("a.shp"))
        #expect(layer.rows.map { $0[1] } == ["石溪村", "云桥村", "高合", "上坑村"])
        #expect(layer.unreadable.map(\.feature) == [2] && layer.unreadable.map(\.field) == [1])
    }

    @Test("Several maps in one archive are asked about by their names, and each is reached by its own")
    func severalMaps() throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp"), "UTF-8")
        let parts = try ["shp", "shx", "dbf", "prj", "cpg"].flatMap { ending in
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.file("a.\(ending)"))))
            return ["x/2015", "x/2024"].map { (name: "\($0).\(ending)", bytes: bytes) }
        }
        try Data(ZipFile.bytes(parts)).write(to: URL(fileURLWithPath: scratch.file("two.zip")))
        let error = #expect(throws: GeospatialError.self) { try VectorReader.read(path: scratch.file("two.zip")) }
        #expect(error?.kind == .severalLayers(["2015", "2024"]))
        for name in ["2015", "2024", "2024.shp", "x/2024.shp"] {
            let layer = try VectorReader.read(path: scratch.file("two.zip"), options: .init(layer: name))
            #expect(layer.rows.count == 4)
        }
        let unknown = #expect(throws: GeospatialError.self) {
            try VectorReader.read(path: scratch.file("two.zip"), options: .init(layer: "2016"))
        }
        #expect(unknown?.kind == .noSuchLayer(present: ["2015", "2024"]))
    }

    @Test("Deleted records of a shapefile are no damage, and records that are really missing are")
    func deletedRecords() throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp"), "UTF-8")
        let url = URL(fileURLWithPath: scratch.file("a.dbf"))
        let whole = try Data(contentsOf: url)
        let start = Int(whole[8]) | Int(whole[9]) << 8
        let length = Int(whole[10]) | Int(whole[11]) << 8
        var deleted = whole
        deleted[start + length] = UInt8(ascii: "*")
        try deleted.write(to: url)
        #expect(try VectorReader.read(path: scratch.file("a.shp")).rows.map { $0[1] } == ["石溪村", "高合村", "上坑村"])
        try whole.prefix(start + 2 * length).write(to: url)
        // Two of four records are gone; whatever the driver makes of the polygons without a record, four good rows there are not.
        let rows = try? VectorReader.read(path: scratch.file("a.shp")).rows
        #expect(rows == nil || rows?.filter { $0[1] != nil && $0[1] != "" }.count == 2)
    }

    @Test("A KML with a track without times is read without it, and a GML leaves nothing beside it")
    func screened() throws {
        let scratch = try Scratch()
        let polygon =
            "<Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing><coordinates>118,29 118.1,29 118.1,29.1 118,29"
            + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
        let track = "<Placemark><name>t</name><gx:Track><gx:coord>118 29 0</gx:coord></gx:Track></Placemark>"
        let text =
            "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:gx=\"http://www.google.com/kml/ext/2.2\">"
            + "<Document>\(polygon)\(track)<Placemark><gx:MultiTrack><gx:Track/><gx:Track></gx:Track></gx:MultiTrack></Placemark>"
            + "</Document></kml>"
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.file("a.kml")))
        let layer = try VectorReader.read(path: scratch.file("a.kml"))
        #expect(layer.rows.count == 3 && layer.withoutArea.count == 2)
        try VectorWriter.write(
            path: scratch.file("a.gml"), format: "GML", layer: "villages", crs: "EPSG:4549",
            fields: [.init(name: "CODE", kind: .text)], geometry: .polygons(Squares.grid(rows: 2, columns: 2)),
            rowCount: 4
        ) { [.text("\($0)")] }
        try? FileManager.default.removeItem(atPath: scratch.file("a.xsd"))
        let before = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        #expect(try VectorReader.read(path: scratch.file("a.gml")).rows.count == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == before)
    }
}
