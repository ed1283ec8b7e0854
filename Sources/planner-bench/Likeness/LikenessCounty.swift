import ArgumentParser
import CountyGenerator
import Foundation
import LikenessRegions

/// What upsets programs: every fiftieth village an island, a map in two halves, features that do not vary, villages
/// without people.
enum LikenessTrap: String, CaseIterable, ExpressibleByArgument {
    case islands, parted, constant, nobody
}

/// A made-up county as a likeness problem, and as plain files for other programs.
struct LikenessCounty {
    static let fields = ["income_operating", "income_capita", "cultivated_mu", "forest_mu", "county_seat_km"]

    let fields: [String]
    private let places: [(x: Double, y: Double)]
    private(set) var edges: [(u: Int, v: Int)]
    private(set) var features: [[Double]]
    private(set) var populations: [Int]
    let isStrong: [Bool]

    init(villages: Int, seed: UInt64, trap: LikenessTrap? = nil) {
        let county = CountyGenerator.make(CountyOptions(villages: villages, seed: seed, averageVertices: 12))
        let columns = Self.fields.map { LikenessCounty.numbers(county.column($0), villages) }
        fields = Self.fields
        places = county.villages.map { ($0.x, $0.y) }
        edges = county.trueAdjacency.filter(\.isRook).map { ($0.a, $0.b) }
        features = (0..<villages).map { village in columns.map { $0[village] } }
        populations = LikenessCounty.numbers(county.column("pop_registered"), villages).map { Int($0) }
        isStrong = columns[0].map { $0 >= 50 }
        switch trap {
        case .islands: edges.removeAll { $0.u % 50 == 0 || $0.v % 50 == 0 }
        case .parted: edges.removeAll { ($0.u < villages / 2) != ($0.v < villages / 2) }
        case .constant: features = features.map { $0.map { _ in 0 } }
        case .nobody: populations = populations.map { _ in 0 }
        case nil: break
        }
    }

    /// The map and the numbers of an optimisation instance; a lead candidate counts as strong.
    init(instance folder: URL, fields: [String]) throws {
        let nodes = try InstanceTable(folder.appending(path: "nodes.csv"))
        let graph = try InstanceTable(folder.appending(path: "edges.csv"))
        let columns = try fields.map(nodes.numbers)
        self.fields = fields
        places = zip(try nodes.numbers("x"), try nodes.numbers("y")).map { ($0, $1) }
        edges = zip(try graph.column("u"), try graph.column("v")).map { (min($0, $1), max($0, $1)) }
        features = (0..<nodes.count).map { unit in columns.map { $0[unit] } }
        populations = try nodes.column("pop")
        isStrong = try nodes.column("is_lead_candidate").map { $0 == 1 }
    }

    /// A missing cell gets the mean, for our search and the others alike.
    private static func numbers(_ column: GeneratedColumn?, _ count: Int) -> [Double] {
        let values: [Double?] =
            switch column?.values {
            case .integer(let values): values.map { $0.map { Double($0) } }
            case .real(let values): values
            case .text, nil: [Double?](repeating: nil, count: count)
            }
        let known = values.compactMap { $0 }
        let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
        return values.map { $0 ?? mean }
    }

    func problem(_ rules: LikenessRules) throws -> LikenessProblem {
        try LikenessProblem(
            edges: edges, features: features, populations: populations, isStrong: isStrong, rules: rules)
    }

    /// Between half and twice the mean population of a cluster of six villages.
    var populationTarget: Int { populations.reduce(0, +) * 6 / max(1, populations.count) }

    /// Size 3 to 12, population 0.5 to 2 times the target, a strong village.
    var clusterRules: LikenessRules {
        LikenessRules(
            unitCount: 3...12, population: populationTarget / 2...populationTarget * 2, needsStrong: true)
    }

    /// `units.csv` and `edges.csv`: the same numbers for every program.
    func write(to folder: String) throws {
        let header = "unit,x,y,population,strong," + fields.joined(separator: ",")
        let rows = features.indices.map { unit in
            "\(unit),\(places[unit].x),\(places[unit].y),\(populations[unit]),\(isStrong[unit] ? 1 : 0),"
                + features[unit].map { "\($0)" }.joined(separator: ",")
        }
        let url = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try Data(([header] + rows).map { $0 + "\n" }.joined().utf8).write(to: url.appending(path: "units.csv"))
        let pairs = edges.map { "\($0.u),\($0.v)\n" }.joined()
        try Data(("u,v\n" + pairs).utf8).write(to: url.appending(path: "edges.csv"))
    }
}
