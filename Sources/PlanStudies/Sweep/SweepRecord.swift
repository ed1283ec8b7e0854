import CountyModel
import Digest
import Foundation
import Planning
import Regionalization

/// The files of one variant, and whether they are of this very run.
struct SweepRecord {
    /// Names of the files; edits of an earlier plan are removed.
    static let names = ["scenario.yaml", "plan.json", "assignment.csv", EditFolder.baseName, EditFolder.logName]

    package let folder: String
    package let overwrite: Bool

    private var plan: String { folder + "/plan.json" }

    /// Whether there is a plan of an earlier run that was made from the same scenario, data and moves by this version of the
    /// program, was not cut short and not changed by hand.
    ///
    /// - Throws: ``PlannerError``: of kind `.output` (E1934) when there is another plan that may not be replaced, of kind `.data`
    ///   when there is one that contradicts itself.
    func isCurrent(_ scenario: Scenario, _ county: County) throws -> Bool {
        // What a run that was ended has left is put right before its files are believed.
        PlanFiles.leftovers(in: folder).settle()
        guard FileManager.default.fileExists(atPath: plan) else { return false }
        let solve = scenario.solve
        // A file that is broken is told of as such, and not as one of another run.
        let content = overwrite ? try? PlanFile.read(path: plan) : try PlanFile.read(path: plan)
        if let content,
            content.scenarioSHA256 == SHA256.hex(of: Array(scenario.canonicalText.utf8)),
            content.inputs == county.digests, content.isValid, !content.isEdited, content.engine == Engine.version,
            content.origin.seed == solve.seed, content.origin.plannedIterations == solve.iterations,
            content.origin.iterations == Array(repeating: solve.iterations, count: solve.restarts)
        {
            return true
        }
        guard overwrite else {
            throw PlannerError(
                .output, .otherPlanThere,
                Bilingual(
                    zh: "\(plan) 是按其他参数、数据或尝试数编制的,未覆盖",
                    en: "\(plan) was made from another scenario, other data or other moves and is not replaced"),
                at: Place(file: plan),
                mend: Bilingual(zh: "加 -f/--force 覆盖,或用 -o 换一个文件夹", en: "use -f/--force, or another folder with -o"))
        }
        return false
    }

    /// The plan of the earlier run, judged again.
    ///
    /// - Throws: ``PlannerError`` (E7319) where it is not what its file says of it.
    package func earlier(_ setup: PlanningCase) throws -> GivenPlan { try GivenPlan.rechecked(path: plan, setup) }

    /// Writes the scenario, the plan and the table of villages, or nothing.
    package func write(_ setup: PlanningCase, _ plan: Plan, scenario: String) throws {
        FolderMaker.replaceLink(folder)
        try FolderMaker.making([folder]) {
            try AtomicFile.writeAll(
                [
                    (folder + "/scenario.yaml", Array(scenario.utf8)), (self.plan, PlanFile.bytes(setup, plan)),
                    (folder + "/assignment.csv", AssignmentFile.bytes(setup, plan)),
                ], overwrite: true)
        }
        // They belong to the plan that was there before, and would be made again on this one.
        for name in [EditFolder.baseName, EditFolder.logName] {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }
}
