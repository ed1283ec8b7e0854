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
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a plan for GIS programs: GeoJSON, GeoPackage, QGIS project, shapefile, KML, FlatGeobuf, CSV.",
        discussion: """
            planner export out/plan.json -o gis                                geojson, gpkg and qgz
            planner export out -o gis --format shp --crs zone --encoding GB18030

            --crs takes a code such as EPSG:4549, or zone for the county's own three-degree Gauss–Krüger zone; GeoJSON and KML \
            stay in degrees. Names and telephone numbers of people are never written.
            """)

    @Argument(help: "Plan: plan.json, the folder it lies in, or a table (CSV, XLSX) of codes and clusters.")
    var plan: String

    @Option(name: .long, help: "Scenario file (default: the one the plan was made under, found by its digest).")
    var scenario: String?

    @Option(
        name: .long,
        help:
            "What to write, joined by commas: \(GISFormat.allCases.map(\.rawValue).joined(separator: ", ")) (default: those of the scenario's output.formats, else geojson,gpkg,qgz)."
    )
    var format: String?

    @Option(name: .long, help: "Coordinate system of gpkg, qgz, shp, fgb and csv (default: the scenario's output.crs).")
    var crs: String?

    @Option(name: .long, help: "Encoding of shapefiles: UTF-8 or GB18030.")
    var encoding = "UTF-8"

    @Option(name: .long, help: "Names of columns in gpkg, qgz, kml, fgb and csv: full, short or zh.")
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
            throw ValidationError("export writes several files; -o wants a folder.")
        }
        for name in format?.split(separator: ",") ?? [] {
            let word = name.trimmingCharacters(in: .whitespaces)
            if GISFormat(rawValue: word) == nil {
                let known = GISFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--format knows \(known), not '\(word)'.")
            }
        }
        if formats?.isEmpty == true { throw ValidationError("--format wants at least one kind of file.") }
        if tableEncoding == nil { throw ValidationError("--encoding is UTF-8 or GB18030, not '\(encoding)'.") }
    }

    func run() throws {
        try running(common) { console in
            let folder = output.output ?? ""
            let known = try PlanAtHand.read(plan, scenario: scenario, common)
            let options = GISOptions(
                formats: formats ?? known.setup.scenario.output.gisFormats, crs: crs, encoding: tableEncoding ?? .utf8,
                naming: fields?.naming,
                language: common.language(for: known.setup.scenario))
            let made = try GISExport.make(known.setup, known.plan, known.reasons, options)
            try GISFolder(path: folder).write(made.files, overwrite: output.force)
            let findings = known.findings + made.notes
            if console.isJSON {
                try console.print(json(made.files, findings, folder))
            } else {
                for note in made.notes where note.code.hasPrefix("N62") || note.code == "N7301" {
                    console.say(note.what.zh, note.what.en)
                }
                let list = made.files.map(\.name).joined(separator: " ")
                console.say("已写入 \(folder)/:\(list)", "written to \(folder)/: \(list)")
                console.report(findings.filter { $0.severity != .note })
            }
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }

    private func json(_ files: [(name: String, bytes: [UInt8])], _ findings: [Finding], _ folder: String) -> JSONValue {
        .object([
            ("schema", .text(Engine.schema)), ("ok", .integer(1)), ("folder", .text(folder)),
            (
                "files",
                .list(files.map { .object([("file", .text($0.name)), ("bytes", .integer($0.bytes.count))]) })
            ), ("warnings", .list(findings.map { FindingText.json($0, common.language) })),
        ])
    }
}
