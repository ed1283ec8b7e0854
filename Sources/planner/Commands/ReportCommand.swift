import ArgumentParser
import ClusterPlanner
import Foundation

extension ReportOptions.Paper: ExpressibleByArgument {
    /// Reads `A4` and `a4`.
    public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

/// `planner report`: a plan as a document.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Write a plan as a document: summary, clusters with maps and reasons, who is left out, method, data, steps.",
        discussion: """
            The ending of -o says the format. HTML stands alone and prints to paper from any browser. DOCX is made with \
            pandoc and rsvg-convert (packages pandoc, librsvg2-bin); it names the fonts of official papers and holds none.
            """)

    @Argument(help: "Plan: plan.json or its folder; a table (CSV, XLSX) or a column with --scenario.")
    var plan: String

    @Option(
        name: .long, help: "Scenario file; by default the one beside or above plan.json that the plan was made from.")
    var scenario: String?

    @Option(name: .long, help: "Size of the pages: A4 or A3.")
    var paper: ReportOptions.Paper = .a4

    @Option(name: .long, help: "Title (default: the scenario's).")
    var title: String?

    @Option(name: .customLong("review-no"), help: "Number of the map review (审图号).")
    var reviewNumber: String?

    @Option(
        name: .long,
        help: "What governs a cluster, such as 跨村联合党委 or 片区党委 (default: terms.committee of the scenario).")
    var committee: String?

    @Option(name: .customLong("cluster-pages"), help: "Clusters with a page of their own at most.")
    var clusterPages = ReportOptions(language: .zh).mostClusterPages

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        guard clusterPages >= 0 else {
            throw UsageError.of(
                "--cluster-pages 应不小于 0,不能是 \(clusterPages)。", "--cluster-pages wants 0 or more, not \(clusterPages).")
        }
        guard ["html", "docx"].contains(ending) else {
            throw UsageError.of(
                "-o 的文件名应以 .html 或 .docx 结尾,不能是 \(path)。", "-o wants a name that ends in .html or .docx, not \(path).")
        }
    }

    private var path: String { output.output ?? "report.html" }

    private var ending: String { (path as NSString).pathExtension.lowercased() }

    private func settle(_ scenario: inout Scenario) {
        if let title { scenario.output.map.title = title }
        if let reviewNumber { scenario.output.map.reviewNumber = reviewNumber }
        guard let committee else { return }
        let old = scenario.terms.committee
        // A word is in one language; the other keeps the scenario's.
        scenario.terms.committee =
            common.language == .zh ? Bilingual(zh: committee, en: old.en) : Bilingual(zh: old.zh, en: committee)
    }

    func run() throws {
        try running(common) { console in
            // Before the work: what would stop it at its end.
            if ending == "docx" { try Report.requireConverter() }
            if !output.force { try AtomicFile.refuse(path) }
            let source = try PlanSource(plan: plan, scenario: scenario, common, settle)
            try source.refuseInput(path)
            guard let proposed = source.plan else { return }
            let checks = DataCheck.run(source.reading, source.scenario)
            var options = ReportOptions(language: common.language(for: source.scenario), paper: paper)
            options.mostClusterPages = clusterPages
            let bytes =
                ending == "docx"
                ? try Report.docx(source.setup, proposed, findings: source.findings + checks, options)
                : try Report.html(source.setup, proposed, findings: source.findings + checks, options)
            try AtomicFile.write(bytes, to: path, overwrite: output.force)
            console.say("已写入 \(path)", "written to \(path)")
            var findings = source.findings
            if ending == "docx" { findings += SheetRenderer.fontFindings() }
            if proposed.clusters.count > clusterPages {
                findings.append(
                    Finding(
                        "N6310",
                        Bilingual(
                            zh: "\(proposed.clusters.count) 个片区中只有前 \(clusterPages) 个各有一页",
                            en: "only the first \(clusterPages) of \(proposed.clusters.count) clusters have a page"),
                        mend: Bilingual(zh: "用 --cluster-pages 加页", en: "--cluster-pages gives more")))
            }
            console.report(findings)
            if common.failOn.fails(findings) { throw ExitCode(2) }
        }
    }
}
