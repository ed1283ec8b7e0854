import Geospatial

/// Gives every face of a patchwork to one village.
///
/// A face that one village covers belongs to it. A face that several cover goes to one of them, a small face that none
/// covers to any village: each time to the one whose land assigned so far has the longest border with it; ties go to
/// the lower index. Faces in the inside of larger doubtful places are reached in rounds, from the rim.
struct FaceOwners {
    /// Village of each face, -1 for gaps that stay.
    package private(set) var owner: [Int]

    init(_ patchwork: Patchwork, gapAreaSquareMeters: Double) {
        let faces = patchwork.faces
        let places = PlaceMap(faces)
        let edges = EdgeMap(faces, places).edges
        owner = patchwork.cover.map { $0.count == 1 ? $0[0] : -1 }
        var open = patchwork.cover.indices.filter { face in
            let count = patchwork.cover[face].count
            return count > 1 || count == 0 && faces.area(of: face) <= gapAreaSquareMeters
        }
        let rims = Self.rims(edges, places, of: open, faceCount: faces.featureCount)
        while !open.isEmpty {
            var given: [(face: Int, village: Int)] = []
            for face in open {
                var lengths: [(village: Int, meters: Double)] = []
                for (other, meters) in rims[face] where owner[other] >= 0 {
                    let village = owner[other]
                    if !patchwork.cover[face].isEmpty, !patchwork.cover[face].contains(village) { continue }
                    if let known = lengths.firstIndex(where: { $0.village == village }) {
                        lengths[known].meters += meters
                    } else {
                        lengths.append((village, meters))
                    }
                }
                if let best = lengths.max(by: { ($0.meters, -$0.village) < ($1.meters, -$1.village) }) {
                    given.append((face, best.village))
                }
            }
            if given.isEmpty {
                // Covered several times all over, as by a village drawn twice: the lower index has it.
                guard let face = open.first(where: { !patchwork.cover[$0].isEmpty }) else { return }
                given = [(face, patchwork.cover[face][0])]
            }
            for (face, village) in given { owner[face] = village }
            open = open.filter { owner[$0] < 0 }
        }
    }

    /// For each open face the faces beyond its edges and their common metres.
    private static func rims(_ edges: [MapEdge], _ places: PlaceMap, of open: [Int], faceCount: Int)
        -> [[(Int, Double)]]
    {
        var isOpen = [Bool](repeating: false, count: faceCount)
        for face in open { isOpen[face] = true }
        var rims = [[(Int, Double)]](repeating: [], count: faceCount)
        for edge in edges where edge.isMatched {
            let (a, b) = (Int(edge.left), Int(edge.right))
            let meters = places.distance(edge.low, edge.high)
            if isOpen[a] { rims[a].append((b, meters)) }
            if isOpen[b] { rims[b].append((a, meters)) }
        }
        return rims
    }
}
