import CountyModel
import Geospatial

/// Reads what maps show for orientation: roads, rivers, and the seats of townships, each from the file the scenario names.
struct SurroundingsReader {
    let scenario: Scenario
    let land: CountyLand
    /// The system of the map of villages, for files that name none.
    let mapSystem: CoordinateReferenceSystem
    let villages: [Village]
    /// A point in each village, in metres.
    let points: [Point]

    /// - Throws: ``PlannerError`` where a file is missing, cannot be read, or is in a system that is not converted.
    func read(_ findings: inout [Finding]) throws -> Surroundings {
        let data = scenario.data
        var result = Surroundings()
        guard let box = Box(x: land.metric.x, y: land.metric.y) else { return result }
        if let file = data.roads {
            let (lines, isLane) = try lines(file, box, &findings)
            result.roads = lines.filter { !isLane[$0] }
            result.lanes = lines.filter { isLane[$0] }
        }
        if let file = data.rivers { result.rivers = try lines(file, box, &findings).lines }
        if let file = data.places { result.seats = try TownSeats(around: self, file: file, box).read(&findings) }
        return result
    }

    /// The lines of a file within the county's box, in metres, and of each feature whether it is a road between villages.
    private func lines(_ file: String, _ box: Box, _ findings: inout [Finding]) throws -> (
        lines: LineStrings, isLane: [Bool]
    ) {
        do {
            let layer = try layer(file, .lines, &findings)
            let system = try system(of: layer, file, &findings)
            // Of a whole province only what is near is brought to metres; the rest may have no place there.
            let near = layer.lines.clipped(to: try seen(box, in: system))
            let lines = try near.transformed(Transformer(from: system, to: land.metricSystem)).clipped(to: box)
            if lines.isEmpty { findings.append(Self.nothing(in: file)) }
            let column = RoadWords.column(layer.fieldNames)
            return (lines, layer.rows.map { row in column.map { RoadWords.isLane(row[$0] ?? "") } ?? false })
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: file) }
    }

    /// A layer of lines or points.
    ///
    /// - Throws: `GeospatialError` where it cannot be read.
    func layer(_ file: String, _ geometry: VectorReader.Options.Geometry, _ findings: inout [Finding]) throws
        -> VectorLayer
    {
        var reading = VectorReader.Options()
        reading.geometry = geometry
        let layer = try VectorReader.read(path: scenario.resolve(file), options: reading)
        findings += EncodingNotes.findings(layer, file: file).filter { $0.severity > .note }
        return layer
    }

    /// The system of a layer: its own, else that of the villages' map, from which such files mostly come.
    func system(of layer: VectorLayer, _ file: String, _ findings: inout [Finding]) throws -> CoordinateReferenceSystem
    {
        guard layer.crs == nil else {
            let county = villages.first?.code.text
            return try CRSRule.source(of: layer, box: nil, wanted: nil, county: county, file: file, &findings)
        }
        findings.append(
            Finding(
                .assumedSystem,
                Bilingual(
                    zh: "\(file) 没有坐标系说明,按村界文件的 \(CRSRule.label(mapSystem)) 读取",
                    en:
                        "\(file) names no coordinate system and is read in that of the villages, \(CRSRule.label(mapSystem))"
                ),
                at: Place(file: file)))
        return mapSystem
    }

    /// The county's box in another system, a little larger, as straight sides there are none here.
    private func seen(_ box: Box, in system: CoordinateReferenceSystem) throws -> Box {
        let transformer = try Transformer(from: land.metricSystem, to: system)
        let shares = (0...8).map { Double($0) / 8 }
        let across = shares.map { box.minX + $0 * (box.maxX - box.minX) }
        let up = shares.map { box.minY + $0 * (box.maxY - box.minY) }
        var x = across + across + up.map { _ in box.minX } + up.map { _ in box.maxX }
        var y = across.map { _ in box.minY } + across.map { _ in box.maxY } + up + up
        try transformer.transform(x: &x, y: &y)
        guard let around = Box(x: x, y: y) else { return box }
        let margin = 0.02 * max(around.maxX - around.minX, around.maxY - around.minY)
        return Box(
            minX: around.minX - margin, minY: around.minY - margin, maxX: around.maxX + margin,
            maxY: around.maxY + margin)
    }

    /// The finding for a file of which nothing is drawn.
    static func nothing(in file: String) -> Finding {
        Finding(
            .nothingToDraw,
            Bilingual(zh: "\(file) 在本县范围内没有可画的内容", en: "\(file) has nothing to draw within the county"),
            at: Place(file: file),
            mend: Bilingual(
                zh: "请核对文件是否属于本县、坐标系是否正确;不用时从参数文件中删去该行",
                en:
                    "check whether it is the county's file and its coordinate system is right, or take it out of the scenario"
            ))
    }
}

/// What layers of roads call their class, and which classes lead from village to village.
private enum RoadWords {
    private static let columns: Set<String> = [
        "road_class", "road_type", "class", "fclass", "highway", "type", "道路等级", "技术等级", "行政等级", "等级", "类型", "类别",
    ]
    private static let lanes = [
        "村", "组", "乡道", "机耕", "小路", "等外", "track", "path", "footway", "residential", "service", "living_street",
        "unclassified", "cycleway", "steps",
    ]

    static func column(_ names: [String]) -> Int? { names.firstIndex { columns.contains($0.lowercased()) } }

    static func isLane(_ word: String) -> Bool { lanes.contains { word.lowercased().contains($0) } }
}
