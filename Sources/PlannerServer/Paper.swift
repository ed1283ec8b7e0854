import ClusterPlanner

/// Something that can be handed over of a plan, and the command that makes it.
struct Paper: Sendable {
    /// How the page calls it.
    let key: String
    let name: Bilingual
    /// What it is good for, in one line.
    let use: Bilingual
    /// The file or folder it becomes, inside that of all papers.
    let file: String
    /// The words of the command between the plan and its output.
    fileprivate let verb: String
    fileprivate let more: [String]
    fileprivate let output: String

    private init(
        _ key: String, _ name: Bilingual, _ use: Bilingual, _ file: String, verb: String, _ more: [String] = [],
        output: String = "-o"
    ) {
        (self.key, self.name, self.use, self.file) = (key, name, use, file)
        (self.verb, self.more, self.output) = (verb, more, output)
    }

    /// The command that makes it.
    func arguments(plan: String, folder: String) -> [String] {
        [verb, plan] + more + [output, "\(folder)/\(file)", "--fail-on", "never"]
    }

    /// All kinds, in the order of the page.
    static let all = [
        Paper(
            "report", Bilingual(zh: "方案报告(Word)", en: "report (Word)"),
            Bilingual(zh: "汇报、报批用;含总图、各片区和理由", en: "for the meeting: map, clusters and reasons"), "report.docx",
            verb: "report"),
        Paper(
            "workbook", Bilingual(zh: "工作簿(Excel)", en: "workbook (Excel)"),
            Bilingual(zh: "各村、各片区一览,代码为文本", en: "villages and clusters as tables, codes as text"), "plan.xlsx",
            verb: "tables"),
        Paper(
            "map", Bilingual(zh: "片区划分图(PDF)", en: "map (PDF)"),
            Bilingual(zh: "A3 一张,可直接打印", en: "one A3 sheet, ready to print"),
            "map.pdf", verb: "map"),
        Paper(
            "atlas", Bilingual(zh: "分片区图册(PDF)", en: "atlas (PDF)"),
            Bilingual(zh: "每个片区 A4 一张", en: "one A4 sheet per cluster"),
            "atlas", verb: "map", output: "--atlas"),
        Paper(
            "gis", Bilingual(zh: "GIS 数据", en: "GIS files"),
            Bilingual(
                zh: "QGIS 工程、GeoPackage、Shapefile、KML、GeoJSON;ArcGIS、SuperMap 可用",
                en: "QGIS project, GeoPackage, Shapefile, KML, GeoJSON; for ArcGIS and SuperMap, too"), "gis",
            verb: "export",
            ["--format", "geojson,gpkg,qgz,shp,kml"]),
        Paper(
            "page", Bilingual(zh: "离线网页", en: "offline page"),
            Bilingual(zh: "一个文件,双击即可查看地图和理由", en: "one file; a double click shows map and reasons"), "plan.html",
            verb: "pack"),
    ]
}
