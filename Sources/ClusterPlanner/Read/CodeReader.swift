import Foundation

/// Reads village codes and recognises what spreadsheets do to them.
enum CodeReader {
    enum Outcome: Equatable {
        case code(VillageCode)
        case missing
        case wrong(Bilingual, mend: Bilingual)
    }

    /// - Parameter take: how many leading digits of a longer land-survey code are the village's.
    static func read(_ cell: String, kind: CodeKind, take: Int) -> Outcome {
        var text = HeaderText.folded(cell)
        if CellReader.missing.contains(text) { return .missing }
        if kind == .any { return .code(VillageCode(text)) }
        if text.lowercased().contains("e+") || text.lowercased().contains("e1") {
            return .wrong(
                Bilingual(
                    zh: "代码 \(text) 已被表格软件改成科学计数,后几位已丢失",
                    en: "code \(text) was turned into scientific notation; digits are lost"),
                mend: Bilingual(zh: "请把该列设为“文本”格式后重新填写", en: "format the column as text and enter the codes again"))
        }
        if text.hasSuffix(".0") { text.removeLast(2) }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return .wrong(
                Bilingual(zh: "代码 \(text) 含有数字以外的字符", en: "code \(text) has characters that are not digits"),
                mend: Bilingual(zh: "应为 12 位数字", en: "it should have 12 digits"))
        }
        if text.count > 12 { text = String(text.prefix(take)) }
        guard text.count == 12 else {
            return .wrong(
                Bilingual(
                    zh: "代码 \(text) 为 \(text.count) 位,应为 12 位",
                    en: "code \(text) has \(text.count) digits instead of 12"),
                mend: Bilingual(
                    zh: "请核对统计用区划代码;若本数据不用 12 位代码,在参数文件写 data.code_kind: any",
                    en: "check the statistical code; if these data use other codes, set data.code_kind: any"))
        }
        return .code(VillageCode(text))
    }
}
