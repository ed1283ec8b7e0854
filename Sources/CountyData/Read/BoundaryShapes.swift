import CountyModel
import Geospatial

/// The polygons of a layer with what had to be done to them before anything else.
struct BoundaryShapes {
    /// One feature per row of the layer; axes swapped where the scenario wants it.
    package let polygons: PolygonSet
    /// More metres, feet or degrees than any system of coordinates reaches on Earth; squares of such numbers still are numbers.
    private static let farthest = 1e9
    /// Features with a coordinate that is not a number or lies nowhere on Earth.
    let isUnusable: [Bool]
    /// Features with a vertex at the origin, which no county has: what an export writes for a point it does not know.
    let isAtOrigin: [Bool]
    /// Around all coordinates that are numbers; `nil` when there are none.
    package let box: Box?
    /// Whether the map lies around the origin, as made-up ones do.
    var isLocal: Bool { box.map { $0.minX < 1000 && $0.minY < 1000 && $0.maxX > 360 } ?? true }
    /// What was done.
    package let findings: [Finding]

    init(_ layer: VectorLayer, swapAxes: Bool, file: String) {
        var polygons = layer.polygons
        if swapAxes { (polygons.x, polygons.y) = (polygons.y, polygons.x) }
        self.polygons = polygons
        var unusable = [Bool](repeating: false, count: layer.rows.count)
        for feature in 0..<polygons.featureCount {
            // Also false for what is not a number.
            unusable[feature] = !polygons.vertices(of: feature)
                .allSatisfy { abs(polygons.x[$0]) <= Self.farthest && abs(polygons.y[$0]) <= Self.farthest }
        }
        let atOrigin = (0..<polygons.featureCount).map { feature in
            let vertices = polygons.vertices(of: feature)
            // A map in a local system of its own may lie around the origin.
            return vertices.contains { polygons.x[$0] == 0 && polygons.y[$0] == 0 }
                && vertices.contains { abs(polygons.x[$0]) > 1 && abs(polygons.y[$0]) > 1 }
                && !vertices.contains { polygons.x[$0] < 0 || polygons.y[$0] < 0 }
        }
        isAtOrigin = atOrigin
        isUnusable = unusable
        box = (0..<polygons.featureCount).reduce(nil) { box, feature in
            guard !unusable[feature], !atOrigin[feature], let own = polygons.box(of: feature) else { return box }
            return box?.union(own) ?? own
        }
        findings = Self.changes(layer, swapAxes, file)
    }

    private static func changes(_ layer: VectorLayer, _ swapAxes: Bool, _ file: String) -> [Finding] {
        var findings: [Finding] = []
        func note(_ code: FindingCode, _ features: [Int], zh: String, en: String) {
            guard let first = features.first else { return }
            let rows = features.prefix(10).map { String($0 + 1) }.joined(separator: "、")
            findings.append(
                Finding(
                    code, Bilingual(zh: "\(features.count) 个要素\(zh)", en: "\(features.count) features: \(en)"),
                    at: Place(
                        file: file, sheet: layer.name, row: first + 1, value: features.count > 10 ? rows + "…" : rows)))
        }
        if swapAxes {
            findings.append(
                Finding(
                    .axesSwapped,
                    Bilingual(
                        zh: "已按 data.villages.swap_axes 对调 \(file) 的两个坐标",
                        en: "the two coordinates of \(file) were swapped as data.villages.swap_axes says"),
                    at: Place(file: file)))
        }
        note(
            .straightenedCurves, layer.changes.linearized, zh: "含曲线,已化为折线",
            en: "curves were replaced by straight pieces")
        note(.unusedHeights, layer.changes.flattened, zh: "带高程,只用平面坐标", en: "heights are not used")
        note(
            .closedRings, layer.changes.closed, zh: "的边界没有闭合,已在内存中闭合",
            en: "rings that were not closed were closed in memory"
        )
        return findings
    }

    /// A layer of points or lines is the wrong layer, and not a layer of faulty villages.
    ///
    /// - Throws: ``PlannerError`` E1421.
    func refuseNoPolygons(_ layer: VectorLayer, _ file: String) throws {
        guard !layer.rows.isEmpty, layer.withoutArea.count == layer.rows.count else { return }
        let kinds = layer.withoutArea.map(\.geometry).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        throw PlannerError(
            .data, .notPolygons,
            Bilingual(
                zh: "\(file) 的 \(layer.rows.count) 个要素都不是面(\(kinds.joined(separator: "、")))",
                en:
                    "none of the \(layer.rows.count) features of \(file) is a polygon (\(kinds.joined(separator: ", ")))"
            ),
            at: Place(file: file, sheet: layer.name),
            mend: Bilingual(
                zh: "请改用村界面图层(如三调 CJDCQ);村委会点文件写在 data.points",
                en: "use the layer of village polygons; a file of village seats belongs to data.points"))
    }
}

/// Features with the same polygons, whatever vertex their rings start at and whichever way they run.
enum EqualShapes {
    /// Groups of two or more equal features, each ascending, by their first.
    ///
    /// - Parameter features: those that are compared, ascending.
    /// - Complexity: O(v), and O(v log v) for features of equal box, area and vertex count.
    package static func groups(_ polygons: PolygonSet, among features: [Int]) -> [[Int]] {
        struct Key: Hashable {
            let vertices: Int
            let minX, minY, maxX, maxY: Double
        }
        var candidates: [Key: [Int]] = [:]
        for feature in features {
            guard let box = polygons.box(of: feature) else { continue }
            let key = Key(
                vertices: polygons.vertices(of: feature).count, minX: box.minX, minY: box.minY, maxX: box.maxX,
                maxY: box.maxY)
            candidates[key, default: []].append(feature)
        }
        var groups: [[Int]] = []
        // Sorted below: the order of a dictionary is not to be seen.
        for list in candidates.values where list.count > 1 {
            var open = list
            while let first = open.first {
                let edges = polygons.sortedEdges(of: first)
                let equal = open.filter { $0 == first || polygons.sortedEdges(of: $0).elementsEqual(edges, by: ==) }
                if equal.count > 1 { groups.append(equal) }
                open.removeAll { equal.contains($0) }
            }
        }
        return groups.sorted { $0[0] < $1[0] }
    }
}

extension PolygonSet {
    /// The edges of a feature, each from its smaller end to its greater one, in ascending order: the same for features whose
    /// borders are the same, wherever their rings start and whichever way they run.
    func sortedEdges(of feature: Int) -> [(Double, Double, Double, Double)] {
        rings(of: feature).flatMap { run in
            run.dropLast().map { i in
                let isForward = (x[i], y[i]) < (x[i + 1], y[i + 1])
                let (a, b) = isForward ? (i, i + 1) : (i + 1, i)
                return (x[a], y[a], x[b], y[b])
            }
        }.sorted { $0 < $1 }
    }
}
