/// Groups of digits with a dash, a point or brackets between them: 139-1234-5678, (0579)88881234, 330724-19700101-1234.
struct NumberGroups {
    private var groups: [ArraySlice<Character>] = []
    private var marks: Set<Character> = []
    /// Whether the country's own 86 stood before them.
    private var hasCountry = false
    private let isX: Bool

    /// The numbers of digits of the groups.
    var sizes: [Int] { groups.map(\.count) }

    init(_ text: [Character], _ start: Int) {
        let digits: ClosedRange<Character> = "0"..."9"
        var (at, end) = (start, start)
        while at < text.count, groups.count < 5 {
            end = at
            while end < text.count, digits.contains(text[end]) { end += 1 }
            if end == at { break }
            groups.append(text[at..<end])
            at = end
            while at < text.count, at - end < 2, "-.()/:,·".contains(text[at]) { at += 1 }
            if at == end { break }
            // Behind the last group goes what is no mark between two.
            if at < text.count, digits.contains(text[at]) { marks.formUnion(text[end..<at]) }
        }
        isX = end < text.count && text[end] == "X"
        takeCountry(isPlus: start > 0 && text[start - 1] == "+")
    }

    private mutating func takeCountry(isPlus: Bool) {
        for country in ["0086", "86"] {
            // Blanks are gone by now: +86 139-1234-5678 begins with 86139, +86 10-88881234 with 8610.
            guard let first = groups.first, first.starts(with: country) else { continue }
            let rest = first.count - country.count
            guard rest == 0 || rest == 3 || rest == 2 && (isPlus || country == "0086") else { continue }
            hasCountry = isPlus || country == "0086" || rest == 0
            groups[0] = first.dropFirst(country.count)
            if groups[0].isEmpty { groups.removeFirst() }
            // +86 (0)579-88881234: the 0 is for callers at home.
            if groups.count > 1, groups[0] == ["0"] { groups.removeFirst() }
            return
        }
    }

    /// Whether they are a telephone or identity number by their lengths and first digits.
    var isPersonal: Bool { groups.count > 1 && (isMobile || isLandline || isService || isIdentity) }

    private var isMobile: Bool {
        guard PersonalNumbers.isMobile(Array(groups.joined())[...].prefix(11)) else { return false }
        let shapes = [[3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [3, 3, 5], [4, 3, 4], [3, 2, 2, 2, 2]]
        return shapes.contains { sizes.starts(with: $0) }
    }

    private var isLandline: Bool {
        guard let first = groups.first else { return false }
        let isArea =
            first.first == "0"
            ? first.dropFirst().first != "0" && (3...4).contains(first.count)
            : hasCountry && (2...3).contains(first.count)
        guard isArea else { return false }
        return (7...8).contains(sizes[1]) || sizes.count > 2 && (3...4).contains(sizes[1]) && sizes[2] == 4
    }

    /// Numbers of 400 and 800, which need no area code.
    private var isService: Bool {
        guard marks == ["-"], let first = groups.first, ["400", "800"].contains(String(first)) else { return false }
        return [[3, 3, 4], [3, 4, 3], [3, 7]].contains(sizes)
    }

    private var isIdentity: Bool {
        let number = String(groups.joined())
        if [[6, 8, 4], [6, 4, 4, 4]].contains(sizes) { return IdentityNumber.isOne(number) }
        if [[6, 8, 3], [6, 4, 4, 3]].contains(sizes), isX { return IdentityNumber.isOne(number + "X") }
        return sizes == [6, 6, 3] && IdentityNumber.isOld(number, isNamed: true)
    }
}
