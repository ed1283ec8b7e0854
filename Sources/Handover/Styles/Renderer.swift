/// How a layer's features are told apart.
package enum Renderer {
    /// One symbol per value of a column.
    case categories(column: String, [Category])
    /// Every rule that holds draws, the first lowest.
    case rules([Rule])

    package struct Category {
        package let value: String
        package let label: String
        package let symbol: Symbol
    }

    package struct Rule {
        package let label: String
        /// Expression of the features it draws.
        package let filter: String
        package let symbol: Symbol
        /// Whether it draws until somebody ticks it.
        var isOn = true
    }

    var markup: Markup {
        let head = [("forceraster", "0"), ("enableorderby", "0"), ("symbollevels", "0"), ("referencescale", "-1")]
        switch self {
        case .categories(let column, let categories):
            let entries = categories.enumerated().map { index, category in
                Markup(
                    "category",
                    [
                        ("value", category.value), ("type", "string"), ("symbol", String(index)),
                        ("label", category.label), ("render", "true"),
                    ])
            }
            return Markup(
                "renderer-v2", [("type", "categorizedSymbol"), ("attr", column)] + head,
                [Markup("categories", [], entries), Self.symbols(categories.map(\.symbol))])
        case .rules(let rules):
            let entries = rules.enumerated().map { index, rule in
                Markup(
                    "rule",
                    [
                        ("key", Self.key(index + 1)), ("symbol", String(index)), ("label", rule.label),
                        ("filter", rule.filter),
                    ] + (rule.isOn ? [] : [("checkstate", "0")]))
            }
            return Markup(
                "renderer-v2", [("type", "RuleRenderer")] + head,
                [Markup("rules", [("key", Self.key(0))], entries), Self.symbols(rules.map(\.symbol))])
        }
    }

    private static func symbols(_ symbols: [Symbol]) -> Markup {
        Markup("symbols", [], symbols.enumerated().map { $1.markup(name: String($0)) })
    }

    /// Keys only have to differ within a layer; counted ones keep equal styles equal.
    private static func key(_ number: Int) -> String {
        let digits = String(number)
        return "{00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits + "}"
    }
}
