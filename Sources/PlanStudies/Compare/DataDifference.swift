import CountyData
import CountyModel
import Planning

/// One cell that two counties have differently.
package struct CellDifference: Sendable, Equatable {
    /// The village.
    package let village: VillageCode
    /// Its name.
    package let name: String
    /// The column.
    package let field: Field
    /// What the reference has.
    package let reference: String
    /// What the other has.
    package let other: String
    /// Where the other's value stands.
    package let place: Place

    /// Village, column and both values.
    package var text: Bilingual {
        Bilingual(
            zh: "\(name)的\(field.label) \(reference) → \(other)", en: "\(field) of \(name) \(reference) → \(other)")
    }
}

/// What two plans' data have differently.
package struct DataDifferences: Sendable, Equatable {
    /// Villages only the reference has.
    package var onlyReference: [VillageCode] = []
    /// Villages only the other has.
    package var onlyOther: [VillageCode] = []
    /// Cells with different values, village by village in the order of codes, then by field.
    package var cells: [CellDifference] = []
    /// Villages of another township, of another area of land (by more than a square metre) or with another seat.
    package var moved: [VillageCode] = []
    /// Pairs of neighbours that only one of the two has.
    package var neighbours = 0

    /// Whether nothing differs.
    package var isEmpty: Bool {
        onlyReference.isEmpty && onlyOther.isEmpty && cells.isEmpty && moved.isEmpty && neighbours == 0
    }

    /// Compares the data two plans are judged on.
    ///
    /// - Complexity: O(villages · fields).
    package init(_ reference: PlanningCase, _ other: PlanningCase) {
        let (a, b) = (reference.county, other.county)
        onlyOther = b.villages.map(\.code).filter { a.index(of: $0) == nil }
        let fields = Set(a.attributes.fields).union(b.attributes.fields).sorted()
        var twin: [Int?] = []
        for (index, village) in a.villages.enumerated() {
            let there = b.index(of: village.code)
            twin.append(there)
            guard let there else {
                onlyReference.append(village.code)
                continue
            }
            for field in fields {
                let (old, new) = (a.attributes.value(field, index), b.attributes.value(field, there))
                if old == new { continue }
                let origin = b.attributes.origin(of: field, there) ?? a.attributes.origin(of: field, index)
                cells.append(
                    CellDifference(
                        village: village.code, name: village.name, field: field, reference: Self.text(old),
                        other: Self.text(new),
                        place: Place(
                            file: origin?.column.file, sheet: origin?.column.sheet, row: origin?.row,
                            column: origin?.column.header, village: village.label)))
            }
            let isElsewhere =
                village.townName != b.villages[there].townName
                || abs(a.metric.area(of: index) - b.metric.area(of: there)) > 1
                || a.points[index].distance(to: b.points[there]) > 1
            if isElsewhere { moved.append(village.code) }
        }
        neighbours = Self.differingEdges(reference.graph, other.graph, twin)
    }

    private static func differingEdges(_ a: ContiguityGraph, _ b: ContiguityGraph, _ twin: [Int?]) -> Int {
        var common = 0
        for edge in a.edges {
            if let u = twin[edge.a], let v = twin[edge.b], b.edge(u, v) != nil { common += 1 }
        }
        return a.edges.count + b.edges.count - 2 * common
    }

    private static func text(_ value: AttributeValue) -> String {
        switch value {
        case .missing: "—"
        case .number(let number): NumberText.plain(number)
        case .text(let text): text
        case .flag(let flag): flag ? "是" : "否"
        case .list(let items): items.joined(separator: "、")
        }
    }
}
