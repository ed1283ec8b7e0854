import CountyModel
import Geospatial
import Planning

/// One column of a layer.
package struct LayerColumn: Sendable {
    /// What it is called in every format, and what it means.
    package let field: LayerField
    /// One value per feature; only texts, whole and real numbers, and null.
    package var values: [JSONValue]

    /// Name of the property.
    package var name: String { field.name }

    /// A column from its values, one per feature.
    package init(_ field: LayerField, _ values: [JSONValue]) { (self.field, self.values) = (field, values) }

    /// A column that is written as GeoJSON alone, where its name says what it is.
    package init(plain name: String, _ values: [JSONValue]) { self.init(LayerField(Field(name)), values) }
}

/// The shapes of a layer, all of one type.
package enum LayerGeometry: Sendable {
    /// Areas, one per feature, in degrees; always written as MultiPolygon.
    case areas(PolygonSet)
    /// Straight lines from a point to another, one per feature, in degrees; written as LineString.
    case lines([(Point, Point)])
    /// Points, one per feature, in degrees; written as Point.
    case points([Point])

    /// How many features there are.
    package var count: Int {
        switch self {
        case .areas(let set): set.featureCount
        case .lines(let lines): lines.count
        case .points(let points): points.count
        }
    }
}

/// A layer before it is written: columns and shapes in the same order.
package struct FeatureTable: Sendable {
    /// Which layer it is.
    package let layer: PlanLayer
    /// Name of the layer, and of its file without the ending.
    package var name: String { layer.rawValue }
    /// The columns in the order of the properties; the first one holds the feature's id.
    package var columns: [LayerColumn]
    /// The shapes.
    package var geometry: LayerGeometry
    /// The languages that its texts are in, the main one first.
    package let languages: [Language]

    /// A layer; every column has one value per shape, and the first column is the id.
    package init(
        _ layer: PlanLayer, columns: [LayerColumn], geometry: LayerGeometry, languages: [Language] = Language.allCases
    ) {
        precondition(columns.allSatisfy { $0.values.count == geometry.count }, "one value per feature")
        (self.layer, self.columns, self.geometry, self.languages) = (layer, columns, geometry, languages)
    }

    /// How many features there are.
    package var count: Int { geometry.count }
}
