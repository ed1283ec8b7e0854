import Foundation
import Testing

@testable import Handover

@Suite("Colours for readers who do not see all of them")
struct MapColourTests {
    /// Ways of seeing: normal, then without red, green and blue cones, after Machado, Oliveira and Fernandes (2009), severity 1.
    private static let sights: [(name: String, rows: [[Double]])] = [
        ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        (
            "protan",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        ),
        (
            "deutan",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        ),
        (
            "tritan",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        ),
    ]

    private func linear(_ hex: String) -> [Double] {
        (0..<3).map { part in
            let start = hex.index(hex.startIndex, offsetBy: 1 + 2 * part)
            let value = Double(Int(hex[start...].prefix(2), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    private func product(_ rows: [[Double]], _ column: [Double]) -> [Double] {
        rows.map { row in zip(row, column).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// Lightness, red–green and yellow–blue of CIE 1976 under daylight.
    private func lab(_ hex: String, _ sight: [[Double]]) -> [Double] {
        let seen = product(sight, linear(hex)).map { min(1, max(0, $0)) }
        let toXYZ = [
            [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
        ]
        let f = zip(product(toXYZ, seen), [0.95047, 1, 1.08883]).map { value, white -> Double in
            let t = value / white
            return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    private func leastDifference(_ colours: [String]) -> Double {
        var least = Double.infinity
        for sight in Self.sights {
            let seen = colours.map { lab($0, sight.rows) }
            for a in seen.indices {
                for b in seen.indices where b > a {
                    least = min(least, sqrt(zip(seen[a], seen[b]).reduce(0) { $0 + pow($1.0 - $1.1, 2) }))
                }
            }
        }
        return least
    }

    @Test("Any two clusters' colours stay apart for red-, green- and blue-blind readers, and black type reads on them")
    func palette() {
        #expect(leastDifference(MapColours.palette) >= 15)
        #expect(Set(MapColours.palette).count == 7)
        for colour in MapColours.palette + MapColours.incomes {
            #expect(lab(colour, Self.sights[0].rows)[0] >= 55, "too dark for black type: \(colour)")
        }
    }

    @Test("Strong, middle and weak villages stay apart for them too")
    func classes() {
        #expect(leastDifference([MapColours.strong, MapColours.middle, MapColours.weak]) >= 25)
        #expect(leastDifference([MapColours.strong, MapColours.weak, MapColours.unknown]) >= 14)
    }

    @Test("Each step of income stays apart from the next")
    func incomes() {
        for (step, next) in zip(MapColours.incomes, MapColours.incomes.dropFirst()) {
            #expect(leastDifference([step, next]) >= 9, "\(step) \(next)")
        }
    }
}
