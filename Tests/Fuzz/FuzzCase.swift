import CountyGenerator
import Foundation

/// One damaged delivery: which files lie in its folder.
struct FuzzCase {
    let number: Int
    /// What was damaged and how, in words.
    let title: String
    let files: [String: [UInt8]]

    /// What the titles of undamaged deliveries begin with.
    static let sound = "sound "

    /// The case of a number; the same for the same seed.
    init(_ number: Int, seed: UInt64, _ base: BaseCounty) {
        var random = FuzzRandom(seed: seed, number: number)
        self.number = number
        let target = Target.all[number % Target.all.count]
        // Once each as it is: what is not read undamaged tries nothing.
        guard number >= Target.all.count else {
            title = Self.sound + target.name + " " + target.damaged
            files = target.files(base) { $0 }
            return
        }
        // Built, not damaged: all of them early, as they are heavy, and later now and then.
        if number % 25 == 24, number < 1000 || number % 500 == 499 {
            let slot = number < 1000 ? number / 25 - 1 : number / 500
            let monster = Monster.allCases[(slot - slot / 3) % Monster.allCases.count]
            let circle = Circle.allCases[slot / 3 % Circle.allCases.count]
            title = slot % 3 == 2 ? "circle \(circle)" : "monster \(monster)"
            files = slot % 3 == 2 ? circle.files(base) : monster.files(base, &random)
            return
        }
        // Half of all damage keeps the form of a text, as most other damage ends at the parser.
        let mutation = random.pick(random.below(2) == 0 ? Mutation.formal : Mutation.allCases)
        files = target.files(base) { mutation.apply($0, &random) }
        title = "\(target.name) \(target.damaged) \(mutation)"
    }
}

/// Which files a case starts from and which of them is damaged.
struct Target {
    let name: String
    let damaged: String
    let map: String
    let table: String

    private static let shapefile = ["shp", "shx", "dbf", "prj", "cpg"]

    static let all: [Target] =
        ["map.shp", "map.shx", "map.dbf", "map.prj", "map.cpg"].map { Target("shapefile", $0, map: "map.shp") }
        + ["gbk.shp", "gbk.dbf"].map { Target("shapefile", $0, map: "gbk.shp") }
        + ["map.gpkg", "map.geojson", "map.fgb", "map.kml"].map { Target("map", $0, map: $0) }
        + ["utf8.csv", "gb18030.csv", "utf16.csv", "table.ods", "deflated.xlsx", "table.xlsx"].map {
            Target("table", $0, map: "map.gpkg", table: $0)
        }
        + WorkbookParts.names.map { Target("workbook", $0, map: "map.gpkg", table: "table.xlsx") }
        + [
            Target("document", "content.xml", map: "map.gpkg", table: "table.ods"),
            Target("old stream", "Workbook", map: "map.gpkg", table: "table.xls"),
            Target("table", "table.xls", map: "map.gpkg", table: "table.xls"),
            Target("plan", "plan.csv", map: "map.gpkg"), Target("plan", "plan.xlsx", map: "map.gpkg"),
            Target("scenario", "scenario.yaml", map: "map.gpkg"),
            Target("scenario", "scenario.yaml", map: "map.geojson"),
            Target("edited plan", "edits.jsonl", map: "map.gpkg"), Target("edited plan", "plan.json", map: "map.gpkg"),
            Target("edited plan", "plan.base.json", map: "map.gpkg"),
            Target("seats", "seats.geojson", map: "map.gpkg"), Target("map", "map.geojson", map: "map.geojson"),
        ]

    private init(_ name: String, _ damaged: String, map: String, table: String = "utf8.csv") {
        (self.name, self.damaged, self.map, self.table) = (name, damaged, map, table)
    }

    /// The files of a delivery.
    ///
    /// - Parameter change: what becomes of the part that is to be damaged.
    func files(_ base: BaseCounty, _ change: ([UInt8]) -> [UInt8] = { $0 }) -> [String: [UInt8]] {
        let stem = map.prefix { $0 != "." }
        let parts = map.hasSuffix(".shp") ? Self.shapefile.map { "\(stem).\($0)" } : [map]
        let plan = name == "edited plan" ? ["plan.json", "plan.base.json", "edits.jsonl"] : []
        var files: [String: [UInt8]] = [:]
        for name in parts + [table, "seats.geojson", damaged] + plan where base.files[name] != nil {
            files[name] = base.files[name]
        }
        files["scenario.yaml"] = Array(BaseCounty.scenario(map: map, table: table).utf8)
        switch name {
        case "workbook":
            let part = change(WorkbookParts.all[damaged] ?? [])
            files["table.xlsx"] = WorkbookParts.packed(base, replacing: damaged, with: part)
        case "document": files["table.ods"] = WorkbookParts.packedDocument(change(WorkbookParts.document))
        case "old stream":
            let stream = change(WorkbookParts.old.stream)
            // Now and then where short streams lie.
            files["table.xls"] = OldWorkbook.file(stream, "Workbook", stream.count % 4 == 0)
        default: files[damaged] = files[damaged].map(change)
        }
        return files
    }
}
