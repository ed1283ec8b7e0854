import CountyData
import CountyModel
import Geospatial
import PlanStudies
import Planning

extension PlanFiles {
    /// What `propose` writes where `output.formats` says nothing.
    private static let standard: [OutputFormat] = [.geojson, .csv, .svg]

    /// The kinds of files that a scenario wants beside `plan.json`.
    private static func formats(_ output: OutputOptions) -> [OutputFormat] { output.formats ?? standard }

    /// Fails before any work is done where the files could not be made at its end.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` when a program that PDF or DOCX wants is not installed.
    package static func requireTools(_ output: OutputOptions) throws {
        if formats(output).contains(.pdf) { _ = try SheetRenderer() }
        if formats(output).contains(.docx) { try Report.requireConverter() }
    }

    /// All files of a plan, made in memory so that nothing is written before everything is ready.
    ///
    /// `plan.json` is always there; `output.formats` says what stands beside it: the layers of ``PlanLayers`` as GeoJSON with a
    /// QGIS style (`.qml`) beside each, `assignment.csv` and `map.svg` where it says nothing. A layer without features is left out
    /// and named in the notes.
    ///
    /// - Parameter findings: what reading and checking the data gave rise to, for a report.
    /// - Throws: ``PlannerError`` of kind `.data` (E1422) when the land of a cluster cannot be united, of kind `.output` when a
    ///   format cannot be made.
    public static func make(
        setup: PlanningCase, plan: Plan, reasons: PlanReasons, findings: [Finding] = [], language: Language
    ) throws -> (files: [(name: String, bytes: [UInt8])], notes: [Finding]) {
        let maker = Maker(setup: setup, plan: plan, reasons: reasons, findings: findings, language: language)
        do {
            return try maker.make(formats(setup.scenario.output))
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: setup.scenario.data.villages.path) }
    }

    private struct Maker {
        let setup: PlanningCase
        let plan: Plan
        let reasons: PlanReasons
        let findings: [Finding]
        let language: Language

        func make(_ formats: [OutputFormat]) throws -> (files: [(name: String, bytes: [UInt8])], notes: [Finding]) {
            var files: [(name: String, bytes: [UInt8])] = []
            var notes: [Finding] = []
            let layers = try PlanLayers(setup, plan, reasons)
            if formats.contains(.geojson) {
                let made = layers.geoJSON(language)
                (files, notes) = (made.files, made.notes)
            } else {
                notes = layers.notes
            }
            let record = files.count
            if formats.contains(.csv) { files.append(("assignment.csv", AssignmentFile.bytes(setup, plan))) }
            files += try sheet(formats)
            files += try documents(formats)
            // CSV of a plan is its assignment; tables of the layers are `export`'s.
            let databases = formats.compactMap { GISFormat(rawValue: $0.rawValue) }.filter { $0 == .gpkg || $0 == .shp }
            if !databases.isEmpty {
                let options = GISOptions(formats: databases, language: language)
                let made = try GISExport.make(setup, plan, reasons, options)
                files += made.files
                notes += made.notes.filter { !notes.contains($0) }
            }
            files.insert(("plan.json", PlanFile.bytes(setup, plan, beside: files)), at: record)
            return (files, notes)
        }

        /// The printed map.
        private func sheet(_ formats: [OutputFormat]) throws -> [(name: String, bytes: [UInt8])] {
            guard formats.contains(.svg) || formats.contains(.pdf) else { return [] }
            let svg = try MapSVG.render(setup, plan, language: language)
            var files: [(name: String, bytes: [UInt8])] = []
            if formats.contains(.svg) { files.append(("map.svg", Array(svg.utf8))) }
            if formats.contains(.pdf) { files.append(("map.pdf", try SheetRenderer().render(svg, as: .pdf))) }
            return files
        }

        private func documents(_ formats: [OutputFormat]) throws -> [(name: String, bytes: [UInt8])] {
            var files: [(name: String, bytes: [UInt8])] = []
            let options = ReportOptions(language: language)
            if formats.contains(.xlsx) {
                let compared = try ComparedPlan(
                    label: setup.scenario.name, setup: setup, clusters: plan.judgedClusters, origin: plan.origin,
                    movedByHand: plan.edits?.moved ?? [])
                let handover = HandoverPlan(compared, plan)
                files.append(("plan.xlsx", try PlanWorkbook.make(handover, language: language)))
            }
            if formats.contains(.docx) {
                files.append(("report.docx", try Report.docx(setup, plan, findings: findings, options)))
            }
            if formats.contains(.html) {
                files.append(("report.html", try Report.html(setup, plan, findings: findings, options)))
            }
            return files
        }
    }
}

extension PlanFiles {
    /// The files that a scenario wants beside those of every run, as far as their names are known before the work.
    package static func further(_ output: OutputOptions) -> [String] { further(formats(output)) }

    /// The files of every kind beside those of every run.
    package static let furtherOfAll = further(OutputFormat.allCases)

    private static func further(_ formats: [OutputFormat]) -> [String] {
        var seen: Set<String> = []
        // One manifest lists the files of all kinds.
        return formats.flatMap { format -> [String] in
            switch format {
            case .gpkg: [GeoPackageFile.name, "manifest.json"]
            case .shp:
                ["manifest.json", "shp/manifest.json", "shp/字段说明.csv"]
                    + PlanLayer.ofPlan.map(\.rawValue).flatMap { layer in
                        ["shp", "shx", "dbf", "prj", "cpg", "sld"].map { "shp/\(layer).\($0)" }
                    }
            case .xlsx: ["plan.xlsx"]
            case .docx: ["report.docx"]
            case .html: ["report.html"]
            case .pdf: ["map.pdf"]
            case .geojson, .csv, .svg, .json: []
            }
        }.filter { seen.insert($0).inserted }
    }
}

extension OutputOptions {
    /// What `export` writes where the command line says nothing: those of ``formats`` that GIS programs open, else GeoJSON,
    /// GeoPackage and the project over it.
    public var gisFormats: [GISFormat] {
        let wanted = (formats ?? []).compactMap { GISFormat(rawValue: $0.rawValue) }
        return wanted.isEmpty ? GISOptions().formats : wanted
    }

    /// The language of reports, tables and maps: the one asked for; else the terminal's, where ``languages`` has it; else the
    /// main one.
    public func language(asked: Language?, terminal: Language) -> Language {
        asked ?? (languages.contains(terminal) ? terminal : languages.first ?? terminal)
    }
}
