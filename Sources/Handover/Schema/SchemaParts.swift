import CountyModel
import Planning

/// Pieces that JSON Schemas (draft 2020-12) are put together from.
enum SchemaParts {
    /// A document of its own.
    ///
    /// - Parameter version: of what it describes, as the files themselves say it.
    static func document(
        _ name: String, title: String, version: String = Engine.schema, _ meaning: Bilingual, _ schema: JSONValue
    ) -> JSONValue {
        guard case .object(let members) = schema else { return schema }
        return .object(
            [
                ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
                ("$id", .text("urn:cluster-planner:\(version):\(name)")), ("title", .text(title)),
                ("description", .text("\(meaning.zh). \(meaning.en)")),
            ] + members)
    }

    /// An object whose members are all known; those in `required` are always there.
    package static func object(
        _ required: [(String, JSONValue)], optional: [(String, JSONValue)] = [], others: JSONValue? = nil
    ) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("type", .text("object")), ("required", .list(required.map { .text($0.0) })),
            ("properties", .object(required + optional)),
        ]
        // JSON has no other word for no than `false`, which the program's own values do not need.
        members.append(("additionalProperties", others ?? .object([("not", .object([]))])))
        return .object(members)
    }

    /// A list of one kind of item.
    package static func list(_ item: JSONValue, atLeast: Int = 0, atMost: Int? = nil) -> JSONValue {
        var members: [(String, JSONValue)] = [("type", .text("array")), ("items", item)]
        if atLeast > 0 { members.append(("minItems", .integer(atLeast))) }
        if let atMost { members.append(("maxItems", .integer(atMost))) }
        return .object(members)
    }

    package static func type(_ names: String..., with more: [(String, JSONValue)] = []) -> JSONValue {
        let type: JSONValue = names.count == 1 ? .text(names[0]) : .list(names.map { .text($0) })
        return .object([("type", type)] + more)
    }

    package static let text = type("string")
    package static let whole = type("integer")
    package static let real = type("number")
    package static let flag = JSONValue.object([("enum", .list([.integer(0), .integer(1)]))])
    package static let digest = type("string", with: [("pattern", .text("^[0-9a-f]{64}$"))])
    package static let codes = list(text)
    /// A seed: a whole number, or text beyond 2⁵³.
    package static let seed = type("integer", "string")
    static let seedOrNull = type("integer", "string", "null")

    static func orNull(_ schema: JSONValue) -> JSONValue {
        .object([("anyOf", .list([schema, type("null")]))])
    }

    package static func constant(_ text: String) -> JSONValue { .object([("const", .text(text))]) }

    package static func choice(_ words: [String]) -> JSONValue {
        .object([("enum", .list(words.map { .text($0) }))])
    }

    /// The same with a sentence in both languages.
    package static func described(_ schema: JSONValue, _ meaning: Bilingual, unit: String = "") -> JSONValue {
        guard case .object(let members) = schema else { return schema }
        let unit = unit.isEmpty ? "" : " [\(unit)]"
        return .object(members + [("description", .text("\(meaning.zh)\(unit). \(meaning.en)"))])
    }
}

/// The JSON Schemas of what the program writes and reads.
package enum Schemas {
    /// Names of the documents.
    package static let names = PlanLayer.ofPlan.map(\.rawValue) + ["plan", "scenario", "errors"]

    /// A document as JSON; `nil` for a name that is not in ``names``.
    package static func document(_ name: String) -> JSONValue? {
        switch name {
        case "plan": PlanSchema.document
        case "scenario": ScenarioSchema.document
        case "errors": ErrorsSchema.document
        default: PlanLayer.ofPlan.first { $0.rawValue == name }.map(LayerSchema.document)
        }
    }

    /// A document as the bytes of a file.
    package static func bytes(_ name: String) -> [UInt8]? { document(name).map { JSONText.pretty($0, depth: 12) } }
}
