import ClusterPlanner
import Regionalization
import Synchronization

/// What `propose` says while it works and at the end.
enum ProposeReport {
    static func reading(_ reading: CountyReading, _ console: Console) {
        let county = reading.county
        let rows = reading.tables.map { "\($0.file) \($0.rowsUsed)/\($0.rowsIn)" }.joined(separator: ", ")
        console.say(
            "读取 村界 \(county.villages.count) 个(\(county.sourceCRS)),量算用 \(county.measuringCRS);属性表 \(rows)",
            "read \(county.villages.count) villages (\(county.sourceCRS)), measured in \(county.measuringCRS); tables \(rows)"
        )
    }

    static func setup(_ setup: PlanningCase, _ console: Console) {
        let graph = setup.graph
        let classes = setup.classes.classes
        let strong = classes.filter { $0 == .strong }.count
        let weak = classes.filter { $0 == .weak }.count
        console.say(
            "相邻 \(graph.edges.count) 条,连通块 \(graph.componentCount),孤立 \(graph.islands.count) 村;强村 \(strong),薄弱村 \(weak),可牵头 \(setup.ranking.candidates.count)",
            "\(graph.edges.count) pairs of neighbours, \(graph.componentCount) components, \(graph.islands.count) islands; \(strong) strong, \(weak) weak, \(setup.ranking.candidates.count) may lead"
        )
    }

    /// One line per cluster and one for the whole.
    static func table(_ plan: Plan, _ setup: PlanningCase, _ language: Language) -> String {
        let isZh = language == .zh
        let county = setup.county
        var lines = [
            isZh
                ? "片区\t牵头村\t村数\t人口\t党员\t\(setup.classes.measure.label)(\(setup.classes.unit.zh))\t薄弱村\t提醒"
                : "cluster\tlead\tvillages\tpopulation\tmembers\t\(setup.classes.measure) (\(setup.classes.unit.en))\tweak\tnote"
        ]
        for cluster in plan.clusters {
            func sum(_ field: Field) -> String {
                let known = cluster.members.compactMap { county.attributes.number(field, $0) }
                return known.count == cluster.members.count ? NumberText.plain(known.reduce(0, +), decimals: 1) : "–"
            }
            let weak = cluster.members.filter { setup.classes.classes[$0] == .weak }.count
            let towns = Set(cluster.members.map { county.villages[$0].townName }).count
            var notes: [String] = []
            if towns > 1 { notes.append(isZh ? "跨乡镇" : "crosses townships") }
            if cluster.isAppointed { notes.append(isZh ? "乡镇下派书记" : "secretary sent by the township") }
            lines.append(
                [
                    cluster.id, county.villages[cluster.lead].name, String(cluster.members.count), sum(.popRegistered),
                    sum(.partyMembers), sum(setup.classes.measure), String(weak), notes.joined(separator: " "),
                ].joined(separator: "\t"))
        }
        let score = NumberText.plain(plan.scorePerHundred, decimals: 1)
        lines.append(
            isZh
                ? "\(plan.clusters.count) 个片区 · \(plan.coveredCount) 村 · 未组建 \(plan.leftOut.count) 村 · 不参加 \(plan.excluded.count) 村 · 得分 \(score)"
                : "\(plan.clusters.count) clusters · \(plan.coveredCount) villages · \(plan.leftOut.count) left out · \(plan.excluded.count) excluded · score \(score)"
        )
        return lines.joined(separator: "\n")
    }

    static func json(
        _ plan: Plan, _ setup: PlanningCase, _ findings: [Finding], _ files: [String], _ folder: String,
        _ language: Language
    ) -> JSONValue {
        .object([
            ("schema", .text("1.0")), ("ok", .integer(1)), ("clusters", .integer(plan.clusters.count)),
            ("villages", .integer(plan.coveredCount)), ("left_out", .integer(plan.leftOut.count)),
            ("excluded", .integer(plan.excluded.count)), ("score", .real(plan.scorePerHundred, decimals: 4)),
            ("value_micropoints", .integer(Int(plan.score.total.micropoints))),
            ("seed", .integer(Int(truncatingIfNeeded: plan.origin.seed))),
            ("iterations", .list(plan.origin.iterations.map { .integer($0) })),
            ("cut_short", .integer(plan.origin.wasCutShort ? 1 : 0)), ("folder", .text(folder)),
            ("files", .list(files.map { .text($0) })),
            ("warnings", .list(findings.map { FindingText.json($0, language) })),
        ])
    }
}

/// The one live line of the search: best score so far and how far it is, over all restarts.
final class ProgressMeter: Sendable {
    private let console: Console
    private let restarts: Int
    private let state = Mutex<(best: Int64?, done: [Int: Double])>((nil, [:]))

    init(_ console: Console, restarts: Int) { (self.console, self.restarts) = (console, restarts) }

    /// Takes a report from any thread.
    @Sendable func show(_ progress: SearchProgress) {
        guard console.showsProgress else { return }
        let (best, share) = state.withLock { state in
            state.done[progress.restart] = Double(progress.iterations) / Double(max(1, progress.plannedIterations))
            state.best = max(state.best ?? .min, progress.bestScore.micropoints)
            return (state.best ?? 0, state.done.values.reduce(0, +) / Double(restarts))
        }
        let filled = Int(share * 20)
        let bar = String(repeating: "▇", count: filled) + String(repeating: "·", count: max(0, 20 - filled))
        let points = NumberText.plain(Double(best) / 1_000_000, decimals: 2)
        console.progress("\(console.language == .zh ? "求解" : "search") \(bar) \(Int(share * 100))%  \(points)")
    }
}
