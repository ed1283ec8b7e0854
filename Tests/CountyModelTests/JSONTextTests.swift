import Foundation
import Testing

@testable import CountyModel

@Suite("JSON text")
struct JSONTextTests {
    @Test("Values are written in order, with real numbers recognisable as such")
    func writesValues() {
        let value = JSONValue.object([
            ("b", .real(20, decimals: 3)), ("a", .integer(-7)), ("n", .null), ("t", .flag(true)),
            ("l", .list([.text("x/y"), .real(1e-7, decimals: 6), .real(.infinity, decimals: 2)])),
        ])
        #expect(JSONText.text(value) == "{\"b\":20.0,\"a\":-7,\"n\":null,\"t\":1,\"l\":[\"x/y\",0.0,null]}")
    }

    @Test("Every character comes back from a strict reader")
    func escapes() throws {
        let text =
            String(String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0) })) + "\u{2028}\u{2029}村😀"
        let bytes = JSONText.bytes(.list([.text(text)]))
        #expect(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String] == [text])
        #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" })
    }

    @Test(
        "Fixed-point numbers lose trailing zeros and nothing else",
        arguments: [
            (1_184_000_000, 7, "118.4"), (-1, 7, "-0.0000001"), (0, 7, "0.0"), (290_000_000, 7, "29.0"),
            (-1_805_000_000, 7, "-180.5"), (5, 0, "5.0"), (1_234, 2, "12.34"),
        ] as [(Int64, Int, String)])
    func writesFixedPoint(count: Int64, decimals: Int, expected: String) {
        var out = ByteText()
        out.append(fixed: count, decimals: decimals)
        #expect(out.text == expected)
    }

    @Test("Seeds beyond the exact range of doubles are written as text")
    func writesSeeds() {
        #expect(JSONText.text(.seed(1)) == "1" && JSONText.text(.seed(.max)) == "\"18446744073709551615\"")
    }
}
