import Geospatial

/// A made-up county. Coordinates are metres in EPSG:4549 (CGCS2000, 3-degree Gauss-Krüger, central meridian 120° E).
package struct GeneratedCounty: Sendable {
    /// What the county was made from.
    package let options: CountyOptions
    /// Name of the county.
    package let name = "示例县"
    /// Village polygons in code order: outer rings counter-clockwise, holes clockwise, millimetre coordinates.
    package let polygons: PolygonSet
    /// Villages in code order.
    package let villages: [GeneratedVillage]
    /// Towns in code order.
    package let towns: [GeneratedTown]
    /// Who borders on whom, sorted by the two villages; each pair once with `a < b`.
    package let trueAdjacency: [GeneratedBorder]
    /// The table of indicators, column by column in the order of an office's sheet.
    package let columns: [GeneratedColumn]
    /// Rivers, the main one first, each in the direction of flow; they follow village borders and cross a few villages.
    package let rivers: [GeneratedLine]
    /// Roads: 国道 and 县道, and up to 50,000 villages also 村道.
    package let roads: [GeneratedLine]
    /// The village, by its place in code order, that has the county's seat.
    package let countySeat: Int
    /// The county's outline, counter-clockwise, the last point equal to the first.
    package let outline: [Point]
    /// Whether three or more borders meet at a vertex; one entry for every vertex of `polygons`.
    let isJunction: [Bool]

    init(options: CountyOptions, land: CountyLand, names: inout PlaceNames) {
        self.options = options
        let averageVertices = options.averageVertices
        let nodes = NodeLabels(mesh: land.mesh, labels: land.labels)
        let arcs = BorderArcs(
            mesh: land.mesh, labels: land.labels, isRiver: land.rivers.isRiver, villages: options.villages,
            averageVertices: averageVertices, seed: options.seed)
        let exclaves = Exclave.place(
            options.exclaveCount, mesh: land.mesh, graph: land.graph, nodes: nodes, centreCell: land.centreCell,
            averageVertices: averageVertices, seed: options.seed)
        let assembly = PolygonAssembly(
            mesh: land.mesh, labels: land.labels, graph: land.graph, arcs: arcs, nodes: nodes, exclaves: exclaves)
        polygons = assembly.polygons
        isJunction = assembly.isJunction
        outline = assembly.outline()
        trueAdjacency = TrueAdjacency.borders(
            mesh: land.mesh, labels: land.labels, graph: land.graph, arcs: arcs, nodes: nodes, exclaves: exclaves)
        towns = land.plan.towns
        countySeat = land.plan.countySeat
        let villages = GeneratedVillage.all(land: land, names: &names)
        self.villages = villages
        rivers = GeneratedLine.rivers(land: land, arcs: arcs, names: &names)
        let height = land.labels.indices.map {
            land.labels[$0] < 0 ? 0 : Float(land.terrain.height(land.mesh.siteX[$0], land.mesh.siteY[$0]))
        }
        let toCounty = CellDistances(
            land: land, height: height, sources: [Int(land.centreCell[land.plan.countySeat])])
        let toTown = CellDistances(
            land: land, height: height, sources: land.plan.towns.map { Int(land.centreCell[$0.seat]) },
            zone: { villages[$0].town })
        roads =
            RoadNetwork(land: land, height: height, toCounty: toCounty, withLanes: villages.count <= 50_000).roads
        let traits = VillageTraits(
            land: land, villages: villages, polygons: polygons, toTown: toTown, toCounty: toCounty, seed: options.seed)
        columns = IndicatorTable.columns(
            land: land, villages: villages, traits: traits, borders: trueAdjacency, exclaves: exclaves,
            seed: options.seed)
    }

    /// The column of a canonical field name.
    package func column(_ field: String) -> GeneratedColumn? { columns.first { $0.field == field } }
}

extension GeneratedVillage {
    /// Villages in code order with names and codes.
    static func all(land: CountyLand, names: inout PlaceNames) -> [GeneratedVillage] {
        var villages: [GeneratedVillage] = []
        villages.reserveCapacity(land.graph.count)
        for (index, town) in land.plan.towns.enumerated() {
            var communities = 0
            for village in town.villages {
                let isCommunity = land.plan.isCommunity[village]
                // 001–199 are communities' numbers, 200–399 villages'.
                let number = isCommunity ? 1 + communities : 200 + village - town.villages.lowerBound - communities
                if isCommunity { communities += 1 }
                let cell = Int(land.centreCell[village])
                villages.append(
                    GeneratedVillage(
                        code: town.code + String(1000 + number).dropFirst(),
                        name: names.stem() + (isCommunity ? "社区" : "村"), town: index, isCommunity: isCommunity,
                        x: land.mesh.siteX[cell], y: land.mesh.siteY[cell]))
            }
        }
        return villages
    }
}
