import ArgumentParser
import ClusterPlanner
import Foundation

extension MapTheme: ExpressibleByArgument {}
extension MapOptions.Paper: ExpressibleByArgument {
    /// Reads `A3` and `a3`.
    public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

/// `planner map`: the map of a plan, or of the county's classes without one.
struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract:
            "Draw a map as SVG, PDF or PNG: a plan, incomes, classes, industries, existing areas, who is left out, stability.",
        discussion: """
            The ending of -o says the format; PDF and PNG are drawn by rsvg-convert (package librsvg2-bin). A county that is \
            taller than wide stands upright on the sheet. Without -o the map goes to map.svg, with -o - to standard output.
            """)

    @Argument(help: "Scenario file (YAML), or a plan.json (or its folder), whose scenario is found by its digest.")
    var scenario: String

    @Option(
        name: .long,
        help: "Plan to draw: plan.json or its folder, an assignment table (CSV, XLSX) or a column such as 现有片区.")
    var plan: String?

    @Option(
        name: .long,
        help: "What the map shows (default: clusters with a plan, class without).")
    var show: MapTheme?

    @Option(name: .long, help: "Trials of the plan for --show stability: stability.json, or its folder.")
    var stability: String?

    @OptionGroup var sheet: SheetFlags

    @Option(name: .long, help: "Pixels per inch of a PNG.")
    var dpi = SheetRenderer.standardDPI

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        guard SheetRenderer.dpiRange.contains(dpi) else {
            throw UsageError.of(
                "--dpi 应在 30 到 1200 之间,不能是 \(NumberText.plain(dpi))。",
                "--dpi wants a number from 30 to 1200, not \(NumberText.plain(dpi)).")
        }
        if !["svg", "pdf", "png", ""].contains(ending) {
            throw UsageError.of(
                "-o 的文件名应以 .svg、.pdf 或 .png 结尾,不能是 \(path)。",
                "-o wants a name that ends in .svg, .pdf or .png, not \(path).")
        }
    }

    private var path: String { output.output ?? "map.svg" }

    private var ending: String { path == "-" ? "svg" : (path as NSString).pathExtension.lowercased() }

    func run() throws {
        try running(common) { console in
            // Before the work: what would stop it at its end.
            let format = SheetRenderer.Format(rawValue: ending)
            let renderer = try format.map { _ in try SheetRenderer() }
            if path != "-" && !output.force { try AtomicFile.refuse(path) }
            let source = try PlanSource(scenario, plan: plan, common, sheet.apply)
            try source.refuseInput(path)
            let theme = show ?? (source.plan == nil ? .class : .clusters)
            let trials = try source.plan.flatMap { plan in
                try stability.map { try StabilityReport.read(path: $0, source.setup, plan) }
            }
            let svg = try MapSVG.render(
                source.setup, source.plan, theme: theme, stability: trials, title: sheet.title,
                language: common.language(for: source.scenario))
            var findings = source.findings
            if path == "-" {
                try console.print(svg)
            } else {
                var bytes = Array(svg.utf8)
                if let renderer, let format {
                    findings += SheetRenderer.fontFindings()
                    bytes = try renderer.render(svg, as: format, dpi: dpi)
                }
                try AtomicFile.write(bytes, to: path, overwrite: output.force)
                console.say("已写入 \(path)", "written to \(path)")
            }
            console.report(findings)
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}
