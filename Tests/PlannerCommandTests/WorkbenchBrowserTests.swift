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
    func whole() throws { try drive("workbench_test.py", hasPlan: true, "a signal ends it") }

    @Test(
        "Rules are tried by sliders, saved, undone, told where they cannot be kept, and refused to a window that is behind"
    )
    func rules() throws { try drive("rules_test.py", hasPlan: true, "there is nothing to save and nothing to move") }

    @Test(
        "From an empty folder files are brought, understood and made a scenario; hostile names, halves and strangers leave nothing"
    )
    func data() throws { try drive("data_test.py", hasPlan: false, "a signal ends it") }

    /// Runs a script over a county's files, with a scenario and a plan where it wants them; `last` is what it says at its end.
    private func drive(_ script: String, hasPlan: Bool, _ last: String) throws {
        let scratch = try Scratch()
        _ = try DeliveredCounty(villages: 40, in: scratch.path)
        let steps = [
            ["init", "示例县", "--villages", "村界.shp", "--table", "行政村基本情况表.xlsx", "-o", "."],
            ["propose", "scenario.yaml", "-o", "out", "--iterations", "2000"],
        ]
        for words in hasPlan ? steps : [] {
            let made = try Command(words, in: scratch.path)
            #expect(made.status == 0, Comment(rawValue: made.errors))
        }
        let planner = Command.folder.appendingPathComponent("planner").path
        let result = try Workbench.run([Workbench.root + "/Tests/Page/" + script, planner, scratch.path])
        #expect(result.status == 0, Comment(rawValue: result.output))
        #expect(result.output.contains("ok    " + last))
    }
}
