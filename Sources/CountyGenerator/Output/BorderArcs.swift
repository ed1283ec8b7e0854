/// The drawn borders between villages: every arc once, so that both sides read the same numbers.
struct BorderArcs: Sendable {
    /// Arc at every corner of a border edge, or -1; both sides of an edge have the same arc.
    private(set) var arc: [Int32]
    /// First interior point of every arc and one past the last.
    private(set) var start: [Int] = [0]
    /// Interior points in metres, in the direction of the cell that owns the arc.
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    /// Drawn length in metres of every arc.
    private(set) var length: [Double] = []
    /// Places of the nodes, rounded to millimetres.
    private(set) var nodeX: [Double]
    private(set) var nodeY: [Double]

    private let seed: UInt64
    private let step: Double

    init(mesh: CellMesh, labels: [Int32], isRiver: [Bool], villages: Int, averageVertices: Int, seed: UInt64) {
        self.seed = seed
        arc = [Int32](repeating: -1, count: mesh.cornerNode.count)
        nodeX = mesh.nodeX.map(roundedToMillimetre)
        nodeY = mesh.nodeY.map(roundedToMillimetre)
        step = BorderArcs.step(mesh: mesh, labels: labels, vertices: villages * max(4, averageVertices - 1))
        x.reserveCapacity(villages * averageVertices * 5 / 9)
        y.reserveCapacity(villages * averageVertices * 5 / 9)
        var shape = BorderShape()
        for cell in labels.indices where labels[cell] >= 0 {
            let run = mesh.corners(of: cell)
            for corner in run {
                let other = Int(mesh.neighbour[corner])
                guard labels[other] != labels[cell], labels[other] < 0 || cell < other else { continue }
                guard draw(&shape, mesh, cell, corner, isRiver[corner]) else { continue }
                arc[corner] = Int32(length.count)
                if labels[other] >= 0, let twin = mesh.corner(of: other, facing: cell) {
                    arc[twin] = Int32(length.count)
                }
                store(shape, mesh, corner, run)
            }
        }
    }

    /// Length in metres of a border's pieces that gives all rings together the wanted number of vertices.
    private static func step(mesh: CellMesh, labels: [Int32], vertices: Int) -> Double {
        var lengths: [Float] = []
        for cell in labels.indices where labels[cell] >= 0 {
            let run = mesh.corners(of: cell)
            for corner in run where labels[Int(mesh.neighbour[corner])] != labels[cell] {
                let length = mesh.edgeLength(corner, in: run)
                if length > 0 { lengths.append(Float(length)) }
            }
        }
        var step = lengths.reduce(0) { $0 + Double($1) } / Double(vertices)
        // Every edge has one piece at least, so that the first guess gives too many vertices when pieces are long.
        for _ in 0..<8 {
            let count = lengths.reduce(0) { $0 + max(1, Int((Double($1) / step).rounded())) }
            step *= Double(count) / Double(vertices)
        }
        return max(1, step)
    }

    /// Draws the edge at a corner, as seen from its cell; `false` when its two ends are one node.
    func draw(_ shape: inout BorderShape, _ mesh: CellMesh, _ cell: Int, _ corner: Int, _ isRiver: Bool) -> Bool {
        let run = mesh.corners(of: cell)
        let (a, b) = (Int(mesh.cornerNode[corner]), Int(mesh.cornerNode[mesh.next(corner, in: run)]))
        guard a != b else { return false }
        let other = Int(mesh.neighbour[corner])
        let edge = BorderShape.Edge(
            ax: mesh.nodeX[a], ay: mesh.nodeY[a], bx: mesh.nodeX[b], by: mesh.nodeY[b],
            leftX: mesh.siteX[cell], leftY: mesh.siteY[cell], rightX: mesh.siteX[other], rightY: mesh.siteY[other])
        let segments = max(1, Int((mesh.edgeLength(corner, in: run) / step).rounded()))
        shape.draw(
            edge, segments: segments, isRiver: isRiver, key: SeededRandom(seed, 0xA7C, UInt64(cell), UInt64(other)))
        return true
    }

    private mutating func store(_ shape: BorderShape, _ mesh: CellMesh, _ corner: Int, _ run: Range<Int>) {
        let (a, b) = (Int(mesh.cornerNode[corner]), Int(mesh.cornerNode[mesh.next(corner, in: run)]))
        var (px, py) = (nodeX[a], nodeY[a])
        var sum = 0.0
        func measure(_ qx: Double, _ qy: Double) {
            sum += ((qx - px) * (qx - px) + (qy - py) * (qy - py)).squareRoot()
            (px, py) = (qx, qy)
        }
        for i in shape.x.indices {
            let (qx, qy) = (roundedToMillimetre(shape.x[i]), roundedToMillimetre(shape.y[i]))
            x.append(qx)
            y.append(qy)
            measure(qx, qy)
        }
        measure(nodeX[b], nodeY[b])
        start.append(x.count)
        length.append(sum)
    }
}

/// A coordinate in metres to three decimals: what a survey office delivers.
func roundedToMillimetre(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
