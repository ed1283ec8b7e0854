import Foundation
import Testing

@Suite("Runs that are ended, or refused by the system, while they write")
struct FaultTests {
    /// Whether the system lets a program be watched and disturbed.
    private static let isAllowed: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["strace", "-qq", "-o", "/dev/null", "-e", "inject=rename:error=EIO", "true"]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    @Test(
        "At the first and last step of each kind an edit leaves the old plan or the new one, or says so, and the next edit mends it",
        .enabled(if: isAllowed, "strace is not there, or may not watch programs; make faults tries all commands"))
    func edit() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let folder = Command.folder
        process.arguments = [
            "python3", Bundled.folder + "/../Tests/Faults/faults.py", "--sample", "2",
            folder.appending(path: "planner").path, folder.appending(path: "planner-bench").path, "edit",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let said = String(decoding: data, as: UTF8.self)
        #expect(process.terminationStatus == 0, Comment(rawValue: said))
        #expect(said.contains("edit: ended 10 times"), Comment(rawValue: said))
    }
}
