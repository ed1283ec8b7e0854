import ArgumentParser
import ClusterPlanner
import Foundation
import LikenessRegions

/// `planner-bench shape`: sizes and shapes of plans beside those of other methods at the same number of clusters.
struct ShapeBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shape",
        abstract:
            "Sizes and shapes of plans, with Ward's regions on the villages' coordinates at the same number of clusters.",
        discussion: """
            at_limit   clusters that have the least or the most villages that must.villages allows
            in_4_8     clusters of four to eight villages
            pp         mean Polsby-Popper 4πA/P²; pp10 its lowest tenth
            reock      area over that of the smallest circle
            w_l        width over length of the smallest rectangle
            cross      clusters with villages of more than one township
            holes      clusters that enclose a hectare or more that is not theirs, but for holes of a single village
            left_out   villages in no cluster; weak the share of weak villages in clusters
            """)

    @Argument(help: "Scenario file.")
    var scenario: String

    @Argument(help: "Plans: plan.json, its folder, or a table of village codes and clusters.")
    var plans: [String]

    @Flag(help: "Without Ward's regions.")
    var bare = false

    @Flag(help: "One JSON object per line instead of a table.")
    var json = false

    @Option(name: .shortAndLong, help: "Folder for a picture (SVG) of every row.")
    var output: String?

    func run() throws {
        let scenario = try Scenario.load(path: scenario)
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase(reading.county, scenario, acceptsContradictions: true)
        var rows: [ShapeRow] = []
        var pictures: [(name: String, clusters: [[Int]])] = []
        var counts: [Int] = []
        for path in plans {
            let given = try GivenPlan.read(Self.file(path), setup)
            let clusters = given.clusters.map(\.members)
            rows.append(try ShapeRow(path, clusters, setup))
            pictures.append((path, clusters))
            let count = rows[rows.count - 1].clusters
            if bare || counts.contains(count) { continue }
            counts.append(count)
            let regions = try Self.ward(setup, count)
            rows.append(try ShapeRow("Ward on coordinates, k = \(count)", regions, setup))
            pictures.append(("ward-\(count)", regions))
        }
        if json {
            for row in rows { print(row.json) }
        } else {
            print(ShapeRow.table(rows))
        }
        guard let output else { return }
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        for (index, picture) in pictures.enumerated() {
            let name = picture.name.split(separator: "/").suffix(2).joined(separator: "-")
            let text = try ShapePicture.svg(picture.clusters, rows[index], setup)
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(output)/\(name).svg"))
        }
    }

    private static func file(_ path: String) -> String {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && isFolder.boolValue ? path + "/plan.json" : path
    }

    private static func ward(_ setup: PlanningCase, _ count: Int) throws -> [[Int]] {
        let points = setup.county.points
        let problem = try LikenessProblem(
            edges: setup.graph.edges.map { ($0.a, $0.b) }, features: points.map { [$0.x, $0.y] },
            populations: points.map { _ in 0 }, isStrong: points.map { _ in false }, isScaled: false)
        return try wardRegions(problem, count: count)
    }
}
