import CountyGenerator
import Geospatial

@testable import CountyData
@testable import CountyModel
@testable import Planning

/// A made-up county in memory, and the same county seen otherwise.
struct MadeCounty {
    let generated: GeneratedCounty

    init(villages: Int, seed: UInt64) {
        generated = CountyGenerator.make(CountyOptions(villages: villages, seed: seed, averageVertices: 30))
    }

    var county: County {
        get throws {
            let polygons = generated.polygons
            var attributes = AttributeTable(villageCount: generated.villages.count)
            for column in generated.columns {
                let field = Field(column.field)
                let kind = field.described?.kind ?? .text
                attributes.set(
                    field, to: generated.villages.indices.map { value(column[$0], kind) },
                    from: ColumnSource(file: "table.csv", sheet: nil, header: column.header, year: 2024))
            }
            let points = try polygons.pointsOnSurface().map { $0 ?? Point(x: 0, y: 0) }
            return County(
                name: generated.name,
                villages: generated.villages.map {
                    Village(
                        code: VillageCode($0.code), name: $0.name, townName: generated.towns[$0.town].name)
                }, metric: polygons, geographic: polygons, points: points, geographicPoints: points,
                sourceCRS: "EPSG:4549", measuringCRS: "EPSG:4549", attributes: attributes, digests: [])
        }
    }

    private func value(_ cell: GeneratedValue, _ kind: FieldKind) -> AttributeValue {
        switch cell {
        case .missing: return .missing
        case .integer(let number): return .number(Double(number))
        case .real(let number): return .number(number)
        case .text(let text):
            if case .value(let value) = CellReader.read(text, as: kind) { return value }
            return .missing
        }
    }

    /// A scenario with a short search: clusters of two to nine villages, any of which may be left out.
    static var scenario: Scenario {
        var scenario = Scenario()
        scenario.must.villages = Bounds(minimum: 2, maximum: 9)
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.must.towns = TownRule(cross: .allowWithPenalty)
        (scenario.solve.iterations, scenario.solve.restarts, scenario.solve.threads) = (8_000, 1, 1)
        scenario.solve.bound = .none
        return scenario
    }
}

extension County {
    /// The map turned by a right angle.
    var turned: County {
        var land = PolygonSet()
        land = metric
        (land.x, land.y) = (metric.y.map { -$0 }, metric.x)
        return with(metric: land, points: points.map { Point(x: -$0.y, y: $0.x) })
    }

    /// The same villages under other names.
    var renamed: County {
        with(
            villages: villages.enumerated().map { index, village in
                Village(code: village.code, name: "新\(999 - index)村", townName: String(village.townName.reversed()))
            })
    }
}

extension Plan {
    /// Lead and members of each cluster by code: what a plan is, apart from names.
    func codes(_ county: County) -> [[String]] {
        clusters.map { cluster in ([cluster.lead] + cluster.members).map { county.villages[$0].code.text } }
    }
}
