import ClusterPlanner
import Geospatial
import LinearSolver
import Regionalization

/// One step on the way from files to files whose instructions are counted.
struct Stage: Sendable {
    /// How tables and `Benchmarks/growth/growth.csv` call it.
    let name: String
    /// What must be there and is not counted.
    var prepare: @Sendable (StageWork) throws -> Void = { _ in }
    /// What is counted.
    let run: @Sendable (StageWork) throws -> Void
}

extension Stage {
    /// Stages that need nothing but a map: cheap enough to be counted on maps that are large.
    static let ofMaps: [Stage] = [
        Stage(name: "adjacency-clean", prepare: { try $0.readMap("villages.gpkg") }) { work in
            _ = Adjacency.neighbours(try work.made(work.map, "map"), AdjacencyOptions(snapMeters: 1, threads: 1))
        },
        Stage(name: "adjacency-dirty", prepare: { try $0.readMap("villages-dirty.gpkg") }) { work in
            let map = try work.made(work.map, "map")
            let snap = SnapTolerance.suggest(map, threads: 1).meters
            _ = Adjacency.neighbours(map, AdjacencyOptions(snapMeters: snap, threads: 1))
        },
        Stage(name: "gaps-and-overlaps", prepare: { try $0.readMap("villages.gpkg") }) { work in
            _ = try TopologyReport.measure(try work.made(work.map, "map"), threads: 1)
        },
    ]

    /// All stages in the order in which they run; each may use what those before it made.
    static let all: [Stage] =
        [
            Stage(name: "reading") { $0.reading = try CountyReader.read($0.scenario) },
            Stage(
                name: "sheet-xlsx",
                prepare: { try SheetFiles.writeOfficeOpen($0.file("wide.xlsx"), villages: $0.county.villages.count) },
                run: { try SheetFiles.read($0.file("wide.xlsx")) }),
            Stage(
                name: "sheet-ods",
                prepare: { try SheetFiles.writeOpenDocument($0.file("wide.ods"), villages: $0.county.villages.count) },
                run: { try SheetFiles.read($0.file("wide.ods")) }),
            Stage(name: "check") { _ = DataCheck.run(try $0.made($0.reading, "county"), $0.scenario) },
            Stage(name: "problem") { work in
                work.setup = try PlanningCase(
                    try work.county, work.scenario, threads: 1, acceptsContradictions: true)
            },
            Stage(
                name: "search", prepare: { $0.setup = try $0.searchCase() },
                run: { $0.plan = try $0.made($0.setup, "case").propose() }),
            Stage(name: "audit") { try $0.made($0.setup, "case").verify(try $0.made($0.plan, "plan")) },
            Stage(name: "bound-pass") { work in
                let (problem, plan, options) = try work.boundParts()
                _ = try bound(problem, plan: plan, options)
            },
            Stage(name: "bound-columns") { work in
                var (problem, plan, options) = try work.boundParts()
                // The one solver that every machine has which builds this program.
                (options.rounds, options.solver) = (1, LinearSolvers.named("cbc"))
                _ = try bound(problem, plan: plan, options)
            },
            Stage(name: "reasons") { work in
                let (setup, plan) = (try work.made(work.setup, "case"), try work.made(work.plan, "plan"))
                work.reasons = PlanExplainer.explain(setup, plan)
            },
            Stage(name: "explain") { work in
                let (setup, plan) = (try work.made(work.setup, "case"), try work.made(work.plan, "plan"))
                // A village of the middle, so that larger maps are asked about a like one.
                let village = setup.county.villages.count / 2
                _ = try setup.explain(plan, village: village, to: nil, effort: .none)
            },
            Stage(name: "score") { work in
                let (setup, plan) = (try work.made(work.setup, "case"), try work.made(work.plan, "plan"))
                let given = GivenPlan(clusters: plan.judgedClusters, findings: [])
                _ = try setup.standing(of: try given.plan(setup, judged: try given.judge(setup)), effort: .none)
            },
        ] + GISFormat.allCases.map { format in Stage(name: format.rawValue) { try $0.export(format) } } + [
            Stage(name: "map") { work in
                let (setup, plan) = (try work.made(work.setup, "case"), try work.made(work.plan, "plan"))
                _ = try MapSVG.render(setup, plan, language: .zh)
            },
            Stage(name: "report") { work in
                let (setup, plan) = (try work.made(work.setup, "case"), try work.made(work.plan, "plan"))
                _ = try Report.html(setup, plan, findings: [], ReportOptions(language: .zh))
            },
            Stage(
                name: "tables", prepare: { $0.handover = try $0.handoverPlan() },
                run: { _ = try PlanWorkbook.make(try $0.made($0.handover, "handover"), language: .zh) }),
            Stage(name: "page") { work in
                _ = try OfflinePage.make(
                    try work.made(work.handover, "handover"), leaflet: try LeafletFiles.read(), language: .zh)
            },
        ] + ofStudies
}
