import CountyModel

/// One column of a layer: how every format calls it, what it holds, and what it means.
package struct LayerField: Sendable, Equatable {
    /// What its cells hold.
    package enum Kind: String, Sendable { case text, integer, real, flag }

    /// When a layer has the column.
    package enum Presence: Sendable {
        /// Always, without gaps.
        case always
        /// When the county has the numbers for it; cells may be empty.
        case whenKnown
    }

    /// Name of the property.
    package let name: String
    /// At most ten ASCII capitals and digits, for shapefiles.
    package let short: String
    /// The Chinese label.
    package let zh: String
    /// What its cells hold.
    package let kind: Kind
    /// The unit of its numbers; empty when it has none.
    package let unit: String
    /// When it is there.
    package let presence: Presence
    /// Whether it is too long for the 254 bytes of a shapefile to be of any use there.
    package let isLong: Bool
    /// What it means.
    package let meaning: Bilingual

    init(
        _ name: String, _ short: String, _ zh: String, _ kind: Kind, unit: String = "", presence: Presence = .always,
        isLong: Bool = false, _ meaningZh: String, _ meaningEn: String
    ) {
        (self.name, self.short, self.zh, self.kind, self.unit) = (name, short, zh, kind, unit)
        (self.presence, self.isLong) = (presence, isLong)
        meaning = Bilingual(zh: meaningZh, en: meaningEn)
    }

    /// A column of the data dictionary as a layer carries it.
    init(_ field: Field, _ meaningZh: String = "村级数据", _ meaningEn: String = "from the villages' tables") {
        let described = field.described
        let kind: Kind =
            switch described?.kind {
            case .integer: .integer
            case .flag: .flag
            case .text, .list: .text
            default: .real
            }
        self.init(
            field.name, described?.short ?? Self.short(field.name), field.label, kind, unit: described?.unit ?? "",
            presence: .whenKnown, meaningZh, meaningEn)
    }

    /// A short name for a column that has none of its own.
    package static func short(_ name: String) -> String {
        let letters = name.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9") ~= $0) }
        let text = String(String.UnicodeScalarView(letters)).uppercased().prefix(10)
        return text.isEmpty ? "VALUE" : String(text)
    }

    /// Label with its unit, as headers show it: 收入合计(万元).
    package var label: String { unit.isEmpty ? zh : "\(zh)(\(unit))" }
}

extension LayerField {
    /// The columns of a layer in their order; empty for a layer the program does not write.
    package static func of(layer: String) -> [LayerField] {
        switch layer {
        case "clusters": clusters
        case "villages": villages
        case "edges": edges
        case "leads": leads
        default: []
        }
    }

    /// The column of a layer; one that the program does not know itself (a county's own measure) is described by its name.
    package static func of(_ column: String, layer: String) -> LayerField {
        byLayer[layer]?[column] ?? LayerField(Field(column))
    }

    private static let byLayer = Dictionary(
        uniqueKeysWithValues: PlanLayers.names.map { layer in
            (layer, Dictionary(of(layer: layer).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
        })
}
