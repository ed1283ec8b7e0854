import CountyModel
import Geospatial

/// A tolerance chosen from the map itself.
package struct SnapTolerance: Sendable, Equatable {
    /// The tolerance in metres; 0 when neighbours have equal vertices everywhere.
    package let meters: Double
    /// How far apart in metres borders may lie that face each other along a length (``Adjacency``); ``meters`` unless the map is so
    /// coarse that its own width asks for more.
    package let facingMeters: Double
    /// Metres of border that were compared.
    package let comparedMeters: Double
    /// Why.
    package let reason: Bilingual
    /// Whether the map gave it, and not the scenario.
    package let isChosenFromMap: Bool

    package init(
        meters: Double, facingMeters: Double? = nil, comparedMeters: Double, reason: Bilingual,
        isChosenFromMap: Bool = true
    ) {
        (self.meters, self.comparedMeters) = (meters, comparedMeters)
        self.facingMeters = max(meters, facingMeters ?? meters)
        (self.reason, self.isChosenFromMap) = (reason, isChosenFromMap)
    }

    /// How far apart borders are compared, in metres.
    package static let window = 10.0
    /// Greatest tolerance proposed, in metres. Borders further apart may well be two: they count only where they face each other
    /// along a length, up to ``facingMeters``; more than that is for the user to say.
    static let cap = 8.0
    /// Least tolerance, in metres, where borders are not equal.
    package static let floor = 0.1

    /// Proposes a tolerance: of all the length where unmatched borders of two villages run opposite each other within 10 m, twice
    /// the width that 95 % stays below (where three or four borders meet their errors add up), rounded up to a tenth, at least
    /// 0.1 and at most 8 m; where the map asks for more, that is kept as ``facingMeters``. Less than a two-thousandth of all
    /// borders is taken for hairpins of the outline, and gives 0.1 m; none at all gives 0.
    ///
    /// - Parameter polygons: villages in metres.
    /// - Complexity: O(v log v) and O(metres compared / 5 × borders near); of more than fifty thousand edges an even share is compared.
    package static func suggest(_ polygons: PolygonSet, threads: Int = 2) -> SnapTolerance {
        let map = DoubtfulBorders(polygons, reach: window, workers: threads)
        let every = max(1, map.segments.count / 50_000)
        let parts = mapPieces(map.segments.count, of: 1 << 12, workers: threads) { piece in
            var widths = Widths()
            for index in piece where index % every == 0 && map.isActive[Int(map.segments[index].edge)] {
                widths.measure(map.segments[index], map.grid)
            }
            return widths
        }
        var widths = Widths()
        for part in parts { widths.add(part) }
        let total = widths.meters.reduce(0, +) * Double(every)
        let border = map.edges.edges.reduce(0) { $0 + map.places.distance($1.low, $1.high) }
        // A river mouth or a hairpin of the outline is not a border digitised twice.
        guard total > 0.0005 * border else { return total == 0 ? clean : least(compared: total) }
        var left = 0.95 * total / Double(every)
        var bin = 0
        while bin < widths.meters.count - 1, left > widths.meters[bin] {
            left -= widths.meters[bin]
            bin += 1
        }
        let width = Double(bin + 1) * Widths.step
        let asked = max(floor, (width * 2 * 10).rounded(.up) / 10)
        let meters = min(cap, asked)
        let (shown, share) = (NumberText.plain(meters, decimals: 1), NumberText.plain(width, decimals: 2))
        let length = NumberText.plain(total / 1000, decimals: 1)
        let reason = Bilingual(
            zh: "两侧村界未重合的界线共 \(length) 千米,其中 95% 的缝隙或重叠宽度不超过 \(share) 米,容差取其两倍(最多 8 米)即 \(shown) 米",
            en: """
                borders of \(length) km were drawn twice; 95% of the gaps and overlaps are at most \(share) m wide, so the \
                tolerance is twice that, up to 8 m: \(shown) m
                """)
        return SnapTolerance(
            meters: meters, facingMeters: asked, comparedMeters: total,
            reason: asked > cap ? coarse(reason, asked, joined: widths.share(upTo: cap)) : reason)
    }

    /// What is added on a map coarser than the tolerance goes: how far, and how much of the borders the tolerance joins.
    private static func coarse(_ reason: Bilingual, _ asked: Double, joined: Double) -> Bilingual {
        let (far, share) = (NumberText.plain(asked, decimals: 1), NumberText.plain(joined * 100, decimals: 1))
        return Bilingual(
            zh: "\(reason.zh);这一容差可接合其中 \(share)%,相距更远但不超过 \(far) 米的,只有沿线相对而行时才算相邻",
            en: """
                \(reason.en); that joins \(share)% of them, and borders further apart, up to \(far) m, count only where they \
                face each other along a length
                """)
    }

    private static let clean = SnapTolerance(
        meters: 0, comparedMeters: 0,
        reason: Bilingual(zh: "相邻村的界线逐点重合,不需要容差", en: "neighbours share every vertex; no tolerance is needed"))

    /// Where one village has a vertex and its neighbour a straight edge, they share no vertex there although there is
    /// no gap.
    private static func least(compared: Double) -> SnapTolerance {
        SnapTolerance(
            meters: floor, comparedMeters: compared,
            reason: Bilingual(
                zh: "相邻村的界线基本逐点重合,取最小容差 \(NumberText.plain(floor)) 米",
                en:
                    "nearly all neighbours share every vertex; the least tolerance of \(NumberText.plain(floor)) m is enough"
            ))
    }
}

