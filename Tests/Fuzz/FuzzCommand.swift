import ArgumentParser
import Foundation
import Glibc

/// `planner-fuzz`: reads damaged deliveries in worker processes and counts how each ends.
///
/// A case is right when it is read, or refused as wrong data, input or scenario, within bounds of time and memory, without a
/// sanitizer's report and without leaving a file behind.
@main
struct FuzzCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "planner-fuzz", abstract: "Read damaged deliveries.")

    @Option(help: "How many cases.")
    var count = 500

    @Option(help: "The first case.")
    var first = 0

    @Option(help: "The same seed gives the same cases.")
    var seed: UInt64 = 1

    @Option(help: "Cases a worker process reads before the next one takes over.")
    var batch = 250

    @Option(help: "Most memory a case may add, in MiB.")
    var memory = 768

    @Option(help: "Most processor time of a case, in seconds.")
    var seconds = 20

    @Option(help: "Folder to work in; cases that went wrong stay under found/.", completion: .directory)
    var folder = "/tmp/planner-fuzz"

    @Flag(help: .hidden) var worker = false

    func run() throws {
        let root = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        if worker {
            let worker = FuzzWorker(
                seed: seed, folder: root, log: root.appending(path: "log.tsv"), mebibytes: memory, seconds: seconds)
            return try worker.run(first..<first + count)
        }
        var tally = Tally()
        let process = WorkerProcess(self, root.appending(path: "worker"), root)
        for start in stride(from: first, to: first + count, by: batch) {
            tally.add(process.run(start..<min(start + batch, first + count)))
        }
        print(tally.text)
        if !tally.faults.isEmpty { throw ExitCode(1) }
    }
}

/// How one case ended.
struct CaseResult {
    let number: Int
    let title: String
    let outcome: String
    var isFault: Bool { outcome.hasPrefix("BUG") }
}

/// Counts by outcome, and every case that went wrong.
struct Tally {
    private var counts: [String: Int] = [:]
    private(set) var faults: [CaseResult] = []

    mutating func add(_ results: [CaseResult]) {
        for result in results {
            counts[result.isFault ? "BUG" : result.outcome, default: 0] += 1
            if result.isFault { faults.append(result) }
        }
    }

    var text: String {
        let total = counts.values.reduce(0, +)
        let lines = counts.keys.sorted().map { "\($0)\t\(counts[$0] ?? 0)" }
        return (faults.map { "case \($0.number)\t\($0.title)\t\($0.outcome)" } + lines + ["cases\t\(total)"])
            .joined(separator: "\n")
    }
}
