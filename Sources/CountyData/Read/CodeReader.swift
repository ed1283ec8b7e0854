import CountyModel
import Foundation

/// Reads village codes and recognises what spreadsheets do to them.
package enum CodeReader {
    package enum Outcome: Equatable {
        case code(VillageCode)
        case missing
        case wrong(Bilingual, mend: Bilingual)
    }

    /// The urban-rural class that may follow the twelve digits of a statistical code.
    private static let classes: Set<String> = ["111", "112", "121", "122", "123", "210", "220"]

    /// - Parameter take: how many leading digits of a longer land-survey code are the village's.
    package static func read(_ cell: String, kind: CodeKind, take: Int) -> Outcome {
        var text = HeaderText.folded(cell)
        if CellReader.missing.contains(text) { return .missing }
        if kind == .any { return .code(VillageCode(text)) }
        // ="330824100200" and `330824100200 are ways to keep a spreadsheet from counting with a code.
        text = String(text.drop { "=`´′".contains($0) })
        if let whole = wholeNumber(text) { text = whole }
        if isScientific(text) {
            return wrong(
                "代码 \(text) 已被表格软件改成科学计数,后几位已丢失",
                "code \(text) was turned into scientific notation; digits are lost",
                "请把该列设为“文本”格式后重新填写", "format the column as text and enter the codes again")
        }
        if let point = text.firstIndex(of: "."), text[point...].dropFirst().allSatisfy({ $0 == "0" }) {
            text = String(text[..<point])
        }
        // 110101199001011234 and 13800000000 are personal numbers, not codes, and must not be repeated in a report.
        let shown = PersonalData.isFound(in: text) ? "" : " \(text) "
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return notDigits(text, shown) }
        switch text.count {
        case 12: return .code(VillageCode(text))
        case 19:
            // Twelve digits of the village and seven of the owner within it. Fifteen digits survive in a number cell, so the
            // first twelve are right even where a spreadsheet has turned the last ones into zeros.
            let code = String(text.prefix(take))
            return code.count == 12 ? .code(VillageCode(code)) : length(code, code)
        case 15 where classes.contains(String(text.suffix(3))): return .code(VillageCode(String(text.prefix(12))))
        default: return length(text, shown)
        }
    }

    private static func wrong(_ zh: String, _ en: String, _ mendZh: String, _ mendEn: String) -> Outcome {
        .wrong(Bilingual(zh: zh, en: en), mend: Bilingual(zh: mendZh, en: mendEn))
    }

    /// The digits of a number that has an exponent and has lost none: `9.901010012E11`, as Java writes numbers, or any with all of
    /// its digits before the exponent. `3.308241E+11` as spreadsheets print it may have been rounded.
    private static func wholeNumber(_ text: String) -> String? {
        let parts = text.split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let exponent = Int(parts[1]), exponent == 11 || exponent == 18 else { return nil }
        let digits = parts[0].filter { $0 != "." }
        guard parts[0].dropFirst().first == ".", digits.count == parts[0].count - 1,
            digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.count <= exponent + 1,
            digits.count >= (parts[1].hasPrefix("+") ? exponent + 1 : 10)
        else { return nil }
        return digits + String(repeating: "0", count: exponent + 1 - digits.count)
    }

    /// A number with an exponent: 3.30824E+11, 3.3e11.
    private static func isScientific(_ text: String) -> Bool {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else { return false }
        return Double(mantissa) != nil && Int(exponent) != nil
    }

    private static func notDigits(_ text: String, _ shown: String) -> Outcome {
        let isLetter = text.uppercased().contains { "OIL".contains($0) }
        let hint =
            isLetter
            ? Bilingual(zh: "(字母 O、I、l 应为数字 0、1?)", en: " (letters O, I, l for 0, 1?)") : Bilingual(zh: "", en: "")
        return wrong(
            "代码\(shown)含有数字以外的字符\(hint.zh)", "code\(shown)has characters that are not digits\(hint.en)", "应为 12 位数字",
            "it should have 12 digits")
    }

    private static func length(_ text: String, _ shown: String) -> Outcome {
        let why: Bilingual =
            switch text.count {
            case 6: Bilingual(zh: ",像是县级代码", en: ", like the code of a county")
            case 9: Bilingual(zh: ",像是乡镇代码", en: ", like the code of a township")
            case 11: Bilingual(zh: ",少了一位", en: ", one is missing")
            case 13...18, 20...:
                Bilingual(
                    zh: ",既不是 12 位统计代码,也不是 19 位坐落单位代码", en: ", neither a statistical code nor a land-survey code of 19")
            default: Bilingual(zh: "", en: "")
            }
        return wrong(
            "代码\(shown)为 \(text.count) 位,应为 12 位\(why.zh)",
            "code\(shown)has \(text.count) digits instead of 12\(why.en)",
            "请核对统计用区划代码;若本数据不用 12 位代码,在参数文件写 data.code_kind: any",
            "check the statistical code; if these data use other codes, set data.code_kind: any")
    }
}
