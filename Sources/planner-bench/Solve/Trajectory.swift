import Foundation
import Regionalization
import Synchronization

/// Score and bound against the CPU seconds of the process.
final class Trajectory: Sendable {
    private struct Point {
        var cpu: Double
        var score: Int64
        var bound: Int64?
    }

    private let start: Double
    private let points = Mutex<[Point]>([])

    init(since start: Usage) { self.start = start.cpu }

    func add(score: Score, bound: Score?) {
        let point = Point(cpu: Usage.now().cpu - start, score: score.micropoints, bound: bound?.micropoints)
        points.withLock { $0.append(point) }
    }

    /// Writes `[{"cpu_s": …, "score": …, "bound": …}, …]`, values in micropoints.
    func write(to file: URL) throws {
        let lines = points.withLock { points in
            points.map { point in
                "{\"cpu_s\":\(point.cpu),\"score\":\(point.score),\"bound\":\(point.bound.map(String.init) ?? "null")}"
            }
        }
        try Data(("[" + lines.joined(separator: ",\n") + "]\n").utf8).write(to: file, options: .atomic)
    }
}
