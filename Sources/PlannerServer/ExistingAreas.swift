import ClusterPlanner

/// The areas that a county has already, as its own table names them: a plan to start from.
enum ExistingAreas {
    /// How the page names the column of the county's tables, where it is not a file.
    static let column = "column"
    private static let planName = "现有片区"

    /// Whether a county's tables say in which area each village is; a column of marks (√, 是) does not.
    static func areKnown(_ setup: PlanningCase) -> Bool {
        guard setup.county.attributes.source(of: .clusterNow) != nil else { return false }
        return (try? GivenPlan.read(Field.clusterNow.name, setup)) != nil
    }

    /// Writes the areas as a plan into a folder of its own.
    ///
    /// - Parameter source: ``column``, or the name of a table in `data`.
    /// - Throws: ``PlannerError`` where the table has no areas, or names villages that the map does not have.
    static func load(_ source: String, _ setup: PlanningCase, _ desk: Desk) throws -> WebAnswer {
        let folder = DataFolder(desk.workspace)
        guard source == column || folder.items.contains(where: { $0.name == source }) else {
            return WebAnswer(refusing: 422, "没有文件 \(source)", "there is no file \(source)")
        }
        let given = try GivenPlan.read(
            source == column ? Field.clusterNow.name : folder.path + "/" + source, setup)
        guard !given.clusters.isEmpty else {
            return WebAnswer(refusing: 422, "表中没有片区", "the table names no areas")
        }
        let plan = try given.plan(setup)
        let made = try PlanFiles.make(
            setup: setup, plan: plan, reasons: PlanExplainer.explain(setup, plan), findings: given.findings,
            language: desk.language)
        guard let name = PlanName.free(planName, in: desk.workspace) else {
            return WebAnswer(refusing: 422, "方案名不能用", "the name of the plan cannot be used")
        }
        try PlanFiles.write(made.files, to: desk.workspace + "/" + name, overwrite: false)
        return WebAnswer(
            .object([
                ("plan", .text(name)), ("clusters", .integer(plan.clusters.count)),
                ("leftOut", .integer(plan.leftOut.count)),
                ("findings", .list(given.findings.map { WebAnswer.both($0.what) })),
            ]))
    }
}
