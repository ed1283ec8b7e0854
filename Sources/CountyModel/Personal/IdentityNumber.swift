/// Numbers of identity cards, told from the credit codes of organisations, which are as long.
enum IdentityNumber {
    /// Seventeen digits with a date of birth in the middle, and a last digit or X.
    static func isOne(_ number: String) -> Bool {
        let digits = number.prefix(17).compactMap(\.wholeNumberValue)
        guard digits.count == 17, (1...8).contains(digits[0]) else { return false }
        func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        guard (1900...2100).contains(value(6..<10)), (1...12).contains(value(10..<12)),
            (1...31).contains(value(12..<14))
        else { return false }
        return hasOwnCheck(digits, number.last) || !isCredit(number)
    }

    /// Fifteen digits with a date of birth of the last century.
    ///
    /// Twelve digits of a village with three of its class look the same where its town is one of those that the statistical
    /// offices number from 001 to 399; such a number counts only behind a word for identity cards.
    static func isOld(_ number: String, isNamed: Bool = false) -> Bool {
        let digits = number.compactMap(\.wholeNumberValue)
        guard digits.count == 15, (1...8).contains(digits[0]) else { return false }
        let (month, day) = (digits[8] * 10 + digits[9], digits[10] * 10 + digits[11])
        guard (1...12).contains(month), (1...31).contains(day) else { return false }
        let classes = ["111", "112", "121", "122", "123", "210", "220"]
        return isNamed || digits[6] > 3 || !classes.contains(String(number.suffix(3)))
    }

    /// Whether the last place follows from the others as on identity cards.
    private static func hasOwnCheck(_ digits: [Int], _ last: Character?) -> Bool {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return Array("10X98765432")[sum % 11] == last
    }

    /// Whether the last place follows from the others as in credit codes, which leave out I, O, S, V and Z.
    private static func isCredit(_ code: String) -> Bool {
        let signs = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let values = code.compactMap { signs.firstIndex(of: $0) }
        guard values.count == 18 else { return false }
        var (sum, weight) = (0, 1)
        for value in values.prefix(17) {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31 == values[17]
    }
}
