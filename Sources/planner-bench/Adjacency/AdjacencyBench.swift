import ArgumentParser
import ClusterPlanner
import Foundation
import Geospatial

/// `planner-bench adjacency`: reads a boundary file, finds the neighbours, and says what it took.
struct AdjacencyBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjacency", abstract: "Measure reading and rook contiguity with shared metres; one JSON line.")

    @Argument(help: "Boundary file.")
    var file: String

    @Option(name: .long, help: "Tolerance in metres for borders digitised apart, or auto to take it from the map.")
    var snap = Snap(meters: 0)

    @Option(name: .long, help: "Least shared border in metres.")
    var minShared: Double = 0

    @Flag(name: .long, help: "Queen instead of rook.")
    var queen = false

    @Option(name: .long, help: "Threads.")
    var threads = 2

    @Option(name: .long, help: "Write the pairs as CSV (feature numbers from 0, metres).")
    var pairs: String?

    @Option(
        name: .long,
        help: "CSV of true pairs (a,b or a,b,shared_m,kind by village code) to measure recall and precision against.")
    var truth: String?

    @Option(name: .long, help: "Field of the village code, for --truth.")
    var codeField = "ZLDWDM"

    func run() throws {
        let start = Usage.now()
        let layer = try VectorReader.read(path: file)
        let read = Usage.now()
        let metric = try inMeters(layer)
        let chosen = snap.meters == nil ? SnapTolerance.suggest(metric, threads: threads) : nil
        let snapMeters = snap.meters ?? chosen?.meters ?? 0
        let edges = Adjacency.neighbours(
            metric,
            AdjacencyOptions(
                kind: queen ? .queen : .rook, minSharedMeters: minShared, snapMeters: snapMeters,
                facingMeters: chosen?.facingMeters ?? 0, threads: threads))
        let end = Usage.now()
        var parts = [
            "\"villages\":\(layer.rows.count)", "\"vertices\":\(metric.x.count)", "\"pairs\":\(edges.count)",
            "\"snap_m\":\(NumberText.plain(snapMeters, decimals: 1))",
            "\"shared_km\":\(NumberText.plain(edges.reduce(0) { $0 + $1.sharedMeters } / 1000, decimals: 3))",
            "\"read_cpu_s\":\(NumberText.plain(read.cpu - start.cpu, decimals: 3))",
            "\"adjacency_cpu_s\":\(NumberText.plain(end.cpu - read.cpu, decimals: 3))",
            "\"total_cpu_s\":\(NumberText.plain(end.cpu - start.cpu, decimals: 3))",
            "\"wall_s\":\(NumberText.plain(end.wall - start.wall, decimals: 3))",
            "\"read_peak_mib\":\(read.peakMiB)",
            "\"peak_mib\":\(end.peakMiB)",
        ]
        if let truth { parts += try accuracy(edges, layer, truth) }
        print("{" + parts.joined(separator: ",") + "}")
        if let pairs {
            let lines = edges.map { "\($0.a),\($0.b),\(NumberText.plain($0.sharedMeters, decimals: 6))" }
            try ("a,b,shared_m\n" + lines.joined(separator: "\n") + "\n").write(
                toFile: pairs, atomically: true, encoding: .utf8)
        }
    }

    /// Degrees are projected first; what is in metres already is taken as it is.
    private func inMeters(_ layer: VectorLayer) throws -> PolygonSet {
        guard let crs = layer.crs, crs.isGeographic else { return layer.polygons }
        let (system, _) = try MeasuringSystem.choose(for: crs, polygons: layer.polygons)
        return try layer.polygons.transformed(from: crs, to: system, threads: threads)
    }

    private func accuracy(_ edges: [ContiguityEdge], _ layer: VectorLayer, _ path: String) throws -> [String] {
        guard let field = layer.fieldNames.firstIndex(of: codeField) else {
            throw ValidationError("\(file) has no field \(codeField); its fields are \(layer.fieldNames).")
        }
        let codes = layer.rows.map { String(($0[field] ?? "").prefix(12)) }
        var wanted: Set<String> = []
        for line in try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",")
            // A list without kinds holds neighbours of all kinds.
            guard cells.count >= 2, queen || cells.count < 4 || cells[3] == "rook" else { continue }
            wanted.insert([String(cells[0]), String(cells[1])].sorted().joined(separator: "-"))
        }
        let found = Set(edges.map { [codes[$0.a], codes[$0.b]].sorted().joined(separator: "-") })
        let right = Double(found.intersection(wanted).count)
        return [
            "\"true_pairs\":\(wanted.count)",
            "\"recall\":\(NumberText.plain(right / Double(max(1, wanted.count)), decimals: 6))",
            "\"precision\":\(NumberText.plain(right / Double(max(1, found.count)), decimals: 6))",
        ]
    }
}

/// A tolerance, or `auto`.
struct Snap: ExpressibleByArgument {
    let meters: Double?

    init(meters: Double?) { self.meters = meters }

    init?(argument: String) {
        guard argument != "auto" else {
            self.init(meters: nil)
            return
        }
        guard let meters = Double(argument), meters >= 0 else { return nil }
        self.init(meters: meters)
    }

    var defaultValueDescription: String { meters.map { NumberText.plain($0) } ?? "auto" }
}

/// What the process has used so far.
struct Usage {
    let cpu: Double
    let wall: Double
    let peakMiB: Int

    static func now() -> Usage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return Usage(
            cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: Date().timeIntervalSinceReferenceDate,
            peakMiB: usage.ru_maxrss / 1024)
    }
}
