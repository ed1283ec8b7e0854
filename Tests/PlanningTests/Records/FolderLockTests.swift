import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("One writer in a folder")
struct FolderLockTests {
    /// Another process that holds a folder until it is told to end.
    private func holding(_ folder: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import fcntl, os, sys; fcntl.flock(os.open(sys.argv[1], os.O_RDONLY), fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()",
            folder,
        ]
        let output = Pipe()
        (process.standardInput, process.standardOutput) = (Pipe(), output)
        try process.run()
        #expect(output.fileHandleForReading.readData(ofLength: 5) == Data("held\n".utf8))
        return process
    }

    /// Ends it by the end of its input: threads of tests may block signals, and what they start inherits that.
    private func release(_ process: Process) { (process.standardInput as? Pipe)?.fileHandleForWriting.closeFile() }

    @Test("A folder that another process holds is waited for a little; then it is said who has it")
    func busy() throws {
        try Scratch.folder { folder in
            let other = try holding(folder)
            let error = #expect(throws: PlannerError.self) { _ = try FolderLock(folder, patience: 0.2) }
            #expect(error?.kind == .output && error?.findings.first?.code == .folderBusy)
            let said = error?.findings.first?.what.en ?? ""
            // Some systems do not list who holds what.
            #expect(said.contains("process \(other.processIdentifier)") || said.contains("another run"))
            release(other)
            other.waitUntilExit()
            _ = try FolderLock(folder, patience: 0.2)
        }
    }

    @Test("A process that holds a folder may write into it, and gives it back at the end")
    func own() throws {
        try Scratch.folder { folder in
            do {
                let outer = try FolderLock(folder)
                try PlanFiles.write([("plan.json", [1])], to: folder, overwrite: true)
                withExtendedLifetime(outer) {}
            }
            let other = try holding(folder)
            #expect(throws: PlannerError.self) { _ = try FolderLock(folder, patience: 0.1) }
            release(other)
            other.waitUntilExit()
        }
    }

    @Test("A folder that is not there yet is nobody's")
    func missing() throws { _ = try FolderLock("/nowhere/at/all", patience: 0) }
}
