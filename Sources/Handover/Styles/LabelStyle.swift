import CountyModel

/// How a layer's features are named on the map.
package struct LabelStyle {
    /// Where the text stands.
    enum Placement: String {
        /// Inside an area, lying.
        case inside = "4"
        /// Around a point, where there is room.
        case around = "6"
    }

    /// What stands there, an expression.
    let expression: String
    let placement: Placement
    /// Points.
    package let size: Double
    package let colour: String
    package let isBold: Bool
    /// 0…10: which labels stay when there is no room for all.
    let priority: Int
    /// One over the smallest scale at which the names show; `nil` shows them always.
    var upToScale: Int?

    /// Fonts of Windows, of Linux desktops and of Debian, the first that is there.
    static let fonts = ["Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans CN", "WenQuanYi Micro Hei"]

    var markup: Markup {
        Templates.labeling.filled([
            "text_style": Self.textStyle(
                size: size, colour: colour, isBold: isBold, haloMillimeters: 0.6, expression: expression),
            "placement": .text(placement.rawValue), "priority": "\(priority)",
            "distance_mm": placement == .around ? "0.4" : "0", "is_obstacle": placement == .around ? "1" : "0",
            "has_scale": upToScale == nil ? "0" : "1", "up_to_scale": "\(upToScale ?? 0)",
        ])
    }

    /// A text style of QGIS; an expression makes it that of a label.
    static func textStyle(
        size: Double, colour: String, isBold: Bool = false, haloMillimeters: Double = 0, expression: String? = nil
    ) -> Template.Value {
        .elements(
            Templates.textStyle.filled([
                "label": .rows(expression.map { [["expression": .text($0)]] } ?? []),
                "font": .text(fonts[0]), "points": "\(NumberText.plain(size))", "weight": isBold ? "75" : "50",
                "face": isBold ? "Bold" : "Regular", "colour": .text(SymbolLayer.rgba(colour)),
                "families": .rows(fonts.map { ["family": .text($0)] }), "has_halo": haloMillimeters > 0 ? "1" : "0",
                "halo_mm": "\(NumberText.plain(haloMillimeters))",
            ]))
    }
}
