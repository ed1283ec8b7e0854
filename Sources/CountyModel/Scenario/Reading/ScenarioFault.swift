/// What can be wrong with a key or a value, in words.
package enum ScenarioFault {
    /// Place of a value, with the value.
    package static func place(_ setting: Setting) -> Place {
        var place = setting.place
        place.value = setting.text
        return place
    }

    /// A key that is not in the table.
    static func unknownKey(_ entry: Setting.Entry, in section: String) -> Finding {
        var place = entry.place
        place.value = entry.key
        let name = section.isEmpty ? entry.key : "\(section).\(entry.key)"
        let what = Bilingual(zh: "没有 \(name) 这个键", en: "there is no key \(name)")
        return Finding(.unknownKey, what, at: place, mend: hint(entry.key, section))
    }

    private static func hint(_ key: String, _ section: String) -> Bilingual {
        if ScalarText.isOldFlag(key) {
            return Bilingual(
                zh: "on、off、yes、no 会被读成真假值;开关请写 enabled", en: "on, off, yes and no are read as flags; write enabled")
        }
        if let near = ScenarioKeys.nearest(key, in: section) {
            return Bilingual(zh: "您是否要写 \(near)", en: "did you mean \(near)")
        }
        if let home = ScenarioKeys.home(of: key) {
            return Bilingual(zh: "您是否要写 \(home)", en: "did you mean \(home)")
        }
        let names = ScenarioKeys.children(of: section).map(\.name)
        return Bilingual(
            zh: "此处可写:" + names.joined(separator: "、"), en: "allowed here: " + names.joined(separator: ", "))
    }

    /// A value with characters that nobody sees.
    static func cleaned(_ place: Place) -> Finding {
        Finding(
            .invisibleCharacters,
            Bilingual(
                zh: "该值含看不见的字符或形似字符,已去除或替换",
                en: "this value holds characters that nobody sees or look-alikes; left out or replaced"),
            at: place, mend: Bilingual(zh: "无需处理;最好把该值重新输入一遍", en: "nothing has to be done; better type the value anew")
        )
    }

    /// A value of another kind than wanted.
    static func wrongType(_ setting: Setting, _ shape: ScenarioShape) -> Finding {
        let wanted = shape.wording
        let what = Bilingual(
            zh: "应为\(wanted.zh),实为\(kind(setting).zh)", en: "\(wanted.en) is wanted, not \(kind(setting).en)")
        return Finding(.wrongKind, what, at: place(setting), mend: mend(setting, shape))
    }

    private static func kind(_ setting: Setting) -> Bilingual {
        switch setting.value {
        case .list: Bilingual(zh: "列表", en: "a list")
        case .map: Bilingual(zh: "一组键", en: "a group of keys")
        case .scalar(let text, let isPlain):
            if setting.isNull {
                Bilingual(zh: "空值", en: "nothing")
            } else {
                isPlain
                    ? Bilingual(zh: "“\(text)”", en: text) : Bilingual(zh: "文字“\(text)”", en: "the text \"\(text)\"")
            }
        }
    }

    private static func mend(_ setting: Setting, _ shape: ScenarioShape) -> Bilingual? {
        guard let text = setting.text else { return nil }
        let isNumeric =
            switch shape {
            case .integer, .number, .positive, .seed: true
            case .section, .sections, .text, .slug, .path, .flag, .choice, .code, .countyCode, .field, .list, .table,
                .anyOf, .anything:
                false
            }
        if isNumeric, setting.plainText == nil, ScalarText.number(text) != nil {
            return Bilingual(zh: "去掉引号", en: "take off the quotes")
        }
        if isNumeric, ScalarText.hasWideDigits(text) { return Bilingual(zh: "改用半角数字", en: "use ordinary digits") }
        if isNumeric, text.first?.isNumber == true {
            return Bilingual(zh: "只写数字,不写单位和千位分隔符", en: "write digits only, no unit and no separators")
        }
        if shape == .flag, setting.plainText == nil { return Bilingual(zh: "去掉引号", en: "take off the quotes") }
        if setting.flag != nil { return Bilingual(zh: "若是文字请加引号", en: "put it in quotes if it is text") }
        guard case .list(_, let least) = shape, let example = example(shape, text) else { return nil }
        return least > 1
            ? Bilingual(zh: "写成列表,如 \(example)", en: "write a list, such as \(example)")
            : Bilingual(zh: "写成 \(example)", en: "write \(example)")
    }

    /// What was written as a value of a shape, which must not be the next fault; `nil` where it cannot be made one.
    private static func example(_ shape: ScenarioShape, _ text: String) -> String? {
        switch shape {
        case .list(let item, let least):
            guard let first = example(item, text) else { return nil }
            if least < 2 { return "[\(first)]" }
            let others = (1..<least).map { further -> String in
                guard case .number = item, let number = ScalarText.number(text) else { return "…" }
                // Numbers that ascend, as the two ends of a range have to.
                return ScalarText.canonical(number + Double(further) * max(1, (number * 0.6).rounded()))
            }
            return "[\(([first] + others).joined(separator: ", "))]"
        case .number(let range):
            // Room for a second number behind it.
            return ScalarText.number(text).flatMap { range.contains($0) && range.contains(2 * $0 + 1) ? text : nil }
        case .positive, .integer, .seed: return ScalarText.number(text) == nil ? nil : text
        case .code, .countyCode: return "\"\(text)\""
        case .choice(let words): return words.contains(text) ? text : nil
        case .field: return ScalarText.isIdentifier(text) ? text : nil
        case .slug: return ScalarText.isSlug(text) ? text : nil
        case .text, .path, .flag, .anything, .anyOf: return text
        case .section, .sections, .table: return nil
        }
    }

    /// A number outside its range.
    static func outOfRange(_ setting: Setting, _ shape: ScenarioShape) -> Finding {
        let text = setting.text ?? ""
        // A limit so far off that the wording leaves it out is named when it is the one that was passed.
        let top: String? =
            switch shape {
            case .integer(let range): (setting.number ?? 0) > Double(range.upperBound) ? "\(range.upperBound)" : nil
            case .number(let range):
                (setting.number ?? 0) > range.upperBound ? ScalarText.canonical(range.upperBound) : nil
            case .seed: (setting.number ?? 0) > 0 ? "\(UInt64.max)" : nil
            case .section, .sections, .text, .slug, .path, .flag, .positive, .choice, .code, .countyCode, .field, .list,
                .table, .anyOf, .anything:
                nil
            }
        return Finding(
            .outOfRange,
            Bilingual(
                zh: "\(text) 超出范围,应为\(shape.wording.zh)" + (top.map { ",最大 \($0)" } ?? ""),
                en: "\(text) is out of range; \(shape.wording.en) is wanted" + (top.map { ", \($0) at most" } ?? "")),
            at: place(setting))
    }

    /// A list with too few items.
    static func tooShort(_ setting: Setting, _ least: Int) -> Finding {
        Finding(
            .outOfRange, Bilingual(zh: "列表至少要有 \(least) 项", en: "the list needs at least \(least) items"),
            at: place(setting))
    }

    /// A list with too many items.
    static func tooLong(_ setting: Setting, _ most: Int) -> Finding {
        Finding(
            .outOfRange, Bilingual(zh: "列表至多 \(most) 项", en: "the list has \(most) items at most"), at: place(setting))
    }

    /// A version of the file that the program does not know: one is as near as the other, so the newest is named.
    static func unknownVersion(_ setting: Setting, _ versions: [String]) -> Finding {
        let newest = ScenarioVersion.newest.rawValue
        return Finding(
            .unknownChoice, notOffered(setting, versions, near: nil).what, at: place(setting),
            mend: Bilingual(
                zh: "本程序所知的最新版是 \(newest);更新的版本需要更新的程序",
                en: "the newest that this program knows is \(newest); a later version needs a later program"))
    }

    /// A word that is not offered.
    static func notOffered(_ setting: Setting, _ words: [String], near: String?) -> Finding {
        let text = setting.text ?? ""
        let offered = ScenarioShape.choice(words).wording
        return Finding(
            .unknownChoice,
            Bilingual(zh: "“\(text)”不可选,应为\(offered.zh)", en: "\(text) is not offered; \(offered.en) is wanted"),
            at: place(setting), mend: near.map { Bilingual(zh: "您是否要写 \($0)", en: "did you mean \($0)") })
    }

    /// Something that cannot be the name of a column.
    static func notAField(_ text: String, at place: Place) -> Finding {
        var place = place
        place.value = text
        let known = Field.dictionary.first { $0.zh == text || $0.aliases.contains(text) }?.field.name
        return Finding(
            .wrongKind, Bilingual(zh: "“\(text)”不是字段名", en: "\"\(text)\" is not the name of a column"), at: place,
            mend: known.map { Bilingual(zh: "您是否要写 \($0)", en: "did you mean \($0)") }
                ?? ScenarioShape.field.wording)
    }

    /// A plain yes, no, on or off.
    static func oldFlag(_ setting: Setting, _ text: String, mend: Bilingual) -> Finding {
        Finding(
            .wordLikeFlag, Bilingual(zh: "“\(text)”在一些软件中会被读成真假值", en: "some programs read \(text) as a flag"),
            at: place(setting), mend: mend)
    }
}
