import ArgumentParser
import ClusterPlanner
import Foundation

extension GISFormat: ExpressibleByArgument {}

/// Names of columns as the command line calls them.
enum ColumnNames: String, ExpressibleByArgument, CaseIterable {
    case full, short, zh

    var naming: FieldNaming {
        switch self {
        case .full: .en
        case .short: .short
        case .zh: .zh
        }
    }
}

/// `planner export`: a plan as files for GIS programs.
struct ExportCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: told(
            "把方案写成 GIS 文件:GeoJSON、GeoPackage、QGIS 工程、shapefile、KML、FlatGeobuf、CSV。",
            "Write a plan for GIS programs: GeoJSON, GeoPackage, QGIS project, shapefile, KML, FlatGeobuf, CSV."),
        discussion: told(
            """
            planner export out/plan.json -o gis                                geojson、gpkg 和 qgz
            planner export out -o gis --format shp --crs zone --encoding GB18030

            --crs 写 EPSG:4549 这样的代码,或写 zone 取本县所在的高斯-克吕格三度带;GeoJSON 和 KML 始终用经纬度。人员姓名只在 output.names_of_people 要求时写出,电话从不写出。
            """,
            """
            planner export out/plan.json -o gis                                geojson, gpkg and qgz
            planner export out -o gis --format shp --crs zone --encoding GB18030

            --crs takes a code such as EPSG:4549, or zone for the county's own three-degree Gauss–Krüger zone; GeoJSON and KML \
            stay in degrees. Names of people are written only where output.names_of_people says so, telephone numbers never.
            """))

    @Argument(
        help: .of(
            "方案:plan.json、其文件夹,或村与片区的表(CSV、XLSX)。",
            "Plan: plan.json, the folder it lies in, or a table (CSV, XLSX) of codes and clusters."))
    var plan: String

    @Option(
        name: .long,
        help: .of(
            "参数文件(默认按摘要找到出该方案的那份)。", "Scenario file (default: the one the plan was made under, found by its digest)."))
    var scenario: String?

    @Option(
        name: .long,
        help: .of(
            "写哪些文件,用逗号分隔:\(GISFormat.allCases.map(\.rawValue).joined(separator: "、"))(默认为参数文件 output.formats 中的,未写则为 geojson,gpkg,qgz)。",
            "What to write, joined by commas: \(GISFormat.allCases.map(\.rawValue).joined(separator: ", ")) (default: those of the scenario's output.formats, else geojson,gpkg,qgz)."
        ))
    var format: String?

    @Option(
        name: .long,
        help: .of(
            "gpkg、qgz、shp、fgb 和 csv 的坐标系(默认为参数文件的 output.crs)。",
            "Coordinate system of gpkg, qgz, shp, fgb and csv (default: the scenario's output.crs)."))
    var crs: String?

    @Option(name: .long, help: .of("shapefile 的编码:UTF-8 或 GB18030。", "Encoding of shapefiles: UTF-8 or GB18030."))
    var encoding = "UTF-8"

    @Option(
        name: .long,
        help: .of(
            "gpkg、qgz、kml、fgb 和 csv 的列名:full、short 或 zh。",
            "Names of columns in gpkg, qgz, kml, fgb and csv: full, short or zh."))
    var fields: ColumnNames?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    private var formats: [GISFormat]? {
        format?.split(separator: ",").compactMap { GISFormat(rawValue: $0.trimmingCharacters(in: .whitespaces)) }
    }

    private var tableEncoding: TableEncoding? {
        switch encoding.uppercased().replacing("-", with: "") {
        case "UTF8": .utf8
        case "GB18030", "GBK", "GB2312": .gb18030
        default: nil
        }
    }

    func validate() throws {
        if output.output == nil || output.output == "-" {
            throw UsageError.of("export 写出多个文件,-o 要写文件夹。", "export writes several files; -o wants a folder.")
        }
        for name in format?.split(separator: ",") ?? [] {
            let word = name.trimmingCharacters(in: .whitespaces)
            if GISFormat(rawValue: word) == nil {
                let known = GISFormat.allCases.map(\.rawValue)
                throw UsageError.of(
                    "--format 没有“\(word)”;可选:\(known.joined(separator: "、"))。",
                    "--format knows \(known.joined(separator: ", ")), not '\(word)'.")
            }
        }
        if formats?.isEmpty == true {
            throw UsageError.of("--format 至少要写一种文件。", "--format wants at least one kind of file.")
        }
        if tableEncoding == nil {
            throw UsageError.of(
                "--encoding 应为 UTF-8 或 GB18030,不能是“\(encoding)”。", "--encoding is UTF-8 or GB18030, not '\(encoding)'.")
        }
    }

    func reply(_ console: Console) throws -> Reply<ExportAnswer> {
        let folder = output.output ?? ""
        let opened = try PlanFolder.open(plan, common.opening(.named(scenario), .accepted))
        let plan = try opened.plan()
        let options = GISOptions(
            formats: formats ?? opened.scenario.output.gisFormats, crs: crs, encoding: tableEncoding ?? .utf8,
            naming: fields?.naming, language: common.language(for: opened.scenario))
        let made = try GISExport.make(opened.setup, plan, PlanExplainer.explain(opened.setup, plan), options)
        try GISFolder(path: folder).write(made.files, output.gate(opened.inputs))
        let answer = ExportAnswer(folder: folder, files: made.files, findings: opened.findings + made.notes)
        return Reply(answer, exit: common.exit(for: answer.findings)) { answer.say(made.notes, $0) }
    }
}
