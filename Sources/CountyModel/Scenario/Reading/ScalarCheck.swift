/// Checks a single value against its shape.
enum ScalarCheck {
    /// What is wrong with a value; empty when nothing is.
    package static func findings(_ setting: Setting, _ shape: ScenarioShape, _ codes: CodeKind, _ path: String)
        -> [Finding]
    {
        guard let text = setting.text else { return [ScenarioFault.wrongType(setting, shape)] }
        switch shape {
        case .code, .countyCode: return CodeCheck.findings(setting, text, codes, isCounty: shape == .countyCode)
        case .integer(let range): return number(setting, setting.integer, setting.number, range, shape)
        case .number(let range): return number(setting, setting.number, setting.number, range, shape)
        case .positive:
            return number(setting, setting.number, setting.number, Double.leastNonzeroMagnitude...1e12, shape)
        case .seed: return seed(setting, text)
        case .flag: return flag(setting, text)
        case .choice(let words): return choice(setting, text, words, path)
        case .field:
            return ScalarText.isIdentifier(text) ? oldFlag(setting) : [ScenarioFault.notAField(text, at: setting.place)]
        case .slug: return ScalarText.isSlug(text) ? oldFlag(setting) : [ScenarioFault.wrongType(setting, shape)]
        case .text, .path: return self.text(setting, shape)
        case .section, .sections, .list, .table, .anyOf, .anything: return [ScenarioFault.wrongType(setting, shape)]
        }
    }

    private static func number<Value: Comparable>(
        _ setting: Setting, _ value: Value?, _ number: Double?, _ range: ClosedRange<Value>, _ shape: ScenarioShape
    ) -> [Finding] {
        guard let value else { return [ScenarioFault.wrongType(setting, shape)] }
        return range.contains(value) ? [] : [ScenarioFault.outOfRange(setting, shape)]
    }

    private static func seed(_ setting: Setting, _ text: String) -> [Finding] {
        guard setting.plainText != nil, ScalarText.isDigits(text) else {
            return [ScenarioFault.wrongType(setting, .seed)]
        }
        return UInt64(text) == nil ? [ScenarioFault.outOfRange(setting, .seed)] : []
    }

    private static func flag(_ setting: Setting, _ text: String) -> [Finding] {
        if setting.flag != nil { return [] }
        guard setting.plainText != nil, ScalarText.isOldFlag(text) else {
            return [ScenarioFault.wrongType(setting, .flag)]
        }
        let word = ["yes", "on", "y"].contains(text.lowercased()) ? "true" : "false"
        return [
            ScenarioFault.oldFlag(setting, text, mend: Bilingual(zh: "写 \(word)", en: "write \(word)"))
        ]
    }

    private static func choice(_ setting: Setting, _ text: String, _ words: [String], _ path: String) -> [Finding] {
        if words.contains(text) { return [] }
        if path == "schema" { return [ScenarioFault.unknownVersion(setting, words)] }
        let near = EditDistance.nearest(text, among: words)
        return [ScenarioFault.notOffered(setting, words, near: near)]
    }

    private static func text(_ setting: Setting, _ shape: ScenarioShape) -> [Finding] {
        setting.flag != nil ? [ScenarioFault.wrongType(setting, shape)] : oldFlag(setting)
    }

    /// Where a word is meant, a plain yes or no is a flag to other readers of the same file.
    private static func oldFlag(_ setting: Setting) -> [Finding] {
        guard let text = setting.plainText, ScalarText.isOldFlag(text) else { return [] }
        return [
            ScenarioFault.oldFlag(
                setting, text, mend: Bilingual(zh: "若是文字请加引号:\"\(text)\"", en: "put it in quotes if it is text"))
        ]
    }
}

/// Checks codes of villages and counties.
enum CodeCheck {
    /// What is wrong with a code; a warning when it lacks its quotes but nothing is lost.
    package static func findings(_ setting: Setting, _ text: String, _ kind: CodeKind, isCounty: Bool) -> [Finding] {
        let length = isCounty ? 6 : 12
        if setting.number != nil { return unquoted(setting, text, length, isFixed: isCounty || kind == .cn12) }
        if !isCounty, kind == .any { return text.contains(where: \.isWhitespace) ? [invalid(setting, text, nil)] : [] }
        return ScalarText.isDigits(text) && text.utf8.count == length ? [] : [invalid(setting, text, length)]
    }

    private static func unquoted(_ setting: Setting, _ text: String, _ length: Int, isFixed: Bool) -> [Finding] {
        let mend = Bilingual(zh: "加引号:\"\(text)\"", en: "put it in quotes: \"\(text)\"")
        // A number that begins with 0 or stands in powers of ten is another code once it has been read as a number.
        if ScalarText.isDigits(text), !text.hasPrefix("0"), !isFixed || text.utf8.count == length {
            let what = Bilingual(
                zh: "代码 \(text) 没有加引号,其他软件会当作数字", en: "code \(text) has no quotes; other programs read a number")
            return [Finding(.unquotedCode, what, at: ScenarioFault.place(setting), mend: mend)]
        }
        let what = Bilingual(
            zh: "代码 \(text) 没有加引号,会当作数字而丢失前导 0 或位数", en: "code \(text) has no quotes and would be read as a number")
        return [Finding(.spoiltCode, what, at: ScenarioFault.place(setting), mend: mend)]
    }

    private static func invalid(_ setting: Setting, _ text: String, _ length: Int?) -> Finding {
        let what = Bilingual(zh: "“\(text)”不是有效代码", en: "\"\(text)\" is not a valid code")
        guard let length else {
            return Finding(
                .invalidCode, what, at: ScenarioFault.place(setting),
                mend: Bilingual(zh: "去掉空格", en: "take out the blanks"))
        }
        let wide = ScalarText.hasWideDigits(text) ? "半角" : ""
        return Finding(
            .invalidCode, what, at: ScenarioFault.place(setting),
            mend: Bilingual(
                zh: "应为 \(length) 位\(wide)数字" + (length == 12 ? ";其他代码请设 data.code_kind: any" : ""),
                en: "\(length) digits are wanted" + (length == 12 ? "; for other codes set data.code_kind: any" : "")))
    }
}
