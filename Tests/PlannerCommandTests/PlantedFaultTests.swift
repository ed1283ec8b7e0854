import Foundation
import Testing

/// The acceptance story of dirty data: every planted fault is reported with its file and row, nothing is silently dropped, and
/// nothing sound is blamed.
@Suite("Planted faults")
struct PlantedFaultTests {
    /// Lines of the judge: delivery, kind or complaint, place, wanted code, found codes.
    private func judged(_ folder: String) throws -> (status: Int32, lines: [[String]]) {
        let run = try Command(["faults", "--judge", folder], of: "planner-bench")
        return (run.status, run.output.split(separator: "\n").map { $0.components(separatedBy: "\t") })
    }

    @Test("Each planted fault is named with its file and row, alone and among all others, and the clean twin is clean")
    func each() throws {
        let scratch = try Scratch()
        #expect(try Command(["faults", "-o", scratch.file("faults")], of: "planner-bench").status == 0)
        let (status, lines) = try judged(scratch.file("faults"))
        #expect(Set(lines.map { $0[0] }).count == 35)
        for line in lines {
            let isFound = !["FALSE", "ROWS", "STATUS", "NOT CLEAN"].contains(line[1]) && line[4] != "MISSED"
            #expect(isFound, Comment(rawValue: line.joined(separator: " ")))
        }
        #expect(status == 0)
    }

    @Test("The judge does not take a finding about another row for the planted fault")
    func judgeIsStrict() throws {
        let scratch = try Scratch()
        let folder = scratch.file("faults")
        #expect(try Command(["faults", "--kind", "duplicate-row", "-o", folder], of: "planner-bench").status == 0)
        let truth = folder + "/duplicate-row/truth.csv"
        let text = try String(contentsOfFile: truth, encoding: .utf8)
        try text.replacingOccurrences(of: ",65,", with: ",64,").write(toFile: truth, atomically: true, encoding: .utf8)
        let (status, lines) = try judged(folder)
        #expect(status == 1)
        #expect(lines.contains { $0[1] == "duplicate-row" && $0[4] == "MISSED" })
        #expect(lines.contains { $0[1] == "FALSE" && $0[3] == "E1204" })
    }
}
