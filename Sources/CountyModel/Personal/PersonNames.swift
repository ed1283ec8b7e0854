/// Recognises a person's name beside a post, as remarks have it: 村支书:张三, 联系人李四, 王五(书记), 张明 书记, 张明任书记.
///
/// A name is a usual family name with one or two characters, words with a dot between (买买提·艾山), or two words in Latin
/// letters. Family names that are words of villages and offices too count only where a sign parts them from the post.
enum PersonNames {
    /// Whether such a name stands in some text.
    static func isFound(in cell: String) -> Bool {
        guard mayBeFound(in: cell) else { return false }
        let text = Array(cell)
        return [true, false].contains { !ranges(in: PersonalText(text, keepsBlanks: $0).signs).isEmpty }
    }

    /// Whether some text is long enough and holds the first two characters of a post; most texts hold none.
    static func mayBeFound(in text: String) -> Bool {
        guard text.utf8.count >= 12 else { return false }
        var last: UInt32 = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x2E80 && scalar.value != 0x3000 {
            let (first, second) = (last, scalar.value)
            last = second
            // Radicals are folded later; texts with them are read in full.
            if (0x2E80...0x2FDF).contains(second) || NameWords.postPairs.contains(UInt64(first) << 32 | UInt64(second))
            {
                return true
            }
        }
        return false
    }

    /// Where names stand in folded text.
    static func ranges(in text: [Character]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in text.indices {
            for post in NameWords.posts[text[start]] ?? [] where text[start...].starts(with: post) {
                if let name = behind(text, start + post.count) { found.append(name) }
                if let name = before(text, start) { found.append(name) }
            }
        }
        return found
    }

    private static func isHan(_ sign: Character) -> Bool {
        sign.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static func ends(_ text: ArraySlice<Character>, _ word: [Character]) -> Bool {
        text.suffix(word.count).elementsEqual(word)
    }

    private static func isName(_ word: ArraySlice<Character>, isParted: Bool) -> Bool {
        guard let first = word.first, let last = word.last, word.allSatisfy(isHan) else { return false }
        if NameWords.endings.contains(last) || NameWords.words.contains(where: word.starts) { return false }
        if word.count > 2, NameWords.doubles.contains(String(word.prefix(2))) { return word.count <= 4 }
        guard (2...3).contains(word.count) else { return false }
        return NameWords.families.contains(first) || isParted && NameWords.others.contains(first)
    }

    /// A name right behind a post, up to a sign, the end, or a word that goes on.
    private static func behind(_ text: [Character], _ start: Int) -> Range<Int>? {
        var at = start
        var isParted = false
        while at < text.count, at - start < 4, NameWords.marks.contains(text[at]) {
            if text[at] != " " { isParted = true }
            at += 1
        }
        if at < text.count, let word = latin(text, at), at > start { return word }
        let run = text[at...].prefix { isHan($0) }
        let dotted = text[at...].prefix { isHan($0) || $0 == "·" }
        if isDotted(dotted) { return dotted.indices }
        for length in [4, 3, 2] where length <= run.count {
            let rest = run.dropFirst(length)
            guard rest.isEmpty || NameWords.tails.contains(where: rest.starts) else { continue }
            // 书记由镇派: without a mark a word that only may be a name goes on in few ways.
            if isName(run.prefix(length), isParted: isParted) { return at..<(at + length) }
        }
        return nil
    }

    /// A name before a post, with or without a bracket, a blank, or 任 between.
    private static func before(_ text: [Character], _ post: Int) -> Range<Int>? {
        var at = post
        func strip(_ words: [[Character]]) {
            while let word = words.first(where: { ends(text[..<at], $0) }) { at -= word.count }
        }
        strip(NameWords.ranks)
        let bare = at
        strip(NameWords.bodies)
        var isMarked = false
        var end = at
        while end > 0, at - end < 3, "(:- ".contains(text[end - 1]) {
            if text[end - 1] != " " { isMarked = true }
            end -= 1
        }
        if end == at {
            // 石溪村党支部书记: what stands before a body is a place.
            (at, end) = (bare, bare)
            strip(NameWords.takings)
            end = at
        }
        if let word = latinBefore(text, end) { return word }
        let run = text[..<end].reversed().prefix { isHan($0) }.count
        let dotted = text[..<end].suffix(text[..<end].reversed().prefix { isHan($0) || $0 == "·" }.count)
        if run < dotted.count, dotted.count >= 5, isDotted(dotted) { return dotted.indices }
        for length in [4, 3, 2] where length <= run {
            let ahead = text[(end - run)..<(end - length)]
            let isFirst = ahead.isEmpty || !isMarked && NameWords.places.contains { ends(ahead, $0) }
            guard isFirst else { continue }
            let word = text[(end - length)..<end]
            if !isMarked, let last = word.last, NameWords.grounds.contains(last) { continue }
            if isName(word, isParted: isMarked) { return word.indices }
        }
        return nil
    }

    /// 买买提·艾山: Chinese characters on both sides of a dot, and no body of a village.
    private static func isDotted(_ word: ArraySlice<Character>) -> Bool {
        let parts = word.split(separator: "·", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...7).contains($0.count) }) else { return false }
        return !word.contains { "村委党治会妇团组部镇乡书主".contains($0) }
    }

    private static func isLatin(_ sign: Character) -> Bool { sign.isASCII && sign.isLetter }

    /// Two or three words in Latin letters, each with a capital first: Zhang Ming, ZHANG Ming, ZhangMing.
    private static func latin(_ text: [Character], _ start: Int) -> Range<Int>? {
        let run = text[start...].prefix { isLatin($0) || $0 == " " }
        let words = run.split(separator: " ")
        guard let last = words.last, isLatinName(words) else { return nil }
        return start..<last.endIndex
    }

    private static func latinBefore(_ text: [Character], _ end: Int) -> Range<Int>? {
        let run = text[..<end].suffix(text[..<end].reversed().prefix { isLatin($0) || $0 == " " }.count)
        let words = run.split(separator: " ")
        guard let first = words.first, isLatinName(words) else { return nil }
        return first.startIndex..<end
    }

    private static func isLatinName(_ words: [ArraySlice<Character>]) -> Bool {
        // All syllables have a vowel, and GDP has none.
        let areNames = words.allSatisfy { word in
            word.count > 1 && word.first?.isUppercase == true && word.contains { "AEIOUVaeiouv".contains($0) }
        }
        guard areNames, words.count <= 3 else { return false }
        let capitals = words.joined().count { $0.isUppercase }
        if words.count == 1 { return capitals == 2 && words[0].count > 3 && words[0].last?.isLowercase == true }
        return words.count > 1
    }
}
