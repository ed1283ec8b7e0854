import ClusterPlanner
import Foundation

extension Stage {
    /// What is done with a plan that is there: it is changed by hand, compared, swept over, and its data are shaken.
    static let ofStudies: [Stage] = [
        Stage(
            name: "edit",
            prepare: { $0.base = PlanFile.bytes(try $0.made($0.setup, "case"), try $0.made($0.plan, "plan")) },
            run: { work in
                let (setup, plan) = (try work.made(work.setup, "case"), try work.made(work.plan, "plan"))
                var editor = try PlanEditor(base: try work.made(work.base, "plan file"), log: nil, setup: setup)
                let cluster = try work.made(plan.clusters.max { $0.members.count < $1.members.count }, "cluster")
                let village = try work.made(cluster.members.last { $0 != cluster.lead }, "village to leave out")
                try editor.apply(.leaveOut([setup.county.villages[village].code]))
                work.edited = try editor.current().plan
            }),
        Stage(name: "compare") { work in
            let plans = try [work.made(work.plan, "plan"), work.made(work.edited, "edited plan")]
            _ = try ComparisonTable(try plans.map { try work.compared($0) })
        },
        Stage(name: "sweep", prepare: { try $0.writeSweep() }) { work in
            let file = work.folder.appending(path: "sweep.yaml").path
            let folder = work.folder.appending(path: "sweep").path
            _ = try SweepRun(try Sweep.load(path: file), file: file, folder: folder, threads: 1, overwrite: false).run()
        },
        Stage(name: "stability") { work in
            let (setup, plan) = (try work.made(work.setup, "case"), try work.made(work.plan, "plan"))
            var options = StabilityOptions()
            (options.runs, options.sample, options.threads) = (1, 20, 1)
            _ = try Stability.run(setup, plan, options)
        },
    ]
}

extension StageWork {
    /// A plan, ready to be put beside another.
    func compared(_ plan: Plan) throws -> ComparedPlan {
        let clusters = plan.clusters.map {
            JudgedCluster(id: $0.id, name: $0.name, lead: $0.lead, members: $0.members)
        }
        return try ComparedPlan(label: scenario.name, setup: try made(setup, "case"), clusters: clusters)
    }

    /// One variant with 100 moves a village, as the search of these stages has, and no plan left from an earlier run.
    func writeSweep() throws {
        try? FileManager.default.removeItem(at: folder.appending(path: "sweep"))
        let moves = try 100 * county.villages.count
        let text = """
            schema: "1.0"
            name: growth
            base: scenario.yaml
            variants:
              - {name: lifting, set: {prefer: {lift: 0.5}, solve: {iterations: \(moves)}}}

            """
        try text.write(to: folder.appending(path: "sweep.yaml"), atomically: true, encoding: .utf8)
    }
}
