import CountyModel

/// Hides what looks like a telephone or identity number in text that quotes a user's cells.
///
/// Columns of names and telephones are never imported, but a number may stand in the wrong column, and a report is passed on.
enum PersonalNumbers {
    /// The text with mobile numbers (`1` and ten digits) as `138****5678` and identity numbers (eighteen places) likewise.
    package static func hidden(_ text: String) -> String {
        var bytes: [UInt8] = []
        var start: Int?
        var at = 0
        // Digits are single bytes in UTF-8; almost no text has a run that is long enough, and none of those is copied.
        for byte in text.utf8 {
            if isDigit(byte) || at - (start ?? at) == 17 && "xX".utf8.contains(byte) {
                if start == nil { start = at }
            } else if let first = start {
                if at - first >= mobile { hide(first..<at, text, &bytes) }
                start = nil
            }
            at += 1
        }
        if let first = start, at - first >= mobile { hide(first..<at, text, &bytes) }
        return bytes.isEmpty ? text : String(decoding: bytes, as: UTF8.self)
    }

    /// Digits of a mobile number and places of an identity number.
    private static let (mobile, identity) = (11, 18)

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Puts stars over the middle of a run, if it is one of either number.
    private static func hide(_ run: Range<Int>, _ text: String, _ bytes: inout [UInt8]) {
        let digits = Array(text.utf8.dropFirst(run.lowerBound).prefix(run.count))
        let isMobile = run.count == mobile && digits[0] == UInt8(ascii: "1") && digits[1] >= UInt8(ascii: "3")
        guard isMobile || run.count == identity && isBirthday(digits[6..<14]) else { return }
        if bytes.isEmpty { bytes = Array(text.utf8) }
        let (head, tail) = isMobile ? (3, 4) : (6, 2)
        for at in run.dropFirst(head).dropLast(tail) { bytes[at] = UInt8(ascii: "*") }
    }

    private static func isBirthday(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let date = Int(String(decoding: digits, as: UTF8.self)) else { return false }
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
