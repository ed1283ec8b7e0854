import ArgumentParser
import ClusterPlanner

/// `planner export`: a plan as files for GIS programs.
struct ExportCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: told(
            "把方案写成 GIS 文件:GeoJSON、GeoPackage、QGIS 工程、shapefile、KML、FlatGeobuf、CSV。",
            "Write a plan for GIS programs: GeoJSON, GeoPackage, QGIS project, shapefile, KML, FlatGeobuf, CSV."),
        discussion: told(
            """
            planner export out/plan.json -o gis      (geojson、gpkg、qgz)
            planner export out -o gis --format shp --crs zone --encoding GB18030

            --crs 写 EPSG:4549 这样的代码,或写 zone 取本县所在的高斯-克吕格三度带;GeoJSON 和 KML 始终用经纬度。人员姓名只在 output.names_of_people 要求时写出,电话从不写出。
            """,
            """
            planner export out/plan.json -o gis      (geojson, gpkg and qgz)
            planner export out -o gis --format shp --crs zone --encoding GB18030

            --crs takes a code such as EPSG:4549, or zone for the county's own three-degree Gauss–Krüger zone; GeoJSON and KML \
            stay in degrees. Names of people are written only where output.names_of_people says so, telephone numbers never.
            """))

    @Argument(
        help: .of(
            "方案:plan.json、其文件夹,或村与片区的表(CSV、XLSX)。",
            "Plan: plan.json, the folder it lies in, or a table (CSV, XLSX) of codes and clusters."))
    var plan: String

    @Option(name: .long, help: .scenarioOfPlan)
    var scenario: String?

    @OptionGroup var forms: FormatFlags
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        if output.output == nil || output.output == "-" {
            throw UsageError.of("export 写出多个文件,-o 要写文件夹。", "export writes several files; -o wants a folder.")
        }
    }

    func reply(_ console: Console) throws -> Reply<ExportAnswer> {
        let folder = output.output ?? ""
        let opened = try PlanFolder.open(plan, common.opening(.named(scenario), .accepted))
        let plan = try opened.plan()
        let made = try GISExport.make(
            opened.setup, plan, PlanExplainer.explain(opened.setup, plan),
            forms.options(opened.scenario.output, common.language(for: opened.scenario)))
        try GISFolder(path: folder).write(made.files, output.gate(opened.inputs))
        let answer = ExportAnswer(folder: folder, files: made.files, findings: opened.findings + made.notes)
        return Reply(answer, exit: common.exit(for: answer.findings)) { answer.say(made.notes, $0) }
    }
}
