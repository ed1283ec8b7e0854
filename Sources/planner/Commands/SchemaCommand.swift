import ArgumentParser
import ClusterPlanner

/// `planner schema`: what the files look like, for machines.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of a file the program writes or reads.",
        discussion: "planner schema clusters > clusters.schema.json")

    @Argument(help: "One of \(Schemas.names.joined(separator: ", ")).")
    var name: String

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !Schemas.names.contains(name) {
            throw ValidationError("schema knows \(Schemas.names.joined(separator: ", ")), not '\(name)'.")
        }
    }

    func run() throws {
        try running(common) { console in
            if let bytes = Schemas.bytes(name) { try console.print(String(decoding: bytes.dropLast(), as: UTF8.self)) }
        }
    }
}
