import Foundation
import Synchronization
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("Running a sweep")
struct SweepRunTests {
    /// A folder with a county of 24 villages in a row, its scenario and a sweep file.
    private final class Folder {
        let path = NSTemporaryDirectory() + "sweep-\(UUID().uuidString)"
        private let county: CountyFolder

        init(_ sweep: String) throws {
            let rows = (0..<24).map { village in
                "\(CountyFolder.code(village)),\(village % 6 == 0 ? 90 : 5 + village),\(500 + village),\(40 + village),茶叶"
            }
            let header = "村级代码,经营性收入,户籍人口,党员数,主导产业"
            county = try CountyFolder.with(24, table: ([header] + rows).joined(separator: "\n"))
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            // Both folders lie in the same one; relative paths are what counties write.
            let name = URL(fileURLWithPath: county.scenario.baseFolder).lastPathComponent
            try write(
                "scenario.yaml",
                """
                name: base
                data:
                  villages: {path: ../\(name)/\(county.scenario.data.villages.path)}
                  tables: [{path: ../\(name)/table.csv}]
                must: {villages: {min: 2, max: 8}, leave_out: {allowed: true}}
                solve: {iterations: 1500, restarts: 2, time_s: 600}
                """)
            try write("sweep.yaml", sweep)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ name: String, _ text: String) throws {
            try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
        }

        /// The table with other incomes.
        func poorer() throws {
            let path = county.scenario.resolve("table.csv")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try text.replacingOccurrences(of: ",90,", with: ",88,").write(
                toFile: path, atomically: true, encoding: .utf8)
        }

        func run(_ out: String = "out", threads: Int = 2, overwrite: Bool = false) throws -> SweepResult {
            let sweep = try Sweep.load(path: path + "/sweep.yaml")
            return try SweepRun(
                sweep, file: path + "/sweep.yaml", folder: path + "/" + out, threads: threads, overwrite: overwrite
            ).run()
        }

