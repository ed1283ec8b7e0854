import CountyModel
import Geospatial

/// Land without a village code: forest farms, reservoirs, land not yet assigned.
package struct OtherLand {
    package private(set) var names: [String] = []
    package private(set) var places: [Place] = []
    package private(set) var polygons = PolygonSet()

    /// Words in a name which say that the land is not a village.
    private static let words = [
        "林场", "农场", "茶场", "牧场", "渔场", "垦殖", "水库", "水面", "水域", "湖", "江", "河", "海", "滩涂", "未编", "未定", "未划", "未分", "空白",
        "待定", "无主", "公共",
        "国有", "保护区", "公园", "景区", "开发区", "园区", "监狱", "部队", "军", "机场", "林区", "争议", "插花", "其他",
    ]

    /// Whether a name is one of land that is not a village. A village may be called after a river, but then its name
    /// says that it is a village.
    static func isNamedSo(_ name: String?) -> Bool {
        guard let name, !name.isEmpty, !["村", "居委会", "社区", "村委会"].contains(where: name.hasSuffix) else { return false }
        return words.contains(where: name.contains)
    }

    package mutating func add(_ name: String, _ place: Place, _ feature: Int, of set: PolygonSet) {
        names.append(name)
        places.append(place)
        polygons.appendFeature(feature, of: set)
    }
}

/// What is odd about the shapes of villages, as measured in metres.
enum LandDoubts {
    /// Findings on land without a village, exclaves, splinters, enclaves and villages that lie apart from all others.
    ///
    /// - Parameters:
    ///   - boundary: as read.
    ///   - land: its villages in metres.
    /// - Throws: ``Geospatial/GeospatialError`` when land cannot be transformed or mended.
    /// - Complexity: O(v), and that of ``Adjacency/neighbours(_:_:)`` where there is land without a village.
    package static func findings(
        _ boundary: Boundary, _ land: CountyLand, villages: [Village], _ data: DataOptions
    ) throws -> [Finding] {
        let metric = land.metric
        var findings = try otherLand(boundary, land, villages)
        func place(_ village: Int) -> Place {
            Place(file: data.villages.path, row: boundary.features[village] + 1, village: villages[village].label)
        }
        for village in villages.indices {
            findings += parts(metric, village, place(village), villages, gapArea: data.topology.gapAreaSquareMeters)
        }
        for (inner, outer) in enclaves(metric) {
            findings.append(
                Finding(
                    .enclosedVillage,
                    Bilingual(
                        zh: "\(villages[inner].label)四面被\(villages[outer].label)包围",
                        en: "\(villages[inner].label) lies wholly inside \(villages[outer].label)"), at: place(inner)))
        }
        for (village, meters) in farOff(metric) {
            let km = NumberText.plain(meters / 1000, decimals: 0)
            findings.append(
                Finding(
                    .farVillage,
                    Bilingual(
                        zh: "\(villages[village].label)距其他村 \(km) 公里,坐标可能有误或属于另一投影带",
                        en:
                            "\(villages[village].label) lies \(km) km from the others: wrong coordinates, or another zone"
                    ),
                    at: place(village),
                    mend: Bilingual(
                        zh: "请检查该要素的坐标;跨带数据须先投影到同一带",
                        en: "check its coordinates; data of two zones have to be projected to one first")))
        }
        return findings
    }

    /// Exclaves, and splinters below a hundredth of the village and the area of drawing faults.
    private static func parts(
        _ metric: PolygonSet, _ village: Int, _ place: Place, _ villages: [Village], gapArea: Double
    ) -> [Finding] {
        let run = metric.featureStart[village]..<metric.featureStart[village + 1]
        guard run.count > 1 else { return [] }
        let areas = run.map { polygon in
            (metric.polygonStart[polygon]..<metric.polygonStart[polygon + 1]).reduce(0.0) { sum, ring in
                let area = abs(metric.signedArea(ofRing: ring))
                return sum + (ring == metric.polygonStart[polygon] ? area : -area)
            }
        }.sorted(by: >)
        let total = areas.reduce(0, +)
        // A piece that would be shown as 0 m² is the dust of a calculation.
        let dust = areas.count { $0 < 0.05 }
        let splinters = areas.filter { $0 >= 0.05 && $0 < 0.01 * total && $0 < gapArea }
        let exclaves = areas.count - 1 - splinters.count - dust
        var findings: [Finding] = []
        let label = villages[village].label
        if exclaves > 0 {
            let share = NumberText.plain(100 * (1 - areas[0] / total), decimals: 1)
            findings.append(
                Finding(
                    .villageInPieces,
                    Bilingual(
                        zh: "\(label)由 \(exclaves + 1) 块土地组成(飞地、插花地或海岛),主块以外占 \(share)%",
                        en:
                            "\(label) consists of \(exclaves + 1) pieces (exclaves or islands); \(share)% lie outside the largest"
                    ),
                    at: place))
        }
        if let largest = splinters.first {
            findings.append(
                Finding(
                    .splinters,
                    Bilingual(
                        zh: "\(label)带有 \(splinters.count) 个碎片,最大 \(NumberText.plain(largest, decimals: 1)) 平方米",
                        en:
                            "\(label) has \(splinters.count) splinters, the largest of \(NumberText.plain(largest, decimals: 1)) m²"
                    ),
                    at: place,
                    mend: Bilingual(
                        zh: "多为裁切残留,请在 GIS 软件中并入相邻村",
                        en: "mostly left over from cutting; merge them into the village next to them")
                ))
        }
        return findings
    }

