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
    /// The scenario and the plan as files.
    private let paths: [String]

    /// A scenario with a plan or without, or a plan whose scenario is found by its digest.
    ///
    /// - Parameters:
    ///   - given: the scenario, or a `plan.json` or its folder.
    ///   - plan: the plan beside a scenario.
    /// - Throws: ``PlannerError``.
    init(_ given: String, plan: String?, _ common: CommonOptions, _ settle: (inout Scenario) -> Void) throws {
        let folder = EditFolder(planPath: given)
        if plan == nil && folder.planPath.lowercased().hasSuffix(".json") {
            try self.init(plan: given, scenario: nil, common, settle)
        } else {
            try self.init(path: given, plan: plan.map { EditFolder(planPath: $0).planPath }, common, settle)
        }
    }

    /// A plan, under the scenario that is named or the one it was made from.
    ///
    /// - Throws: ``PlannerError``: E1804 for a table or column, which says nothing of its scenario, E3020 when it is not found.
    init(plan: String, scenario: String?, _ common: CommonOptions, _ settle: (inout Scenario) -> Void) throws {
        let path = EditFolder(planPath: plan).planPath
        try self.init(path: try Self.scenarioPath(scenario, of: path), plan: path, common, settle)
    }

    private static func scenarioPath(_ named: String?, of plan: String) throws -> String {
        if let named { return named }
        guard plan.lowercased().hasSuffix(".json") else { throw ScenarioOfPlan.unknown(plan) }
        return try ScenarioOfPlan.path(of: try PlanFile.read(path: plan), at: plan, given: nil)
    }

    /// Refuses to write over what was read, with or without `--force`.
    ///
    /// - Throws: ``PlannerError`` (E6311).
    func refuseInput(_ output: String) throws {
        func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        let data = scenario.data
        let files =
            [data.villages.path] + data.tables.map(\.path) + [data.points, data.villageAliases].compactMap { $0 }
        guard Set((files.map(scenario.resolve) + paths).map(real)).contains(real(output)) else { return }
        throw PlannerError(
            .output, "E6311",
            Bilingual(zh: "\(output) 是输入文件,不能写入", en: "\(output) is an input and is not written to"),
            at: Place(file: output), mend: Bilingual(zh: "请换一个文件名", en: "choose another name"))
    }

    private init(path: String, plan: String?, _ common: CommonOptions, _ settle: (inout Scenario) -> Void) throws {
        var scenario = try Scenario.load(path: path, common)
        settle(&scenario)
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase.make(reading, scenario, common)
        let read = try plan.map { try GivenPlan.readRecorded($0, setup) }
        (self.scenario, self.reading, self.setup, self.plan) = (scenario, reading, setup, read?.plan)
        paths = [path] + [plan].compactMap { $0 }
        findings = scenario.findings + reading.findings + setup.findings + (read?.findings ?? [])
    }
}
