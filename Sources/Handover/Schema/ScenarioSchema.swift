import CountyModel

/// The schema of a scenario file, made from the table of its keys, so that editors complete and check it.
enum ScenarioSchema {
    private typealias Parts = SchemaParts

    static var document: JSONValue {
        Parts.document(
            "scenario", title: "scenario.yaml", version: ScenarioVersion.newest.rawValue,
            Bilingual(zh: "参数文件(YAML 或 JSON)", en: "A scenario file, YAML or JSON"), section(""))
    }

    private static func section(_ path: String) -> JSONValue {
        Parts.object([], optional: ScenarioKeys.children(of: path).map { ($0.name, key($0)) })
    }

    /// A key; nothing behind it means its default.
    private static func key(_ row: ScenarioKey) -> JSONValue {
        let schema = Parts.described(Parts.orNull(shape(row.shape, row.path)), row.meaning, unit: row.unit)
        guard case .object(let members) = schema, !row.standard.isEmpty else { return schema }
        return .object(members + [("$comment", .text("default: \(row.standard)"))])
    }

    private static func shape(_ shape: ScenarioShape, _ path: String) -> JSONValue {
        switch shape {
        case .section: section(path)
        case .sections: Parts.list(section(path + "[]"))
        case .text, .path: Parts.type("string", "number")
        case .slug: Parts.type("string", "number")
        case .flag: Parts.type("boolean")
        case .integer(let range):
            Parts.type(
                "integer",
                with: [("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound))])
        case .seed: Parts.type("integer", with: [("minimum", .integer(0))])
        case .number(let range):
            Parts.type(
                "number",
                with: [
                    ("minimum", .real(range.lowerBound, decimals: 6)),
                    ("maximum", .real(range.upperBound, decimals: 6)),
                ])
        case .positive: Parts.type("number", with: [("exclusiveMinimum", .integer(0))])
        case .choice(let words): Parts.choice(words)
        case .code: Parts.type("string")
        case .countyCode: Parts.type("string", with: [("pattern", .text("^[0-9]{6}$"))])
        case .field: Parts.type("string", with: [("pattern", .text("^[A-Za-z_][A-Za-z0-9_]*$"))])
        case .list(let item, let least): Parts.list(self.shape(item, path), atLeast: least)
        case .table(let item, _):
            Parts.object([], others: Parts.orNull(self.shape(item, path + ".*")))
        case .anyOf(let shapes): .object([("anyOf", .list(shapes.map { self.shape($0, path) }))])
        case .anything: .object([])
        }
    }
}
