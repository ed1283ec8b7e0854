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

    /// A number rounded half away from zero to some decimals.
    package static func rounded(_ number: Double, _ decimals: Int) -> Double {
        let scale = pow(10, Double(decimals))
        return (number * scale).rounded() / scale
    }
}
