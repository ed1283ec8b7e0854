import ClusterPlanner
import Geospatial

/// The smallest maps: rows × columns of squares, filled in column by column.
///
///     var map = SquareCounty(rows: 1, columns: 3)      // A1 A2 A3 from west to east; the next row to the north is B1 B2 B3
///     map[.incomeOperating] = [80, 10, nil]            // one number per village, nil is missing
///     map.towns = ["东镇", "东镇", "西镇"]
///     let county = map.county
///
/// Villages are numbered row by row from the south-west, as their codes are, so a village's index is row × columns + column.
/// Every village starts in 甲镇 with 1,000 persons, 40 Party members and 30 万元, neither strong nor weak by the defaults.
package struct SquareCounty {
    package let rows: Int
    package let columns: Int
    /// Side of a square, metres.
    package var side = 1000.0
    /// Township per village.
    package var towns: [String]
    package private(set) var attributes: AttributeTable

    package init(rows: Int, columns: Int) {
        (self.rows, self.columns) = (rows, columns)
        towns = Array(repeating: "甲镇", count: rows * columns)
        attributes = AttributeTable(villageCount: rows * columns)
        self[.popRegistered] = Array(repeating: 1000, count: count)
        self[.partyMembers] = Array(repeating: 40, count: count)
        self[.incomeOperating] = Array(repeating: 30, count: count)
    }

    /// Number of villages.
    package var count: Int { rows * columns }

    /// The numbers of a field, one per village; `nil` is missing.
    package subscript(_ field: Field) -> [Double?] {
        get { (0..<count).map { attributes.number(field, $0) } }
        set { set(field, newValue.map { $0.map { .number($0) } ?? .missing }) }
    }

    /// Sets a whole column of any kind.
    package mutating func set(_ field: Field, _ values: [AttributeValue]) {
        attributes.set(
            field, to: values, from: ColumnSource(file: "squares.csv", sheet: nil, header: field.name, year: nil))
    }

    /// Sets a list per village, such as main industries.
    package mutating func setLists(_ field: Field, _ lists: [[String]]) { set(field, lists.map { .list($0) }) }

    /// Sets a flag that is true for some villages and false for the others.
    package mutating func flag(_ field: Field, _ villages: [Int]) {
        set(field, (0..<count).map { .flag(villages.contains($0)) })
    }

    /// Takes all fields away but some.
    package mutating func removeAll(but fields: [Field]) {
        var kept = AttributeTable(villageCount: count)
        for field in attributes.fields where fields.contains(field) {
            guard let source = attributes.source(of: field) else { continue }
            kept.set(field, to: (0..<count).map { attributes.value(field, $0) }, from: source)
        }
        attributes = kept
    }

    /// Name of a village: its row as a letter, its column from 1.
    package func name(_ village: Int) -> String {
        String(UnicodeScalar(UInt8(65 + village / columns % 26))) + String(village % columns + 1)
    }

    /// Code of a village: twelve digits, ascending with its index.
    package func code(_ village: Int) -> VillageCode {
        let (block, number) = (String(100 + village / 900), String(1000 + village % 900 + 1).dropFirst())
        return VillageCode("330781" + block + number)
    }

    /// Codes of some villages.
    package func codes(_ villages: Int...) -> [VillageCode] { villages.map { code($0) } }

    /// The county.
    package var county: County {
        let villages = (0..<count).map { Village(code: code($0), name: name($0), townName: towns[$0]) }
        // Degrees only need to be plausible: nothing is measured on them.
        return County(
            name: "方格县", villages: villages, metric: squares(side, 500_000, 3_200_000),
            geographic: squares(side / 100_000, 119, 29), points: points(side, 500_000, 3_200_000),
            geographicPoints: points(side / 100_000, 119, 29), sourceCRS: "EPSG:4549",
            measuringCRS: "EPSG:4549", attributes: attributes, digests: [])
    }

    private func squares(_ side: Double, _ x0: Double, _ y0: Double) -> PolygonSet {
        var set = PolygonSet()
        for village in 0..<count {
            let (row, column) = (village / columns, village % columns)
            for (right, up) in [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)] {
                // From whole steps, so that neighbours have equal vertices to the last digit.
                set.appendVertex(x0 + Double(column + right) * side, y0 + Double(row + up) * side)
            }
            set.endRing()
            set.endPolygon()
            set.endFeature()
        }
        return set
    }

    private func points(_ side: Double, _ x0: Double, _ y0: Double) -> [Point] {
        (0..<count).map { village in
            Point(x: x0 + (Double(village % columns) + 0.5) * side, y: y0 + (Double(village / columns) + 0.5) * side)
        }
    }
}
