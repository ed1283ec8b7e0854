import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanAudit
@testable import PlanStudies
@testable import Planning

/// Plans for pages and workbooks.
enum PageSamples {
    /// Names that try to be markup, scripts, ends of scripts, formulas, and orders to the writing direction.
    static let hostile: [Int: String] = [
        0: "<script>window.hacked=1</script>", 1: "</script><img src=x onerror=window.hacked=2>",
        2: "\"'`${window.hacked=3}",
        3: "安\u{202E}全\u{2066}村", 4: "<!--<script>", 5: "a\u{2028}b\u{2029}c", 6: "=1+1", 7: "+8613", 8: "-55",
        9: "@SUM(A1)",
        10: "\t=1", 11: "\r=2",
    ]

    /// A plan of the small county.
    static func plan(_ options: SmallCase.Options = .init()) throws -> HandoverPlan {
        try handover(SmallCase.make(options), label: "方案一")
    }

    /// A plan and another one that may not have more than three villages to a cluster.
    static func two(_ options: SmallCase.Options = .init()) throws -> (HandoverPlan, HandoverPlan) {
        var smaller = options
        smaller.change = { scenario in
            options.change(&scenario)
            scenario.must.villages = Bounds(minimum: 2, maximum: 3)
        }
        return (try plan(options), try handover(SmallCase.make(smaller), label: "方案二"))
    }

    private static func handover(
        _ made: (setup: PlanningCase, plan: Plan, reasons: PlanReasons), label: String
    ) throws -> HandoverPlan {
        HandoverPlan(
            try ComparedPlan(
                label: label, setup: made.setup, clusters: made.plan.judgedClusters, origin: made.plan.origin),
            made.plan)
    }

    /// The folder of the package.
    static let root = Repository.root.path

    /// Runs a program and gives its status and what it printed.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// Calls with the path of a file that holds some bytes and is gone afterwards.
    static func withFile<Result>(_ bytes: [UInt8], _ ending: String, _ body: (String) throws -> Result) throws -> Result
    {
        let path = NSTemporaryDirectory() + "handover-\(UUID().uuidString).\(ending)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }
}
