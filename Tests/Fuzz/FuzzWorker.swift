import CountyData
import CountyModel
import Foundation
import Glibc
import Planning

/// Reads damaged deliveries one after the other in this process and writes down how each ended.
struct FuzzWorker {
    let seed: UInt64
    let folder: URL
    let log: URL
    /// Most memory that a case may add to what the process holds, in MiB.
    let mebibytes: Int
    /// Most processor time that a case may take, in seconds.
    let seconds: Int

    func run(_ numbers: Range<Int>) throws {
        let base = try BaseCounty(scratch: folder.appending(path: "base"))
        try Data().write(to: log)
        let journal = try FileHandle(forWritingTo: log)
        for number in numbers {
            let fuzz = FuzzCase(number, seed: seed, base)
            try journal.write(contentsOf: Data("begin\t\(number)\t\(fuzz.title)\n".utf8))
            let start = clock()
            let outcome = try judge(fuzz)
            let milliseconds = (clock() - start) / (CLOCKS_PER_SEC / 1000)
            try journal.write(contentsOf: Data("end\t\(number)\t\(outcome)\t\(milliseconds)\n".utf8))
        }
    }

    private func judge(_ fuzz: FuzzCase) throws -> String {
        let place = folder.appending(path: "case")
        try? FileManager.default.removeItem(at: place)
        for (name, bytes) in fuzz.files {
            let file = place.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let before = try listing(place)
        ProcessFigures.forgetPeak()
        let held = ProcessFigures.mebibytes("VmRSS")
        // Past this the process is killed and the case is reported as too slow.
        var limit = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
        setitimer(Int32(ITIMER_PROF.rawValue), &limit, nil)
        let plan = ["plan.json", "plan.csv", "plan.xlsx"].first { fuzz.files[$0] != nil }
        let outcome = read(
            place.appending(path: "scenario.yaml").path, plan: plan.map { place.appending(path: $0).path })
        limit.it_value.tv_sec = 0
        setitimer(Int32(ITIMER_PROF.rawValue), &limit, nil)
        let grown = ProcessFigures.mebibytes("VmHWM") - held
        if fuzz.title.hasPrefix(FuzzCase.sound), outcome != "read" { return "BUG not read undamaged: \(outcome)" }
        if grown > mebibytes { return "BUG memory \(grown) MiB" }
        if try listing(place) != before { return "BUG files changed" }
        return outcome
    }

    /// What `planner check` does, and `planner score` where there is a plan or one with edits, without the printing.
    private func read(_ path: String, plan: String?) -> String {
        do {
            if let plan, plan.hasSuffix(".json") {
                _ = try PlanFolder.open(plan, PlanOpening(.named(path), .accepted, threads: 1)).plan()
                return "read"
            }
            let scenario = try Scenario.load(path: path)
            let reading = try CountyReader.read(scenario)
            let setup = try PlanningCase(reading.county, scenario, threads: 1)
            _ = try BorderDoubts.county(reading.county, setup.graph, scenario, threads: 1)
            if let plan { _ = try GivenPlan.read(plan, setup).judge(setup) }
            return "read"
        } catch let error as PlannerError {
            switch error.kind {
            case .data, .input, .scenario, .infeasible:
                return error.findings.isEmpty ? "BUG no finding" : "\(error.kind) \(error.findings[0].code)"
            default: return "BUG kind \(error.kind) \(error.findings.map { $0.code.text + " " + $0.what.en })"
            }
        } catch { return "BUG other error \(error)" }
    }

    /// Names and sizes of all files: a reader leaves nothing behind.
    private func listing(_ folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().map { name in
            let size = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.size]
            return "\(name) \(size ?? 0)"
        }
    }
}

/// What the kernel says about this process.
enum ProcessFigures {
    /// Starts `VmHWM` anew.
    static func forgetPeak() { try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs")) }

    static func mebibytes(_ key: String) -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }
}
