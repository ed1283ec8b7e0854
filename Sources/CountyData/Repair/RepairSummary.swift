import CountyModel
import Geospatial

/// The one line on a repair: what there was, what is left, how far borders moved and how areas changed.
package enum RepairSummary {
    package static func finding(
        _ before: TopologyReport, _ after: TopologyReport, _ report: RepairReport, _ options: RepairOptions
    ) -> Finding {
        let (old, new) = (Counts(before), Counts(after))
        let move = NumberText.plain(report.changes.map(\.largestMove).max() ?? 0, decimals: 2)
        let sum = NumberText.plain(report.areaAfter - report.areaBefore, decimals: 1)
        let most = NumberText.plain(report.changes.map { abs($0.areaAfter - $0.areaBefore) }.max() ?? 0, decimals: 1)
        let snap = NumberText.plain(options.snapMeters, decimals: 1)
        let limit = NumberText.plain(options.gapAreaSquareMeters, decimals: 0)
        return Finding(
            .repairSummary,
            Bilingual(
                zh: """
                    修复前:\(old.zh);修复后:\(new.zh)。容差 \(snap) 米,缝隙上限 \(limit) 平方米;边界最大移动 \(move) 米,面积之和变化 \(sum) 平方米,\
                    单村最多 \(most) 平方米
                    """,
                en: """
                    before: \(old.en); after: \(new.en). Tolerance \(snap) m, gaps up to \(limit) m²; borders moved by at most \
                    \(move) m, the sum of areas changed by \(sum) m², one village by \(most) m² at most
                    """),
            mend: new.larger == 0
                ? nil
                : Bilingual(
                    zh: "较大的空洞按水面、林场等保留;如应补上,请调大缝隙上限(--gap-area 或 data.topology.gap_area_m2)",
                    en: "larger holes are kept as water or land without a village; raise --gap-area to close them"))
    }

    /// Faults of more than a square metre, and larger holes.
    private struct Counts {
        let overlaps: [Double]
        let gaps: [Double]
        let larger: Int

        init(_ report: TopologyReport) {
            overlaps = report.overlaps.map(\.area).filter { $0 > 1 }
            gaps = report.gaps.map(\.area).filter { $0 > 1 }
            larger = report.largerGaps.count
        }

        private func area(_ list: [Double]) -> String { NumberText.plain(list.reduce(0, +), decimals: 0) }
        var zh: String {
            "1 平方米以上重叠 \(overlaps.count) 处共 \(area(overlaps)) 平方米、缝隙 \(gaps.count) 处共 \(area(gaps)) 平方米、更大空洞 \(larger) 处"
        }
        var en: String {
            "\(overlaps.count) overlaps above 1 m² (\(area(overlaps)) m²), \(gaps.count) gaps (\(area(gaps)) m²), \(larger) larger holes"
        }
    }
}
