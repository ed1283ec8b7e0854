import Geospatial

/// Reads the points where villages have their seat, when the scenario names such a file.
enum SeatReader {
    static func replace(
        _ points: inout [Point], land: CountyLand, villages: [Village], scenario: Scenario,
        _ findings: inout [Finding]
    ) throws {
        guard let file = scenario.data.points else { return }
        let layer: VectorLayer
        do { layer = try VectorReader.read(path: scenario.resolve(file)) } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: file)
        }
        let source = try CRSRule.source(of: layer, wanted: nil, file: file)
        let columns = try Columns(layer, BoundaryOptions(path: file), file: file)
        let transformer = try Transformer(from: source, to: land.metricSystem)
        let index = Dictionary(uniqueKeysWithValues: villages.enumerated().map { ($1.code, $0) })
        for row in layer.rows.indices {
            let place = Place(file: file, sheet: layer.name, row: row + 1)
            guard
                case .code(let code) = CodeReader.read(
                    layer.rows[row][columns.code] ?? "", kind: scenario.data.codeKind,
                    take: scenario.data.villages.codeTake),
                let village = index[code], let point = layer.points[row],
                // A latitude of 299 degrees is nowhere.
                let metric = try? transformer.transform(point)
            else {
                findings.append(
                    Finding(
                        "E1405", Bilingual(zh: "该点对不上任何村,未使用", en: "this point fits no village; not used"), at: place))
                continue
            }
            points[village] = metric
            if try !land.metric.covers(metric, feature: village) {
                findings.append(
                    Finding(
                        "W1405",
                        Bilingual(
                            zh: "\(villages[village].label)的驻地点不在本村界内",
                            en: "the seat of \(villages[village].label) lies outside its polygon"),
                        at: place,
                        mend: Bilingual(zh: "请检查坐标(可能为 GCJ-02)", en: "check its coordinates (they may be GCJ-02)")))
            }
        }
    }
}
