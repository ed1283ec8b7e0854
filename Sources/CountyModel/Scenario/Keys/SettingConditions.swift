extension LeadCondition: SettingItem {
    /// The conditions of a table, field by field; limits and an excluded value may stand together.
    package static func all(in setting: Setting) -> [LeadCondition] {
        setting.entries.flatMap { conditions(Field($0.key), $0.value) }
    }

    /// Never asked for: no condition is set by default.
    package static func written(_ list: [LeadCondition]) -> String { "{}" }

    private static func conditions(_ field: Field, _ setting: Setting) -> [LeadCondition] {
        guard case .map = setting.value else {
            return ConditionValue(reading: setting).map { [LeadCondition(field, .equals($0))] } ?? []
        }
        let asked = ConditionParts(reading: setting, by: ConditionParts.keys)
        var result: [LeadCondition] = []
        if !asked.limits.isOpen { result.append(LeadCondition(field, .within(asked.limits))) }
        if let other = asked.other { result.append(LeadCondition(field, .isNot(other))) }
        return result
    }
}

extension ConditionValue: SettingValue {
    package init?(reading setting: Setting) {
        if let flag = setting.flag {
            self = .flag(flag)
        } else if let number = setting.number {
            self = .number(number)
        } else if let text = setting.text {
            self = .text(text)
        } else {
            return nil
        }
    }
    package func written(decimals: Int) -> String? {
        switch self {
        case .flag(let flag): String(flag)
        case .number(let number): ScalarText.canonical(number)
        case .text(let text): text.written(decimals: 0)
        }
    }
}

/// What the keys of one condition ask for.
struct ConditionParts: KeyedOptions {
    var limits = Bounds<Double>()
    var other: ConditionValue?

    static var blank: ConditionParts { ConditionParts() }

    static let keys: [KeyRecord<ConditionParts>] = [
        .init("min", .number(-1e12...1e12), \.limits.minimum, zh: "不低于", en: "at least"),
        .init("max", .number(-1e12...1e12), \.limits.maximum, zh: "不高于", en: "at most"),
        .init("not", .anyOf([.flag, .number(-1e12...1e12), .text]), \.other, zh: "不是", en: "is not this"),
    ]
}
