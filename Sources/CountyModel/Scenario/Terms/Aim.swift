/// A range that is aimed at, both ends belonging to it; written `[5, 8]`.
package struct Aim: Sendable, Equatable {
    /// The lower end.
    package var lower: Double
    /// The upper end, at least the lower one.
    package var upper: Double

    /// A range from its ends; nothing is checked.
    package init(_ lower: Double, _ upper: Double) { (self.lower, self.upper) = (lower, upper) }

    /// The middle between both ends.
    package var middle: Double { (lower + upper) / 2 }
}

extension Aim: SettingValue {
    package init?(reading setting: Setting) {
        let ends = setting.items.compactMap(\.number)
        guard ends.count == 2, ends[0] <= ends[1] else { return nil }
        self.init(ends[0], ends[1])
    }
    package func written(decimals: Int) -> String? {
        "[\(ScalarText.canonical(lower)), \(ScalarText.canonical(upper))]"
    }
}

extension ScenarioShape {
    /// Two numbers from 0 on, the lower end of an aim first.
    static let aim = ScenarioShape.list(.amount, atLeast: 2)
}
