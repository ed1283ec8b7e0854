import Foundation
import Testing

@Suite("Every output as it was kept")
struct GoldenTests {
    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/golden.py").path

    /// What the script prints, which is nothing where all is well.
    private func golden(_ arguments: String...) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-B", Self.script, "--commands", Command.folder.path] + arguments
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test("The villages of two counties give the same screens and files as were kept, byte for byte, whatever is asked")
    func everyCall() throws {
        let run = try golden()
        #expect(run.status == 0, Comment(rawValue: run.text))
    }

    @Test("Every verb has a call about villages that goes well and one that goes wrong; every README line is run")
    func everyVerb() throws {
        let run = try golden("--cover")
        #expect(run.status == 0, Comment(rawValue: run.text))
    }
}
