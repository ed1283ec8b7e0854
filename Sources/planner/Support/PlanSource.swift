import ArgumentParser
import ClusterPlanner
import Foundation

/// What the command line says of sheets, over what the scenario says.
struct SheetFlags: ParsableArguments {
    @Option(name: .long, help: "Size of the sheet: A0, A1, A2, A3 or A4 (default: the scenario's, A3).")
    var paper: MapOptions.Paper?

    @Option(name: .long, help: "Title (default: the scenario's).")
    var title: String?

    @Option(name: .customLong("review-no"), help: "Number of the map review (审图号), printed beside the notice.")
    var reviewNumber: String?

    func apply(to scenario: inout Scenario) {
        if let paper { scenario.output.map.paper = paper }
        if let title { scenario.output.map.title = title }
        if let reviewNumber { scenario.output.map.reviewNumber = reviewNumber }
    }
}

/// A county under a scenario with a plan or without, read for a map or a report.
struct PlanSource {
    let scenario: Scenario
    let reading: CountyReading
    let setup: PlanningCase
    let plan: Plan?
    let findings: [Finding]

    /// - Parameters:
    ///   - given: a scenario, or a plan whose scenario is found by its digest.
    ///   - plan: a plan beside a scenario.
    ///   - named: the scenario of a plan, where the command line names it.
    /// - Throws: ``PlannerError``.
    init(
        _ given: String, plan: String?, scenario named: String? = nil, _ common: CommonOptions, _ sheet: SheetFlags,
        change: (inout Scenario) -> Void = { _ in }
    ) throws {
        let folder = EditFolder(planPath: given)
        let isPlan = plan == nil && (named != nil || folder.planPath.lowercased().hasSuffix(".json"))
        let planPath = isPlan ? folder.planPath : plan.map { EditFolder(planPath: $0).planPath }
        let path = isPlan ? try ExplainScenario.path(named, of: folder.planPath) : given
        var scenario = try Scenario.load(path: path, common)
        sheet.apply(to: &scenario)
        change(&scenario)
        reading = try CountyReader.read(scenario)
        setup = try PlanningCase.make(reading, scenario, common)
        let read = try planPath.map { [setup] in try GivenPlan.readRecorded($0, setup) }
        self.plan = read?.plan
        self.scenario = scenario
        findings = scenario.findings + reading.findings + setup.findings + (read?.findings ?? [])
    }
}
