import Repeatable

/// Which cells are the county: grown from the middle along a warped radius until the wanted area is reached.
struct CountyShape: Sendable {
    /// Middle of the county in metres.
    let centreX: Double
    let centreY: Double
    /// Radius in metres of the circle with the wanted area.
    let radius: Double
    private let bendX: Noise
    private let bendY: Noise
    private let seed: UInt64

    init(centreX: Double, centreY: Double, radius: Double, seed: UInt64) {
        (self.centreX, self.centreY, self.radius, self.seed) = (centreX, centreY, radius, seed)
        bendX = Noise(seed: SplitMix.mixed(seed ^ 0xB1), wavelength: radius * 1.1, octaves: 3)
        bendY = Noise(seed: SplitMix.mixed(seed ^ 0xB2), wavelength: radius * 1.1, octaves: 3)
    }

    /// Distance in metres from the middle after bending the plane: about `radius` on the county's outline.
    func bentDistance(_ x: Double, _ y: Double) -> Double {
        let dx = x - centreX + 0.55 * radius * bendX.value(x, y)
        let dy = y - centreY + 0.55 * radius * bendY.value(x, y)
        // A county is rarely round: one diagonal is longer than the other.
        let (u, v) = (0.8 * dx + 0.6 * dy, -0.6 * dx + 0.8 * dy)
        let stretch = seed % 2 == 0 ? 1.2 : 0.84
        return ((u / stretch) * (u / stretch) + (v * stretch) * (v * stretch)).squareRoot()
    }

    /// Marks the cells of the county: one connected piece without holes, of at least the wanted area and number of cells.
    func select(in mesh: CellMesh, area wantedArea: Double, atLeast wantedCells: Int) -> [Bool] {
        var selected = [Bool](repeating: false, count: mesh.cellCount)
        var queued = selected
        var heap = MinimumHeap<Keyed>()
        var first = -1
        var least = Double.infinity
        for cell in 0..<mesh.cellCount where !mesh.corners(of: cell).isEmpty {
            let distance = bentDistance(mesh.siteX[cell], mesh.siteY[cell])
            if distance < least { (least, first) = (distance, cell) }
        }
        guard first >= 0 else { return selected }
        heap.push(Int32(first), key: 0)
        queued[first] = true
        var area = 0.0
        var count = 0
        while area < wantedArea || count < wantedCells, let item = heap.pop()?.item {
            let cell = Int(item)
            selected[cell] = true
            area += mesh.area[cell]
            count += 1
            for corner in mesh.corners(of: cell) {
                let other = Int(mesh.neighbour[corner])
                guard !queued[other], !mesh.corners(of: other).isEmpty else { continue }
                queued[other] = true
                heap.push(Int32(other), key: bentDistance(mesh.siteX[other], mesh.siteY[other]))
            }
        }
        fillHoles(in: mesh, &selected)
        return selected
    }

    /// Cells that cannot be reached from outside belong to the county too.
    private func fillHoles(in mesh: CellMesh, _ selected: inout [Bool]) {
        var open = [Bool](repeating: false, count: mesh.cellCount)
        var stack: [Int] = []
        for cell in 0..<mesh.cellCount where !selected[cell] {
            let run = mesh.corners(of: cell)
            guard run.contains(where: { mesh.corners(of: Int(mesh.neighbour[$0])).isEmpty }) else { continue }
            open[cell] = true
            stack.append(cell)
        }
        while let cell = stack.popLast() {
            for corner in mesh.corners(of: cell) {
                let other = Int(mesh.neighbour[corner])
                guard !selected[other], !open[other] else { continue }
                open[other] = true
                stack.append(other)
            }
        }
        for cell in 0..<mesh.cellCount where !mesh.corners(of: cell).isEmpty && !open[cell] { selected[cell] = true }
    }
}
