/// Gives a straight edge between two nodes the shape of a natural border without ever leaving the kite around it.
///
/// The kite lies inside the two triangles from the edge to the sites at its sides. Triangles of different edges do not
/// overlap, so borders never cross, whatever the random numbers are.
struct BorderShape {
    /// Interior points in metres, from the first end to the second; ends excluded.
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    private var random = SeededRandom(0)
    private var roughness = 0.6

    /// One edge: its ends in metres and the sites left and right of the way from the first to the second.
    struct Edge {
        var ax: Double
        var ay: Double
        var bx: Double
        var by: Double
        var leftX: Double
        var leftY: Double
        var rightX: Double
        var rightY: Double
    }

    /// Leaves `segments - 1` points in `x` and `y`.
    mutating func draw(_ edge: Edge, segments: Int, isRiver: Bool, key: SeededRandom) {
        x.removeAll(keepingCapacity: true)
        y.removeAll(keepingCapacity: true)
        guard segments > 1 else { return }
        random = key
        let (dx, dy) = (edge.bx - edge.ax, edge.by - edge.ay)
        let length = (dx * dx + dy * dy).squareRoot()
        let (ux, uy) = (dx / length, dy / length)
        let left = apex(length, along(edge, edge.leftX, edge.leftY, ux, uy))
        let right = apex(length, along(edge, edge.rightX, edge.rightY, ux, uy))
        if isRiver {
            meander(edge, segments, length, left, right, ux, uy)
        } else {
            roughness = random.uniform(0.35, 0.8)
            let (mx, my) = ((edge.ax + edge.bx) / 2, (edge.ay + edge.by) / 2)
            let kite = Kite(
                px: edge.ax, py: edge.ay, qx: edge.bx, qy: edge.by,
                ux: mx - uy * left, uy: my + ux * left, vx: mx + uy * right, vy: my - ux * right)
            split(kite, segments, cx: mx, cy: my)
        }
    }

    /// Position of a site along the edge and its distance from it.
    private func along(_ e: Edge, _ sx: Double, _ sy: Double, _ ux: Double, _ uy: Double) -> (Double, Double) {
        let (dx, dy) = (sx - e.ax, sy - e.ay)
        return (dx * ux + dy * uy, abs(dx * uy - dy * ux))
    }

    /// How far above the middle of the edge the triangle to the site reaches, less a margin.
    private func apex(_ length: Double, _ site: (along: Double, away: Double)) -> Double {
        let half = length / 2
        let height = site.along >= half ? site.away * half / site.along : site.away * half / (length - site.along)
        return min(0.86 * height, 0.5 * length)
    }

    private struct Kite {
        var px: Double
        var py: Double
        var qx: Double
        var qy: Double
        var ux: Double
        var uy: Double
        var vx: Double
        var vy: Double
    }

    /// Moves the middle along the kite's cross diagonal and goes on in the two half-size kites, which share only that point.
    private mutating func split(_ k: Kite, _ segments: Int, cx: Double, cy: Double) {
        guard segments > 1 else { return }
        let swing = random.uniform(-roughness, roughness)
        let (tx, ty) = swing > 0 ? (k.ux, k.uy) : (k.vx, k.vy)
        let (mx, my) = (cx + abs(swing) * (tx - cx), cy + abs(swing) * (ty - cy))
        let near = Kite(
            px: k.px, py: k.py, qx: mx, qy: my, ux: (k.px + k.ux) / 2, uy: (k.py + k.uy) / 2,
            vx: (k.px + k.vx) / 2, vy: (k.py + k.vy) / 2)
        let far = Kite(
            px: mx, py: my, qx: k.qx, qy: k.qy, ux: (k.qx + k.ux) / 2, uy: (k.qy + k.uy) / 2,
            vx: (k.qx + k.vx) / 2, vy: (k.qy + k.vy) / 2)
        let half = segments / 2
        split(near, half, cx: (k.px + mx) / 2, cy: (k.py + my) / 2)
        x.append(mx)
        y.append(my)
        split(far, segments - half, cx: (mx + k.qx) / 2, cy: (my + k.qy) / 2)
    }

    /// Smooth bends: one offset for every place along the edge, so the line cannot cross itself.
    private mutating func meander(
        _ e: Edge, _ segments: Int, _ length: Double, _ left: Double, _ right: Double, _ ux: Double, _ uy: Double
    ) {
        let waves = max(1, (length / 900 * random.uniform(0.8, 1.3)).rounded())
        let sign = random.unit() < 0.5 ? -1.0 : 1.0
        let strength = random.uniform(0.35, 0.75)
        for step in 1..<segments {
            let t = Double(step) / Double(segments)
            let wave = sign * strength * smoothWave(t * waves)
            let room = (wave > 0 ? left : right) * 2 * min(t, 1 - t) * min(1, 0.5 + 2 * min(t, 1 - t))
            let offset = min(abs(wave) * room, 170) * (wave > 0 ? 1 : -1)
            x.append(e.ax + t * length * ux - offset * uy)
            y.append(e.ay + t * length * uy + offset * ux)
        }
    }

    /// A sine-like wave made of parabolas, with period 1.
    private func smoothWave(_ t: Double) -> Double {
        let phase = t - t.rounded(.down)
        return phase < 0.5 ? 16 * phase * (0.5 - phase) : -16 * (phase - 0.5) * (1 - phase)
    }
}
