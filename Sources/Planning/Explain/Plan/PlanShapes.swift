import CountyModel
import Geospatial

/// How round the clusters of a plan are, measured on their united land.
package struct PlanShapes: Sendable {
    /// One per cluster, in the order of the plan.
    package let shapes: [AreaShape]
    /// Ids of the clusters, beside ``shapes``.
    private let ids: [String]

    /// Measures every cluster.
    ///
    /// - Throws: `GeospatialError` when the land of a cluster cannot be united or measured.
    /// - Complexity: O(v log v) in the vertices of the clusters.
    package init(_ setup: PlanningCase, _ plan: Plan) throws {
        try self.init(setup, ids: plan.clusters.map(\.id), plan.clusters.map(\.members))
    }

    /// The same for clusters of any plan.
    ///
    /// - Parameters:
    ///   - ids: short names of the clusters.
    ///   - groups: their villages, in the same order.
    package init(_ setup: PlanningCase, ids: [String], _ groups: [[Int]]) throws {
        shapes = try setup.county.metric.dissolved(groups).shapes()
        self.ids = ids
    }

    /// One measure over all clusters: its mean, its least value and the first cluster that has it; `nil` without clusters.
    package func standing(_ measure: KeyPath<AreaShape, Double>) -> (mean: Double, least: Double, worst: String)? {
        let values = shapes.map { $0[keyPath: measure] }
        guard let least = values.min(), let index = values.firstIndex(of: least) else { return nil }
        return (values.reduce(0, +) / Double(values.count), least, ids[index])
    }

    /// A line on all three measures with the worst cluster of each; `nil` without clusters.
    package var sentence: Bilingual? {
        guard let round = standing(\.polsbyPopper), let filled = standing(\.reock), let wide = standing(\.widthToLength)
        else { return nil }
        func text(_ standing: (mean: Double, least: Double, worst: String), _ word: Bilingual) -> Bilingual {
            let (mean, least) = (
                NumberText.plain(standing.mean, decimals: 2), NumberText.plain(standing.least, decimals: 2)
            )
            return Bilingual(
                zh: "\(word.zh)平均 \(mean)、最低 \(least)(\(standing.worst))",
                en: "\(word.en) \(mean) on average, least \(least) (\(standing.worst))")
        }
        let parts = [
            text(round, Bilingual(zh: "紧凑度", en: "compactness")),
            text(filled, Bilingual(zh: "外接圆充满度", en: "share of the smallest circle")),
            text(wide, Bilingual(zh: "宽长比", en: "width to length")),
        ]
        return Bilingual(
            zh: "片区形状:" + parts.map(\.zh).joined(separator: ","),
            en: "shape of clusters: " + parts.map(\.en).joined(separator: "; "))
    }
}
