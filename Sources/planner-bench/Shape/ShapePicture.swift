import ClusterPlanner
import Foundation
import Geospatial

/// A plan drawn small: clusters in colours, villages left out in grey, villages' borders thin and townships' thick.
enum ShapePicture {
    private static let side = 600.0

    /// - Throws: `GeospatialError` when land cannot be united.
    static func svg(_ clusters: [[Int]], _ row: ShapeRow, _ setup: PlanningCase) throws -> String {
        let land = setup.county.metric
        guard let box = Box(x: land.x, y: land.y) else { return "" }
        let scale = side / max(box.maxX - box.minX, box.maxY - box.minY)
        func path(_ set: PolygonSet, _ feature: Int) -> String {
            set.rings(of: feature).map { ring in
                "M"
                    + ring.map { vertex in
                        String(
                            format: "%.1f %.1f", (set.x[vertex] - box.minX) * scale, (box.maxY - set.y[vertex]) * scale)
                    }.joined(separator: "L") + "Z"
            }.joined()
        }
        var clusterOf = [Int](repeating: -1, count: setup.county.villages.count)
        for (index, cluster) in clusters.enumerated() { for village in cluster { clusterOf[village] = index } }
        let colours = colours(setup.graph.edges.map { (clusterOf[$0.a], clusterOf[$0.b]) }, clusters.count)
        var out = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 -40 \(Int(side) + 20) \(Int(side) + 50)\" fill-rule=\"evenodd\">",
            "<rect x=\"-10\" y=\"-40\" width=\"\(Int(side) + 20)\" height=\"\(Int(side) + 50)\" fill=\"#fff\"/>",
        ]
        let title = row.values.filter { ["k", "mean", "pp", "reock", "w_l"].contains($0.key) }
            .map { "\($0.key) \(String(format: "%.\($0.decimals)f", $0.value))" }.joined(separator: "  ")
        out.append("<text x=\"0\" y=\"-14\" font-size=\"20\" font-family=\"sans-serif\">\(title)</text>")
        for village in setup.county.villages.indices {
            let fill = clusterOf[village] < 0 ? "#e4e4e4" : colours[clusterOf[village]]
            out.append("<path d=\"\(path(land, village))\" fill=\"\(fill)\" stroke=\"#999\" stroke-width=\"0.3\"/>")
        }
        let groups = try land.dissolved(clusters)
        for cluster in clusters.indices {
            out.append("<path d=\"\(path(groups, cluster))\" fill=\"none\" stroke=\"#222\" stroke-width=\"1.6\"/>")
        }
        let towns = Dictionary(grouping: setup.county.villages.indices) { setup.county.villages[$0].townName }
        let outlines = try land.dissolved(towns.keys.sorted().map { towns[$0] ?? [] })
        for town in 0..<outlines.featureCount {
            out.append(
                "<path d=\"\(path(outlines, town))\" fill=\"none\" stroke=\"#c03\" stroke-width=\"0.8\" stroke-dasharray=\"4 2\"/>"
            )
        }
        return (out + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// Different colours for clusters that touch: each takes the first that none of its neighbours has.
    private static func colours(_ pairs: [(Int, Int)], _ count: Int) -> [String] {
        let palette = ["#a6cee3", "#b2df8a", "#fdbf6f", "#cab2d6", "#fb9a99", "#ffff99", "#8dd3c7", "#fccde5"]
        var beside = [Set<Int>](repeating: [], count: count)
        for (a, b) in pairs where a >= 0 && b >= 0 && a != b {
            beside[a].insert(b)
            beside[b].insert(a)
        }
        var taken = [Int](repeating: -1, count: count)
        for cluster in 0..<count {
            let used = Set(beside[cluster].map { taken[$0] })
            taken[cluster] = palette.indices.first { !used.contains($0) } ?? cluster % palette.count
        }
        return taken.map { palette[$0] }
    }
}
