import CountyData
import CountyModel
import Geospatial

/// Which villages a lead can reach.
struct ReachSets {
    /// Neighbours of every village.
    package let neighbours: [[Int]]
    /// One point per village, metres.
    package let points: [Point]
    /// Straight distance at most, kilometres; `nil` means any.
    package let maxKm: Double?
    /// Steps over the contiguity graph at most; `nil` means any, and that villages without a path count as well.
    let maxSteps: Int?
    /// For each village the last lead that reached it.
    private var seen: [Int32]

    init(neighbours: [[Int]], points: [Point], maxKm: Double?, maxSteps: Int?) {
        (self.neighbours, self.points, self.maxKm, self.maxSteps) = (neighbours, points, maxKm, maxSteps)
        seen = Array(repeating: -1, count: points.count)
    }

    /// The distance and steps of a scenario. A cluster of k connected villages cannot hold one more than k − 1 steps from its
    /// lead, so the largest size bounds the steps where clusters are connected.
    init(_ county: County, _ graph: ContiguityGraph, _ scenario: Scenario) {
        let must = scenario.must
        let bySize = must.connected ? (must.villages.maximum ?? county.villages.count) - 1 : nil
        self.init(
            neighbours: county.villages.indices.map { graph.neighbours(of: $0) }, points: county.points,
            maxKm: must.leadFarKm.maximum, maxSteps: [bySize, must.leadFarSteps.maximum].compactMap { $0 }.min())
    }

    /// The villages in reach of a lead, ascending, the lead itself included.
    ///
    /// - Complexity: O(villages reached), or O(villages) where steps do not matter.
    package mutating func reach(of lead: Int) -> [Int] {
        let found = maxSteps.map { within($0, stepsOf: lead) } ?? Array(points.indices)
        // Distance limits members, not the way to them: a nearer village may be reached around a farther one.
        guard let maxKm else { return found }
        return found.filter { points[lead].distance(to: points[$0]) / 1000 <= maxKm }
    }

    private mutating func within(_ most: Int, stepsOf lead: Int) -> [Int] {
        var layer = [lead]
        var found = [lead]
        seen[lead] = Int32(lead)
        var steps = 0
        while !layer.isEmpty && steps < most {
            var next: [Int] = []
            for village in layer {
                for neighbour in neighbours[village] where seen[neighbour] != Int32(lead) {
                    seen[neighbour] = Int32(lead)
                    next.append(neighbour)
                }
            }
            found += next
            layer = next
            steps += 1
        }
        return found.sorted()
    }
}
