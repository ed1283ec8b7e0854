/// Whole numbers as short text: five bits to a character, the sixth says that more follow (as in source maps).
struct CompactNumbers {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private var bytes: [UInt8] = []

    /// The numbers so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds a number of at least 0.
    package mutating func append(_ number: Int) {
        var rest = UInt64(number)
        repeat {
            let low = Int(rest & 31)
            rest >>= 5
            bytes.append(Self.alphabet[rest > 0 ? low | 32 : low])
        } while rest > 0
    }

    /// Adds a number of any sign: the lowest bit is the sign.
    package mutating func append(signed number: Int) { append(number < 0 ? (-number) << 1 | 1 : number << 1) }
}

extension PageTopology {
    /// The stretches: per stretch its number of points, then the steps from point to point, the first from the start of the
    /// stretch before.
    var arcText: String {
        var out = CompactNumbers()
        var last = GridPoint(x: 0, y: 0)
        for arc in arcs {
            out.append(arc.count)
            for point in arc { Self.step(&last, to: point, &out) }
        }
        return out.text
    }

    /// The rings: per feature the number of its rings, per ring the number of its stretches, then steps from reference to
    /// reference, a reference being twice the stretch, and one more when it is run backwards.
    var ringText: String {
        var out = CompactNumbers()
        var last = 0
        for feature in rings {
            out.append(feature.count)
            for ring in feature {
                out.append(ring.count)
                for arc in ring {
                    let reference = arc < 0 ? ~arc * 2 + 1 : arc * 2
                    out.append(signed: reference - last)
                    last = reference
                }
            }
        }
        return out.text
    }

    /// Places as steps from one to the next.
    package func text(of places: [GridPoint]) -> String {
        var out = CompactNumbers()
        var last = GridPoint(x: 0, y: 0)
        for place in places { Self.step(&last, to: place, &out) }
        return out.text
    }

    private static func step(_ last: inout GridPoint, to point: GridPoint, _ out: inout CompactNumbers) {
        out.append(signed: Int(point.x) - Int(last.x))
        out.append(signed: Int(point.y) - Int(last.y))
        last = point
    }
}
