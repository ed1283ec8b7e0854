import CountyData
import CountyModel
import Foundation
import Planning

/// Opens several plans to be compared, each under the scenario it was made under.
///
/// A `plan.json` tells the digest of its scenario, not where that lies, so that its bytes do not depend on folders. The file is
/// found by this digest where fewer scenarios than plans are named: among those given, the YAML files beside them, and where
/// ``ScenarioOfPlan`` looks; where each plan has one named, that is the one. Data that several
/// plans share are read once.
package struct PlanSources {
    private let given: [String]
    private let opening: PlanOpening

    /// - Parameters:
    ///   - scenarios: scenario files named by the user: none, one for all plans, or one for each.
    ///   - opening: how each plan is opened; where its scenario is looked for is settled here.
    package init(scenarios: [String], _ opening: PlanOpening) { (given, self.opening) = (scenarios, opening) }

    /// Opens all plans in order. A plan is a folder with a `plan.json`, a file (`plan.json`, CSV, XLSX), or a column of the
    /// county's tables.
    ///
    /// - Throws: ``PlannerError`` as ``PlanFolder/open(_:_:)`` does.
    package func open(_ names: [String]) throws -> [PlanFolder] {
        var cases = OpenedCases()
        var plans: [PlanFolder] = []
        for (index, name) in names.enumerated() {
            let own = given.count == names.count && names.count > 1 ? given[index] : given.count == 1 ? given[0] : nil
            var opening = opening
            // Where every plan has its own scenario named, that one counts, as for commands that open one plan.
            opening.search =
                given.count == names.count
                ? .named(own ?? given[0]) : .among(given, own: own, like: plans.first?.scenario)
            plans.append(try PlanFolder.open(name, opening, &cases))
        }
        return plans
    }
}

extension ComparedPlan {
    /// An opened plan, judged under its own scenario.
    ///
    /// - Throws: ``PlannerError`` as ``init(label:setup:clusters:origin:movedByHand:findings:)`` does.
    public init(_ opened: PlanFolder) throws {
        let label = opened.record == nil ? ScenarioPath.fileName(of: opened.path) : opened.scenario.name
        let title = opened.record == nil ? "" : opened.scenario.title
        try self.init(
            label: label, setup: opened.setup, clusters: opened.given.clusters, origin: opened.record?.origin,
            movedByHand: opened.record?.movedByHand ?? [], findings: opened.findings)
        path = Self.parts(of: opened.path)
        self.title = title
    }

    /// The parts of a full path without `plan.json`, which all plans are called.
    private static func parts(of path: String) -> [String] {
        let parts = URL(fileURLWithPath: path).standardizedFileURL.pathComponents.filter { $0 != "/" }
        return parts.last == "plan.json" ? parts.dropLast() : parts
    }
}

extension [PlanFolder] {
    /// Everything noticed while the plans were opened, what several of them have in common once.
    package var findings: [Finding] {
        var seen: Set<Finding> = []
        return flatMap(\.findings).filter { seen.insert($0).inserted }
    }

    /// Everything that was read for them.
    package var inputs: InputFiles { reduce(into: InputFiles()) { $0.add($1.inputs) } }
}
