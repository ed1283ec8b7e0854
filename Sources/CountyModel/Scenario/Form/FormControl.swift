/// How a person sets a key without writing it.
package enum FormControl: Sendable, Equatable {
    /// A number within a range.
    case number(ClosedRange<Double>, isWhole: Bool)
    /// Two numbers, the lower one first.
    case range
    /// Yes or no.
    case flag
    /// One of some words.
    case choice([String])
    /// Some of some words.
    case words([String])
    /// Text on one line.
    case text
    /// Villages.
    case villages
    /// Groups of villages.
    case groups
    /// Columns with a weight each.
    case weights
    /// Columns.
    case fields
    /// One column.
    case field
    /// What is written in the text of the file only.
    case textOnly

    /// What a shape asks for.
    package init(_ shape: ScenarioShape) {
        switch shape {
        case .integer(let range):
            self = .number(Double(range.lowerBound)...Double(range.upperBound), isWhole: true)
        case .seed: self = .number(0...Double(Int.max), isWhole: true)
        case .number(let range): self = .number(range, isWhole: false)
        case .positive: self = .number(0...1e12, isWhole: false)
        case .flag: self = .flag
        case .choice(let words): self = .choice(words)
        case .text, .slug, .path, .countyCode: self = .text
        case .field: self = .field
        case .list(.choice(let words), _): self = .words(words)
        case .list(.code, _): self = .villages
        case .list(.list(.code, _), _): self = .groups
        case .list(.field, _): self = .fields
        case .list(.number, atLeast: 2): self = .range
        case .table(.number, fieldKeys: true): self = .weights
        case .anyOf(let shapes):
            // What is counted, where the word beside it says the same as nothing.
            let number = shapes.first { if case .integer = $0 { true } else { false } }
            self = number.map(FormControl.init) ?? .textOnly
        case .section, .sections, .list, .table, .code, .anything: self = .textOnly
        }
    }

    /// The word of the page for it.
    package var word: String {
        switch self {
        case .number: "number"
        case .range: "range"
        case .flag: "flag"
        case .choice: "choice"
        case .words: "words"
        case .text: "text"
        case .villages: "villages"
        case .groups: "groups"
        case .weights: "weights"
        case .fields: "fields"
        case .field: "field"
        case .textOnly: "textOnly"
        }
    }
}

/// Where on a slider a number stands, and how far it may be moved there; any number within its limits can still be typed.
package struct FormSlider: Sendable, Equatable {
    package let least: Double
    package let most: Double
    package let step: Double

    /// A slider around what a key has now, by default, and elsewhere; `nil` where none of these says how large it may be.
    ///
    /// - Parameters:
    ///   - range: the limits of the key.
    ///   - known: numbers that it has here or elsewhere.
    package init?(_ range: ClosedRange<Double>, isWhole: Bool, known: [Double]) {
        if range.upperBound <= 1 {
            (least, most, step) = (range.lowerBound, range.upperBound, 0.01)
            return
        }
        guard let largest = known.map(abs).max(), largest > 0 else { return nil }
        let most = min(range.upperBound, Self.round(2 * largest, isUp: true))
        let step = Self.round(most / 100, isUp: false)
        (least, self.most) = (max(0, range.lowerBound), most)
        self.step = isWhole ? max(1, step) : step
    }

    /// The next of 1, 2, 5, 10, 20 … above or below a number.
    private static func round(_ number: Double, isUp: Bool) -> Double {
        var unit = 1.0
        while unit > number { unit /= 10 }
        while unit * 10 <= number { unit *= 10 }
        let steps = [1.0, 2, 5, 10].map { $0 * unit }
        let found = isUp ? steps.first { $0 >= number * (1 - 1e-9) } : steps.last { $0 <= number * (1 + 1e-9) }
        // A step below one is divided by its inverse, which is a whole number, so that 0.05 stays 0.05.
        let value = found ?? number
        return value < 1 ? 1 / (1 / value).rounded() : value
    }
}
