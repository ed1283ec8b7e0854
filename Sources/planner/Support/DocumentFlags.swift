import ArgumentParser
import ClusterPlanner

extension ReportOptions.Paper: ExpressibleByArgument {
    /// Reads `A4` and `a4`.
    public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

/// Options of `report` that say what the document looks like.
struct DocumentFlags: ParsableArguments {
    @Option(name: .long, help: .of("页面大小:A4 或 A3。", "Size of the pages: A4 or A3."))
    var paper: ReportOptions.Paper = .a4

    @Option(name: .long, help: .of("标题(默认用参数文件的)。", "Title (default: the scenario's)."))
    var title: String?

    @Option(name: .customLong("review-no"), help: .of("审图号。", "Number of the map review (审图号)."))
    var reviewNumber: String?

    @Option(
        name: .long,
        help: .of(
            "片区由什么组织领导,如 跨村联合党委 或 片区党委(默认为参数文件的 terms.committee)。",
            "What governs a cluster, such as 跨村联合党委 or 片区党委 (default: terms.committee of the scenario)."))
    var committee: String?

    @Option(
        name: .customLong("cluster-pages"), help: .of("最多有多少个片区各占一页。", "Clusters with a page of their own at most."))
    var clusterPages = ReportOptions(language: .zh).mostClusterPages

    func validate() throws {
        guard clusterPages >= 0 else {
            throw UsageError.of(
                "--cluster-pages 应不小于 0,不能是 \(clusterPages)。", "--cluster-pages wants 0 or more, not \(clusterPages).")
        }
    }

    /// Puts what was asked for into the scenario.
    func settle(_ scenario: inout Scenario, _ language: Language) {
        if let title { scenario.output.map.title = title }
        if let reviewNumber { scenario.output.map.reviewNumber = reviewNumber }
        guard let committee else { return }
        let old = scenario.terms.committee
        // A word is in one language; the other keeps the scenario's.
        scenario.terms.committee =
            language == .zh ? Bilingual(zh: committee, en: old.en) : Bilingual(zh: old.zh, en: committee)
    }

    /// Says that some clusters have no page of their own.
    func tooFewPages(_ clusters: Int) -> [Finding] {
        guard clusters > clusterPages else { return [] }
        return [
            Finding(
                .clusterPagesLeftOut,
                Bilingual(
                    zh: "\(clusters) 个片区中只有前 \(clusterPages) 个各有一页",
                    en: "only the first \(clusterPages) of \(clusters) clusters have a page"),
                mend: Bilingual(zh: "用 --cluster-pages 加页", en: "--cluster-pages gives more"))
        ]
    }
}
