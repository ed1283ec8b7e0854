import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner report`: a plan as a document.
struct ReportCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: told(
            "把方案写成文档:摘要、各片区的地图和理由、未组建的村、方法、数据、步骤。",
            "Write a plan as a document: summary, clusters with maps and reasons, who is left out, method, data, steps."
        ),
        discussion: told(
            "格式由 -o 的扩展名决定。HTML 自成一体,可用任何浏览器打印。DOCX 按公文格式排版,可用 Word、WPS 修改;其中的地图由 rsvg-convert(软件包 librsvg2-bin)绘制;写有公文字体的名称,不含字体。",
            """
            The ending of -o says the format. HTML stands alone and prints to paper from any browser. DOCX is for \
            Word, WPS and LibreOffice; its maps are drawn by rsvg-convert (package librsvg2-bin); it names the fonts of \
            official papers and holds none.
            """))

    @Argument(
        help: .of(
            "方案:plan.json 或其文件夹;表(CSV、XLSX)或列名须写 --scenario。",
            "Plan: plan.json or its folder; a table (CSV, XLSX) or a column with --scenario."))
    var plan: String

    @Option(name: .long, help: .scenarioOfPlan)
    var scenario: String?

    @OptionGroup var document: DocumentFlags

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        guard ["html", "docx"].contains(ending) else {
            throw UsageError.of(
                "-o 的文件名应以 .html 或 .docx 结尾,不能是 \(path)。", "-o wants a name that ends in .html or .docx, not \(path).")
        }
    }

    private var path: String { output.output ?? "report.html" }

    private var ending: String { (path as NSString).pathExtension.lowercased() }

    func reply(_ console: Console) throws -> Reply<FileAnswer> {
        // Fails before the work where the report could not be made at its end.
        if ending == "docx" { try Report.requireConverter() }
        try output.refuseExisting([path])
        let opened = try PlanFolder.open(
            plan, common.opening(.named(scenario), .accepted, settle: { document.settle(&$0, common.language) }))
        let gate = output.gate(opened.inputs)
        try gate.admit([path])
        let (setup, plan) = (opened.setup, try opened.plan())
        let told = opened.findings + DataCheck.run(opened.reading, opened.scenario)
        var options = ReportOptions(language: common.language(for: opened.scenario), paper: document.paper)
        options.mostClusterPages = document.clusterPages
        let bytes =
            ending == "docx"
            ? try Report.docx(setup, plan, findings: told, options)
            : try Report.html(setup, plan, findings: told, options)
        try gate.write([(path, bytes)])
        let fonts = ending == "docx" ? SheetRenderer.fontFindings() : []
        let findings = opened.findings + fonts + document.tooFewPages(plan.clusters.count)
        let answer = FileAnswer(path: path, bytes: bytes.count, findings: findings)
        return Reply(answer, exit: common.exit(for: findings), afterwards: answer.sayWhere)
    }
}
