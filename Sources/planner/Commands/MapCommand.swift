import ArgumentParser
import ClusterPlanner
import Foundation

extension MapTheme: ExpressibleByArgument {}
extension MapOptions.Paper: ExpressibleByArgument {
    /// Reads `A3` and `a3`.
    public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

/// `planner map`: the map of a plan, or of the county's classes without one.
struct MapCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: told(
            "画地图(SVG、PDF 或 PNG):方案、收入、类别、产业、现有片区、未组建的村、稳定性。",
            "Draw a map as SVG, PDF or PNG: a plan, incomes, classes, industries, existing areas, who is left out, stability."
        ),
        discussion: told(
            "格式由 -o 的扩展名决定;PDF 和 PNG 由 rsvg-convert(软件包 librsvg2-bin)绘制。县域高大于宽时图幅竖放。不写 -o 时写到 map.svg,写 -o - 时打印到标准输出。",
            """
            The ending of -o says the format; PDF and PNG are drawn by rsvg-convert (package librsvg2-bin). A county that is \
            taller than wide stands upright on the sheet. Without -o the map goes to map.svg, with -o - to standard output.
            """))

    @Argument(
        help: .of(
            "参数文件(YAML);或 plan.json(或其文件夹),按摘要找到它的参数文件。",
            "Scenario file (YAML), or a plan.json (or its folder), whose scenario is found by its digest."))
    var scenario: String

    @Option(
        name: .long,
        help: .of(
            "要画的方案:plan.json 或其文件夹、归属表(CSV、XLSX)或列名(如 现有片区)。",
            "Plan to draw: plan.json or its folder, an assignment table (CSV, XLSX) or a column such as 现有片区."))
    var plan: String?

    @Option(
        name: .long,
        help: .of(
            "地图的内容(默认:有方案时 clusters,没有时 class)。", "What the map shows (default: clusters with a plan, class without)."))
    var show: MapTheme?

    @Option(
        name: .long,
        help: .of(
            "--show stability 所用的稳定性结果:stability.json 或其文件夹。",
            "What planner stability found, for --show stability: stability.json, or its folder."))
    var stability: String?

    @Option(
        name: .long,
        help: .of(
            "图册:每个片区一张 A4 图,写到这个文件夹(atlas.pdf 为全部,sheet-01.pdf 起每张一个文件)。",
            "An atlas: an A4 sheet per cluster, into this folder (atlas.pdf has all, sheet-01.pdf and on one each)."))
    var atlas: String?

    @OptionGroup var sheet: SheetFlags

    @Option(name: .long, help: .of("PNG 每英寸的像素数。", "Pixels per inch of a PNG."))
    var dpi = SheetRenderer.standardDPI

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        guard SheetRenderer.dpiRange.contains(dpi) else {
            throw UsageError.of(
                "--dpi 应在 30 到 1200 之间,不能是 \(NumberText.plain(dpi))。",
                "--dpi wants a number from 30 to 1200, not \(NumberText.plain(dpi)).")
        }
        if atlas != nil && (output.output != nil || show != nil || sheet.paper != nil) {
            throw UsageError.of(
                "--atlas 自己决定文件名、内容和图幅,不能同时写 -o、--show 或 --paper。",
                "--atlas has names, contents and a size of its own; leave out -o, --show and --paper.")
        }
        if !["svg", "pdf", "png", ""].contains(ending) {
            throw UsageError.of(
                "-o 的文件名应以 .svg、.pdf 或 .png 结尾,不能是 \(path)。",
                "-o wants a name that ends in .svg, .pdf or .png, not \(path).")
        }
    }

    private var path: String { output.output ?? "map.svg" }

    private var ending: String { path == "-" ? "svg" : (path as NSString).pathExtension.lowercased() }

    func reply(_ console: Console) throws -> Reply<FileAnswer> {
        if let atlas { return try replyAtlas(atlas) }
        // Fails before the work where the sheet could not be made at its end.
        let format = SheetRenderer.Format(rawValue: ending)
        let renderer = try format.map { _ in try SheetRenderer() }
        if path != "-" { try output.refuseExisting([path]) }
        let source = try MapSource(scenario, plan: plan, common, sheet.apply)
        var inputs = source.inputs
        if let stability { inputs.add([StabilityReport.file(at: stability)]) }
        let gate = output.gate(inputs)
        if path != "-" { try gate.admit([path]) }
        let theme = show ?? (source.plan == nil ? .class : .clusters)
        let trials = try source.plan.flatMap { plan in
            try stability.map { try StabilityReport.read(path: $0, source.setup, plan) }
        }
        let svg = try MapSVG.render(
            source.setup, source.plan, theme: theme, stability: trials, title: sheet.title,
            language: common.language(for: source.setup.scenario))
        var findings = source.findings
        var bytes = Array(svg.utf8)
        if path != "-" {
            if let renderer, let format {
                findings += SheetRenderer.fontFindings()
                bytes = try renderer.render(svg, as: format, dpi: dpi)
            }
            try gate.write([(path, bytes)])
        }
        let isPrinted = path == "-"
        let answer = FileAnswer(
            path: isPrinted ? nil : path, bytes: bytes.count, findings: findings, content: isPrinted ? svg : nil,
            more: [("theme", .text(theme.rawValue))])
        return Reply(answer, exit: common.exit(for: findings), afterwards: answer.sayWhere)
    }

    private func replyAtlas(_ folder: String) throws -> Reply<FileAnswer> {
        let renderer = try SheetRenderer()
        try output.refuseExisting(["\(folder)/atlas.pdf"])
        let source = try MapSource(scenario, plan: plan, common, sheet.apply)
        guard let plan = source.plan else {
            throw UsageError.of(
                "图册需要方案:请给出 plan.json(或其文件夹),或写 --plan。",
                "An atlas wants a plan: give a plan.json (or its folder), or --plan.")
        }
        let names = Atlas.names(clusters: plan.clusters.count)
        let gate = output.gate(source.inputs)
        try gate.admit(names.map { "\(folder)/\($0)" })
        let files = try Atlas.files(
            source.setup, plan, common.language(for: source.setup.scenario), renderer)
        try FolderMaker.making([folder]) { try gate.write(files.map { ("\(folder)/\($0.name)", $0.bytes) }) }
        let findings = source.findings + SheetRenderer.fontFindings()
        let answer = FileAnswer(
            path: "\(folder)/\(names[0])", bytes: files.first?.bytes.count ?? 0, findings: findings,
            more: [("sheets", .list(names.dropFirst().map { .text("\(folder)/\($0)") }))])
        return Reply(answer, exit: common.exit(for: findings), afterwards: answer.sayWhere)
    }
}
