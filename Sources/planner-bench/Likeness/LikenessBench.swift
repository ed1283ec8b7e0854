import ArgumentParser
import Foundation
import LikenessRegions

/// `planner-bench likeness`: regions of like villages, with the rules of joint committees and without.
struct LikenessBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "likeness",
        abstract: "Cut a made-up county into n/6 regions of like villages; one JSON line per method.")

    @Option(name: .long, help: "Villages.")
    var villages = 1000

    @Option(name: .long, help: "Seed of the county and of the search.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "Tried moves per run (default: by size).")
    var iterations: Int?

    @Option(name: .long, help: "Independent runs, the best of which counts.")
    var restarts = 1

    @Option(name: .long, help: "Threads.")
    var threads = 1

    @Option(name: .long, help: "Spoil the county: \(LikenessTrap.allCases.map(\.rawValue).joined(separator: ", ")).")
    var trap: LikenessTrap?

    @Option(name: .long, help: "Instance folder (nodes.csv, edges.csv) instead of a made-up county.")
    var instance: String?

    @Option(name: .long, parsing: .upToNextOption, help: "Columns of the instance that say how like units are.")
    var fields = ["strength", "weakness", "pop"]

    @Option(name: .shortAndLong, help: "Folder for units.csv, edges.csv, the regions and the figures.")
    var output: String?

    func run() throws {
        let county =
            try instance.map { try LikenessCounty(instance: URL(fileURLWithPath: $0), fields: fields) }
            ?? LikenessCounty(villages: villages, seed: seed, trap: trap)
        if let output { try county.write(to: output) }
        let options = LikenessOptions(seed: seed, iterations: iterations, restarts: restarts, threads: threads)
        var limits = county.clusterRules
        try measure(county, "ours-rules", limits, options)
        limits.needsStrong = false
        try measure(county, "ours-size", limits, options)
        try measure(county, "ours-free", LikenessRules(), options)
    }

    private func measure(
        _ county: LikenessCounty, _ method: String, _ rules: LikenessRules, _ options: LikenessOptions
    ) throws {
        let problem = try county.problem(rules)
        let report = LikenessReport(method, start: Usage.now()) { () throws(LikenessError) in
            try likenessRegions(problem, count: max(1, county.populations.count / 6), options)
        }
        try report.write(county.populations.count, to: output)
    }
}

/// `planner-bench maxp`: as many regions as possible above a floor.
struct MaxPBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maxp", abstract: "Cut a made-up county into as many regions above a population as possible.")

    @Option(name: .long, help: "Villages.")
    var villages = 1000

    @Option(name: .long, help: "Seed of the county and of the search.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "Floor in people (default: six mean villages).")
    var floor: Int?

    @Option(name: .long, help: "Tried moves per run (default: by size).")
    var iterations: Int?

    @Option(name: .long, help: "Spoil the county: \(LikenessTrap.allCases.map(\.rawValue).joined(separator: ", ")).")
    var trap: LikenessTrap?

    @Option(name: .long, help: "Instance folder (nodes.csv, edges.csv) instead of a made-up county.")
    var instance: String?

    @Option(name: .long, parsing: .upToNextOption, help: "Columns of the instance that say how like units are.")
    var fields = ["strength", "weakness", "pop"]

    @Option(name: .shortAndLong, help: "Folder for units.csv, edges.csv, the regions and the figures.")
    var output: String?

    func run() throws {
        let county =
            try instance.map { try LikenessCounty(instance: URL(fileURLWithPath: $0), fields: fields) }
            ?? LikenessCounty(villages: villages, seed: seed, trap: trap)
        if let output { try county.write(to: output) }
        let floor = self.floor ?? max(1, county.populationTarget)
        let options = LikenessOptions(seed: seed, iterations: iterations)
        let problem = try county.problem(LikenessRules())
        let report = LikenessReport("ours-maxp", start: Usage.now()) { () throws(LikenessError) in
            try maxPRegions(problem, floor: floor, options: options)
        }
        try report.write(county.populations.count, to: output)
        print("{\"floor\":\(floor),\"most\":\(county.populations.reduce(0, +) / floor)}")
    }
}
