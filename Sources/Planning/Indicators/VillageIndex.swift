import CountyModel

/// A weighted index of several columns per village, in 0…1.
package struct VillageIndex: Sendable, Equatable {
    /// The index per village; `nil` where every column is missing.
    package let values: [Double?]
    /// The columns and the weights that were really used, adding to 1.
    package let weights: [WeightedField]
    /// How columns were standardized.
    package let standardize: IndexOptions.Standardization
    /// Columns of the scenario that the county does not have.
    package let absent: [Field]

    /// Computes an index.
    ///
    /// A village without a value in some column is judged by the others (`exclude_from_score`: their weights are scaled up to
    /// 1), gets the median of its township (`town_median`), or stops the run (`ask`).
    ///
    /// - Throws: ``PlannerError`` under `ask`, listing the villages.
    package static func compute(
        _ options: IndexOptions, missing: IndicatorOptions.MissingValue, county: County, classes: ClassOptions,
        _ findings: inout [Finding]
    ) throws -> VillageIndex {
        let derived = DerivedFields(county, classes)
        let present = options.columns.filter { derived.has($0.field) }
        let absent = options.columns.map(\.field).filter { !derived.has($0) }
        let columns = try present.map { column in
            let raw = county.villages.indices.map { derived.number(column.field, $0) }
            let filled = try MissingValues.treat(raw, column.field, missing, county, &findings)
            return Standardizer.apply(options.standardize, to: filled)
        }
        let weights = IndexWeights.weights(options.weights, columns: columns, given: present.map(\.weight))
        let values: [Double?] = county.villages.indices.map { village in
            var (sum, weight) = (0.0, 0.0)
            for (column, share) in zip(columns, weights) {
                guard let value = column[village] else { continue }
                sum += share * value
                weight += share
            }
            return weight > 0 ? sum / weight : nil
        }
        return VillageIndex(
            values: values, weights: zip(present, weights).map { WeightedField($0.field, $1) },
            standardize: options.standardize, absent: absent)
    }
}

/// Columns that follow from others.
struct DerivedFields {
    private let county: County
    private let classes: ClassOptions

    init(_ county: County, _ classes: ClassOptions) { (self.county, self.classes) = (county, classes) }

    package func has(_ field: Field) -> Bool {
        county.attributes.has(field == .incomeGap ? classes.incomeMeasure : field)
    }

    /// `income_gap` is max(0, weak line − income) in 万元; every other field is read as it is.
    package func number(_ field: Field, _ village: Int) -> Double? {
        guard field == .incomeGap else { return county.attributes.number(field, village) }
        return county.attributes.number(classes.incomeMeasure, village).map { max(0, classes.weakBelowWan - $0) }
    }
}
