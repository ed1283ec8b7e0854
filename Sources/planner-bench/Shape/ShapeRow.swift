import ClusterPlanner
import Foundation
import Geospatial

/// Sizes and shapes of one plan. A cluster of a single village has no shape of its own and is passed over.
struct ShapeRow {
    let name: String
    let clusters: Int
    let values: [(key: String, value: Double, decimals: Int)]

    /// - Throws: `GeospatialError` when the land of a cluster cannot be united.
    init(_ name: String, _ all: [[Int]], _ setup: PlanningCase) throws {
        let groups = all.filter { $0.count > 1 }
        let land = try setup.county.metric.dissolved(groups)
        let shapes = try land.shapes()
        let sizes = groups.map(\.count)
        let count = Double(max(1, groups.count))
        let bounds = setup.scenario.must.villages
        func share(_ isSo: (Int) -> Bool) -> Double { Double(groups.indices.count(where: isSo)) / count }
        func mean(_ measure: KeyPath<AreaShape, Double>) -> Double {
            shapes.reduce(0) { $0 + $1[keyPath: measure] } / count
        }
        let villages = setup.county.villages
        let inside = Set(all.joined())
        let weak = villages.indices.filter { setup.classes.classes[$0] == .weak }
        let round = shapes.map(\.polsbyPopper).sorted()
        let tenth = round.isEmpty ? 0 : round[Int((Double(round.count - 1) * 0.1).rounded())]
        (self.name, clusters) = (name, groups.count)
        values = [
            ("k", Double(groups.count), 0), ("mean", Double(sizes.reduce(0, +)) / count, 2),
            ("least", Double(sizes.min() ?? 0), 0), ("most", Double(sizes.max() ?? 0), 0),
            ("at_limit", share { sizes[$0] == bounds.minimum || sizes[$0] == bounds.maximum }, 2),
            ("in_4_8", share { (4...8).contains(sizes[$0]) }, 2), ("pp", mean(\.polsbyPopper), 3), ("pp10", tenth, 3),
            ("reock", mean(\.reock), 3), ("w_l", mean(\.widthToLength), 3),
            ("cross", share { Set(groups[$0].map { villages[$0].townName }).count > 1 }, 2),
            ("holes", Double(groups.indices.count { Self.hasHole(land, $0, groups[$0], setup) }), 0),
            ("left_out", Double(villages.count - inside.count), 0),
            ("weak", Double(weak.count(where: inside.contains)) / Double(max(1, weak.count)), 3),
        ]
    }

    /// A hectare or more inside the outline that is not land of the cluster; a hole of one village alone, such as another's
    /// exclave in it, is none that a plan could avoid.
    private static func hasHole(_ land: PolygonSet, _ feature: Int, _ members: [Int], _ setup: PlanningCase) -> Bool {
        let own = members.flatMap { holes(setup.county.metric, $0) }
        return holes(land, feature).contains { hole in !own.contains { abs($0 - hole) < 1 } }
    }

    /// Areas of the holes of a hectare or more, square metres.
    private static func holes(_ land: PolygonSet, _ feature: Int) -> [Double] {
        (land.featureStart[feature]..<land.featureStart[feature + 1]).flatMap { polygon in
            (land.polygonStart[polygon]..<land.polygonStart[polygon + 1]).dropFirst()
                .map { abs(land.signedArea(ofRing: $0)) }.filter { $0 > 10_000 }
        }
    }

    var json: String {
        let rest = values.map { "\"\($0.key)\":\(String(format: "%.\(max(1, $0.decimals))f", $0.value))" }
        return "{\"plan\":\"\(name)\"," + rest.joined(separator: ",") + "}"
    }

    static func table(_ rows: [ShapeRow]) -> String {
        guard let first = rows.first else { return "" }
        let width = (rows.map { $0.name.count }.max() ?? 4) + 2
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let head = String(repeating: " ", count: width) + first.values.map { padded($0.key, 9) }.joined()
        let lines = rows.map { row in
            row.name + String(repeating: " ", count: width - row.name.count)
                + row.values.map { padded(String(format: "%.\($0.decimals)f", $0.value), 9) }.joined()
        }
        return ([head] + lines).joined(separator: "\n")
    }
}
