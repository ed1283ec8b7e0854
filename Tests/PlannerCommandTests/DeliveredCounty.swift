import CountyGenerator
import Foundation
import Geospatial

@testable import planner_bench

/// A county as an office hands it over: 村界.shp of the land survey and 行政村基本情况表.xlsx of the towns.
struct DeliveredCounty {
    let county: GeneratedCounty
    /// Rows of the workbook that are no villages.
    private(set) var otherRows = 0
    private(set) var columnCount = 0

    /// - Parameter folder: where the files go.
    init(villages: Int, in folder: String) throws {
        county = CountyGenerator.make(CountyOptions(villages: villages, seed: 11, averageVertices: 30, exclaves: 2))
        try writeMap(folder)
        try writeTable(folder)
    }

    /// GB18030 without a `.cpg`, metres of EPSG:4549, nineteen digits, and a feature for every piece of a village.
    private func writeMap(_ folder: String) throws {
        var pieces = PolygonSet()
        var owners: [Int] = []
        for village in county.villages.indices {
            for polygon in county.polygons.featureStart[village]..<county.polygons.featureStart[village + 1] {
                pieces.appendPolygon(polygon, of: county.polygons)
                pieces.endFeature()
                owners.append(village)
            }
        }
        try VectorWriter.write(
            path: folder + "/村界.shp", format: "ESRI Shapefile", layer: "村界", crs: "EPSG:4549",
            fields: ["ZLDWDM", "ZLDWMC", "乡镇名称"].map { FieldDefinition(name: $0, kind: .text) },
            geometry: .polygons(pieces), rowCount: owners.count, options: ["ENCODING=GB18030"]
        ) { row in
            let village = county.villages[owners[row]]
            return [
                .text(village.code + "0000000"), .text(village.name), .text(county.towns[village.town].name),
            ]
        }
        try FileManager.default.removeItem(atPath: folder + "/村界.cpg")
    }

    /// A title, a line of units, a header with years and units, towns merged over their villages, sums and a signature.
    private mutating func writeTable(_ folder: String) throws {
        var book = PlainWorkbook()
        let columns = county.columns.filter { $0.field != "town_name" }
        columnCount = columns.count + 4
        book.append([.text("附件1")])
        book.append([.text("\(county.name)2024年行政村基本情况表")])
        book.append([.text("单位:万元、亩、人")])
        book.append([.text("乡镇"), .text("序号")] + columns.map { .text($0.header) } + [.text("村书记"), .text("联系电话")])
        for (town, _) in county.towns.enumerated() {
            let own = county.villages.indices.filter { county.villages[$0].town == town }
            for (place, village) in own.enumerated() {
                let name: GeneratedValue = place == 0 ? .text(county.towns[town].name) : .missing
                book.append(
                    [name, .integer(place + 1)] + columns.map { $0[village] } + [.text("某某"), .text("13800000000")])
            }
            book.append(sums("小计", own, columns))
        }
        book.append(sums("合  计", Array(county.villages.indices), columns))
        book.append([.text("注:户籍人口为年末数。")])
        book.append([.text("填表人:某某")])
        otherRows = county.towns.count + 3
        try book.archive(sheetName: "基本情况").write(to: URL(fileURLWithPath: folder + "/行政村基本情况表.xlsx"))
    }

    private func sums(_ word: String, _ villages: [Int], _ columns: [GeneratedColumn]) -> [GeneratedValue] {
        [.text(word), .missing]
            + columns.map { column in
                guard case .integer = column.values, column.field != "income_capita", column.field != "star_rating"
                else {
                    return .missing
                }
                return .integer(
                    villages.reduce(0) { sum, village in
                        if case .integer(let number) = column[village] { sum + number } else { sum }
                    })
            }
    }
}
