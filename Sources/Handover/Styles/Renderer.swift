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
        switch self {
        case .categories(let column, let categories):
            Templates.categories.filled([
                "column": .text(column), "symbols": Self.symbols(categories.map(\.symbol)),
                "categories": .rows(
                    categories.enumerated().map { index, category in
                        ["value": .text(category.value), "symbol": "\(index)", "label": .text(category.label)]
                    }),
            ])
        case .rules(let rules):
            Templates.rules.filled([
                "all_key": "\(Self.key(0))", "symbols": Self.symbols(rules.map(\.symbol)),
                "rules": .rows(
                    rules.enumerated().map { index, rule in
                        [
                            "key": "\(Self.key(index + 1))", "symbol": "\(index)", "label": .text(rule.label),
                            "filter": .text(rule.filter), "is_off": .when(!rule.isOn),
                        ]
                    }),
            ])
        }
    }

    private static func symbols(_ symbols: [Symbol]) -> Template.Value {
        .elements(.joined(symbols.enumerated().map { $1.markup(name: String($0)) }))
    }

    /// Keys only have to differ within a layer; counted ones keep equal styles equal.
    private static func key(_ number: Int) -> String {
        let digits = String(number)
        return "{00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits + "}"
    }
}
