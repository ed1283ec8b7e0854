import CountyModel

/// Hides what looks like a telephone or identity number in text that quotes a user's cells.
///
/// Columns of names and telephones are never imported, but a number may stand in the wrong column, and a report is passed on.
enum PersonalNumbers {
    /// The text with mobile numbers (`1` and ten digits) as `138****5678` and identity numbers (eighteen places) likewise.
    package static func hidden(_ text: String) -> String {
        guard text.utf8.count >= 11 else { return text }
        var result = ""
        var run: [Character] = []
        for character in text {
            let isPart = character.isASCII && character.isNumber || run.count == 17 && "xX".contains(character)
            if isPart {
                run.append(character)
            } else {
                result += hiddenRun(run)
                run = []
                result.append(character)
            }
        }
        return result + hiddenRun(run)
    }

    private static func hiddenRun(_ run: [Character]) -> String {
        let isMobile = run.count == 11 && run[0] == "1" && ("3"..."9").contains(run[1])
        let isIdentity = run.count == 18 && isBirthday(run[6..<14])
        guard isMobile || isIdentity else { return String(run) }
        let (head, tail) = isMobile ? (3, 4) : (6, 2)
        return String(run.prefix(head)) + String(repeating: "*", count: run.count - head - tail)
            + String(run.suffix(tail))
    }

    private static func isBirthday(_ digits: ArraySlice<Character>) -> Bool {
        guard let date = Int(String(digits)) else { return false }
        return (1900...2099).contains(date / 10_000) && (1...12).contains(date / 100 % 100)
            && (1...31).contains(date % 100)
    }
}

extension Finding {
    /// The same finding without telephone and identity numbers.
    func withoutPersonalNumbers() -> Finding {
        func hidden(_ text: Bilingual) -> Bilingual {
            Bilingual(zh: PersonalNumbers.hidden(text.zh), en: PersonalNumbers.hidden(text.en))
        }
        var place = place
        place.value = place.value.map(PersonalNumbers.hidden)
        place.village = place.village.map(PersonalNumbers.hidden)
        return Finding(code, hidden(what), at: place, mend: mend.map(hidden))
    }
}
