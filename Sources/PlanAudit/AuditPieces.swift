/// The pieces of a cluster that do not touch each other.
enum AuditPieces {
    /// Connected pieces of some villages, each ascending, the piece that counts as the cluster itself first.
    ///
    /// That is the largest one; of equal ones the lead's; then the one with the lowest village.
    ///
    /// - Parameters:
    ///   - members: ascending, each once.
    ///   - scratch: one entry per village, all −1; left so.
    /// - Complexity: O(members + their edges), plus sorting.
    package static func of(_ members: [Int], lead: Int?, _ neighbours: [[Int]], scratch: inout [Int]) -> [[Int]] {
        for member in members { scratch[member] = 0 }
        var pieces: [[Int]] = []
        for member in members where scratch[member] == 0 {
            var piece: [Int] = []
            var waiting = [member]
            scratch[member] = 1
            while let village = waiting.popLast() {
                piece.append(village)
                for other in neighbours[village] where scratch[other] == 0 {
                    scratch[other] = 1
                    waiting.append(other)
                }
            }
            pieces.append(piece.sorted())
        }
        for member in members { scratch[member] = -1 }
        func hasLead(_ piece: [Int]) -> Int { lead.map { piece.contains($0) } == true ? 1 : 0 }
        return pieces.sorted { a, b in
            (b.count, hasLead(b), a[0]) < (a.count, hasLead(a), b[0])
        }
    }
}
