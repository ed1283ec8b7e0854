import CountyData
import CountyModel
import Geospatial
import PlanAudit
import Planning

/// Measures plans by the definitions of one scenario, so that their numbers can stand in one table: its weak line, income
/// measure, chains of industry and rules. Each plan keeps its own data.
package struct Yardstick: Sendable {
    /// The scenario whose definitions hold.
    package let scenario: Scenario

    /// A yardstick by a scenario.
    package init(_ scenario: Scenario) { self.scenario = scenario }

    /// All indicators of a plan.
    ///
    /// Lift is the mean over all weak villages taking part of what their leads can lift them by (formula of the term `lift`),
    /// 0 for those in no cluster; industry the mean over the villages led of their likeness to the lead (term `industry`);
    /// compactness the mean over clusters of 4πA/P² (Polsby and Popper 1991), and likewise the other measures of shape. Numbers
    /// that cannot be had are absent.
    ///
    /// - Throws: ``PlannerError`` where the yardstick's income measure is not among the plan's data.
    /// - Complexity: O(v log v) in the vertices of the clusters.
    package func measure(_ plan: ComparedPlan) throws -> [PlanIndicator: Double] {
        let county = plan.setup.county
        var ignored: [Finding] = []
        let classes = try VillageClasses.classify(county, scenario, &ignored)
        let weak = county.villages.indices.filter { classes.classes[$0] == .weak }
        let takingPart = weak.filter { !plan.setup.problem.units[$0].isExcluded }
        let clusterOf = plan.clusterOf
        let inside = weak.filter { clusterOf[$0] != nil }
        var result: [PlanIndicator: Double] = [
            .score: plan.report.scorePerHundred, .clusters: Double(plan.clusters.count),
            .covered: Double(plan.coveredCount), .leftOut: Double(plan.report.leftOut.count),
            .weakCovered: Double(inside.count),
            .crossTown: Double(
                plan.clusters.filter { Set($0.members.map { county.villages[$0].townName }).count > 1 }.count),
            .appointed: Double(plan.report.clusters.filter { $0.standing == .appointed }.count),
            .broken: Double(plan.report.hardViolations.count),
        ]
        let sizes = plan.clusters.map(\.members.count)
        result[.weakGapCovered] = classes.gap(of: inside, scenario)
        result[.smallest] = sizes.min().map(Double.init)
        result[.largest] = sizes.max().map(Double.init)
        if let judged = try? PlanAudit.judge(
            clusters: plan.clusters, county: county, scenario: scenario, graph: plan.setup.graph)
        {
            result[.scoreByYardstick] = judged.scorePerHundred
            result[.brokenByYardstick] = Double(judged.hardViolations.count)
        }
        addLeads(plan, classes, weak: takingPart, clusterOf, &result)
        try addShapes(plan, &result)
        return result
    }

    private func addLeads(
        _ plan: ComparedPlan, _ classes: VillageClasses, weak: [Int], _ clusterOf: [Int?],
        _ result: inout [PlanIndicator: Double]
    ) {
        let county = plan.setup.county
        // Even where the scenario joins the strong with the strong, lift is what weak villages gain.
        var lifting = scenario
        lifting.prefer.mode = .lift
        let lift = LiftTermValue(classes, lifting)
        func lead(_ village: Int) -> Int? { clusterOf[village].flatMap { plan.clusters[$0].lead } }
        // A number that no village has is absent, not 0.
        if weak.contains(where: { classes.incomeWan[$0] != nil }) {
            let sum = weak.reduce(0.0) { sum, village in
                sum + (lead(village).map { $0 == village ? 0 : lift.value(lead: $0, village: village) } ?? 0)
            }
            result[.lift] = sum / Double(weak.count)
        }
        let industry = IndustryLikeness(county, chains: scenario.prefer[IndustryTerm.self].chains)
        let led = county.villages.indices.compactMap { village in
            lead(village).flatMap { $0 == village ? nil : (village: village, lead: $0) }
        }
        guard !led.isEmpty else { return }
        let count = Double(led.count)
        if county.villages.indices.contains(where: { !county.attributes.list(.mainIndustry, $0).isEmpty }) {
            result[.industry] = led.reduce(0) { $0 + industry.value(lead: $1.lead, village: $1.village) } / count
        }
        let km = led.map { county.points[$0.lead].distance(to: county.points[$0.village]) / 1000 }
        result[.leadKm] = km.reduce(0, +) / count
        result[.farthestKm] = km.max()
    }

    private func addShapes(_ plan: ComparedPlan, _ result: inout [PlanIndicator: Double]) throws {
        if plan.clusters.isEmpty { return }
        do {
            let shapes = try plan.setup.county.metric.dissolved(plan.clusters.map(\.members)).shapes()
            func mean(_ measure: KeyPath<AreaShape, Double>) -> Double {
                shapes.reduce(0) { $0 + $1[keyPath: measure] } / Double(shapes.count)
            }
            result[.compactness] = mean(\.polsbyPopper)
            result[.reock] = mean(\.reock)
            result[.widthToLength] = mean(\.widthToLength)
        } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: plan.setup.scenario.data.villages.path)
        }
    }
}
