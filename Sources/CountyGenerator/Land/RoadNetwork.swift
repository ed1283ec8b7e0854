import Geospatial

/// A named line of a made-up county: a river or a road.
package struct GeneratedLine: Sendable, Equatable {
    /// What the line is called, such as 云溪 or 县道X103.
    package var name: String
    /// 河流 for rivers; 国道, 县道 or 村道 for roads.
    package var kind: String
    /// Vertices in metres; rivers run downstream.
    package var points: [Point]
}

/// Lays roads: national ones through the county's seat, county roads to every town's seat, lanes to every village.
struct RoadNetwork {
    /// All roads, the most important first.
    private(set) var roads: [GeneratedLine] = []
    private let land: CountyLand
    private var isRoad: [Bool]

    init(land: CountyLand, height: [Float], toCounty: CellDistances, withLanes: Bool) {
        self.land = land
        isRoad = [Bool](repeating: false, count: land.mesh.cellCount)
        isRoad[Int(land.centreCell[land.plan.countySeat])] = true
        for (index, end) in farEnds(toCounty).enumerated() {
            lay(from: end, toCounty, name: "国道G9\(10 + index)", kind: "国道")
        }
        var number = 101
        for town in land.plan.towns {
            let laid = lay(from: Int(land.centreCell[town.seat]), toCounty, name: "县道X\(number)", kind: "县道")
            if laid { number += 1 }
        }
        guard withLanes else { return }
        let toRoad = CellDistances(land: land, height: height, sources: isRoad.indices.filter { isRoad[$0] })
        number = 1
        for cell in land.centreCell where lay(from: Int(cell), toRoad, name: "村道C\(number)", kind: "村道") {
            number += 1
        }
    }

    /// Two cells on the outline, far from the seat and roughly opposite each other.
    private func farEnds(_ ways: CellDistances) -> [Int] {
        let mesh = land.mesh
        let seat = Int(land.centreCell[land.plan.countySeat])
        var outer: [Int] = []
        for cell in land.labels.indices where land.labels[cell] >= 0 {
            if mesh.corners(of: cell).contains(where: { land.labels[Int(mesh.neighbour[$0])] < 0 }) {
                outer.append(cell)
            }
        }
        guard outer.count > 8, let first = outer.max(by: { (ways.metres[$0], $0) < (ways.metres[$1], $1) }) else {
            return []
        }
        func away(_ cell: Int) -> Double {
            let (ax, ay) = (mesh.siteX[first] - mesh.siteX[seat], mesh.siteY[first] - mesh.siteY[seat])
            let (bx, by) = (mesh.siteX[cell] - mesh.siteX[seat], mesh.siteY[cell] - mesh.siteY[seat])
            return -(ax * bx + ay * by)
        }
        guard let second = outer.max(by: { (away($0), $0) < (away($1), $1) }) else { return [first] }
        return [first, second]
    }

    /// Follows the cheapest way until it meets a road that is there already; `false` when it starts on one.
    @discardableResult
    private mutating func lay(from start: Int, _ ways: CellDistances, name: String, kind: String) -> Bool {
        let mesh = land.mesh
        guard !isRoad[start] else { return false }
        var points: [Point] = []
        let run = mesh.corners(of: start)
        if kind == "国道", let gate = run.first(where: { land.labels[Int(mesh.neighbour[$0])] < 0 }) {
            // A national road comes from somewhere: it starts on the county's outline.
            let (a, b) = (Int(mesh.cornerNode[gate]), Int(mesh.cornerNode[mesh.next(gate, in: run)]))
            points.append(Point(x: (mesh.nodeX[a] + mesh.nodeX[b]) / 2, y: (mesh.nodeY[a] + mesh.nodeY[b]) / 2))
        }
        points.append(Point(x: mesh.siteX[start], y: mesh.siteY[start]))
        var cell = start
        while !isRoad[cell], ways.toward[cell] >= 0 {
            isRoad[cell] = true
            let next = Int(ways.toward[cell])
            if let corner = mesh.corner(of: cell, facing: next) {
                let run = mesh.corners(of: cell)
                let (a, b) = (Int(mesh.cornerNode[corner]), Int(mesh.cornerNode[mesh.next(corner, in: run)]))
                // Where the road passes from cell to cell is a matter of taste, but never at a corner.
                let t = 0.35 + 0.3 * hashedUnit(UInt64(min(cell, next)), UInt64(max(cell, next)))
                let s = cell < next ? t : 1 - t
                points.append(
                    Point(
                        x: mesh.nodeX[a] + s * (mesh.nodeX[b] - mesh.nodeX[a]),
                        y: mesh.nodeY[a] + s * (mesh.nodeY[b] - mesh.nodeY[a])))
            }
            points.append(Point(x: mesh.siteX[next], y: mesh.siteY[next]))
            cell = next
        }
        isRoad[cell] = true
        guard points.count > 1 else { return false }
        roads.append(GeneratedLine(name: name, kind: kind, points: smoothed(smoothed(points))))
        return true
    }

    /// Cuts every corner at a quarter of its sides (Chaikin); the ends stay.
    private func smoothed(_ line: [Point]) -> [Point] {
        guard line.count > 2, let first = line.first, let last = line.last else { return line }
        var result = [first]
        for (p, q) in zip(line, line.dropFirst()) {
            result.append(Point(x: 0.75 * p.x + 0.25 * q.x, y: 0.75 * p.y + 0.25 * q.y))
            result.append(Point(x: 0.25 * p.x + 0.75 * q.x, y: 0.25 * p.y + 0.75 * q.y))
        }
        result.append(last)
        return result.map { Point(x: roundedToMillimetre($0.x), y: roundedToMillimetre($0.y)) }
    }
}

extension GeneratedLine {
    /// Rivers with the very same bends as the borders they carry, in the direction of flow.
    static func rivers(land: CountyLand, arcs: BorderArcs, names: inout PlaceNames) -> [GeneratedLine] {
        let mesh = land.mesh
        var shape = BorderShape()
        var rivers: [GeneratedLine] = []
        for (path, corners) in zip(land.rivers.nodes, land.rivers.corners) {
            var points: [Point] = []
            for (from, corner) in zip(path, corners) {
                let cell = mesh.cell(ofCorner: Int(corner))
                guard arcs.draw(&shape, mesh, cell, Int(corner), true) else { continue }
                var edge = zip(shape.x, shape.y).map {
                    Point(x: roundedToMillimetre($0), y: roundedToMillimetre($1))
                }
                let run = mesh.corners(of: cell)
                let a = Int(mesh.cornerNode[Int(corner)])
                let b = Int(mesh.cornerNode[mesh.next(Int(corner), in: run)])
                // Contraction may have given the node another number; the nearer end is the one the water comes from.
                let forward = mesh.rootOfNode[Int(from)] == Int32(a)
                if !forward { edge.reverse() }
                let start = forward ? a : b
                points.append(Point(x: arcs.nodeX[start], y: arcs.nodeY[start]))
                points += edge
            }
            if let end = path.last.map({ Int(mesh.rootOfNode[Int($0)]) }) {
                points.append(Point(x: arcs.nodeX[end], y: arcs.nodeY[end]))
            }
            guard points.count > 1 else { continue }
            let stem = names.stem(mayBeLonger: false)
            rivers.append(GeneratedLine(name: stem + (rivers.isEmpty ? "江" : "溪"), kind: "河流", points: points))
        }
        return rivers
    }
}
