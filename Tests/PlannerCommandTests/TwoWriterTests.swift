import Foundation
import Testing

@Suite("Two commands at once")
struct TwoWriterTests {
    @Test("Of edits made at the same time none is lost: each is in the log, or was refused and said so")
    func edits() throws {
        let county = try OpenedCounty()
        let log = county.path + "/out/edits.jsonl"
        func actions() throws -> Int {
            try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count - 1
        }
        for number in 0..<4 {
            let before = try actions()
            let runs = try (2...3).map { cluster in
                let process = Process()
                process.executableURL = Command.folder.appendingPathComponent("planner")
                process.arguments = [
                    "edit", "out", number % 2 == 0 ? "lock" : "unlock", "P0\(cluster)", "--fail-on", "never", "-q",
                ]
                process.currentDirectoryURL = URL(fileURLWithPath: county.path)
                process.standardOutput = FileHandle.nullDevice
                process.standardError = FileHandle.nullDevice
                try process.run()
                return process
            }
            for run in runs { run.waitUntilExit() }
            let done = runs.count { $0.terminationStatus == 0 }
            #expect(runs.allSatisfy { [0, 73].contains($0.terminationStatus) })
            #expect(try actions() - before == done)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: county.path + "/out")
        #expect(left.allSatisfy { !$0.hasPrefix(".") })
    }
}
