import ClusterPlanner
import Foundation

/// The folders of several plans: the best one's files lie in the folder itself, the others in `plan-2`, `plan-3` … in it.
enum SeriesFolders {
    /// The files of one plan and what was noticed while making them.
    typealias Made = (files: [(name: String, bytes: [UInt8])], notes: [Finding])

    private static func folder(_ number: Int, in folder: String) -> String {
        number == 1 ? folder : "\(folder)/plan-\(number)"
    }

    /// - Throws: ``PlannerError`` when files of any of the plans are inputs or may not be replaced.
    static func admit(_ folder: String, _ scenario: Scenario, _ gate: OutputGate) throws {
        let (plans, further) = (scenario.solve.plans, PlanFiles.further(scenario.output))
        let named = PlanFiles.names + (gate.overwrite ? PlanFiles.furtherOfAll : further)
        // Those of an earlier run that are to be removed are written to, too.
        for number in 1...(gate.overwrite ? mostPlans + 1 : max(1, plans)) {
            let own = Self.folder(number, in: folder)
            try gate.inputs.refuse(named.map { "\(own)/\($0)" })
            if number <= max(1, plans) {
                try PlanFiles.refuseToOverwrite(in: own, further: further, overwrite: gate.overwrite)
            }
        }
    }

    /// Writes every plan to its folder; with `overwrite`, plans of an earlier run that this one does not have are removed.
    ///
    /// - Returns: the folders.
    static func write(_ made: [Made], to folder: String, _ scenario: Scenario, overwrite: Bool) throws -> [String] {
        let folders = try made.enumerated().map { index, plan in
            let own = Self.folder(index + 1, in: folder)
            if index > 0 { FolderMaker.replaceLink(own) }
            try PlanFiles.write(plan.files, to: own, overwrite: overwrite, removing: PlanFiles.furtherOfAll)
            return own
        }
        if overwrite {
            for number in (made.count + 1)...(mostPlans + 1) {
                remove(Self.folder(number, in: folder))
            }
        }
        return folders
    }

    /// The most plans of a run.
    private static let mostPlans = 20

    /// Removes the files of a plan, and the folder when nothing else is in it.
    private static func remove(_ folder: String) {
        let manager = FileManager.default
        if FolderMaker.isLink(folder) {
            unlink(folder)
            return
        }
        for name in PlanFiles.names + PlanFiles.furtherOfAll { try? manager.removeItem(atPath: "\(folder)/\(name)") }
        // Only an empty folder goes.
        rmdir("\(folder)/shp")
        if (try? manager.contentsOfDirectory(atPath: folder))?.isEmpty == true {
            try? manager.removeItem(atPath: folder)
        }
    }
}

extension PlanFiles {
    /// The files of each plan of a series.
    static func make(_ plans: [Plan], _ setup: PlanningCase, findings: [Finding], _ language: Language) throws
        -> [SeriesFolders.Made]
    {
        try plans.map { plan in
            try make(
                setup: setup, plan: plan, reasons: PlanExplainer.explain(setup, plan), findings: findings,
                language: language)
        }
    }
}
