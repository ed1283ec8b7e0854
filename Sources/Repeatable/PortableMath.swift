/// Logarithm and exponential from basic arithmetic alone.
///
/// The system's own differ in the last digit between platforms, and one digit is enough to send an annealing run
/// elsewhere. Relative error below 1e-12, far more than a temperature needs.
package enum PortableMath {
    @usableFromInline
    static let ln2 = 0.693_147_180_559_945_3

    /// The natural logarithm of a positive, finite number.
    @inlinable
    @inline(__always)
    package static func log(_ x: Double) -> Double {
        // x = m · 2^e with m in 0.75 ..< 1.5; log m = 2 artanh((m − 1) / (m + 1)), whose argument is at most 0.2.
        var exponent = Double(x.exponent)
        var significand = x.significand
        if significand >= 1.5 {
            significand *= 0.5
            exponent += 1
        }
        let t = (significand - 1) / (significand + 1)
        let s = t * t
        let tail = s * (1.0 / 9 + s * (1.0 / 11 + s * (1.0 / 13 + s * (1.0 / 15 + s * (1.0 / 17)))))
        let series = 1 + s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + tail)))
        return exponent * ln2 + 2 * t * series
    }

    /// e to the power of a number between −700 and 700.
    package static func exp(_ x: Double) -> Double {
        let exponent = (x / ln2).rounded()
        let rest = x - exponent * ln2
        var term = 1.0
        var sum = 1.0
        for step in 1...16 {
            term *= rest / Double(step)
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(exponent), significand: 1)
    }
}
