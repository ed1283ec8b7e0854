import ArgumentParser
import ClusterPlanner

/// `planner schema`: what the files look like, for machines.
struct SchemaCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: told(
            "打印程序读写的某种文件的 JSON Schema(draft 2020-12)。",
            "Print the JSON Schema (draft 2020-12) of a file the program writes or reads."),
        discussion: "planner schema clusters > clusters.schema.json")

    @Argument(
        help: .of("可选:\(Schemas.names.joined(separator: "、"))。", "One of \(Schemas.names.joined(separator: ", "))."))
    var name: String

    @OptionGroup var common: CommonOptions

    func check() throws {
        if Schemas.names.contains(name) { return }
        throw UsageError.of(
            "schema 没有“\(name)”;可选:\(Schemas.names.joined(separator: "、"))。",
            "schema knows \(Schemas.names.joined(separator: ", ")), not '\(name)'.")
    }

    func reply(_ console: Console) throws -> Reply<SchemaAnswer> { Reply(SchemaAnswer(name: name)) }
}

/// What `schema` answers: a document that is JSON for people and programs alike, with the same line breaks for both.
struct SchemaAnswer: Answer {
    let name: String

    func json(_ language: Language) -> JSONValue { Schemas.document(name) ?? .null }

    func text(_ language: Language) -> String? {
        Schemas.bytes(name).map { String(decoding: $0.dropLast(), as: UTF8.self) }
    }

    func printed(_ language: Language, isJSON: Bool) -> String? { text(language) }
}
