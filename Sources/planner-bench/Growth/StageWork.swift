import ClusterPlanner
import Foundation
import Geospatial
import Regionalization

/// What the stages hand on to each other; a stage that comes before what it needs is a mistake in the list.
final class StageWork {
    /// A stage asked for what no stage before it made.
    struct Missing: Error, CustomStringConvertible {
        let what: String
        var description: String { "no stage before this one made the \(what); mend the order of Stage.all" }
    }

    let folder: URL
    let scenario: Scenario
    var map: PolygonSet?
    var reading: CountyReading?
    var setup: PlanningCase?
    var plan: Plan?
    var reasons: PlanReasons?
    var handover: HandoverPlan?
    /// The bytes of the plan's file, from which edits begin.
    var base: [UInt8]?
    /// The plan after an edit.
    var edited: Plan?

    /// - Throws: what reading the scenario throws.
    init(folder: URL) throws {
        self.folder = folder
        var scenario = try Scenario.load(path: folder.appending(path: "scenario.yaml").path)
        (scenario.solve.threads, scenario.solve.restarts, scenario.solve.bound) = (1, 1, .none)
        self.scenario = scenario
    }

    /// Reads a map of the folder.
    func readMap(_ name: String) throws {
        map = try VectorReader.read(path: folder.appending(path: name).path).polygons
    }

    /// Where a file of the folder lies.
    func file(_ name: String) -> String { folder.appending(path: name).path }

    func made<Value>(_ value: Value?, _ what: String) throws -> Value {
        guard let value else { throw Missing(what: what) }
        return value
    }

    var county: County { get throws { try made(reading, "county").county } }

    /// The case with a search of 100 moves a village, so that growth beyond the number of villages is growth per move.
    func searchCase() throws -> PlanningCase {
        var scenario = scenario
        scenario.solve.iterations = try 100 * county.villages.count
        return try PlanningCase(try county, scenario, threads: 1, acceptsContradictions: true)
    }

    /// The problem, the plan as the optimiser has it, and options of a bound that does as little as it can.
    func boundParts() throws -> (problem: RegionalizationProblem, plan: RegionPlan, options: BoundOptions) {
        let (setup, plan) = (try made(setup, "case"), try made(plan, "plan"))
        var options = BoundOptions()
        (options.passes, options.rounds, options.cutRounds, options.branches) = (1, 0, 0, 0)
        // Short trees: long ones differ from lead to lead by more than the map grows.
        (options.nodesPerLead, options.nodesPerLeadExact) = (30, 200)
        (options.improvesPlan, options.threads) = (false, 1)
        let regions = plan.clusters.map { (lead: $0.lead, units: $0.members) }
        return (setup.problem, try RegionPlan(regions: regions, of: setup.problem), options)
    }

    /// The plan as tables and pages take it.
    func handoverPlan() throws -> HandoverPlan {
        let plan = try made(plan, "plan")
        return HandoverPlan(try compared(plan), plan)
    }

    func export(_ format: GISFormat) throws {
        _ = try GISExport.make(
            try made(setup, "case"), try made(plan, "plan"), try made(reasons, "reasons"),
            GISOptions(formats: [format]))
    }
}
