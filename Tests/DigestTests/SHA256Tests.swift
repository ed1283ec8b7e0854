import Digest
import Foundation
import Testing

@Suite("Digests of inputs")
struct SHA256Tests {
    @Test("The digest of 'abc' is the one published with the standard")
    func publishedExample() {
        #expect(
            SHA256.hex(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("A file longer than one piece has the digest of its bytes")
    func longFile() throws {
        let path = NSTemporaryDirectory() + "digest-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(try SHA256.hex(ofFileAt: path) == SHA256.hex(of: bytes))
    }
}