        func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }
    }

    private let grid = """
        base: scenario.yaml
        axes: {must.villages.max: [4, 8], prefer.lift: [0.1, 0.9]}
        variants: [{name: none, set: {must.strong_per_cluster.min: 5, must.leave_out.allowed: false}}]
        """

    @Test("Each variant has its plan and a scenario file that says the same, whatever number runs at a time")
    func sameForAnyThreads() throws {
        let folder = try Folder(grid)
        let (one, three) = (try folder.run("a", threads: 1), try folder.run("b", threads: 3))
        #expect(one.findings.map(\.code) == [.sweepCountsMoves])
        #expect(one.outcomes.count == 5 && one.outcomes.allSatisfy { !$0.isReused })
        #expect(SweepTable.csv(one) == SweepTable.csv(three))
        #expect(FrontChart.render(one, .zh) == FrontChart.render(three, .zh))
        for outcome in one.outcomes where outcome.values != nil {
            let name = outcome.variant.name
            let plan = try #require(folder.bytes("a/\(name)/plan.json"))
            #expect(folder.bytes("b/\(name)/plan.json") == plan)
            let content = try PlanFile.read(Array(plan))
            // Its base lies two folders above it.
            let scenario = try ExtendedFile.naming([folder.path]) {
                try Scenario.load(path: "\(folder.path)/a/\(name)/scenario.yaml")
            }
            let setup = try PlanningCase(try CountyReader.read(scenario).county, scenario, threads: 1)
            #expect(PlanInfo(setup, nil).scenarioSHA256 == content.scenarioSHA256)
            // Proposed from that file by itself, the plan is the same.
            let alone = try setup.propose()
            #expect(PlanFile.bytes(setup, alone) == Array(plan))
        }
    }

    @Test("A variant without a plan says which rule, and stands outside the front")
    func infeasible() throws {
        let folder = try Folder(grid)
        let result = try folder.run()
        let last = try #require(result.outcomes.last)
        #expect(last.values == nil && last.findings.first?.code == .noPlan)
        #expect(result.places.last == .some(nil) && !result.isOnFront(4))
        #expect(result.status(4).en == "– no plan")
        #expect(folder.bytes("out/none/plan.json") == nil)
        #expect(SweepTable.text(result, .en).contains("5 variants, 4 with a plan"))
    }

    @Test("A variant that breaks the base's rules shows how many in a column of table and picture, and below the table")
    func breaksBase() throws {
        let folder = try Folder(
            """
            base: scenario.yaml
            variants:
              - {name: same}
              - {name: large, set: {must.villages.min: 10, must.villages.max: 12}}
            """)
        let result = try folder.run()
        #expect(result.outcomes.map(\.breaksBase) == [false, true])
        let broken = Int(result.outcomes[1].values?[.brokenByYardstick] ?? 0)
        let lines = SweepTable.text(result, .en).split(separator: "\n").map { $0.split(separator: "\t") }
        let column = try #require(lines[0].firstIndex { $0 == PlanIndicator.brokenByYardstick.label.en })
        #expect(lines[1][column] == "0" && lines[2][column] == String(broken) && broken > 0)
        #expect(SweepTable.text(result, .zh).contains("其中 1 个违反基准方案的硬规则"))
        #expect(FrontChart.render(result, .zh).contains("基准规则"))
    }

    @Test("Where many indicators leave hardly any variant behind, the table says what to do; with two it need not")
    func saysLittle() throws {
        let five = "{must.villages.max: [4, 5, 6, 7, 8]}"
        let all = try Folder("base: scenario.yaml\naxes: \(five)\n").run()
        let front = all.outcomes.indices.count(where: all.isOnFront)
        #expect(all.frontSaysLittle == (front == 5) && front > 0)
        #expect(SweepTable.text(all, .zh).contains("只留最看重的两三项") == all.frontSaysLittle)
        let equal = try Folder("base: scenario.yaml\naxes: {solve.time_s: [600, 601, 602, 603, 604]}\n").run()
        #expect(equal.frontSaysLittle && SweepTable.text(equal, .en).contains("hardly any variant is dominated"))
        let two = try Folder("base: scenario.yaml\naxes: \(five)\nindicators: [lift, compactness]\n").run()
        #expect(!two.frontSaysLittle)
    }

    @Test("What was made before is not made again, and the result is the same")
    func resume() throws {
        let folder = try Folder(grid)
        let first = try folder.run()
        try FileManager.default.removeItem(atPath: folder.path + "/out/max-8_lift-0-1")
        let again = try folder.run()
        #expect(again.outcomes.map(\.isReused) == [true, true, false, true, false])
        #expect(SweepTable.csv(again) == SweepTable.csv(first))
        // One more value of an axis: the others stay.
        try folder.write("sweep.yaml", grid.replacingOccurrences(of: "[4, 8]", with: "[4, 6, 8]"))
        let more = try folder.run()
        #expect(more.outcomes.count(where: \.isReused) == 4 && more.outcomes.count == 7)
    }

    @Test("A plan of other moves or other data is not replaced unasked, and is made anew when asked")
    func otherScenario() throws {
        let folder = try Folder(grid)
        _ = try folder.run()
        let scenario = String(decoding: try #require(folder.bytes("scenario.yaml")), as: UTF8.self)
        try folder.write("scenario.yaml", scenario.replacingOccurrences(of: "1500", with: "1600"))
        let error = try #require(throws: PlannerError.self) { try folder.run() }
        #expect(error.kind == .output && error.findings.first?.code == .otherPlanThere)
        #expect(try folder.run(overwrite: true).outcomes.allSatisfy { !$0.isReused })
        #expect(try folder.run().outcomes.prefix(4).allSatisfy(\.isReused))
        try folder.poorer()
        let other = try #require(throws: PlannerError.self) { try folder.run() }
        #expect(other.findings.first?.code == .otherPlanThere)
    }

    @Test("A variant's plan that somebody changed by hand is not taken for the variant's own")
    func editedByHand() throws {
        let folder = try Folder(grid)
        let first = try folder.run()
        let name = first.outcomes[0].variant.name
        let path = "\(folder.path)/out/\(name)/plan.json"
        let text = String(decoding: try #require(folder.bytes("out/\(name)/plan.json")), as: UTF8.self)
        let edited = text.replacing("\"engine\"", with: "\"base_sha256\": \"ab\", \"engine\"", maxReplacements: 1)
        try edited.write(toFile: path, atomically: true, encoding: .utf8)
        let error = try #require(throws: PlannerError.self) { try folder.run() }
        #expect(error.kind == .data && error.findings.first?.code.text == "E7319")
        #expect(error.findings.first?.place.file?.hasSuffix("plan.json") == true)
    }

    @Test("A sweep that is stopped leaves what was finished and goes on from there")
    func stopped() throws {
        let folder = try Folder(grid)
        let sweep = try Sweep.load(path: folder.path + "/sweep.yaml")
        let done = Atomic<Int>(0)
        let run = SweepRun(
            sweep, file: folder.path + "/sweep.yaml", folder: folder.path + "/out", threads: 1, overwrite: false)
        let error = try #require(throws: PlannerError.self) {
            try run.run(
                progress: { done.store($0.done, ordering: .relaxed) },
                isCancelled: { done.load(ordering: .relaxed) >= 2 })
        }
        #expect(error.kind == .interrupted && error.findings.first?.code == .sweepStopped)
        let folders = ["max-4_lift-0-1", "max-4_lift-0-9", "max-8_lift-0-1"]
        #expect(folders.map { folder.bytes("out/\($0)/plan.json") != nil } == [true, true, false])
        #expect(try folder.run().outcomes.map(\.isReused) == [true, true, false, false, false])
    }

    @Test("A fault in a variant is told with its line in the sweep file before anything is run")
    func faults() throws {
        let folder = try Folder("base: scenario.yaml\naxes:\n  must.vilages.max: [4]\n  prefer.lift: [0.5, -1]\n")
        let error = try #require(throws: PlannerError.self) { try folder.run() }
        #expect(error.kind == .scenario && error.findings.map(\.code) == [.unknownKey, .outOfRange])
        #expect(error.findings.map(\.place.row) == [3, 4])
        #expect(error.findings.allSatisfy { $0.place.file?.hasSuffix("sweep.yaml") == true })
        #expect(folder.bytes("out") == nil && !FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test("The folder of the sweep is found from a variant's, near and far")
    func ways() {
        #expect(SweepRun.way(from: "/a/b/out/v", to: "/a/b") == "../..")
        #expect(SweepRun.way(from: "/a/x/v", to: "/a/b/c") == "../../b/c")
        #expect(SweepRun.way(from: "/a", to: "/a") == ".")
    }
}
