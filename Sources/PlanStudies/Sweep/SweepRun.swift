import CountyData
import CountyModel
import Foundation
import PlanAudit
import Planning
import Regionalization
import Repeatable
import Synchronization

/// How far a sweep is.
package struct SweepProgress: Sendable {
    /// Variants done.
    package let done: Int
    /// Of them, those whose plan of an earlier run was taken.
    package let reused: Int
    /// Variants in all.
    package let total: Int
    /// Variants at work with the share of their moves, 0…1, in their order.
    package let running: [(name: String, share: Double)]
}

/// Runs the variants of a sweep, several at a time, each on one thread.
///
/// A variant's folder holds its scenario, its `plan.json` and its `assignment.csv`. A plan that was made before from the same
/// scenario, data and moves is taken as it is. Results do not depend on how many run at a time, nor on which were made before.
package struct SweepRun: Sendable {
    private let sweep: Sweep
    private let folder: String
    private let threads: Int
    private let overwrite: Bool
    /// Folder of the sweep file as seen from a variant's folder.
    private let way: String
    private let file: String

    /// - Parameters:
    ///   - file: path of the sweep file.
    ///   - folder: where the variants' folders go.
    ///   - threads: variants at work at a time.
    ///   - overwrite: whether plans made from other scenarios or data may be replaced.
    package init(_ sweep: Sweep, file: String, folder: String, threads: Int, overwrite: Bool) {
        (self.sweep, self.folder, self.threads, self.overwrite) = (sweep, folder, max(1, threads), overwrite)
        self.file = file
        way = Self.way(from: folder + "/variant", to: ScenarioPath.folder(of: file))
    }

    /// Everything that is read: the sweep file, and the scenarios of its variants with their data.
    ///
    /// - Throws: ``PlannerError`` of kind `.scenario` or `.input`.
    package func inputs() throws(PlannerError) -> InputFiles {
        var inputs = InputFiles([file])
        // As seen from the sweep's own folder, for those of the variants may not be there yet.
        let home = ScenarioPath.folder(of: file)
        for variant in [sweep.base] + sweep.variants {
            inputs.add(InputFiles(try variant.scenario(from: ".", in: home, file: file)))
        }
        return inputs
    }

    /// The files of all variants.
    package var outputs: [String] {
        sweep.variants.flatMap { variant in SweepRecord.names.map { "\(folder)/\(variant.name)/\($0)" } }
    }

    /// Runs what is not done yet.
    ///
    /// - Throws: ``PlannerError``: faults of the scenarios before anything is run; of kind `.interrupted` (E1933) when stopped,
    ///   with what was finished left in place.
    package func run(
        progress: (@Sendable (SweepProgress) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> SweepResult {
        let scenarios = try self.scenarios()
        let yardstick = Yardstick(try sweep.base.scenario(from: way, in: folder + "/variant", file: file))
        let counties = try counties(scenarios)
        // Plans that may not be replaced are reported before any variant runs.
        let isCurrent = try scenarios.indices.map { try record($0).isCurrent(scenarios[$0], counties[$0]) }
        let state = Mutex(State())
        let results = parallelMap(scenarios.count, threads: threads) { index -> Result<VariantOutcome, any Error>? in
            if isCancelled() { return nil }
            state.withLock { $0.running[index] = 0 }
            let result = Result<VariantOutcome, any Error> {
                try outcome(
                    index, scenarios[index], counties[index], isCurrent: isCurrent[index], yardstick, isCancelled
                ) { share in
                    state.withLock { $0.running[index] = share }
                    progress?(state.withLock { report($0) })
                }
            }
            state.withLock { $0.finish(index, try? result.get()) }
            progress?(state.withLock { report($0) })
            return result
        }
        if isCancelled() { throw stopped(results) }
        let measure = yardstick.scenario.classes.incomeMeasure
        return SweepResult(
            sweep, try results.compactMap { try $0?.get() }, findings: try unused(),
            unit: counties.first.map { VillageClasses.unit(of: measure, $0) } ?? Bilingual(zh: "", en: ""))
    }

    /// How far the variants are, for those who watch.
    private struct State {
        /// Variants that have an outcome, and those of them whose earlier plan was taken.
        var (done, reused) = (0, 0)
        /// Share of the moves, 0…1, by the place of the variant.
        var running: [Int: Double] = [:]

        mutating func finish(_ index: Int, _ outcome: VariantOutcome?) {
            running[index] = nil
            if let outcome { (done, reused) = (done + 1, reused + (outcome.isReused ? 1 : 0)) }
        }
    }

    private func report(_ state: State) -> SweepProgress {
        SweepProgress(
            done: state.done, reused: state.reused, total: sweep.variants.count,
            running: state.running.sorted { $0.key < $1.key }.map { (sweep.variants[$0.key].name, $0.value) })
    }

    private func stopped(_ results: [Result<VariantOutcome, any Error>?]) -> PlannerError {
        let done = results.count { (try? $0?.get()) != nil }
        return PlannerError(
            .interrupted, .sweepStopped,
            Bilingual(
                zh: "已停止:\(results.count) 个方案中完成 \(done) 个",
                en:
                    "stopped: \(done) of \(Wording.count(results.count, "variant")) \(Wording.plural(done, "is", "are")) done"
            ),
            at: Place(file: folder), mend: Bilingual(zh: "再运行同一命令即从此处继续", en: "run the same command to go on from here")
        )
    }

    /// Checks the scenarios of all variants and runs nothing.
    ///
    /// - Throws: ``PlannerError`` with all faults at once.
    package func check() throws(PlannerError) { _ = try scenarios() }

    /// What variants ask for and a sweep does not do.
    private func unused() throws(PlannerError) -> [Finding] {
        let solves = try written().map(\.solve)
        var findings: [Finding] = []
        if solves.contains(where: { $0.timeSeconds != nil }) {
            findings.append(
                Finding(
                    .sweepCountsMoves,
                    Bilingual(
                        zh: "solve.time_s 在 sweep 中不用:各方案按尝试数求解,结果不随机器快慢改变",
                        en:
                            "solve.time_s is not used in a sweep: moves are counted, so that no result depends on the machine"
                    ),
                    at: Place(column: "solve.time_s")))
        }
        if solves.contains(where: { $0.plans > 1 }) {
            findings.append(
                Finding(
                    .sweepMakesOnePlan,
                    Bilingual(
                        zh: "solve.plans 在 sweep 中不用:每个变体只求一个方案",
                        en: "solve.plans is not used in a sweep: one plan for each variant"),
                    at: Place(column: "solve.plans")))
        }
        return findings
    }

    /// The scenarios of all variants as they are run.
    package func scenarios() throws(PlannerError) -> [Scenario] {
        try written().map { scenario in
            var scenario = scenario
            // One thread each, and no clock: a variant must not depend on what runs beside it.
            (scenario.solve.threads, scenario.solve.timeSeconds, scenario.solve.plans) = (1, nil, 1)
            return scenario
        }
    }

    /// The scenarios of all variants, each as the file in its folder will have it; all faults at once.
    private func written() throws(PlannerError) -> [Scenario] {
        var scenarios: [Scenario] = []
        var faults: [Finding] = []
        for variant in sweep.variants {
            do {
                scenarios.append(try variant.scenario(from: way, in: "\(folder)/\(variant.name)", file: file))
            } catch {
                if error.kind != .scenario { throw error }
                faults += error.findings.filter { !faults.contains($0) }
            }
        }
        if !faults.isEmpty { throw PlannerError(.scenario, faults) }
        return scenarios
    }

    /// The county of each scenario, read once for all that name the same files.
    private func counties(_ scenarios: [Scenario]) throws -> [County] {
        var read: [(data: DataOptions, county: County)] = []
        return try scenarios.indices.map { index in
            let data = scenarios[index].data
            if let known = read.first(where: { $0.data == data }) { return known.county }
            // Paths start from the variant's folder, and a path through a folder that does not exist cannot be
            // followed.
            let home = home(index)
            let isNew = !FileManager.default.fileExists(atPath: folder)
            try FolderMaker.make(home)
            defer { Self.removeEmpty([home] + (isNew ? [folder] : [])) }
            let county = try CountyReader.read(scenarios[index]).county
            read.append((data, county))
            return county
        }
    }

    private func home(_ index: Int) -> String { "\(folder)/\(sweep.variants[index].name)" }

    /// Removes folders that hold nothing.
    private static func removeEmpty(_ folders: [String]) { for folder in folders { rmdir(folder) } }

    private func record(_ index: Int) -> SweepRecord {
        SweepRecord(folder: home(index), overwrite: overwrite)
    }

    private func outcome(
        _ index: Int, _ scenario: Scenario, _ county: County, isCurrent: Bool, _ yardstick: Yardstick,
        _ isCancelled: @escaping @Sendable () -> Bool, _ share: @escaping @Sendable (Double) -> Void
    ) throws -> VariantOutcome {
        let variant = sweep.variants[index]
        let record = record(index)
        do {
            let setup = try PlanningCase(county, scenario, threads: 1, acceptsContradictions: true)
            let clusters: [JudgedCluster]
            if isCurrent {
                clusters = try record.earlier(setup).clusters
            } else {
                let restarts = Double(max(1, scenario.solve.restarts))
                let plan = try setup.propose(
                    progress: { one in
                        let part = Double(one.iterations) / Double(max(1, one.plannedIterations))
                        share(min(1, (Double(one.restart) + part) / restarts))
                    }, isCancelled: isCancelled)
                if isCancelled() {
                    throw PlannerError(.interrupted, .sweepStopped, Bilingual(zh: "已停止", en: "stopped"))
                }
                try setup.verify(plan)
                try record.write(setup, plan, scenario: variant.text(from: way))
                clusters = plan.judgedClusters
            }
            let plan = try ComparedPlan(label: variant.name, setup: setup, clusters: clusters)
            return VariantOutcome(
                variant: variant, values: try yardstick.measure(plan), findings: [], isReused: isCurrent)
        } catch let error as PlannerError where error.kind == .infeasible {
            return VariantOutcome(
                variant: variant, values: nil, findings: error.findings, isReused: false)
        }
    }

    /// A folder as seen from another, by the parts of their full paths.
    package static func way(from: String, to: String) -> String {
        func parts(_ path: String) -> [String] { URL(fileURLWithPath: path).standardizedFileURL.pathComponents }
        let (a, b) = (parts(from), parts(to))
        let common = zip(a, b).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: a.count - common) + b[common...]
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
}
