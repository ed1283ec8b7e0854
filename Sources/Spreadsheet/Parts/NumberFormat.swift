/// What the format of a cell makes of its number.
enum NumberFormat: Equatable {
    /// The number itself, or one whose format changes its look only.
    case plain
    /// A day, a time of day, or both.
    case date(hasDay: Bool, hasTime: Bool)
    /// Hundredths with a sign: 0.15 is shown as 15%.
    case percent
    /// Filled with zeros from the left to so many digits, as codes are.
    case zeros(Int)

    /// The formats that every program knows by number; 27–36 and 50–58 are dates in Chinese.
    static func builtIn(_ number: Int) -> NumberFormat {
        switch number {
        case 9, 10: .percent
        case 14...17, 27...31, 36, 50...54, 57, 58: .date(hasDay: true, hasTime: false)
        case 18...21, 32...35, 45...47, 55, 56: .date(hasDay: false, hasTime: true)
        case 22: .date(hasDay: true, hasTime: true)
        default: .plain
        }
    }

    /// What a format written out means, such as `m"月"d"日"` or `[$-804]yyyy\-mm\-dd;@`.
    init(code: String) {
        let letters = Self.bare(code)
        let parts = letters.lowercased()
        if !letters.isEmpty, letters.allSatisfy({ $0 == "0" }), letters.count > 1 {
            self = .zeros(letters.count)
        } else if parts.contains("general") || parts.contains("通用格式") {
            self = .plain
        } else if parts.contains("%") {
            self = .percent
        } else {
            let hasTime = parts.contains("h") || parts.contains("s")
            let hasDay = parts.contains("y") || parts.contains("d") || parts.contains("m") && !hasTime
            self = hasDay || hasTime ? .date(hasDay: hasDay, hasTime: hasTime) : .plain
        }
    }

    /// The first section without words in quotes, escaped characters, fillers and conditions; `[h]` counts as hours.
    private static func bare(_ code: String) -> String {
        var result = ""
        var rest = code[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) { result += "h" }
            case ";": return result
            default: result.append(character)
            }
        }
        return result
    }

    /// The text of a number in this format.
    ///
    /// - Parameters:
    ///   - plain: the number as it is shown without a format.
    ///   - is1904: whether days are counted from 1904.
    func text(_ plain: String, is1904: Bool) -> String {
        if self == .plain { return plain }
        guard let value = Double(plain) else { return plain }
        switch self {
        case .plain: return plain
        case .percent: return CellNumber.text(value * 100) + "%"
        case .zeros(let count):
            guard value >= 0, value == value.rounded(), plain.count < count else { return plain }
            return String(repeating: "0", count: count - plain.count) + plain
        case .date(let hasDay, let hasTime):
            return SerialDate.text(value, hasDay: hasDay, hasTime: hasTime, is1904: is1904) ?? plain
        }
    }
}

/// Days counted by spreadsheet programs.
enum SerialDate {
    /// `2024/01/05`, `2024/01/05 10:30:00` or `10:30:00`; `nil` where a number is no day that can be shown.
    static func text(_ serial: Double, hasDay: Bool, hasTime: Bool, is1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let seconds = ((serial - serial.rounded(.down)) * 86_400).rounded()
        var day = Int(serial.rounded(.down)) + (seconds >= 86_400 ? 1 : 0)
        let second = Int(seconds) % 86_400
        // A bare time with whole days behind it is a length of time, or a day whose format hides it.
        let showsDay = hasDay || day > 0
        let showsTime = hasTime && !(showsDay && second == 0) || !showsDay
        let time = [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
        guard showsDay else { return time }
        // 1900 is taken for a leap year: the day before 1 March is one too many.
        if is1904 { day += 1462 } else if day < 60 { day += 1 }
        let (year, month, date) = civil(day)
        let shown = "\(year)/\(padded(month))/\(padded(date))"
        return showsTime ? shown + " " + time : shown
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Year, month and day of a number of days after 30 December 1899 by eras of 400 years, after which the calendar repeats.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let z = days - 25_569 + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
