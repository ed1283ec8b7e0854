import CountyModel
import Geospatial

/// What a reader of the map should be told about its borders.
package enum BorderDoubts {
    /// How far apart borders of two townships may run to be suspected of being one border, in metres.
    static let suspectMeters = 20.0

    /// Township borders across which no village has a neighbour although edges run within 20 m of each other, as W1409 with the
    /// tolerance that would join them.
    ///
    /// - Parameters:
    ///   - polygons: villages in metres.
    ///   - villages: their names, in the same order.
    ///   - edges: the neighbours found.
    /// - Returns: findings ascending by the first villages of both townships.
    /// - Complexity: O(v log v), and O(unmatched edges × edges within 20 m).
    package static func findings(
        _ polygons: PolygonSet, villages: [Village], edges: [ContiguityEdge], threads: Int = 2
    ) -> [Finding] {
        let (town, names) = towns(villages)
        var joined: Set<UInt64> = []
        for edge in edges where edge.kind == .border || edge.kind == .corner {
            joined.insert(PairLengths.key(UInt32(town[edge.a]), UInt32(town[edge.b])))
        }
        let map = DoubtfulBorders(polygons, reach: suspectMeters, workers: threads)
        let parts = mapPieces(map.segments.count, of: 1 << 12, workers: threads) { piece in
            piece.flatMap { nearTowns(map.segments[$0], map.grid, town) }
        }
        var all = parts.flatMap { $0 }.filter { !joined.contains($0.pair) }
        all.sort { ($0.pair, $0.distance) < ($1.pair, $1.distance) }
        var findings: [Finding] = []
        var next = 0
        while next < all.count {
            let first = all[next]
            while next < all.count, all[next].pair == first.pair { next += 1 }
            let (a, b) = (names[Int(first.pair >> 32)], names[Int(first.pair & 0xFFFF_FFFF)])
            findings.append(finding(a, b, meters: max(0.1, (first.distance * 10).rounded(.up) / 10)))
        }
        return findings
    }

    /// Gaps above the limit as W1402, and overlaps above it.
    ///
    /// - Parameters:
    ///   - report: as measured on the map that will be used.
    ///   - villages: in the order of the polygons measured.
    ///   - areaLimit: least area in square metres that is worth a line; the scenario's `gap_area_m2`.
    package static func findings(_ report: TopologyReport, villages: [Village], areaLimit: Double = 500) -> [Finding] {
        report.overlaps.filter { $0.area > areaLimit }.map { overlap in
            let (a, b) = (villages[overlap.a].label, villages[overlap.b].label)
            let area = NumberText.plain(overlap.area, decimals: 0)
            return Finding(
                .overlapOrGap,
                Bilingual(
                    zh: "\(a)与\(b)的村界重叠 \(area) 平方米(\(place(overlap.box)))",
                    en: "\(a) and \(b) overlap by \(area) m² (\(place(overlap.box)))"),
                at: Place(village: a),
                mend: Bilingual(
                    zh: "请核实归属后在村界图中改正,或用 --fix topology 划给重叠边较长的一方",
                    en: "settle whose land it is; --fix topology gives it to the village with the longer border there"))
        }
            + report.largerGaps.filter { $0.area > areaLimit }.map { gap in
                let names = gap.villages.prefix(4).map { villages[$0].label }
                let more = gap.villages.count > 4
                let area = NumberText.plain(gap.area, decimals: 0)
                return Finding(
                    .overlapOrGap,
                    Bilingual(
                        zh: "\(names.joined(separator: "、"))\(more ? "等" : "")间有 \(area) 平方米不属于任何村(\(place(gap.box)))",
                        en: """
                            \(area) m² between \(names.joined(separator: ", "))\(more ? " and others" : "") belong to no \
                            village (\(place(gap.box)))
                            """),
                    at: Place(village: names.first),
                    mend: Bilingual(
                        zh: "若是水面、林场等无村土地可不处理;若是漏绘请补绘",
                        en: "leave it if it is water or land without a village; draw what is missing otherwise"))
            }
    }

    /// What a repair did: one note with the sums, E1410 for each village that would have lost all its land, and W1410 for each
    /// whose border moved further than the tolerance.
    package static func findings(_ report: RepairReport, villages: [Village]) -> [Finding] {
        guard !report.changes.isEmpty || !report.vanishing.isEmpty else { return [] }
        let change = NumberText.plain(report.areaAfter - report.areaBefore, decimals: 1)
        let count = report.changes.count
        var findings = [
            Finding(
                .repairedBorders,
                Bilingual(
                    zh: "已在副本中修复 \(count) 个村的边界,村面积之和变化 \(change) 平方米",
                    en: "borders of \(count) villages mended in a copy; the sum of areas changed by \(change) m²"))
        ]
        for village in report.vanishing {
            findings.append(
                Finding(
                    .coveredVillage,
                    Bilingual(
                        zh: "\(villages[village].label)的全部土地都被其他村覆盖,修复会使其消失,已保持原样",
                        en: "\(villages[village].label) lies wholly under others and would vanish; left as it was"),
                    at: Place(village: villages[village].label),
                    mend: Bilingual(zh: "请检查是否重复绘制或代码有误", en: "check whether it was drawn twice")))
        }
        for change in report.changes where report.movedFurther.contains(change.village) {
            let meters = NumberText.plain(change.largestMove, decimals: 1)
            findings.append(
                Finding(
                    .movedBorder,
                    Bilingual(
                        zh: "\(villages[change.village].label)的边界因缝隙或重叠的划归移动了 \(meters) 米,超过容差",
                        en: """
                            the border of \(villages[change.village].label) moved by \(meters) m, more than the tolerance, as \
                            a gap or an overlap was assigned
                            """),
                    at: Place(village: villages[change.village].label),
                    mend: Bilingual(zh: "请核实该处归属", en: "check whose land it is")))
        }
        return findings
    }

    private static func place(_ box: Box) -> String {
        let (x, y) = ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
        return "x \(NumberText.plain(x, decimals: 0)), y \(NumberText.plain(y, decimals: 0))"
    }

    private static func finding(_ a: String, _ b: String, meters: Double) -> Finding {
        let shown = NumberText.plain(meters, decimals: 1)
        return Finding(
            .townsDrawnApart,
            Bilingual(
                zh: "\(a)与\(b)之间没有一对村相邻,但两镇村界最近处仅相距 \(shown) 米",
                en: "no village of \(a) borders one of \(b), although their borders come within \(shown) m"),
            at: Place(value: "\(a) – \(b)"),
            mend: Bilingual(
                zh: "若两镇本应相接,请把 data.topology.snap_m 调到 \(shown) 以上",
                en: "if they should touch, set data.topology.snap_m to at least \(shown)"))
    }

    /// Township of every village, numbered in the order of the villages, and the names.
    private static func towns(_ villages: [Village]) -> ([Int], [String]) {
        var number: [String: Int] = [:]
        var names: [String] = []
        let town = villages.map { village in
            if let known = number[village.townName] { return known }
            number[village.townName] = names.count
            names.append(village.townName)
            return names.count - 1
        }
        return (town, names)
    }

    private static func nearTowns(_ own: BorderSegment, _ grid: SegmentBuckets, _ town: [Int])
        -> [(pair: UInt64, distance: Double)]
    {
        var found: [(pair: UInt64, distance: Double)] = []
        let home = town[Int(own.feature)]
        grid.forEachNear(own.x0, own.y0, own.x1, own.y1, reach: suspectMeters) { _, other in
            let away = town[Int(other.feature)]
            guard away > home else { return }
            let distance = own.distance(to: other)
            guard distance <= suspectMeters else { return }
            let pair = PairLengths.key(UInt32(home), UInt32(away))
            if let known = found.firstIndex(where: { $0.pair == pair }) {
                found[known].distance = min(found[known].distance, distance)
            } else {
                found.append((pair, distance))
            }
        }
        return found
    }
}
