import CountyData
import CountyModel
import Digest
import Foundation
import Planning

/// Reads plans for a comparison, each with the scenario it was made under.
///
/// A `plan.json` tells the digest of its scenario, not where that lies, so that its bytes do not depend on folders. The file is
/// found by this digest: among those given, the YAML files beside them, and where ``ScenarioOfPlan`` looks.
package struct PlanSources {
    private let given: [String]
    private let threads: Int
    private var readings: [(data: DataOptions, folder: String, reading: CountyReading)] = []
    private var cases: [(scenario: Scenario, setup: PlanningCase)] = []

    /// - Parameters:
    ///   - scenarios: scenario files named by the user: none, one for all plans, or one for each.
    ///   - threads: threads at work while borders are measured; no result depends on them.
    package init(scenarios: [String], threads: Int) { (given, self.threads) = (scenarios, threads) }

    /// Reads all plans in order. A plan is a folder with a `plan.json`, a file (`plan.json`, CSV, XLSX), or a column of the
    /// county's tables.
    ///
    /// - Throws: ``PlannerError``: of kind `.input` (E3020) when the scenario of a plan cannot be found; whatever reading the
    ///   scenario, its data or the plan throws.
    package mutating func read(_ names: [String]) throws -> [ComparedPlan] {
        var plans: [ComparedPlan] = []
        for (index, name) in names.enumerated() {
            let path = EditFolder(planPath: name).planPath
            let content = path.lowercased().hasSuffix(".json") ? try PlanFile.read(path: path) : nil
            let found = try scenario(index, path, content, like: plans.first?.setup.scenario, of: names.count)
            let setup = try planningCase(found)
            let plan = try GivenPlan.read(path, setup)
            let findings = plan.findings
            let label = content == nil ? ScenarioPath.fileName(of: path) : found.name
            var compared = try ComparedPlan(
                label: label, setup: setup, clusters: plan.clusters, origin: content?.origin,
                movedByHand: content?.movedByHand ?? [], findings: findings)
            compared.path = Self.parts(of: path)
            plans.append(compared)
        }
        return plans
    }

    /// The parts of a full path without `plan.json`, which all plans are called.
    private static func parts(of path: String) -> [String] {
        let parts = URL(fileURLWithPath: path).standardizedFileURL.pathComponents.filter { $0 != "/" }
        return parts.last == "plan.json" ? parts.dropLast() : parts
    }

    private func scenario(
        _ index: Int, _ path: String, _ content: PlanFile.Content?, like reference: Scenario?, of count: Int
    ) throws -> Scenario {
        let own = given.count == count && count > 1 ? given[index] : given.count == 1 ? given[0] : nil
        guard let content else {
            if let own { return try load(own) }
            if let reference { return reference }
            throw ScenarioOfPlan.unknown(path)
        }
        // A scenario that was changed since is told of when the plan is read under it.
        if let found = search(content, path) { return found }
        guard let own else { throw ScenarioOfPlan.notFound(content, path) }
        return try load(own)
    }

    private func load(_ path: String) throws -> Scenario {
        var scenario = try Scenario.load(path: path)
        scenario.solve.threads = threads
        return scenario
    }

    /// The scenario that a plan was made under: among the given files and those beside them, else where ``ScenarioOfPlan`` looks.
    private func search(_ content: PlanFile.Content, _ plan: String) -> Scenario? {
        var seen: Set<String> = []
        func matching(_ path: String) -> Scenario? {
            guard seen.insert(ScenarioPath.normalized(path)).inserted, let scenario = try? load(path) else {
                return nil
            }
            return SHA256.hex(of: Array(scenario.canonicalText.utf8)) == content.scenarioSHA256 ? scenario : nil
        }
        for path in given { if let found = matching(path) { return found } }
        for folder in given.map(ScenarioPath.folder) {
            for name in Self.yamlFiles(folder) {
                if let found = matching(ScenarioPath.join(folder: folder, name)) { return found }
            }
        }
        return (try? ScenarioOfPlan.path(of: content, at: plan, given: nil)).flatMap { try? load($0) }
    }

    /// Names of the YAML files of a folder, ascending; a folder with hundreds of them is no place for scenarios.
    private static func yamlFiles(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Array(names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().prefix(200))
    }

    /// The county under a scenario; data and cases that several plans share are read once.
    private mutating func planningCase(_ scenario: Scenario) throws -> PlanningCase {
        if let known = cases.first(where: { $0.scenario == scenario }) { return known.setup }
        let folder = ScenarioPath.normalized(scenario.baseFolder)
        let reading: CountyReading
        if let known = readings.first(where: { $0.data == scenario.data && $0.folder == folder }) {
            reading = known.reading
        } else {
            reading = try CountyReader.read(scenario)
            readings.append((scenario.data, folder, reading))
        }
        let setup = try PlanningCase(reading.county, scenario, threads: threads, acceptsContradictions: true)
        cases.append((scenario, setup))
        return setup
    }
}
