import Repeatable

/// Smooth random surfaces over the plane, computed from hashes so that any place can be asked for without a table.
struct Noise: Sendable {
    /// What makes this surface differ from others.
    let seed: UInt64
    /// Distance in metres over which the coarsest bumps change sign.
    let wavelength: Double
    /// How many layers, each of half the wavelength and half the height of the one before.
    let octaves: Int

    /// Height between about -1 and 1 at a place in metres.
    func value(_ x: Double, _ y: Double) -> Double {
        var total = 0.0
        var weight = 1.0
        var weights = 0.0
        var scale = 1 / wavelength
        for octave in 0..<octaves {
            total += weight * layer(x * scale, y * scale, UInt64(octave))
            weights += weight
            weight *= 0.5
            scale *= 2
        }
        return total / weights * 1.6
    }

    private func layer(_ x: Double, _ y: Double, _ octave: UInt64) -> Double {
        let (floorX, floorY) = (x.rounded(.down), y.rounded(.down))
        let (i, j) = (Int64(floorX), Int64(floorY))
        let (u, v) = (x - floorX, y - floorY)
        let (su, sv) = (fade(u), fade(v))
        let low = mix(gradient(i, j, u, v, octave), gradient(i + 1, j, u - 1, v, octave), su)
        let high = mix(gradient(i, j + 1, u, v - 1, octave), gradient(i + 1, j + 1, u - 1, v - 1, octave), su)
        return mix(low, high, sv) * 1.4
    }

    private func fade(_ t: Double) -> Double { t * t * t * (t * (t * 6 - 15) + 10) }

    private func mix(_ a: Double, _ b: Double, _ t: Double) -> Double { a + (b - a) * t }

    private func gradient(_ i: Int64, _ j: Int64, _ u: Double, _ v: Double, _ octave: UInt64) -> Double {
        let key = UInt64(bitPattern: i &* 0x1F1F_1F1F) ^ UInt64(bitPattern: j) &* 0x5851_F42D_4C95_7F2D
        let bits = SplitMix.mixed(seed &+ octave &* 0x9E37 ^ SplitMix.mixed(key))
        // Sixteen bits each give a direction inside the unit square: uneven lengths do no harm here.
        let gx = Double(bits & 0xFFFF) / 32767.5 - 1
        let gy = Double((bits >> 16) & 0xFFFF) / 32767.5 - 1
        return gx * u + gy * v
    }
}

/// The lie of the land: where it is low and flat, where high.
struct Terrain: Sendable {
    private let broad: Noise
    private let ridges: Noise

    init(seed: UInt64) {
        broad = Noise(seed: SplitMix.mixed(seed ^ 0xA1), wavelength: 26_000, octaves: 3)
        ridges = Noise(seed: SplitMix.mixed(seed ^ 0xA2), wavelength: 11_000, octaves: 3)
    }

    /// Height from 0 (valley floor) to 1 (summit) at a place in metres.
    func height(_ x: Double, _ y: Double) -> Double {
        // The zero line of a noise is a network of curves: close to it lies the valley.
        let fold = abs(ridges.value(x, y)) * 1.3
        let height = 0.36 + 0.42 * broad.value(x, y) + 0.55 * (fold - 0.35)
        return min(1, max(0, height))
    }
}
