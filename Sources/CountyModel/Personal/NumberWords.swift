/// Words beside digits that say what the digits are.
enum NumberWords {
    private static let telephones = [
        "电话", "手机", "座机", "固话", "热线", "传真", "总机", "小灵通", "号码", "联系方式", "TEL", "PHONE", "MOBILE", "FAX",
    ]
    private static let behind = ["电话", "座机", "固话", "热线", "手机", "办公电话", "办公室电话", "联系电话", "值班电话", "家庭电话"]
    private static let identities = ["身份证", "身份证号码", "身份号码", "证件号码", "证件", "身份"]
    private static let units = ["元", "万元", "亿元", "万亩", "亩", "平方", "公斤", "斤", "吨", "立方", "M2", "㎡"]

    /// Whether a word for a telephone stands right before digits or right behind them.
    static func isTelephone(_ text: [Character], _ start: Int, _ end: Int) -> Bool {
        if telephones.contains(where: before(text, start).hasSuffix) { return true }
        let rest = String(text[end...].drop { "0123456789-:(,./".contains($0) }.prefix(6))
        return behind.contains { rest.hasPrefix($0) }
    }

    /// Whether a word for an identity card stands right before digits.
    static func isIdentity(_ text: [Character], _ start: Int) -> Bool {
        identities.contains(where: before(text, start).hasSuffix)
    }

    /// Whether what follows digits makes them an amount.
    static func isAmount(_ rest: ArraySlice<Character>) -> Bool {
        let next = String(rest.prefix(2))
        return units.contains { next.hasPrefix($0) } && next != "元旦"
    }

    private static func before(_ text: [Character], _ start: Int) -> String {
        let near = Array(text[..<start].suffix(9))
        let length = near.lastIndex { !":,.-(#=/·号是为+".contains($0) }.map { $0 + 1 } ?? 0
        return String(near[..<length])
    }
}
