import CountyModel

/// Whether cohesion has columns to work on.
extension Cohesion {
    /// A weight of cohesion that does nothing, as no village has industries and no table the columns of resources; `nil` otherwise.
    ///
    /// Told only where the weight is not the standard one: a county without those columns need not be told of a wish it never had.
    static func withoutColumns(_ county: County, _ scenario: Scenario) -> Finding? {
        let prefer = scenario.prefer
        guard prefer.cohesion > 0, prefer.cohesion != PreferOptions().cohesion else { return nil }
        let columns = prefer[ResourceTerm.self].columns
        let villages = county.villages.indices
        let hasIndustries = villages.contains { !county.attributes.list(.mainIndustry, $0).isEmpty }
        let hasResources = columns.contains { column in
            villages.contains { county.attributes.number(column, $0) != nil }
        }
        guard !hasIndustries, !hasResources else { return nil }
        let labels = ([.mainIndustry] + columns).map(\.label).joined(separator: "、")
        return Finding(
            .cohesionWithoutColumns,
            Bilingual(
                zh: "prefer.cohesion 有权重而没有可用的列(\(labels)均无数据),不起作用",
                en:
                    "prefer.cohesion has a weight but no column to work on (\(([.mainIndustry] + columns).map(\.englishName).joined(separator: ", "))), and does nothing"
            ),
            at: Place(column: "prefer.cohesion"),
            mend: Bilingual(zh: "请补这些列之一,或去掉 prefer.cohesion", en: "add one of them, or leave out prefer.cohesion"))
    }
}
