import ClusterPlanner

/// A plan right after an edit: who is where, and the numbers that the judge has; the page draws it before reasons are there.
enum PlanSketch {
    /// Each number is the one that the whole page has for it; what needs more than the judge (names of townships in their order,
    /// reasons, remarks) stays as it was until that comes.
    ///
    /// `of` per village the cluster, −1 for none, −2 for one that takes no part; `clusters` with their numbers as the page's columns
    /// are called; `valid`; `hand` as the page has it.
    static func json(_ plan: OpenPlan) -> JSONValue {
        let (report, county) = (plan.now.report, plan.folder.setup.county)
        let proposed = plan.now.plan
        var of = [Int](repeating: -1, count: county.villages.count)
        for village in report.notTakingPart { of[village] = -2 }
        for (index, cluster) in proposed.clusters.enumerated() {
            for village in cluster.members { of[village] = index }
        }
        let moved = Set(proposed.edits?.moved ?? [])
        let hand = county.villages.indices.filter { moved.contains(county.villages[$0].code) }
        return .object([
            ("of", .list(of.map { .integer($0) })), ("valid", .flag(proposed.brokenRules.isEmpty)),
            ("hand", .list(hand.map { .integer($0) })),
            ("clusters", .list(proposed.clusters.enumerated().map { json($1, report, $0) })),
        ])
    }

    private static func json(_ cluster: Cluster, _ report: AuditReport, _ index: Int) -> JSONValue {
        func real(_ value: Double?, _ decimals: Int) -> JSONValue {
            value.map { .real($0, decimals: decimals) } ?? .null
        }
        func whole(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
        let judged = report.clusters.first { $0.id == cluster.id }
        let numbers = judged?.indicators
        let hard = report.hardViolations.count { $0.cluster == cluster.id }
        return .object([
            ("id", .text(cluster.id)), ("name", .text(cluster.name)), ("lead", .integer(cluster.lead)),
            ("appointed", .flag(cluster.isAppointed)), ("kept", .flag(cluster.isKept)), ("hard", .integer(hard)),
            ("size", .integer(cluster.members.count)), ("strong", whole(numbers?.strong)),
            ("weak", whole(numbers?.weak)), ("pop", whole(numbers?.knownPopulation)),
            ("party", whole(numbers?.knownMembers)), ("income", real(numbers?.incomeSumWan, 1)),
            ("townCount", whole(numbers?.towns.count)), ("km2", real(numbers?.areaKm2, 1)),
            ("far", real(numbers?.farthestKm, 1)),
            ("score", real(judged.map { Plan.perHundred($0.score.total, $0.members.count) }, 1)),
        ])
    }
}
