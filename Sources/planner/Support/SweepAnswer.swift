import ClusterPlanner

/// What `sweep` answers: the variants that would run, or what came out of them.
enum SweepAnswer: Answer {
    case variants(Sweep)
    case result(SweepResult)

    func json(_ language: Language) -> JSONValue {
        switch self {
        case .variants(let sweep):
            .object([
                ("schema", .text(Engine.schema)), ("ok", .integer(1)),
                (
                    "variants",
                    .list(
                        sweep.variants.map { variant in
                            .object([("name", .text(variant.name)), ("label", .text(variant.label))])
                        })
                ),
            ])
        case .result(let result): SweepTable.json(result, language)
        }
    }

    func text(_ language: Language) -> String? {
        switch self {
        case .variants(let sweep):
            sweep.variants.enumerated().map { "\($0 + 1)\t\($1.name)\t\($1.label)" }.joined(separator: "\n")
        case .result(let result): SweepTable.text(result, language)
        }
    }
}
