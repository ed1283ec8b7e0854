import ArgumentParser
import Foundation

/// One finding as `planner check --json` printed it.
struct CheckedFinding: Decodable {
    let code: String
    let severity: String
    let message: String
    let file: String?
    let row: Int?
    let field: String?
    let village: String?
    let value: String?

    /// Whether the finding speaks of a village or column anywhere.
    func mentions(_ words: [String]) -> Bool {
        let text = [message, village, value, field].compactMap { $0 }.joined(separator: "\n")
        return words.contains { !$0.isEmpty && text.contains($0) }
    }
}

/// What `planner check --json` printed about one delivery.
struct CheckedDelivery: Decodable {
    struct Table: Decodable {
        let file: String
        let headerRow: Int
        let rowsIn: Int
        let rowsUsed: Int

        enum CodingKeys: String, CodingKey {
            case file
            case headerRow = "header_row"
            case rowsIn = "rows_in"
            case rowsUsed = "rows_used"
        }
    }

    let errors: [CheckedFinding]
    let warnings: [CheckedFinding]?
    let tables: [Table]?

    var findings: [CheckedFinding] { errors + (warnings ?? []) }

    /// Runs the `planner` that was built beside this program.
    static func run(scenario: URL) throws -> (status: Int32, report: CheckedDelivery) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "planner")
        process.arguments = ["check", scenario.path, "--json", "--lang", "zh"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, try JSONDecoder().decode(CheckedDelivery.self, from: data))
    }
}
