import ClusterPlanner

/// Where villages may go: what each cluster costs, or which rule bars it.
///
/// Each move is made on a copy and judged as the edit itself would be, so that the menu tells what will come.
enum MoveTargets {
    private struct Target {
        let cluster: String?
        let points: Double
        let bar: Bilingual?
    }

    /// The clusters that break no further hard rule first, the best before all; then those that do.
    ///
    /// - Throws: ``PlannerError`` where the plan cannot be judged.
    static func json(_ villages: [VillageCode], _ plan: OpenPlan) throws -> JSONValue {
        let county = plan.folder.setup.county
        let own = Set(villages.compactMap(county.index(of:)))
        let around = own.reduce(into: own) { $0.formUnion(plan.folder.setup.graph.neighbours(of: $1)) }
        let isHeldTogether = plan.folder.setup.scenario.must.connected
        var targets = try plan.now.plan.clusters.compactMap { cluster -> Target? in
            // A cluster that none of them touches is told without judging it, as most clusters of a county are.
            if isHeldTogether, around.isDisjoint(with: cluster.members) {
                return Target(cluster: cluster.id, points: -.infinity, bar: apart)
            }
            return try target(cluster.id, .move(villages, to: cluster.id), plan)
        }
        if let outside = try target(nil, .leaveOut(villages), plan) { targets.append(outside) }
        let sorted = targets.enumerated().sorted { a, b in
            let (one, other) = (a.element, b.element)
            if (one.bar == nil) != (other.bar == nil) { return one.bar == nil }
            return (-one.points, a.offset) < (-other.points, b.offset)
        }
        return .object([("targets", .list(sorted.map { json($0.element) }))])
    }

    private static let apart = Bilingual(
        zh: "与该片区不相邻,划入后不连片", en: "it touches none of these villages and would not be contiguous")

    private static func target(_ cluster: String?, _ edit: PlanEdit, _ plan: OpenPlan) throws -> Target? {
        var trial = plan.editor
        do {
            try trial.apply(edit)
        } catch {
            if error.findings[0].code == .nothingChanges { return nil }
            return Target(cluster: cluster, points: -.infinity, bar: error.findings[0].what)
        }
        let after = try trial.current(judge: plan.judge)
        let changes = ViolationChanges(from: plan.now.report.violations, to: after.report.violations)
        return Target(
            cluster: cluster, points: PlanAnswer.points(from: plan.now, to: after),
            bar: changes.added.first(where: \.isHard).map(PlanAnswer.words))
    }

    private static func json(_ target: Target) -> JSONValue {
        .object([
            ("to", target.cluster.map { .text($0) } ?? .null),
            ("points", target.points.isFinite ? .real(target.points, decimals: 1) : .null),
            ("bar", target.bar.map(WebAnswer.both) ?? .null),
        ])
    }
}
