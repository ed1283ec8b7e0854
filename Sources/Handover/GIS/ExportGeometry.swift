import CountyModel
import Geospatial

/// The shapes of a layer in the system of an export, rounded once, so that villages and clusters keep sharing vertices.
struct ExportGeometry {
    /// The shapes, one per row of the file.
    package let shapes: Geospatial.LayerGeometry
    /// Around all of them; `nil` when there are none.
    package let box: Box?

    /// Metres are rounded to a tenth of a millimetre, degrees as in GeoJSON.
    ///
    /// - Parameters:
    ///   - order: the features in the order of the file.
    ///   - decimals: digits of degrees.
    /// - Throws: ``PlannerError`` (E6206) when the land has no image in the system.
    init(_ geometry: LayerGeometry, order: [Int], _ crs: ExportCRS, decimals: Int) throws {
        let digits = crs.target.isGeographic ? decimals : 4
        let scale = RoundedAreas.scale(digits)
        do {
            let move = try Move(crs)
            switch geometry {
            case .areas(let set):
                let moved = move.isNeeded ? try set.transformed(from: crs.degrees, to: crs.target) : set
                shapes = .polygons(RoundedAreas(moved, decimals: digits).polygons(scale).reordered(order))
            case .lines(let lines):
                let ends = try move.points(lines.flatMap { [$0.0, $0.1] }, scale)
                shapes = .lines(order.map { [ends[2 * $0], ends[2 * $0 + 1]] })
            case .points(let points):
                let moved = try move.points(points, scale)
                shapes = .points(order.map { moved[$0] })
            }
        } catch let error as GeospatialError {
            throw PlannerError(
                .input, .unreachableCRS,
                Bilingual(
                    zh: "本县的坐标不能转到 \(crs.target.name):\(error.message)",
                    en: "the county's coordinates cannot be brought to \(crs.target.name): \(error.message)"),
                mend: Bilingual(zh: "请换一个坐标系(--crs)", en: "choose another system (--crs)"))
        }
        box = Self.box(shapes)
    }

    private static func box(_ shapes: Geospatial.LayerGeometry) -> Box? {
        switch shapes {
        case .none: nil
        case .polygons(let set): Box(x: set.x, y: set.y)
        case .lines(let lines): Box(x: lines.flatMap { $0.map(\.x) }, y: lines.flatMap { $0.map(\.y) })
        case .points(let points): Box(x: points.map(\.x), y: points.map(\.y))
        }
    }
}

/// The way from the county's degrees to the system of an export.
private struct Move {
    let isNeeded: Bool
    private let transformer: Transformer?

    init(_ crs: ExportCRS) throws {
        // CGCS2000 and WGS 84 are the same numbers at this accuracy.
        let same = ["EPSG:4490", "EPSG:4326"]
        isNeeded = !(crs.target.authority.map(same.contains) ?? false)
        transformer = isNeeded ? try Transformer(from: crs.degrees, to: crs.target) : nil
    }

    func points(_ points: [Point], _ scale: Double) throws -> [Point] {
        var (x, y) = (points.map(\.x), points.map(\.y))
        if let transformer { try transformer.transform(x: &x, y: &y) }
        return zip(x, y).map { Point(x: ($0 * scale).rounded() / scale, y: ($1 * scale).rounded() / scale) }
    }
}

extension RoundedAreas {
    /// The areas in the units they came in.
    package func polygons(_ scale: Double) -> PolygonSet {
        var set = PolygonSet()
        set.x = x.map { Double($0) / scale }
        set.y = y.map { Double($0) / scale }
        (set.ringStart, set.polygonStart, set.featureStart) = (ringStart, polygonStart, featureStart)
        return set
    }
}
