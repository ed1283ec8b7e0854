import CountyData
import CountyModel
import Geospatial
import Planning

/// The numbers of one cluster that its row in the layer, the table of the map and other lists show.
struct ClusterFacts: Sendable {
    let townNames: [String]
    package let strongCount: Int
    let weakCount: Int
    /// Kilometres in a straight line from the lead to its farthest village.
    package let leadFarKm: Double
    package let isConnected: Bool
    /// Value of the cluster in points.
    package let points: Double

    init(_ cluster: Cluster, _ setup: PlanningCase, _ check: RegionCheck) {
        let villages = setup.county.villages
        // The lead's township first, the others in the order of the villages' codes.
        var towns = [villages[cluster.lead].townName]
        for village in cluster.members where !towns.contains(villages[village].townName) {
            towns.append(villages[village].townName)
        }
        townNames = towns
        strongCount = cluster.members.filter { setup.classes.classes[$0] == .strong }.count
        weakCount = cluster.members.filter { setup.classes.classes[$0] == .weak }.count
        let points = setup.county.points
        leadFarKm = cluster.members.map { points[cluster.lead].distance(to: points[$0]) / 1000 }.max() ?? 0
        isConnected = Self.isConnected(cluster, setup.graph)
        self.points = check.value(lead: cluster.lead, units: cluster.members).points
    }

    /// The numbers of all clusters of a plan, in their order.
    package static func all(_ setup: PlanningCase, _ plan: Plan) -> [ClusterFacts] {
        let check = RegionCheck(setup)
        return plan.clusters.map { ClusterFacts($0, setup, check) }
    }

    /// Points per village, hundredths of what one village can gain from its lead, as the plan's own score is given.
    package func score(of cluster: Cluster) -> Double { 100 * points / Double(max(1, cluster.members.count)) }

    private static func isConnected(_ cluster: Cluster, _ graph: ContiguityGraph) -> Bool {
        let inside = Set(cluster.members)
        var seen: Set<Int> = [cluster.lead]
        var queue = [cluster.lead]
        while let village = queue.popLast() {
            for neighbour in graph.neighbours(of: village) where inside.contains(neighbour) {
                if seen.insert(neighbour).inserted { queue.append(neighbour) }
            }
        }
        return seen.count == inside.count
    }
}

/// Sums over the members of clusters, in which a missing number is never a zero.
struct MemberSums {
    package let attributes: AttributeTable

    /// The numbers that are present.
    package func present(_ field: Field, _ members: [Int]) -> [Double] {
        members.compactMap { attributes.number(field, $0) }
    }

    /// Sum of those present; `nil` when there are none.
    package func sum(_ field: Field, _ members: [Int]) -> Double? {
        let numbers = present(field, members)
        return numbers.isEmpty ? nil : numbers.reduce(0, +)
    }

    /// Sum where every member has the number, for what rests on all of them; `nil` where one lacks it.
    func complete(_ field: Field, _ members: [Int]) -> Double? {
        missing(field, members) == 0 ? sum(field, members) : nil
    }

    /// How many members lack the number.
    package func missing(_ field: Field, _ members: [Int]) -> Int { members.count - present(field, members).count }

    /// The form of organisation that the members of a cluster allow; `nil` where a number is missing or none fits.
    package func form(_ members: [Int], _ scenario: Scenario) -> OrgForm? {
        complete(.partyMembers, members).flatMap { OrgFormRule.form(members: Int($0.rounded()), scenario) }
    }
}

extension JSONValue {
    /// A real number, or null.
    package static func real(_ number: Double?, _ decimals: Int) -> JSONValue {
        number.map { .real($0, decimals: decimals) } ?? .null
    }

    /// A number rounded to a whole one, or null.
    package static func whole(_ number: Double?) -> JSONValue {
        guard let number, number.isFinite, abs(number) < 9e15 else { return .null }
        return .integer(Int(number.rounded()))
    }
}

/// Findings about columns of layers.
enum LayerNotes {
    package static func absent(_ columns: [String], _ layer: PlanLayer) -> [Finding] {
        if columns.isEmpty { return [] }
        let list = columns.joined(separator: ", ")
        return [
            Finding(
                .fieldsWithoutData,
                Bilingual(
                    zh: "数据中没有 \(list) 所需的列,图层 \(layer.rawValue) 不含这些字段",
                    en: "the data have no columns for \(list); layer \(layer.rawValue) is written without them"),
                at: Place(file: layer.rawValue))
        ]
    }
}
