import Geospatial

@testable import CountyModel
@testable import Planning

/// A county of square villages in a grid, one kilometre wide, without any file.
enum SmallCase {
    /// Options of the made-up county.
    struct Options {
        var columns = 4
        var rows = 3
        /// Names by village; the others are called 村1, 村2 …
        var names: [Int: String] = [:]
        var towns = 2
        /// Longitude of the south-west corner, and the system of the map in metres.
        var west = 118.1
        var measuringCRS = "EPSG:4549"
        /// Villages without an income.
        var missingIncome: Set<Int> = []
        /// Villages without the number of a column beside the income.
        var missing: [Field: Set<Int>] = [:]
        /// Columns beside the income.
        var fields: [Field] = [.popRegistered, .partyMembers, .mainIndustry]
        /// Further columns.
        var set: (inout AttributeTable) -> Void = { _ in }
        /// Roads, rivers and seats.
        var surroundings = Surroundings()
        var change: (inout Scenario) -> Void = { _ in }
    }

    static func code(_ village: Int) -> String { "990101101" + String(200 + village) }

    static func county(_ options: Options) -> County {
        var metric = PolygonSet()
        var geographic = PolygonSet()
        var villages: [Village] = []
        var points: [Point] = []
        var places: [Point] = []
        func degrees(_ x: Double, _ y: Double) -> Point { Point(x: options.west + x / 97_000, y: 29.1 + y / 111_000) }
        for index in 0..<options.columns * options.rows {
            let x = Double(index % options.columns) * 1000
            let y = Double(index / options.columns) * 1000
            // Clockwise on purpose: the writer has to turn the rings.
            for (dx, dy) in [(0.0, 0.0), (0, 1000), (1000, 1000), (1000, 0), (0, 0)] {
                metric.appendVertex(500_000 + x + dx, 3_200_000 + y + dy)
                let place = degrees(x + dx, y + dy)
                geographic.appendVertex(place.x, place.y)
            }
            for set in [0, 1] {
                if set == 0 { close(&metric) } else { close(&geographic) }
            }
            let town = index % options.columns * options.towns / options.columns
            villages.append(
                Village(
                    code: VillageCode(code(index)), name: options.names[index] ?? "村\(index + 1)",
                    townName: ["东镇", "西乡", "北乡"][town]))
            points.append(Point(x: 500_500 + x, y: 3_200_500 + y))
            places.append(degrees(x + 500, y + 500))
        }
        return County(
            name: "示例县", villages: villages, metric: metric, geographic: geographic, points: points,
            geographicPoints: places, sourceCRS: options.measuringCRS, measuringCRS: options.measuringCRS,
            attributes: attributes(options, villages.count), surroundings: options.surroundings,
            digests: [InputDigest(file: "villages.gpkg", sha256: String(repeating: "0f", count: 32))])
    }

    private static func close(_ set: inout PolygonSet) {
        set.endRing()
        set.endPolygon()
        set.endFeature()
    }

    private static func attributes(_ options: Options, _ count: Int) -> AttributeTable {
        var table = AttributeTable(villageCount: count)
        let source = ColumnSource(file: "villages.csv", sheet: nil, header: "列", year: 2024)
        let incomes: [AttributeValue] = (0..<count).map { village in
            options.missingIncome.contains(village) ? .missing : .number(village % 4 == 1 ? 80 : 12.5 + Double(village))
        }
        table.set(.incomeOperating, to: incomes, from: source)
        for field in options.fields {
            let values: [AttributeValue] = (0..<count).map { village in
                if options.missing[field]?.contains(village) == true { return .missing }
                return switch field.described?.kind {
                case .list: .list(village % 2 == 0 ? ["茶叶", "民宿"] : ["茶叶"])
                case .text: .text("甲")
                case .flag: .flag(village % 3 == 0)
                default: .number(Double(20 + village))
                }
            }
            table.set(field, to: values, from: source)
        }
        options.set(&table)
        return table
    }

    /// A case and its plan, with some options changed.
    static func made(_ change: (inout Options) -> Void = { _ in }) throws -> (setup: PlanningCase, plan: Plan) {
        var options = Options()
        change(&options)
        let made = try make(options)
        return (made.setup, made.plan)
    }

    /// The case, a plan found by a short search, and its reasons.
    static func make(_ options: Options = Options()) throws -> (setup: PlanningCase, plan: Plan, reasons: PlanReasons) {
        var scenario = Scenario()
        scenario.must.villages = Bounds(minimum: 2, maximum: 6)
        scenario.must.towns = TownRule(cross: .allowWithPenalty)
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.solve.iterations = 2_000
        scenario.solve.restarts = 1
        options.change(&scenario)
        let setup = try PlanningCase(county(options), scenario)
        let plan = try setup.propose()
        return (setup, plan, PlanExplainer.explain(setup, plan))
    }

    static func files(_ options: Options = Options()) throws -> (files: [String: [UInt8]], notes: [Finding]) {
        let (setup, plan, reasons) = try make(options)
        let made = try PlanFiles.make(setup: setup, plan: plan, reasons: reasons, language: .zh)
        return (Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, $0.bytes) }), made.notes)
    }
}
