import Geospatial

/// Which villages a lead can reach.
enum ReachSets {
    /// Villages within a number of steps through the contiguity graph and within a straight distance, ascending, the lead itself
    /// included.
    ///
    /// A cluster of k villages cannot hold one more than k − 1 steps from its lead, so the largest size bounds the search.
    ///
    /// - Complexity: O(villages reached) per lead.
    static func reach(
        of lead: Int, neighbours: [[Int]], points: [Point], maxSteps: Int, maxKm: Double?, seen: inout [Int32]
    ) -> [Int] {
        var layer = [lead]
        var found = [lead]
        seen[lead] = Int32(lead)
        var steps = 0
        while !layer.isEmpty && steps < maxSteps {
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
        // Distance limits members, not the way to them: a nearer village may be reached around a farther one.
        guard let maxKm else { return found.sorted() }
        return found.filter { points[lead].distance(to: points[$0]) / 1000 <= maxKm }.sorted()
    }
}
