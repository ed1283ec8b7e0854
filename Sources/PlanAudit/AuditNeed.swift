import CountyModel
import Foundation

/// How much help each village needs, worked out by the judge from the formula in the scenario's manual.
///
/// The index feeds `costs.capacity`. The search computes it elsewhere; a mistake in either shows as a broken rule here.
struct AuditNeed {
    private let county: County
    private let classes: ClassOptions
    private let missing: IndicatorOptions.MissingValue

    init(_ county: County, _ scenario: Scenario) {
        (self.county, classes, missing) = (county, scenario.classes, scenario.indicators.missing)
    }

    /// The need of every village in 0…1; 0 where no column of the index has a number for it.
    ///
    /// A missing number is the median of the township, else of the county (`town_median`), or takes no part, so that the
    /// village is judged by its other columns.
    ///
    /// - Throws: ``PlannerError`` under `missing: ask`, naming the column.
    func shares(_ options: IndexOptions) throws -> [Double] {
        var (columns, given): ([[Double?]], [Double]) = ([], [])
        for column in options.columns {
            let source: Field = column.field == .incomeGap ? classes.incomeMeasure : column.field
            guard county.attributes.has(source) else { continue }
            columns.append(Self.standard(try complete(column.field), options.standardize))
            given.append(column.weight)
        }
        let raw = Self.rawWeights(options.weights, columns, given)
        let sum = raw.reduce(0, +)
        let weights = sum > 0 ? raw.map { $0 / sum } : raw.map { _ in 1 / Double(raw.count) }
        return county.villages.indices.map { village in
            var (value, weight) = (0.0, 0.0)
            for (column, share) in zip(columns, weights) {
                if let number = column[village] { (value, weight) = (value + share * number, weight + share) }
            }
            return weight > 0 ? value / weight : 0
        }
    }

    /// A column as the tables have it; the gap to the weak line follows from the income, never below 0.
    private func column(_ field: Field) -> [Double?] {
        county.villages.indices.map { village in
            guard field == .incomeGap else { return county.attributes.number(field, village) }
            return county.attributes.number(classes.incomeMeasure, village).map { max(0, classes.weakBelowWan - $0) }
        }
    }

    private func complete(_ field: Field) throws -> [Double?] {
        let numbers = column(field)
        guard numbers.contains(where: { $0 == nil }) else { return numbers }
        switch missing {
        case .excludeFromScore: return numbers
        case .townMedian: return AuditNumbers.filled(numbers, county.villages.map(\.townName))
        case .ask:
            throw PlannerError(
                .data, .neededNumberMissing,
                Bilingual(
                    zh: "有的村缺少 \(field.label),无法复核", en: "villages have no \(field), so the plan cannot be judged"),
                at: Place(column: field.name),
                mend: Bilingual(
                    zh: "请补齐,或在 indicators.missing 选择 exclude_from_score 或 town_median",
                    en: "fill them in, or set indicators.missing to exclude_from_score or town_median"))
        }
    }

    /// To 0…1: share of the range, standard deviations from the mean within ±3, or the mean rank; ½ where all are equal.
    private static func standard(_ numbers: [Double?], _ way: IndexOptions.Standardization) -> [Double?] {
        let known = numbers.compactMap { $0 }.sorted()
        guard let least = known.first, let most = known.last else { return numbers }
        if least == most { return numbers.map { $0 == nil ? nil : 0.5 } }
        let count = Double(known.count)
        switch way {
        case .minmax: return numbers.map { $0.map { ($0 - least) / (most - least) } }
        case .zscore:
            // In the order of the villages: a sum in another order may differ in its last digit.
            let inOrder = numbers.compactMap { $0 }
            let mean = inOrder.reduce(0, +) / count
            let deviation = (inOrder.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
            return numbers.map { $0.map { (max(-3, min(3, ($0 - mean) / deviation)) + 3) / 6 } }
        case .rank:
            var first: [Double: Int] = [:]
            var last: [Double: Int] = [:]
            for (place, number) in known.enumerated() {
                if first[number] == nil { first[number] = place }
                last[number] = place
            }
            return numbers.map { number in
                guard let number, let low = first[number], let high = last[number] else { return nil }
                return Double(low + high + 1) / 2 / count
            }
        }
    }

    /// As given, all alike, or by entropy: 1 + Σ p ln p / ln n, with p a village's share of the column's sum.
    private static func rawWeights(
        _ way: IndexOptions.Weighting, _ columns: [[Double?]], _ given: [Double]
    ) -> [Double] {
        switch way {
        case .given: return given
        case .equal: return given.map { _ in 1 }
        case .entropy:
            return columns.map { column in
                let known = column.compactMap { $0 }
                let sum = known.reduce(0, +)
                guard known.count > 1, sum > 0 else { return 0 }
                let spread = known.reduce(0.0) { $1 > 0 ? $0 - $1 / sum * log($1 / sum) : $0 }
                return max(0, 1 - spread / log(Double(known.count)))
            }
        }
    }
}
