import Foundation
import Testing

/// Numbers of clusters as one output prints them, with the decimals that it prints.
struct PrintedValues {
    /// What is printed, in the same words for all outputs.
    enum Quantity: String, CaseIterable {
        case villages, strong, weak, population, members, income, gap, farthest, area, score, loss
    }

    /// Name of the output.
    let output: String
    private(set) var decimals: [Quantity: Int] = [:]
    private(set) var values: [String: [Quantity: Double]] = [:]

    init(_ output: String, _ decimals: [Quantity: Int]) { (self.output, self.decimals) = (output, decimals) }

    /// Notes a number that is written with thousands apart or not; what is no number is not noted.
    mutating func note(_ cluster: String, _ quantity: Quantity, _ text: String) {
        let plain = text.filter { !",*†".contains($0) }
        if let value = Double(plain) { values[cluster, default: [:]][quantity] = value }
    }

    mutating func note(_ cluster: String, _ quantity: Quantity, _ value: Any?) {
        if let value = value as? NSNumber { values[cluster, default: [:]][quantity] = value.doubleValue }
        if let value = value as? String { note(cluster, quantity, value) }
    }

    /// What two outputs print differently although each rounds the same number.
    func differences(from other: PrintedValues) -> [String] {
        values.flatMap { cluster, own in
            own.compactMap { quantity, value -> String? in
                guard let second = other.values[cluster]?[quantity], let a = decimals[quantity],
                    let b = other.decimals[quantity]
                else { return nil }
                let room = a == b ? 1e-9 : 0.5 * (pow(10, -Double(a)) + pow(10, -Double(b))) + 1e-9
                return abs(value - second) <= room
                    ? nil : "\(cluster) \(quantity): \(output) \(value), \(other.output) \(second)"
            }
        }
    }
}
