import CountyModel

/// How conditions and cells are written.
package enum AuditConditionText {
    package static func limit(_ test: LeadCondition.Test) -> String {
        switch test {
        case .within(let bounds):
            switch (bounds.minimum.map { NumberText.plain($0) }, bounds.maximum.map { NumberText.plain($0) }) {
            case (let low?, let high?): "\(low)..\(high)"
            case (let low?, nil): ">=\(low)"
            case (nil, let high?): "<=\(high)"
            case (nil, nil): "a number"
            }
        case .isNot(let value): "not " + text(value)
        case .equals(let value): text(value)
        }
    }

    package static func value(_ value: AttributeValue) -> String {
        switch value {
        case .missing: "—"
        case .number(let number): NumberText.plain(number)
        case .text(let text): text
        case .flag(let flag): "\(flag)"
        case .list(let items): items.joined(separator: "、")
        }
    }

    private static func text(_ value: ConditionValue) -> String {
        switch value {
        case .flag(let flag): "\(flag)"
        case .number(let number): NumberText.plain(number)
        case .text(let text): text
        }
    }
}
