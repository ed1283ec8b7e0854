import Foundation
import Testing

@testable import Geospatial

@Suite("KML as it is sent: in GBK, in UTF-16, packed, and with what ends the library")
struct MarkupTests {
    private static let square = "118,29 118.1,29 118.1,29.1 118,29"
    private static let track = "<Placemark><gx:Track><gx:coord>118 29 0</gx:coord></gx:Track></Placemark>"

    /// A KML of one village, and of what stands behind it.
    private func kml(_ declaration: String, more: String = "") -> String {
        declaration
            + "<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document>"
            + "<Placemark><name>石溪村</name><description>云桥镇</description><Polygon><outerBoundaryIs><LinearRing><coordinates>"
            + "\(Self.square)</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>\(more)</Document></kml>"
    }

    private func bytes(_ text: String, _ encoding: ByteEncoding) throws -> [UInt8] {
        if encoding == .utf8 { return Array(text.utf8) }
        return [UInt8](try #require(text.data(using: .init(rawValue: 0x8000_0632))))
    }

    private func read(_ bytes: [UInt8], _ name: String = "a.kml", encoding: String? = nil) throws -> VectorLayer {
        let scratch = try Scratch()
        try Data(bytes).write(to: URL(fileURLWithPath: scratch.file(name)))
        return try VectorReader.read(path: scratch.file(name), options: .init(encoding: encoding))
    }

    private func name(_ layer: VectorLayer) -> String? {
        layer.fieldNames.firstIndex(of: "Name").flatMap { layer.rows.first?[$0] }
    }

    @Test(
        "A KML in GBK is read by its bytes, and a declaration that says otherwise is told",
        arguments: [
            ("", nil), ("<?xml version=\"1.0\" encoding=\"GBK\"?>", nil),
            ("<?xml version=\"1.0\" encoding='gb2312'?>", nil), ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "UTF-8"),
            ("<?xml version=\"1.0\" encoding=\"x-office\"?>", "x-office"),
        ] as [(String, String?)])
    func chinese(declaration: String, untrue: String?) throws {
        let layer = try read(bytes(kml(declaration), .gb18030))
        #expect(name(layer) == "石溪村")
        #expect(layer.encoding?.hasPrefix("GB18030") == true && layer.untrueLabel == untrue)
        #expect(layer.unreadable.isEmpty && layer.polygons.featureCount == 1)
    }

    @Test("What the user says counts for a KML too, and UTF-8 under the name of GBK is told")
    func labels() throws {
        #expect(name(try read(bytes(kml(""), .gb18030), encoding: "GB18030")) == "石溪村")
        let plain = try read(bytes(kml(""), .utf8))
        #expect(name(plain) == "石溪村" && plain.encoding == nil && plain.untrueLabel == nil)
        let other = try read(bytes(kml("<?xml version=\"1.0\" encoding=\"GBK\"?>"), .utf8))
        #expect(name(other) == "石溪村" && other.untrueLabel == "GBK")
    }

    @Test("A name cut in the middle of a character is read as far as it goes, and told")
    func torn() throws {
        var torn = try bytes(kml(""), .gb18030)
        // The first byte of 村 (B4 E5) before the closing tag becomes one that begins no character.
        let place = try #require(torn.indices.first { torn[$0] == 0xB4 && torn[$0 + 1] == 0xE5 })
        torn.replaceSubrange(place..<place + 2, with: [0xFF])
        let layer = try read(torn)
        #expect(name(layer)?.hasPrefix("石溪") == true && name(layer) != "石溪村")
        #expect(layer.unreadable.count == 1 && layer.unreadable.first?.feature == 0)
    }

    @Test("UTF-16 is read, and a track in it does not end the program")
    func wide() throws {
        let text = kml("<?xml version=\"1.0\" encoding=\"UTF-16\"?>", more: Self.track)
        let layer = try read([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(name(layer) == "石溪村" && layer.rows.count == 2)
    }

    @Test(
        "A KMZ is read from wherever its KML lies, and from inside another archive",
        arguments: ["doc.kml", "files/map.kml", "a/b/map.KML"])
    func packed(member: String) throws {
        let bare = kml("", more: Self.track)
        let archive = try ZipFile.bytes([("files/icon.txt", [1]), (member, Array(bare.utf8))])
        #expect(name(try read(archive, "a.kmz")) == "石溪村")
        #expect(name(try read(ZipFile.bytes([("deliver/a.kmz", archive)]), "a.zip")) == "石溪村")
    }

    @Test("A feature that would fill memory is refused as what it is")
    func oversized() throws {
        let ring = String(repeating: "[0,0],", count: 900_000) + "[0,0]"
        let text =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}]}"
        let error = #expect(throws: GeospatialError.self) { try read(Array(text.utf8), "a.geojson") }
        #expect(error?.kind == .oversizedFeature)
    }
}
