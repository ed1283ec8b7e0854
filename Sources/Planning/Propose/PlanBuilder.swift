import CountyModel
import Regionalization

/// Turns the optimiser's answer back into villages.
package enum PlanBuilder {
    package static func plan(_ regions: RegionPlan, of setup: PlanningCase, origin: PlanOrigin) -> Plan {
        let villages = setup.county.villages
        let names = ClusterNames(setup)
        var ids = Self.ids(regions.regions.map { setup.keptArea(of: $0.units)?.id })
        let clusters = regions.regions.map { region in
            let kept = setup.keptArea(of: region.units)
            return Cluster(
                id: ids.removeFirst(), name: kept?.name ?? names.name(lead: region.lead),
                lead: region.lead, isAppointed: setup.ranking.standing[region.lead] == .appointable,
                members: region.units, isKept: kept != nil)
        }
        return Plan(
            clusters: clusters.sorted { ($0.id.count, $0.id) < ($1.id.count, $1.id) }, leftOut: regions.leftOut,
            excluded: villages.indices.filter { setup.problem.units[$0].isExcluded },
            score: setup.problem.score(of: regions), origin: origin)
    }

    /// Numbers of clusters in order of their leads; locked clusters keep theirs and the others take what is free.
    private static func ids(_ locked: [String?]) -> [String] {
        let taken = Set(locked.compactMap { $0 })
        var number = -1
        return locked.map { id in
            if let id { return id }
            repeat { number += 1 } while taken.contains(clusterID(number, of: locked.count))
            return clusterID(number, of: locked.count)
        }
    }

    /// Two digits, or as many as the number of clusters needs.
    package static func clusterID(_ index: Int, of count: Int) -> String {
        let digits = String(index + 1)
        let width = max(2, String(count).count)
        return "P" + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension PlanningCase {
    /// The kept cluster (`must.keep`) that has exactly these villages.
    package func keptArea(of members: [Int]) -> KeptCluster? {
        let codes = Set(members.map { county.villages[$0].code })
        return scenario.must.keep.first { Set($0.members) == codes }
    }
}

/// Names of clusters after their lead villages, with the township in front where two leads share a name.
package struct ClusterNames {
    private let villages: [Village]
    private let repeated: Set<String>

    package init(_ setup: PlanningCase) {
        villages = setup.county.villages
        repeated = Self.repeated(villages.map { Self.stem($0.name) })
            .union(Self.repeated(villages.map { $0.townName + Self.stem($0.name) }))
    }

    package func name(lead: Int) -> String {
        let stem = Self.stem(villages[lead].name)
        guard repeated.contains(stem) else { return stem + "片区" }
        let town = villages[lead].townName
        // 石溪村 and 石溪社区 of one township keep their endings.
        return town + (repeated.contains(town + stem) ? villages[lead].name : stem) + "片区"
    }

    private static func repeated(_ names: [String]) -> Set<String> {
        var seen: Set<String> = []
        return Set(names.filter { !seen.insert($0).inserted })
    }

    /// 石溪村 gives 石溪, 云桥社区 gives 云桥; a name of one character keeps its ending.
    private static func stem(_ name: String) -> String {
        for ending in ["村民委员会", "村委会", "居委会", "社区", "村"] where name.hasSuffix(ending) && name.count > ending.count + 1 {
            return String(name.dropLast(ending.count))
        }
        return name
    }
}