    /// Villages that fill, alone or with others, a hole of another one.
    private static func enclaves(_ metric: PolygonSet) -> [(inner: Int, outer: Int)] {
        var found: [(inner: Int, outer: Int)] = []
        let locator = FeatureLocator(metric)
        for outer in 0..<metric.featureCount {
            for polygon in metric.featureStart[outer]..<metric.featureStart[outer + 1] {
                for ring in (metric.polygonStart[polygon]..<metric.polygonStart[polygon + 1]).dropFirst() {
                    let run = metric.ringStart[ring]..<metric.ringStart[ring + 1]
                    guard let hole = Box(x: metric.x[run], y: metric.y[run]) else { continue }
                    for inner in locator.features(touching: hole) where inner != outer {
                        guard let box = metric.box(of: inner), box.minX >= hole.minX - 20, box.minY >= hole.minY - 20,
                            box.maxX <= hole.maxX + 20, box.maxY <= hole.maxY + 20
                        else { continue }
                        found.append((inner, outer))
                    }
                }
            }
        }
        return found.sorted { $0 < $1 }.reduce(into: []) { list, pair in
            if list.last.map({ $0 != pair }) ?? true { list.append(pair) }
        }
    }

    /// Villages further from the middle of all than a hundred kilometres and than twenty times the usual distance.
    private static func farOff(_ metric: PolygonSet) -> [(village: Int, meters: Double)] {
        let middles = (0..<metric.featureCount).compactMap { metric.box(of: $0) }
            .map { Point(x: ($0.minX + $0.maxX) / 2, y: ($0.minY + $0.maxY) / 2) }
        guard middles.count == metric.featureCount, middles.count > 2 else { return [] }
        func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        let middle = Point(x: median(middles.map(\.x)), y: median(middles.map(\.y)))
        let distances = middles.map { $0.distance(to: middle) }
        let limit = max(100_000, 20 * median(distances))
        return distances.indices.filter { distances[$0] > limit }.map { ($0, distances[$0]) }
    }

    private static func otherLand(_ boundary: Boundary, _ land: CountyLand, _ villages: [Village]) throws -> [Finding] {
        let other = boundary.other
        guard !other.names.isEmpty else { return [] }
        let metric = try other.polygons.transformed(from: boundary.source, to: land.metricSystem).madeValid().polygons
        var all = land.metric
        for feature in 0..<metric.featureCount { all.appendFeature(feature, of: metric) }
        let edges = Adjacency.neighbours(all, AdjacencyOptions(snapMeters: BorderDoubts.suspectMeters))
        return other.names.indices.map { index in
            let own = villages.count + index
            let around = edges.filter { $0.b == own && $0.a < villages.count }.map { villages[$0.a].name }
            let shown = Bilingual.list(Array(around.prefix(6)) + (around.count > 6 ? ["…"] : []))
            let km = NumberText.plain(metric.area(of: index) / 1_000_000, decimals: 2)
            return Finding(
                .landWithoutVillage,
                Bilingual(
                    zh: "“\(other.names[index])”没有村代码,不作为村(\(km) 平方公里);四周 \(around.count) 个村:\(shown.zh)",
                    en: """
                        '\(other.names[index])' has no village code and is no village (\(km) km²); \(Wording.count(around.count, "village")) around \
                        it: \(shown.en)
                        """),
                at: other.places[index],
                mend: around.count < 2
                    ? nil
                    : Bilingual(
                        zh: "这些村隔着它不算相邻;需要时请在 must.bridges 指定",
                        en: "villages on its two sides are not neighbours; list pairs that should be under must.bridges"
                    ))
        }
    }
}
