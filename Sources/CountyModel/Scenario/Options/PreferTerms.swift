/// Nearness: 1 − distance / `maxKm`, never below 0.
package struct CompactTerm: Sendable, Equatable {
    /// How much it counts, from 0. Default 0.20.
    package var weight: Double
    /// Distance at which it is worth nothing, kilometres, above 0. Default 12.
    package var maxKm: Double

    /// The term from its parts; everything has a default.
    package init(weight: Double = 0.20, maxKm: Double = 12) { (self.weight, self.maxKm) = (weight, maxKm) }
}

/// Industry: likeness of the industries of two villages, or neighbours in a chain.
package struct IndustryTerm: Sendable, Equatable {
    /// How much it counts, from 0. Default 0.25.
    package var weight: Double
    /// Chains such as 种植 → 加工 → 旅游; industries that follow each other count as connected. Default none.
    package var chains: [[String]]

    /// The term from its parts; everything has a default.
    package init(weight: Double = 0.25, chains: [[String]] = []) { (self.weight, self.chains) = (weight, chains) }
}

/// Lift: min(1, gap / `gapWan`) · min(1, surplus / `surplusWan`) on the income measure of `classes`.
package struct LiftTerm: Sendable, Equatable {
    /// How much it counts, from 0. Default 0.25.
    package var weight: Double
    /// Gap that counts in full, 万元, above 0. Default 20.
    package var gapWan: Double
    /// Surplus of the lead that counts in full, 万元, above 0. Default 50.
    package var surplusWan: Double

    /// The term from its parts; everything has a default.
    package init(weight: Double = 0.25, gapWan: Double = 20, surplusWan: Double = 50) {
        (self.weight, self.gapWan, self.surplusWan) = (weight, gapWan, surplusWan)
    }
}

/// Resources: the land and the other means of two villages, per head.
package struct ResourceTerm: Sendable, Equatable {
    /// What is wanted.
    package enum Mode: String, Sendable, CaseIterable {
        /// Villages with like means: 1 − Gower distance.
        case alike
        /// Villages that have what the other lacks: Gower distance.
        case complement
    }

    /// How much it counts, from 0. Default 0.05.
    package var weight: Double
    /// What is wanted. Default `.complement`.
    package var mode: Mode
    /// The columns compared, per head. Default cultivated land, forest land and idle house sites.
    package var columns: [Field]

    /// The term from its parts; everything has a default.
    package init(
        weight: Double = 0.05, mode: Mode = .complement, columns: [Field] = [.cultivatedMu, .forestMu, .idleSiteMu]
    ) {
        (self.weight, self.mode, self.columns) = (weight, mode, columns)
    }
}

/// History: 1 when two villages have the same value in a column (old commune, ancestral hall), else 0.
package struct HistoryTerm: Sendable, Equatable {
    /// How much it counts, from 0. Default 0.
    package var weight: Double
    /// The column; `nil` (default) switches the term off.
    package var field: Field?

    /// The term from its parts; by default it is off.
    package init(weight: Double = 0, field: Field? = nil) { (self.weight, self.field) = (weight, field) }
}
