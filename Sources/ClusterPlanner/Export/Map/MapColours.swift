/// Fills that stay apart for colour-blind readers and light enough for black type.
enum MapColours {
    /// Eight light fills: blue, yellow, rose, mint, orange, violet, sand and cyan, of different lightness.
    static let palette = [
        "#a9c9ea", "#f7e79b", "#f4b8c0", "#a8dcc0", "#f9c795", "#cfc0e8", "#d9dc9c", "#c9eef5",
    ]
    static let leftOut = "#e4e4e4"
    static let strong = "#8fc1a4"
    static let middle = "#f3ead0"
    static let weak = "#f0a58a"
    static let unknown = "#dcdcdc"

    /// A colour per node so that neighbours differ, by saturation degree (Brélaz 1979): always the node whose neighbours show
    /// most colours, then the one with most neighbours, then the lowest. Of the colours allowed the least used is taken, so
    /// that the whole palette appears.
    ///
    /// - Complexity: O(n² + m).
    static func colours(neighbours: [[Int]]) -> [Int] {
        let count = neighbours.count
        var colour = [Int](repeating: -1, count: count)
        var seen = [Set<Int>](repeating: [], count: count)
        var used = [Int](repeating: 0, count: palette.count)
        for _ in 0..<count {
            var next = -1
            for node in 0..<count where colour[node] < 0 {
                if next < 0 || (seen[node].count, neighbours[node].count) > (seen[next].count, neighbours[next].count) {
                    next = node
                }
            }
            // A planar map never needs more than the palette has; exclaves might, and then a colour comes twice.
            let free = palette.indices.filter { !seen[next].contains($0) }
            let chosen = (free.isEmpty ? Array(palette.indices) : free).min { (used[$0], $0) < (used[$1], $1) } ?? 0
            colour[next] = chosen
            used[chosen] += 1
            for neighbour in neighbours[next] { seen[neighbour].insert(chosen) }
        }
        return colour
    }
}
