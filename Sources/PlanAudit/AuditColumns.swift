import CountyModel

/// Columns that villages are ranked by, as the judge computes them.
enum AuditColumns {
    /// The column, `nil` when the county does not have it.
    package static func values(_ field: Field, _ facts: AuditFacts, _ neighbours: [[Int]]) -> [Double?]? {
        let attributes = facts.county.attributes
        switch field {
        case .centrality: return withinTwoSteps(neighbours)
        case .incomeGap:
            let line = facts.scenario.classes.weakBelowWan
            guard attributes.has(facts.scenario.classes.incomeMeasure) else { return nil }
            return facts.incomeWan.map { $0.map { max(0, line - $0) } }
        default:  // open: a county may have any column
            guard attributes.has(field) else { return nil }
            return facts.county.villages.indices.map { attributes.number(field, $0) }
        }
    }

    /// Mean rank − ½ of every value among those present, divided by their number; ½ in a constant column, 0 where missing.
    static func midRanks(_ values: [Double?]) -> [Double] {
        let order = values.enumerated().compactMap { village, value in value.map { (value: $0, village: village) } }
            .sorted { $0.value < $1.value }
        var result = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, order[end].value == order[start].value { end += 1 }
            for tied in order[start..<end] { result[tied.village] = Double(start + end) / 2 / Double(order.count) }
            start = end
        }
        return result
    }

    /// Number of other villages within two steps.
    private static func withinTwoSteps(_ neighbours: [[Int]]) -> [Double?] {
        var seenBy = [Int](repeating: -1, count: neighbours.count)
        return neighbours.indices.map { village in
            seenBy[village] = village
            var count = 0
            for first in neighbours[village] {
                for near in [first] + neighbours[first] where seenBy[near] != village {
                    seenBy[near] = village
                    count += 1
                }
            }
            return Double(count)
        }
    }
}