extension SnapTolerance {
    /// The finding on a tolerance that was taken from the map.
    package var finding: Finding? {
        guard isChosenFromMap else { return nil }
        let shown = NumberText.plain(meters, decimals: 1)
        return Finding(
            .chosenTolerance,
            Bilingual(zh: "边界容差自动取 \(shown) 米:\(reason.zh)", en: "tolerance of borders: \(shown) m; \(reason.en)"),
            mend: Bilingual(
                zh: "如需固定,请写 data.topology.snap_m: \(shown)", en: "to fix it, set data.topology.snap_m: \(shown)"))
    }
}

extension TopologyOptions {
    /// The tolerance of these options on a map: the number given, or the one taken from the map.
    ///
    /// - Parameter polygons: villages in metres.
    /// - Complexity: that of ``SnapTolerance/suggest(_:threads:)`` under `auto`, else O(1).
    package func tolerance(for polygons: PolygonSet, threads: Int = 2) -> SnapTolerance {
        guard let snapMeters else { return SnapTolerance.suggest(polygons, threads: threads) }
        return SnapTolerance(
            meters: snapMeters, comparedMeters: 0,
            reason: Bilingual(zh: "参数文件指定", en: "as the scenario says"), isChosenFromMap: false)
    }
}

/// Metres of border by the width of the gap or overlap along them.
private struct Widths: Sendable {
    static let step = 0.01
    var meters = [Double](repeating: 0, count: Int(SnapTolerance.window / 0.01) + 1)

    mutating func add(_ other: Widths) {
        for bin in meters.indices { meters[bin] += other.meters[bin] }
    }

    /// Share of the length, 0 … 1, along which gaps and overlaps are at most so many metres wide.
    func share(upTo limit: Double) -> Double {
        let joined = meters.prefix(Int((limit / Self.step).rounded())).reduce(0, +)
        return joined / max(1e-9, meters.reduce(0, +))
    }

    /// Takes a sample every five metres: the distance to the nearest facing border of another village.
    mutating func measure(_ own: BorderSegment, _ grid: SegmentBuckets) {
        let length = own.length
        let pieces = max(1, Int((length / 5).rounded(.up)))
        for piece in 0..<pieces {
            let share = (Double(piece) + 0.5) / Double(pieces)
            let (x, y) = (own.x0 + share * (own.x1 - own.x0), own.y0 + share * (own.y1 - own.y0))
            var least = Double.infinity
            grid.forEachNear(x, y, x, y, reach: SnapTolerance.window) { _, other in
                guard other.feature != own.feature else { return }
                guard other.cosine(own.x1 - own.x0, own.y1 - own.y0) < -0.7 else { return }
                least = min(least, other.nearest(x, y).distance)
            }
            if least <= SnapTolerance.window { meters[Int(least / Self.step)] += length / Double(pieces) }
        }
    }
}
