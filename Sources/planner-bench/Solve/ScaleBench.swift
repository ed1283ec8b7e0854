import ArgumentParser
import Foundation

/// `planner-bench scale`: how time and memory of search and bound grow with the map.
struct ScaleBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale",
        abstract: "Search and bound on made-up maps of growing size, each in a process of its own; one row per size.")

    @Argument(help: "Numbers of units.")
    var counts = [255, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 600_000]

    @Option(name: .long, help: "Tried moves per unit and restart.")
    var moves = 400

    @Option(name: .long, help: "Restarts.")
    var restarts = 1

    @Option(name: .long, help: "Passes of dual ascent.")
    var passes = 24

    @Option(name: .long, help: "Rounds of column generation.")
    var rounds = 0

    @Option(name: .long, help: "Threads.")
    var threads = 2

    @Flag(name: .long, help: "Units gain nothing from neighbours kept together.")
    var withoutCohesion = false

    /// What a run of `solve` says of itself.
    private struct Line: Decodable {
        var score, bound: Int64
        var gap: Double
        var violations: Int
        var first_plan_s: Double?
        var search_cpu_s, cpu_s: Double
        var search_mib, peak_mib: Int
    }

    func run() throws {
        print("| units | score per unit | gap % | first plan s | search CPU s | bound CPU s | search MiB | bound MiB |")
        print("|---|---|---|---|---|---|---|---|")
        for count in counts {
            let line = try measure(count)
            if line.violations > 0 { throw ValidationError("\(count) units: the plan breaks \(line.violations) rules") }
            let cells = [
                "\(count)", decimals(Double(line.score) / 1e6 / Double(count), 4), decimals(100 * line.gap, 2),
                line.first_plan_s.map { decimals($0, 2) } ?? "", decimals(line.search_cpu_s, 1),
                decimals(line.cpu_s - line.search_cpu_s, 1), "\(line.search_mib)", "\(line.peak_mib)",
            ]
            print("| " + cells.joined(separator: " | ") + " |")
            fflush(nil)
        }
    }

    /// Runs `solve` in a process of its own, because a process remembers only its highest memory.
    private func measure(_ count: Int) throws -> Line {
        let process = Process()
        process.executableURL = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = [
            "solve", "made:\(count)", "--json", "--bound", "--iterations", "\(moves * count)",
            "--restarts", "\(restarts)", "--passes", "\(passes)", "--rounds", "\(rounds)", "--threads", "\(threads)",
        ]
        if withoutCohesion { process.arguments?.append("--without-cohesion") }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
        return try JSONDecoder().decode(Line.self, from: data)
    }
}
