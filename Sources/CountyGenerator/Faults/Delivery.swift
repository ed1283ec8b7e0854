import Geospatial

/// What a county sends: a map, a table with codes, a table with names only, and the seats of the villages.
///
/// Kept as values, so that faults can be planted before anything is written.
package struct Delivery: Sendable {
    /// One polygon of the map with what is written on it.
    package struct Feature: Sendable {
        /// 19-digit code of the land survey; `nil` where it was not filled in.
        package var code: String?
        /// Name of the village.
        package var name: String?
        /// Name of the town.
        package var town: String?
        /// Polygons, rings and their vertices in metres of EPSG:4549; empty for a missing geometry.
        package var polygons: [[[Point]]]
    }

    /// The seat of a village.
    package struct Seat: Sendable {
        /// 12-digit code.
        package let code: String
        /// Longitude and latitude in degrees.
        package var place: Point
    }

    /// The map, a feature per village in code order, then whatever was added.
    package var features: [Feature]
    /// The table that is joined by code.
    package var main: DeliveredTable
    /// The table that has towns and names but no codes.
    package var named: DeliveredTable
    /// A point per village.
    package var seats: [Seat]
    /// Whether the map is written in degrees with latitude first and without a coordinate system.
    package var hasSwappedAxes = false

    /// File names within the delivery.
    package static let mapFile = "村界.gpkg"
    /// The map when its axes are swapped.
    package static let swappedMapFile = "村界.geojson"
    /// The seats.
    package static let seatFile = "村委会驻地.geojson"

    /// The clean delivery of a county: no cell is empty, and the row of totals is right.
    ///
    /// - Throws: ``GeospatialError`` when PROJ does not have the coordinate systems.
    package init(_ county: GeneratedCounty) throws {
        let villages = county.villages
        features = villages.indices.map { village in
            Feature(
                code: villages[village].code + "0000000", name: villages[village].name,
                town: county.towns[villages[village].town].name, polygons: county.polygons.points(of: village))
        }
        let wanted = [
            "village_code", "town_name", "village_name", "pop_registered", "pop_resident", "households",
            "party_members",
            "income_operating", "income_total", "debt", "income_capita", "cultivated_mu", "forest_mu", "is_weak",
            "main_industry",
        ]
        let filled = Filling(county)
        main = DeliveredTable(
            file: "行政村基本情况表.xlsx", above: ["附件1 \(county.name)行政村基本情况表", "单位:万元、亩、人"],
            columns: wanted.compactMap { county.column($0) }.map(filled.column), villages: villages.count)
        named = DeliveredTable(
            file: "村党组织情况表.xlsx", above: ["附件2 \(county.name)村党组织情况表"],
            columns: ["town_name", "village_name", "branch_count", "cadre_count", "star_rating"]
                .compactMap { county.column($0) }.map(filled.column), villages: villages.count)
        let degrees = try Transformer(
            from: try CoordinateReferenceSystem("EPSG:4549"), to: try CoordinateReferenceSystem("EPSG:4490"))
        seats = try villages.map { Seat(code: $0.code, place: try degrees.transform(Point(x: $0.x, y: $0.y))) }
        addTotals()
    }

    /// The last row: sums of people and money.
    private mutating func addTotals() {
        var cells = [GeneratedValue](repeating: .missing, count: main.fields.count)
        cells[main.column("town_name")] = .text("合计")
        for field in ["pop_registered", "pop_resident", "households", "party_members"] {
            cells[main.column(field)] = .integer(main.rows.reduce(0) { $0 + Int($1.cells[main.column(field)].number) })
        }
        for field in ["income_operating", "income_total", "debt"] {
            let sum = main.rows.reduce(0) { $0 + $1.cells[main.column(field)].number }
            cells[main.column(field)] = .real((sum * 10).rounded() / 10)
        }
        totalsRow = main.append(cells)
    }

    /// Row of the sums in the main table.
    private(set) var totalsRow = 0

    /// The map as arrays, in the order of the features.
    package var polygons: PolygonSet {
        var set = PolygonSet()
        for feature in features {
            for polygon in feature.polygons {
                for ring in polygon {
                    for point in ring { set.appendVertex(point.x, point.y) }
                    set.endRing()
                }
                set.endPolygon()
            }
            set.endFeature()
        }
        return set
    }
}

extension PolygonSet {
    /// One feature as nested lists of points.
    fileprivate func points(of feature: Int) -> [[[Point]]] {
        (featureStart[feature]..<featureStart[feature + 1]).map { polygon in
            (polygonStart[polygon]..<polygonStart[polygon + 1]).map { ring in
                (ringStart[ring]..<ringStart[ring + 1]).map { Point(x: x[$0], y: y[$0]) }
            }
        }
    }
}

/// Fills the cells that the generator leaves empty with modest values that break no rule.
private struct Filling {
    private let county: GeneratedCounty

    init(_ county: GeneratedCounty) { self.county = county }

    func column(_ column: GeneratedColumn) -> GeneratedColumn {
        var column = column
        switch column.values {
        case .text(let values): column.values = .text(values.map { $0 ?? "茶叶" })
        case .integer(let values):
            column.values = .integer(values.enumerated().map { $1 ?? Int(value(column.field, $0)) })
        case .real(let values): column.values = .real(values.enumerated().map { $1 ?? value(column.field, $0) })
        }
        return column
    }

    private func value(_ field: String, _ village: Int) -> Double {
        switch field {
        case "households": (county.column("pop_registered")?[village].number ?? 0) / 3
        case "pop_resident": (county.column("pop_registered")?[village].number ?? 0) / 2
        case "income_total": (county.column("income_operating")?[village].number ?? 0) + 12
        case "income_capita": 26_000
        case "cultivated_mu", "forest_mu": (county.polygons.area(of: village) / 666.667 * 0.2).rounded(.down)
        case "branch_count", "cadre_count": 4
        case "star_rating": 3
        default: 0
        }
    }
}
