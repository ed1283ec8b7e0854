import CountyGenerator
import Foundation

/// One damaged delivery: which files lie in its folder.
struct FuzzCase {
    let number: Int
    /// What was damaged and how, in words.
    let title: String
    let files: [String: [UInt8]]

    /// The case of a number; the same for the same seed.
    init(_ number: Int, seed: UInt64, _ base: BaseCounty) {
        var random = FuzzRandom(seed: seed, number: number)
        self.number = number
        // Rare and heavy: built, not damaged.
        if number % 50 == 49, number < 900 || number % 500 == 499 {
            let monster = Monster.allCases[(number / 50) % Monster.allCases.count]
            title = "monster \(monster)"
            files = monster.files(base, &random)
            return
        }
        let target = Target.all[number % Target.all.count]
        let mutation = random.pick(Mutation.allCases)
        var files = target.files(base)
        if target.name == "workbook" {
            let damaged = mutation.apply(WorkbookParts.all[target.damaged] ?? Array(), &random)
            files["table.xlsx"] = WorkbookParts.packed(base, replacing: target.damaged, with: damaged)
        } else if target.name == "document" {
            files["table.ods"] = WorkbookParts.packedDocument(mutation.apply(WorkbookParts.document, &random))
        } else if target.name == "old stream" {
            let stream = mutation.apply(WorkbookParts.old.stream, &random)
            files["table.xls"] = OldWorkbook.file(stream, "Workbook", random.below(4) == 0)
        } else if let sound = files[target.damaged] {
            files[target.damaged] = mutation.apply(sound, &random)
        }
        self.files = files
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
            Target("seats", "seats.geojson", map: "map.gpkg"), Target("map", "map.geojson", map: "map.geojson"),
        ]

    private init(_ name: String, _ damaged: String, map: String, table: String = "utf8.csv") {
        (self.name, self.damaged, self.map, self.table) = (name, damaged, map, table)
    }

    func files(_ base: BaseCounty) -> [String: [UInt8]] {
        let stem = map.prefix { $0 != "." }
        let parts = map.hasSuffix(".shp") ? Self.shapefile.map { "\(stem).\($0)" } : [map]
        var files: [String: [UInt8]] = [:]
        for name in parts + [table, "seats.geojson", damaged] where base.files[name] != nil {
            files[name] = base.files[name]
        }
        files["scenario.yaml"] = Array(BaseCounty.scenario(map: map, table: table).utf8)
        return files
    }
}
