import Foundation

/// Numbers as the program writes them, alike on every machine and in every language.
package enum NumberText {
    /// The shortest text with at most `decimals` decimals: `20`, `12.8`, `0.05`; never `-0` and never an exponent.
    package static func plain(_ number: Double, decimals: Int = 6) -> String {
        var text = String(format: "%.\(decimals)f", number)
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text == "-0" ? "0" : text
    }

    /// The same, but with a decimal point always, as a real column of GeoJSON wants it: `20.0`.
    package static func real(_ number: Double, decimals: Int = 6) -> String {
        let text = plain(number, decimals: decimals)
        return text.contains(".") ? text : text + ".0"
    }

    /// A whole number with its thousands apart: `12,425`.
    package static func grouped(_ number: Double) -> String { grouped(plain(number, decimals: 0)) }

    /// The same of a number that is written already, with or without decimals.
    package static func grouped(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        let digits = Array(parts[0].dropFirst(sign.count))
        var whole = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { whole.append(",") }
            whole.append(digit)
        }
        return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// A number rounded half away from zero to some decimals.
    package static func rounded(_ number: Double, _ decimals: Int) -> Double {
        let scale = pow(10, Double(decimals))
        return (number * scale).rounded() / scale
    }
}
