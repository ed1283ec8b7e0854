import Foundation

/// One way to damage the bytes of a file.
enum Mutation: String, CaseIterable {
    case truncate, flipBits, setBytes, insertBytes, deleteChunk, repeatChunk, swapChunks, lengthField, hostileText
    case zeroBlock, dropLine
    /// Those that keep the form of a text.
    case otherValue, hostileValue, dropUnit, repeatUnit, swapUnits

    /// The damaged bytes; often several damages of one kind.
    func apply(_ bytes: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        var bytes = bytes
        for _ in 0..<(1 << random.below(4)) where !bytes.isEmpty { once(&bytes, &random) }
        return bytes
    }

    private func once(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
        // Headers decide most, so half of all damages go there.
        let reach = random.below(2) == 0 ? min(bytes.count, 512) : bytes.count
        let at = random.below(reach)
        let length = min(bytes.count - at, 1 + random.below(1 << random.below(12)))
        switch self {
        case .truncate: bytes.removeLast(bytes.count - at)
        case .flipBits: bytes[at] ^= 1 << UInt8(random.below(8))
        case .setBytes: bytes[at] = random.pick([0, 1, 0x7F, 0x80, 0xFE, 0xFF, UInt8(random.below(256))])
        case .insertBytes:
            bytes.insert(contentsOf: (0..<min(length, 64)).map { _ in UInt8(random.below(256)) }, at: at)
        case .deleteChunk: bytes.removeSubrange(at..<at + length)
        case .repeatChunk: bytes.insert(contentsOf: bytes[at..<at + length], at: at)
        case .swapChunks:
            let other = random.below(bytes.count - length + 1)
            for offset in 0..<length { bytes.swapAt(at + offset, other + offset) }
        case .lengthField: writeNumber(&bytes, at, &random)
        case .hostileText:
            bytes.replaceSubrange(at..<min(at + random.below(12), bytes.count), with: random.pick(Hostile.texts))
        case .zeroBlock: for offset in at..<at + length { bytes[offset] = 0 }
        case .dropLine:
            let end = bytes[at...].firstIndex(of: 10) ?? bytes.count - 1
            bytes.removeSubrange(at...end)
        case .otherValue, .hostileValue, .dropUnit, .repeatUnit, .swapUnits: applyFormally(&bytes, &random)
        }
    }

    /// Counts, offsets and lengths stand in two, four or eight bytes, in either order.
    private func writeNumber(_ bytes: inout [UInt8], _ at: Int, _ random: inout FuzzRandom) {
        let width = random.pick([2, 4, 4, 8])
        let values: [UInt64] = [
            0, 1, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x7FF0_0000_0000_0000, 0x7FF8_0000_0000_0000,
            0xFFFF_FFFF_FFFF_FFFF, UInt64(bytes.count), UInt64(bytes.count * 2),
            random.next() >> UInt64(random.below(60)),
        ]
        let value = random.pick(values)
        let isBig = random.below(2) == 0
        for index in 0..<width where at + index < bytes.count {
            bytes[at + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * (isBig ? width - 1 - index : index)))
        }
    }
}

/// Texts that programs downstream stumble over.
enum Hostile {
    static let texts: [[UInt8]] =
        [
            "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "<script>alert(1)</script>", "\u{202E}村\u{202C}", "\u{2066}\u{2069}",
            "\u{0}", "\u{1}\u{8}\u{B}\u{1F}", "\u{1B}[31m\u{1B}]0;x\u{7}", "\u{FEFF}", "\u{FFFE}", "\u{E863}",
            "\u{2A6D6}",
            "1e999", "-1e999", "NaN", "Infinity", "-0", "99999999999999999999999", "0x10", "1,2,3", "１２３", "٣", "½",
            "9.90101E+11", "--", "\"", "'", "]]>", "&amp;", "&#0;", "&lol;", "%s%n%s%n", "../../../../etc/passwd",
            "/dev/zero",
            "null", "true", "[]", "{}", "[[[[[[[[", "}}}}", ",,,,", ":", "- ", "&a *a", "!!binary", "<<: *a", "\t",
            "\r\n\r\n",
            "合计", "EPSG:999999", "GEOGCS[", "\u{301}\u{301}\u{301}", String(repeating: "村", count: 3_000),
            String(repeating: "9", count: 2_000), String(repeating: "(", count: 2_000), "\u{D7FF}\u{E000}",
        ].map { Array($0.utf8) } + [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xF4, 0x90, 0x80, 0x80], [0x81, 0x30],
        ]
}
