import CountyModel
import Geospatial

/// Rules on the outline of one cluster.
enum OutlineRules {
    package static func check(_ cluster: AuditCluster, _ given: AuditCase) throws -> [AuditViolation] {
        noHoles(cluster, given) + (try widthToLength(cluster, given))
    }

    /// A village is enclosed when it has a way over the map to a village at the outside, but none around the cluster.
    private static func noHoles(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        guard given.must.noHoles else { return [] }
        var isOwn = [Bool](repeating: false, count: given.neighbours.count)
        for village in cluster.members { isOwn[village] = true }
        let none = [Bool](repeating: false, count: isOwn.count)
        let (free, any) = (reached(around: isOwn, given), reached(around: none, given))
        let inside = free.indices.filter { !free[$0] && !isOwn[$0] && any[$0] }
        if inside.isEmpty { return [] }
        let names = given.names(inside)
        return [
            given.violation(
                .noHoles, cluster, inside, limit: "0", actual: "\(inside.count)",
                zh: "围住了不属于本片区的村:\(names.zh)", en: "it encloses villages that are not its own: \(names.en)")
        ]
    }

    /// Villages with a way to the outside that meets no barred village.
    private static func reached(around barred: [Bool], _ given: AuditCase) -> [Bool] {
        var seen = barred.indices.map { given.isOuter[$0] && !barred[$0] }
        var waiting = seen.indices.filter { seen[$0] }
        while let village = waiting.popLast() {
            for other in given.neighbours[village] where !seen[other] && !barred[other] {
                seen[other] = true
                waiting.append(other)
            }
        }
        return seen
    }

    private static func widthToLength(_ cluster: AuditCluster, _ given: AuditCase) throws -> [AuditViolation] {
        guard let least = given.must.widthToLength, !cluster.members.isEmpty else { return [] }
        let land = try given.facts.county.metric.dissolved([cluster.members])
        // The last digits of a ratio depend on the corner it is measured from.
        guard let ratio = try land.shapes().first?.widthToLength, ratio < least - 1e-9 else { return [] }
        let (limit, actual) = (NumberText.plain(least), NumberText.plain(ratio, decimals: 3))
        let names = given.names(cluster.members)
        return [
            given.violation(
                .widthToLength, cluster, cluster.members, bounds: Bounds(minimum: least), actual: actual,
                zh: "宽长比 \(actual),至少 \(limit);本片区:\(names.zh)",
                en: "width to length is \(actual), at least \(limit) is wanted; its villages: \(names.en)")
        ]
    }
}
