import ArgumentParser
import CCallgrind
import Foundation

/// `planner-bench stages`: every stage of a plan once, each counted by itself under callgrind.
struct StagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages",
        abstract: "Run every stage of a plan once, from reading to each export, for Benchmarks/growth/growth.py.",
        discussion: """
            The folder is one that planner-bench county --dirty made, with a scenario.yaml in it. Stages run on one thread; what \
            lies between them is not counted. Without callgrind it only prints the names of the stages in their order.
            """)

    @Argument(help: "Folder with scenario.yaml, villages.gpkg and villages-dirty.gpkg.", completion: .directory)
    var folder: String

    @Flag(help: "Only the stages that need nothing but a map.")
    var maps = false

    func run() throws {
        let work = try StageWork(folder: URL(fileURLWithPath: folder))
        for stage in maps ? Stage.ofMaps : Stage.all {
            try stage.prepare(work)
            callgrind_ask(callgrind_start, nil)
            try stage.run(work)
            callgrind_ask(callgrind_stop, nil)
            callgrind_ask(callgrind_dump_named, stage.name)
            print(stage.name)
        }
    }
}
