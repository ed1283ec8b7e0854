import CountyModel

/// How conditions and cells are written.
package enum AuditConditionText {
    package static func limit(_ test: LeadCondition.Test) -> String {
        switch test {
        case .within(let bounds):
            bounds.isOpen ? "a number" : bounds.written
        case .isNot(let value): "not " + text(value)
        case .equals(let value): text(value)
        }
    }

    /// What a condition asks for as a sentence says it, with the unit of the column behind numbers.
    package static func words(_ test: LeadCondition.Test, _ unit: Bilingual) -> Bilingual {
        switch test {
        case .within(let bounds):
            let latin = unit.en.isEmpty ? "" : " " + unit.en
            let said = bounds.words(unit: unit.zh, counted: latin)
            return Bilingual(zh: said.zh.hasPrefix("有") ? said.zh : " " + said.zh, en: said.en)
        case .isNot(let value):
            let said = words(value)
            return Bilingual(zh: "不为“\(said.zh)”", en: "anything but '\(said.en)'")
        case .equals(let value):
            let said = words(value)
            return Bilingual(zh: "为“\(said.zh)”", en: "'\(said.en)'")
        }
    }

    /// What a cell has as a sentence says it.
    package static func words(_ value: AttributeValue, _ unit: Bilingual) -> Bilingual {
        switch value {
        case .missing: Bilingual(zh: "缺数", en: "no value")
        case .number(let number):
            Bilingual(
                zh: " \(NumberText.plain(number))" + (unit.zh.isEmpty ? "" : " " + unit.zh),
                en: NumberText.plain(number) + (unit.en.isEmpty ? "" : " " + unit.en))
        case .text(let text): Bilingual(zh: "为“\(text)”", en: "'\(text)'")
        case .flag(let flag):
            Bilingual(zh: "为“\(words(.flag(flag)).zh)”", en: "'\(words(.flag(flag)).en)'")
        case .list(let items):
            Bilingual(zh: "为“\(items.joined(separator: "、"))”", en: "'\(items.joined(separator: ", "))'")
        }
    }

    private static func words(_ value: ConditionValue) -> Bilingual {
        switch value {
        case .flag(let flag): Bilingual(zh: flag ? "是" : "否", en: flag ? "yes" : "no")
        case .number(let number): .same(NumberText.plain(number))
        case .text(let text): .same(text)
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
