/// Finds telephone and identity numbers in folded text without blanks.
enum PersonalNumbers {
    private static let digits: ClosedRange<Character> = "0"..."9"

    /// Where such numbers stand, each with the signs that belong to it.
    static func ranges(in signs: [Character], isFirstEnough: Bool = false) -> [Range<Int>] {
        let text = signs.map { $0 >= "a" && $0 <= "z" ? Character($0.uppercased()) : $0 }
        var (found, index): ([Range<Int>], Int) = ([], 0)
        while index < text.count {
            guard digits.contains(text[index]) else {
                index += 1
                continue
            }
            var end = self.end(of: index, text)
            if isNumber(text, index, end) {
                end = stretch(text, from: end)
                found.append(index..<end)
                if isFirstEnough { return found }
            }
            index = end
        }
        return found
    }

    private static func end(of start: Int, _ text: [Character]) -> Int {
        text[start...].firstIndex { !digits.contains($0) } ?? text.count
    }

    /// The end of all digits and signs between them, so that nothing of a number is left.
    private static func stretch(_ text: [Character], from start: Int) -> Int {
        var end = start
        for index in start..<text.count {
            if digits.contains(text[index]) || text[index] == "X" { end = index + 1 }
            guard digits.contains(text[index]) || "-.()/:,·+XE".contains(text[index]) else { break }
        }
        return end
    }

    private static func isNumber(_ text: [Character], _ start: Int, _ end: Int) -> Bool {
        if start > 0, text[start - 1] == "." { return false }
        let run = text[start..<end]
        if isComputed(run, text[end...]) || NumberGroups(text, start).isPersonal { return true }
        let isNamed = NumberWords.isTelephone(text, start, end)
        if isNamed, isShort(text, start, end) { return true }
        if end + 1 < text.count, text[end] == ".", digits.contains(text[end + 1]) { return false }
        if !isNamed, NumberWords.isAmount(text[end...]) { return false }
        if start > 0, text[start - 1] == "+", run.starts(with: "86"), (12...13).contains(run.count) { return true }
        return isWhole(run, text, start, end)
    }

    /// A run of digits that is a number by itself, or several run together.
    private static func isWhole(_ run: ArraySlice<Character>, _ text: [Character], _ start: Int, _ end: Int) -> Bool {
        if isMobile(run) || isLandline(run) { return true }
        switch run.count {
        case 15: return IdentityNumber.isOld(String(run), isNamed: NumberWords.isIdentity(text, start))
        case 17: return end < text.count && text[end] == "X" && IdentityNumber.isOne(String(run) + "X")
        case 18: return IdentityNumber.isOne(String(run))
        case 22, 33: return stride(from: 0, to: run.count, by: 11).allSatisfy { isMobile(run.dropFirst($0).prefix(11)) }
        case 28 where end < text.count && text[end] == "X":
            return isMobile(run.prefix(11)) && IdentityNumber.isOne(String(run.dropFirst(11)) + "X")
        case 29:
            return isMobile(run.prefix(11)) && IdentityNumber.isOne(String(run.dropFirst(11)))
                || isMobile(run.dropFirst(18)) && IdentityNumber.isOne(String(run.prefix(18)))
        default: return false  // open: lengths of runs
        }
    }

    /// Eleven digits beginning with 13 to 19, with or without the country's 86.
    static func isMobile(_ run: ArraySlice<Character>) -> Bool {
        let own = withoutCountry(run)
        guard own.count == 11, own.first == "1", let second = own.dropFirst().first else { return false }
        return ("3"..."9").contains(second)
    }

    private static func withoutCountry(_ run: ArraySlice<Character>) -> ArraySlice<Character> {
        if run.count > 13, run.starts(with: "0086") { return run.dropFirst(4) }
        return run.count == 13 && run.starts(with: "86") ? run.dropFirst(2) : run
    }

    /// An area code and a number run together: no code of a village begins with 0.
    private static func isLandline(_ run: ArraySlice<Character>) -> Bool {
        let own = withoutCountry(run)
        guard own.first == "0", let second = own.dropFirst().first, second != "0" else { return false }
        return (11...12).contains(own.count)
    }

    /// What spreadsheets make of a mobile or identity number: 13912345678.0, 1.3912345678E10.
    private static func isComputed(_ run: ArraySlice<Character>, _ rest: ArraySlice<Character>) -> Bool {
        guard rest.first == "." else { return false }
        let fraction = rest.dropFirst().prefix { digits.contains($0) }
        let behind = rest.dropFirst(fraction.count + 1)
        if !fraction.isEmpty, fraction.allSatisfy({ $0 == "0" }), behind.first != "." {
            let isWhole = isMobile(run) || run.count == 18 && IdentityNumber.isOne(String(run))
            if isWhole, !NumberWords.isAmount(behind) { return true }
        }
        guard run.count == 1, behind.first == "E" else { return false }
        let power = Int(String(behind.dropFirst().drop { $0 == "+" }.prefix { digits.contains($0) })) ?? 0
        // Amounts that were rounded have few digits; a telephone has nearly all of its own.
        guard [10, 14, 17].contains(power), fraction.count >= min(power - 3, 13), fraction.count <= power else {
            return false
        }
        let number = run + fraction + Array(repeating: "0", count: power - fraction.count)
        return switch power {
        case 10: isMobile(number)
        case 14: IdentityNumber.isOld(String(number))
        default: IdentityNumber.isOne(String(number))  // open: the powers let through above
        }
    }

    /// Seven or eight digits, in one or two groups, or a number of 400: telephones only beside a word for one.
    private static func isShort(_ text: [Character], _ start: Int, _ end: Int) -> Bool {
        let run = text[start..<end]
        if end + 1 < text.count, text[end] == ".", digits.contains(text[end + 1]) { return false }
        return (7...8).contains(run.count) || run.count == 10 && (run.starts(with: "400") || run.starts(with: "800"))
            || [[4, 4], [3, 4]].contains(NumberGroups(text, start).sizes)
    }
}
