/// Draws one ring again as another hand would have drawn it.
struct RingDigitiser {
    private let options: DigitisingOptions
    private let seed: UInt64
    /// The new ring in metres, the last vertex equal to the first.
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    private var crossing = RingCrossing()

    init(options: DigitisingOptions, seed: UInt64) { (self.options, self.seed) = (options, seed) }

    /// Leaves the new ring in `x` and `y`. It is simple: where carelessness would make the ring cross itself, the draughtsman
    /// is given a steadier hand.
    mutating func draw(
        _ oldX: ArraySlice<Double>, _ oldY: ArraySlice<Double>, _ isJunction: ArraySlice<Bool>, key: UInt64
    ) {
        let (px, py, joint) = (Array(oldX), Array(oldY), Array(isJunction))
        for attempt in 0..<6 {
            trace(px, py, joint, scale: 1 / Double(1 << attempt), SeededRandom(seed, key, UInt64(attempt)))
            if !crossing.crossesItself(x, y) { return }
        }
        (x, y) = (px, py)
    }

    private mutating func trace(
        _ px: [Double], _ py: [Double], _ joint: [Bool], scale: Double, _ stream: SeededRandom
    ) {
        var random = stream
        x.removeAll(keepingCapacity: true)
        y.removeAll(keepingCapacity: true)
        let last = px.count - 1
        var kept = last
        var start = 0
        while start < last {
            var end = start + 1
            while end < last, !joint[end] { end += 1 }
            // A ring without junctions is an exclave or an enclave: it has no ends to hold it in place, so it stays.
            let (sx, sy) = joint[start] ? shift(px, py, start, end, scale) : (0, 0)
            put(px[start], py[start], scale, &random)
            var dropped = false
            for i in (start + 1)..<max(start + 1, end) {
                // Never two in a row: the line then moves by no more than the tolerance.
                if !dropped, kept > 6, random.unit() < 0.8, bulge(px, py, i) < options.dropTolerance * scale {
                    dropped = true
                    kept -= 1
                    continue
                }
                if !dropped, random.unit() < options.insertedShare {
                    let t = random.uniform(0.3, 0.7)
                    // The shift fades out towards a junction, along the edge as everywhere else.
                    let fade = i == start + 1 ? t : 1
                    put(
                        px[i - 1] + t * (px[i] - px[i - 1]) + fade * sx,
                        py[i - 1] + t * (py[i] - py[i - 1]) + fade * sy, scale, &random)
                }
                put(px[i] + sx, py[i] + sy, scale, &random)
                dropped = false
            }
            start = end
        }
        x.append(x[0])
        y.append(y[0])
    }

    /// Distance in metres of a vertex from the line between its neighbours.
    private func bulge(_ px: [Double], _ py: [Double], _ i: Int) -> Double {
        let (dx, dy) = (px[i + 1] - px[i - 1], py[i + 1] - py[i - 1])
        let (ex, ey) = (px[i] - px[i - 1], py[i] - py[i - 1])
        let squared = dx * dx + dy * dy
        guard squared > 0 else { return .infinity }
        let t = min(1, max(0, (ex * dx + ey * dy) / squared))
        return ((ex - t * dx) * (ex - t * dx) + (ey - t * dy) * (ey - t * dy)).squareRoot()
    }

    private mutating func put(_ px: Double, _ py: Double, _ scale: Double, _ random: inout SeededRandom) {
        var (dx, dy) = (0.0, 0.0)
        repeat { (dx, dy) = (random.uniform(-1, 1), random.uniform(-1, 1)) } while dx * dx + dy * dy > 1
        x.append(roundedToMillimetre(px + dx * options.jitter * scale))
        y.append(roundedToMillimetre(py + dy * options.jitter * scale))
    }

    /// Displacement of a whole border. Both sides come to the same decision from the border's two ends, and only one of
    /// them carries it out.
    private func shift(_ px: [Double], _ py: [Double], _ start: Int, _ end: Int, _ scale: Double) -> (Double, Double) {
        let forward = (px[start], py[start]) < (px[end], py[end])
        let (a, b) = forward ? (start, end) : (end, start)
        var random = SeededRandom(
            seed, px[a].bitPattern, py[a].bitPattern, px[b].bitPattern, py[b].bitPattern)
        guard random.unit() < options.shiftedShare, (random.unit() < 0.5) == forward else { return (0, 0) }
        let (dx, dy) = (px[b] - px[a], py[b] - py[a])
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return (0, 0) }
        // Across the border, where it makes slivers and overlaps.
        let reach = options.shift * scale * random.uniform(0.4, 1) * (random.unit() < 0.5 ? 1 : -1)
        return (-dy / length * reach, dx / length * reach)
    }
}
