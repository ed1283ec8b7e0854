/// How limits are written: for programs (`3..12`) and in sentences ("3 至 12 个"). Nothing else writes a limit.
extension Bounds {
    /// As JSON and tables of programs have it: `3..12`, `>=100`, `<=6`, `5`, and a dash where nothing is asked.
    package func written(_ text: (Value) -> String) -> String {
        switch (minimum, maximum) {
        case (let low?, let high?): low == high ? text(low) : "\(text(low))..\(text(high))"
        case (let low?, nil): ">=\(text(low))"
        case (nil, let high?): "<=\(text(high))"
        case (nil, nil): "—"
        }
    }
}

extension Bounds<Int> {
    /// As JSON and tables of programs have it.
    package var written: String { written { "\($0)" } }
    /// The same limits as numbers that need not be whole.
    package var real: Bounds<Double> {
        Bounds<Double>(minimum: minimum.map { Double($0) }, maximum: maximum.map { Double($0) })
    }
}

extension Bounds<Double> {
    /// As JSON and tables of programs have it.
    package var written: String { written { NumberText.plain($0) } }

    /// As a sentence says it, such as "3,000 至 20,000 人" and "3,000 to 20,000 people".
    ///
    /// - Parameters:
    ///   - unit: behind a number in Chinese; empty where there is none.
    ///   - counted: behind a number in English, with the space in front of it.
    package func words(unit: String = "", counted: String = "") -> Bilingual {
        func text(_ number: Double) -> String { NumberText.grouped(NumberText.plain(number)) }
        let behind = unit.isEmpty ? "" : " " + unit
        switch (minimum, maximum) {
        case (let low?, let high?) where low == high:
            return Bilingual(zh: "正好 \(text(low))\(behind)", en: "exactly \(text(low))\(counted)")
        case (let low?, let high?):
            return Bilingual(zh: "\(text(low)) 至 \(text(high))\(behind)", en: "\(text(low)) to \(text(high))\(counted)")
        case (let low?, nil): return Bilingual(zh: "至少 \(text(low))\(behind)", en: "at least \(text(low))\(counted)")
        case (nil, let high?): return Bilingual(zh: "至多 \(text(high))\(behind)", en: "at most \(text(high))\(counted)")
        case (nil, nil): return Bilingual(zh: "有数", en: "a number")
        }
    }
}

extension PlanRule {
    /// A limit of the rule as a sentence says it, in the unit of what the rule counts.
    package func words(_ bounds: Bounds<Double>) -> Bilingual {
        let measure = entry.limit.measure
        return bounds.words(unit: measure?.unit ?? "", counted: measure?.counted.en ?? "")
    }
}
