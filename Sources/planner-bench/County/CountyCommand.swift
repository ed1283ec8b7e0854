import ArgumentParser
import CountyGenerator
import Foundation

/// `planner-bench county`: makes up a county and writes it to a folder.
struct CountyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "county", abstract: "Make up a county and write its map, tables and true adjacency to a folder.")

    @Option(help: "How many villages, 1 to 600000.")
    var villages = 255

    @Option(help: "The same seed gives the same county.")
    var seed: UInt64 = 1

    @Option(help: "How many towns; by default one to 14.2 villages.")
    var towns: Int?

    @Option(help: "Vertices of an average village.")
    var vertices = 100

    @Flag(help: "Also write the villages as digitised apart, with slivers and overlaps up to 5 m.")
    var dirty = false

    @Option(name: .shortAndLong, help: "Folder to write to.", completion: .directory)
    var output: String

    func validate() throws {
        guard (1...600_000).contains(villages) else { throw ValidationError("--villages must be 1 to 600000.") }
        guard vertices >= 4 else { throw ValidationError("--vertices must be 4 or more.") }
        if let towns, towns < 1 { throw ValidationError("--towns must be 1 or more.") }
    }

    func run() throws {
        let county = CountyGenerator.make(
            CountyOptions(villages: villages, seed: seed, towns: towns, averageVertices: vertices))
        try CountyFiles.write(
            county, dirty: dirty ? county.digitisedApart(seed: seed) : nil, to: URL(fileURLWithPath: output))
    }
}
