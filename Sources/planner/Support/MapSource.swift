import ArgumentParser
import ClusterPlanner
import Foundation

/// What the command line says of sheets, over what the scenario says.
struct SheetFlags: ParsableArguments {
    @Option(
        name: .long,
        help: .of(
            "图幅:A0、A1、A2、A3 或 A4(默认用参数文件的,A3)。",
            "Size of the sheet: A0, A1, A2, A3 or A4 (default: the scenario's, A3)."))
    var paper: MapOptions.Paper?

    @Option(
        name: .long,
        help: .of(
            "图名(默认:参数文件的 output.map.title,没有时为“某县片区划分图”)。",
            "Title (default: output.map.title of the scenario, or the county and what the map shows)."))
    var title: String?

    @Option(
        name: .customLong("review-no"),
        help: .of("审图号,印在说明旁。", "Number of the map review (审图号), printed beside the notice."))
    var reviewNumber: String?

    @Option(
        name: .long,
        help: .of(
            "印在图脚的日期,照写(默认不印,使同一方案的文件每天相同)。",
            "Date printed at the foot, as written (default: none, so that the file is the same on any day)."))
    var date: String?

    func apply(to scenario: inout Scenario) {
        if let date { scenario.output.map.date = date }
        if let paper { scenario.output.map.paper = paper }
        if let title { scenario.output.map.title = title }
        if let reviewNumber { scenario.output.map.reviewNumber = reviewNumber }
    }
}

/// A county under a scenario, with a plan or without, read for a map.
struct MapSource {
    let setup: PlanningCase
    let plan: Plan?
    let findings: [Finding]
    let inputs: InputFiles

    /// A scenario with a plan or without, or a plan whose scenario is found by its digest.
    ///
    /// - Parameters:
    ///   - given: the scenario, or a `plan.json` or its folder.
    ///   - plan: the plan beside a scenario.
    /// - Throws: ``PlannerError``.
    init(_ given: String, plan: String?, _ common: CommonOptions, _ settle: @escaping (inout Scenario) -> Void) throws {
        let named = plan == nil ? nil : given
        let isPlan = EditFolder(planPath: given).planPath.lowercased().hasSuffix(".json")
        if let plan = plan ?? (isPlan ? given : nil) {
            let opened = try PlanFolder.open(plan, common.opening(.named(named), .accepted, settle: settle))
            (setup, self.plan) = (opened.setup, try opened.plan())
            (findings, inputs) = (opened.findings, opened.inputs)
        } else {
            guard FileManager.default.fileExists(atPath: given) else { throw Self.missing(given) }
            var scenario = try Scenario.load(path: given, common)
            settle(&scenario)
            let reading = try CountyReader.read(scenario)
            (setup, self.plan) = (try PlanningCase.make(reading, scenario, common), nil)
            findings = scenario.findings + reading.findings + setup.findings
            inputs = InputFiles(scenario)
        }
    }

    private static func missing(_ path: String) -> PlannerError {
        PlannerError(
            .input, .missingFile,
            Bilingual(zh: "没有文件 \(path)", en: "there is no file \(path)"), at: Place(file: path),
            mend: Bilingual(
                zh: "请给出参数文件(YAML),或方案 plan.json(或其文件夹)的路径",
                en: "give the path of a scenario (YAML), or of a plan.json or its folder"))
    }
}
