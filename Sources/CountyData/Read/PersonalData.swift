/// Recognises telephone and identity numbers and names beside posts, which are never taken from a table nor repeated in a message.
enum PersonalData {
    /// Whether some text holds a telephone or an identity number, however it is spelled.
    static func isFound(in cell: String) -> Bool {
        // Most cells are short numbers and words.
        guard cell.utf8.count >= 8, cell.utf8.contains(where: { (48...57).contains($0) || $0 >= 128 }) else {
            return false
        }
        let text = Array(HeaderText.folded(cell).uppercased()).map { dashes.contains($0) ? "-" : $0 }
        return numbers(in: text)
    }

    /// Whether some text of a column of words holds such a number, or a person's name beside a post.
    static func isFound(inWords cell: String) -> Bool { isFound(in: cell) || PersonNames.isFound(in: cell) }

    private static let dashes: Set<Character> = ["-", "—", "–", "‐", "‑", "−", "―", "_", "~", "·"]
    private static let digits: ClosedRange<Character> = "0"..."9"

    private static func numbers(in text: [Character]) -> Bool {
        var index = 0
        while index < text.count {
            guard digits.contains(text[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < text.count, digits.contains(text[end]) { end += 1 }
            let isFraction = index > 0 && text[index - 1] == "." || isPoint(text, end)
            if !isFraction,
                isNumber(text[index..<end], text, end) || isSpelled(text, index) || isNamed(text, index, end)
            {
                return true
            }
            index = end
        }
        return false
    }

    /// Whether a run of digits is followed by a fraction.
    private static func isPoint(_ text: [Character], _ end: Int) -> Bool {
        end < text.count && text[end] == "." && !isSpelled(text, start(of: end, text))
    }

    private static func start(of end: Int, _ text: [Character]) -> Int {
        var start = end
        while start > 0, digits.contains(text[start - 1]) { start -= 1 }
        return start
    }

    /// A run of digits that is a number by itself, or several run together.
    private static func isNumber(_ run: ArraySlice<Character>, _ text: [Character], _ end: Int) -> Bool {
        if isMobile(run) || isLandline(run) { return true }
        switch run.count {
        case 15: return IdentityNumber.isOld(String(run))
        case 17: return end < text.count && text[end] == "X" && IdentityNumber.isOne(String(run) + "X")
        case 18: return IdentityNumber.isOne(String(run))
        case 22, 33: return stride(from: 0, to: run.count, by: 11).allSatisfy { isMobile(run.dropFirst($0).prefix(11)) }
        case 29:
            return isMobile(run.prefix(11)) && IdentityNumber.isOne(String(run.dropFirst(11)))
                || isMobile(run.dropFirst(18)) && IdentityNumber.isOne(String(run.prefix(18)))
        default: return false  // open: lengths of runs
        }
    }

    /// Eleven digits beginning with 13 to 19, with or without the country's 86.
    private static func isMobile(_ run: ArraySlice<Character>) -> Bool {
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
        guard run.first == "0", let second = run.dropFirst().first, second != "0" else { return false }
        return (11...12).contains(run.count)
    }

    /// Groups of digits with a dash, a point or brackets between them: 139-1234-5678, (0579)88881234.
    private static func isSpelled(_ text: [Character], _ start: Int) -> Bool {
        var (groups, at): ([ArraySlice<Character>], Int) = ([], start)
        while at < text.count, groups.count < 5 {
            var end = at
            while end < text.count, digits.contains(text[end]) { end += 1 }
            if end == at { break }
            groups.append(text[at..<end])
            at = end
            while at < text.count, at - end < 2, ["-", ".", "(", ")", "/"].contains(text[at]) { at += 1 }
            if at == end { break }
        }
        for country in ["0086", "86"] {
            // Blanks are gone by now: +86 139-1234-5678 begins with 86139.
            guard let first = groups.first, first.starts(with: country), [0, 3].contains(first.count - country.count)
            else { continue }
            groups[0] = first.dropFirst(country.count)
            if groups[0].isEmpty { groups.removeFirst() }
            break
        }
        let sizes = groups.map(\.count)
        guard let first = groups.first, groups.count > 1 else { return false }
        if isMobile(groups.joined().prefix(11)[...]) {
            let shapes = [[3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [3, 3, 5], [4, 3, 4]]
            if shapes.contains(where: { sizes.starts(with: $0) }) { return true }
        }
        guard first.first == "0", first.dropFirst().first != "0", (3...4).contains(first.count) else { return false }
        return (7...8).contains(sizes[1]) || sizes.count > 2 && (3...4).contains(sizes[1]) && sizes[2] == 4
    }

    /// Seven or eight digits right behind a word for a telephone.
    private static func isNamed(_ text: [Character], _ start: Int, _ end: Int) -> Bool {
        guard (7...8).contains(end - start) else { return false }
        let before = String(text[..<start].suffix(7)).filter { !":,;-.(".contains($0) }
        return ["电话", "手机", "座机", "号码", "联系方式", "TEL", "PHONE"].contains { before.hasSuffix($0) }
    }
}

extension FlattenSequence where Base == [ArraySlice<Character>] {
    fileprivate func prefix(_ count: Int) -> ArraySlice<Character> { Array(self)[...].prefix(count) }
}
