import Foundation
import Testing

@Suite("Deliveries as offices write them")
struct ReadingCaseTests {
    @Test(
        "Each of some forty made-up deliveries with one trouble is read as the clean county is, or the trouble is told")
    func cases() throws {
        let scratch = try Scratch()
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Reading/cases.py")
        let output = scratch.file("cases.tsv")
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // No compiled copies of the script in the repository.
        process.arguments = ["python3", "-B", script.path, Command.folder.appending(path: "planner").path]
        process.standardOutput = FileHandle(forWritingAtPath: output)
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
        #expect(process.terminationStatus == 0)
        #expect(lines.filter { $0.hasSuffix("\tas it should be") }.count == lines.count - 1 && lines.count > 40)
    }
}
