import Foundation
import Testing

/// What the test of the workbench runs in: the driver that `make browser` installs, and the script that clicks.
private enum Workbench {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let python = root + "/.venv/page/bin/python"

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = arguments
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    /// What is missing on this machine, in words; `nil` if nothing is.
    static let missing: String? = {
        guard FileManager.default.isExecutableFile(atPath: python),
            let asked = try? run([root + "/Tests/Page/browser.py"])
        else { return "a driver in .venv/page" }
        return asked.status == 0 ? nil : asked.output
    }()
}

@Suite(
    "The workbench in Chromium and under attack",
    .enabled(
        if: Workbench.missing == nil, "make browser runs the test of the workbench; missing: \(Workbench.missing ?? "")"
    ),
    .serialized)
struct WorkbenchBrowserTests {
    @Test(
        "A village is moved by the menu and back; kills, reloads and second windows lose nothing; strangers are refused"
    )
    func whole() throws {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 40, in: scratch.path)
        let made = try Command(
            ["init", "示例县", "--villages", "村界.shp", "--table", "行政村基本情况表.xlsx", "-o", "."], in: scratch.path)
        #expect(made.status == 0, Comment(rawValue: made.errors))
        let proposed = try Command(
            ["propose", "scenario.yaml", "-o", "out", "--iterations", "2000"], in: scratch.path)
        #expect(proposed.status == 0, Comment(rawValue: proposed.errors))
        let planner = Command.folder.appendingPathComponent("planner").path
        let result = try Workbench.run([Workbench.root + "/Tests/Page/workbench_test.py", planner, scratch.path])
        #expect(result.status == 0, Comment(rawValue: result.output))
        #expect(result.output.contains("ok    a signal ends it"))
    }

    @Test(
        "Rules are tried by sliders, saved, undone, told where they cannot be kept, and refused to a window that is behind"
    )
    func rules() throws {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 40, in: scratch.path)
        let made = try Command(
            ["init", "示例县", "--villages", "村界.shp", "--table", "行政村基本情况表.xlsx", "-o", "."], in: scratch.path)
        #expect(made.status == 0, Comment(rawValue: made.errors))
        let proposed = try Command(
            ["propose", "scenario.yaml", "-o", "out", "--iterations", "2000"], in: scratch.path)
        #expect(proposed.status == 0, Comment(rawValue: proposed.errors))
        let planner = Command.folder.appendingPathComponent("planner").path
        let result = try Workbench.run([Workbench.root + "/Tests/Page/rules_test.py", planner, scratch.path])
        #expect(result.status == 0, Comment(rawValue: result.output))
        #expect(result.output.contains("ok    there is nothing to save and nothing to move"))
    }

    @Test(
        "From an empty folder files are brought, understood and made a scenario; hostile names, halves and strangers leave nothing"
    )
    func data() throws {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 40, in: scratch.path)
        let planner = Command.folder.appendingPathComponent("planner").path
        let result = try Workbench.run([Workbench.root + "/Tests/Page/data_test.py", planner, scratch.path])
        #expect(result.status == 0, Comment(rawValue: result.output))
        #expect(result.output.contains("ok    a signal ends it"))
    }
}
