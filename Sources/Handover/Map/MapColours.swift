/// Fills that stay apart for colour-blind readers and are light enough for black type.
enum MapColours {
    /// Seven light fills: blue, pale yellow, salmon, mint, tan, mauve and pale blue. Any two differ by at least 15 (CIE 1976 ΔE)
    /// for normal sight and, simulated after Machado, Oliveira and Fernandes (2009), without red, green or blue cones.
    static let palette = ["#7bbcf6", "#ebecae", "#f3a09c", "#aef8d4", "#d4b176", "#c0b1c8", "#d3ecfb"]
    package static let leftOut = "#e4e4e4"
    package static let strong = "#7fb2dc"
    package static let middle = "#f6f0d4"
    package static let weak = "#f0a468"
    package static let unknown = "#c9c9c9"
    /// Clusters that are there for orientation only.
    static let pale = "#f2f4f2"
    /// Incomes from far below the weak line to far above the strong line: orange, cream, blue, each darker towards its end.
    package static let incomes = ["#dd8540", "#f4bb87", "#f8f2da", "#dbe7ec", "#a0c6e3", "#5f97c9"]

    /// A colour per node so that neighbours differ, by saturation degree (Brélaz 1979): always the node whose neighbours show
    /// most colours, then the one with most neighbours, then the lowest. Of the colours allowed the least used is taken, so
    /// that the whole palette appears.
    ///
    /// - Parameter wanted: colours that nodes had before, by node; they keep them where no earlier neighbour has the same.
    /// - Complexity: O(n² + m).
    static func colours(neighbours: [[Int]], wanted: [Int?] = []) -> [Int] {
        let count = neighbours.count
        var colour = [Int](repeating: -1, count: count)
        var seen = [Set<Int>](repeating: [], count: count)
        var used = [Int](repeating: 0, count: palette.count)
        func give(_ chosen: Int, to node: Int) {
            colour[node] = chosen
            used[chosen] += 1
            for neighbour in neighbours[node] { seen[neighbour].insert(chosen) }
        }
        for (node, old) in wanted.enumerated() { if let old, !seen[node].contains(old) { give(old, to: node) } }
        for _ in 0..<colour.count(where: { $0 < 0 }) {
            var next = -1
            for node in 0..<count where colour[node] < 0 {
                if next < 0 || (seen[node].count, neighbours[node].count) > (seen[next].count, neighbours[next].count) {
                    next = node
                }
            }
            // A planar map never needs more than the palette has; exclaves might, and then a colour comes twice.
            let free = palette.indices.filter { !seen[next].contains($0) }
            let chosen = (free.isEmpty ? Array(palette.indices) : free).min { (used[$0], $0) < (used[$1], $1) } ?? 0
            give(chosen, to: next)
        }
        return colour
    }
}
