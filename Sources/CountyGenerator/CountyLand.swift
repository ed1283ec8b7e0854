import Repeatable

/// The land of a county before anybody gives it names: cells, rivers, villages and the order of the villages.
struct CountyLand {
    var terrain: Terrain
    var mesh: CellMesh
    /// Village of every cell in code order, -1 outside.
    var labels: [Int32]
    var rivers: RiverPaths
    var graph: VillageGraph
    var plan: TownPlan
    /// Cell with the main settlement of every village.
    var centreCell: [Int32]

    /// Mean area of a village in square metres.
    static let meanArea = 8.5e6
    /// Cells that make up an average village.
    private static let cellsPerVillage = 3.4
    /// Edges shorter than this, in metres, are drawn together: four per cent of the mean distance of villages.
    private static let shortestEdge = 120.0

    /// No true border of a county of up to 5,000 villages is shorter than this, in metres.
    private static let shortestBorder = 100.0

    /// `nil` when rounding spoilt the mesh or a border is too short; another salt then helps.
    init?(options: CountyOptions, salt: UInt64, names: inout PlaceNames) {
        let count = options.villages
        let seed = SplitMix.mixed(options.seed &+ SplitMix.mixed(salt))
        terrain = Terrain(seed: seed)
        let radius = (Double(count) * CountyLand.meanArea / 3.14159265358979).squareRoot()
        // Larger counties move east so that no easting becomes negative.
        let shape = CountyShape(
            centreX: max(345_000, radius * 1.8 + 60_000), centreY: 3_225_000, radius: radius, seed: seed)
        // About 0.76 of the squares hold a site.
        let side = (CountyLand.meanArea / CountyLand.cellsPerVillage * 0.76).squareRoot()
        let margin = 1.35 * radius
        let ground = terrain
        let grid = SiteGrid(
            centreX: shape.centreX, centreY: shape.centreY, reach: 2.2 * radius + 12 * side, side: side, seed: seed,
            terrain: ground
        ) { shape.bentDistance($0, $1) < margin + 10 * side }
        let wanted = grid.x.indices.map { shape.bentDistance(grid.x[$0], grid.y[$0]) < margin + 3 * side }
        guard let whole = CellMesh(grid: grid, wanted: wanted) else { return nil }
        let selected = shape.select(in: whole, area: Double(count) * CountyLand.meanArea, atLeast: count)
        let nodes = NodeGraph(mesh: whole, selected: selected)
        let riverCount = count <= 5_000 ? 2 + Int(seed % 3) : min(24, 4 + count / 5_000)
        rivers = RiverPaths(mesh: whole, graph: nodes, terrain: ground, count: riverCount)
        let grown = VillageMerging.labels(
            mesh: whole, selected: selected, isRiver: rivers.isRiver, villages: count, seed: seed)
        let drawn = NodeContraction.contract(whole, labels: grown, limit: CountyLand.shortestEdge)
        let first = VillageGraph(mesh: drawn, labels: grown, villages: count)
        let town = TownGrouping.towns(graph: first, count: options.townCount, seed: seed)
        let cells = (0..<count).map { CountyLand.centre(first.cells(of: $0), drawn, ground) }
        let x = cells.map { drawn.siteX[Int($0)] }
        let y = cells.map { drawn.siteY[Int($0)] }
        plan = TownPlan(
            town: town, x: x, y: y, height: cells.indices.map { ground.height(x[$0], y[$0]) },
            centreX: shape.centreX, centreY: shape.centreY, names: &names)
        var place = [Int32](repeating: 0, count: count)
        for (new, old) in plan.order.enumerated() { place[Int(old)] = Int32(new) }
        labels = grown.map { $0 < 0 ? -1 : place[Int($0)] }
        centreCell = plan.order.map { cells[Int($0)] }
        mesh = drawn
        graph = VillageGraph(mesh: drawn, labels: labels, villages: count)
        // At a waist of the outline a short border cannot be drawn together; that is rare enough to start over.
        guard salt >= 8 || count > 5_000 || graph.length.allSatisfy({ $0 >= CountyLand.shortestBorder }) else {
            return nil
        }
    }

    /// People settle low, and where there is room.
    private static func centre(_ cells: ArraySlice<Int32>, _ mesh: CellMesh, _ terrain: Terrain) -> Int32 {
        func rank(_ cell: Int32) -> Double {
            terrain.height(mesh.siteX[Int(cell)], mesh.siteY[Int(cell)]) - mesh.area[Int(cell)] / 4e7
        }
        return cells.min { (rank($0), $0) < (rank($1), $1) } ?? 0
    }
}
