/// Values and nested units of texts such as XML, JSON, YAML and CSV, found without understanding them.
///
/// Bytes damaged at random mostly end at the first mark that does not fit; a value in place of another, or an element twice, goes
/// on to what stands behind the parser.
struct Tokens {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the bytes are text at all.
    static func isText(_ bytes: [UInt8]) -> Bool { !bytes.prefix(1024).contains { $0 < 9 } }

    private static let marks = Set("<>\"'=,:;[]{}()&/ \t\r\n".utf8)

    /// A value: what stands between two marks.
    func value(_ random: inout FuzzRandom) -> Range<Int>? {
        for _ in 0..<20 {
            let at = random.below(bytes.count)
            if Self.marks.contains(bytes[at]) { continue }
            let start = bytes[..<at].lastIndex { Self.marks.contains($0) }.map { $0 + 1 } ?? 0
            let end = bytes[at...].firstIndex { Self.marks.contains($0) } ?? bytes.count
            return start..<end
        }
        return nil
    }

    /// An element with all it holds, a bracket with all it holds, or a line.
    func unit(_ random: inout FuzzRandom) -> Range<Int>? {
        for _ in 0..<20 {
            let from = random.below(bytes.count)
            guard let at = bytes[from...].firstIndex(where: { "<[{\n".utf8.contains($0) }) else { continue }
            let found = bytes[at] == UInt8(ascii: "<") ? element(at) : bytes[at] == 10 ? line(at + 1) : bracket(at)
            if let found, !found.isEmpty { return found }
        }
        return nil
    }

    private func line(_ start: Int) -> Range<Int> {
        start..<(bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count)
    }

    private func bracket(_ start: Int) -> Range<Int>? {
        var depth = 0
        for at in start..<bytes.count {
            if "[{".utf8.contains(bytes[at]) { depth += 1 }
            if "]}".utf8.contains(bytes[at]) { depth -= 1 }
            if depth == 0 { return start..<at + 1 }
        }
        return nil
    }

    private func element(_ start: Int) -> Range<Int>? {
        guard start + 1 < bytes.count, !"/?!".utf8.contains(bytes[start + 1]) else { return nil }
        var (depth, at) = (0, start)
        while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            if bytes[open + 1] == UInt8(ascii: "/") {
                depth -= 1
            } else if bytes[close - 1] != UInt8(ascii: "/") {
                depth += 1
            }
            if depth <= 0 { return start..<close + 1 }
            at = close + 1
        }
        return nil
    }
}

extension Mutation {
    /// The ways that keep the form of a text.
    static let formal: [Mutation] = [.otherValue, .hostileValue, .dropUnit, .repeatUnit, .swapUnits]

    /// Damages values and units of a text; bytes that are no text lose a bit instead.
    func applyFormally(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
        let tokens = Tokens(bytes)
        guard Tokens.isText(bytes) else {
            bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
            return
        }
        switch self {
        case .otherValue:
            guard let one = tokens.value(&random), let other = tokens.value(&random) else { return }
            bytes.replaceSubrange(one, with: bytes[other])
        case .hostileValue:
            guard let one = tokens.value(&random) else { return }
            bytes.replaceSubrange(one, with: Self.escaped(random.pick(Hostile.texts)))
        case .dropUnit:
            if let unit = tokens.unit(&random) { bytes.removeSubrange(unit) }
        case .repeatUnit:
            guard let unit = tokens.unit(&random) else { return }
            let copies = min(1 << random.below(11), 1 + 200_000 / unit.count)
            let copy = Array(bytes[unit])
            bytes.insert(contentsOf: (0..<copies).flatMap { _ in copy }, at: unit.upperBound)
        case .swapUnits:
            guard let one = tokens.unit(&random), let other = tokens.unit(&random) else { return }
            let (first, second) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
            guard first.upperBound <= second.lowerBound else { return }
            let (head, tail) = (Array(bytes[first]), Array(bytes[second]))
            bytes.replaceSubrange(second, with: head)
            bytes.replaceSubrange(first, with: tail)
        default: break
        }
    }

    /// A text that ends no element and no string.
    private static func escaped(_ text: [UInt8]) -> [UInt8] {
        text.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "<"): Array("&lt;".utf8)
            case UInt8(ascii: "&"): Array("&amp;".utf8)
            case UInt8(ascii: "\""): Array("&quot;".utf8)
            case 0..<9: []
            default: [byte]
            }
        }
    }
}
