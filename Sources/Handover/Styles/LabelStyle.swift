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
        Markup(
            "labeling", [("type", "simple")],
            [
                Markup(
                    "settings", [("calloutType", "simple")],
                    [Self.text(self), format, place, rendering, Markup.dataDefined([], tag: "dd_properties")])
            ])
    }

    private static func text(_ style: LabelStyle) -> Markup {
        textStyle(
            size: style.size, colour: style.colour, isBold: style.isBold, bufferMillimeters: 0.6,
            [("fieldName", style.expression), ("isExpression", "1"), ("useSubstitutions", "0")])
    }

    /// A text style of QGIS.
    static func textStyle(
        size: Double, colour: String, isBold: Bool, bufferMillimeters: Double = 0, _ more: [(String, String)] = []
    ) -> Markup {
        Markup(
            "text-style",
            more + [
                ("fontFamily", fonts[0]), ("fontSize", NumberText.plain(size)), ("fontSizeUnit", "Point"),
                ("fontWeight", isBold ? "75" : "50"), ("fontItalic", "0"), ("fontUnderline", "0"),
                ("fontStrikeout", "0"), ("namedStyle", isBold ? "Bold" : "Regular"),
                ("textColor", SymbolLayer.rgba(colour)), ("textOpacity", "1"), ("textOrientation", "horizontal"),
                ("multilineHeight", "1"), ("capitalization", "0"), ("fontKerning", "1"), ("fontLetterSpacing", "0"),
                ("fontWordSpacing", "0"), ("blendMode", "0"), ("allowHtml", "0"),
            ],
            [
                Markup("families", [], fonts.map { Markup("family", [("name", $0)]) }),
                Markup(
                    "text-buffer",
                    [
                        ("bufferDraw", bufferMillimeters > 0 ? "1" : "0"),
                        ("bufferSize", NumberText.plain(bufferMillimeters)), ("bufferSizeUnits", "MM"),
                        ("bufferColor", "255,255,255,255"), ("bufferOpacity", "0.85"), ("bufferJoinStyle", "128"),
                        ("bufferNoFill", "1"), ("bufferBlendMode", "0"),
                    ]),
            ])
    }

    private var format: Markup {
        Markup("text-format", [("multilineAlign", "1"), ("wrapChar", ""), ("autoWrapLength", "0"), ("decimals", "3")])
    }

    private var place: Markup {
        Markup(
            "placement",
            [
                ("placement", placement.rawValue), ("dist", placement == .around ? "0.4" : "0"), ("distUnits", "MM"),
                ("priority", String(priority)), ("centroidInside", "1"), ("centroidWhole", "1"),
                ("fitInPolygonOnly", "0"), ("offsetType", "1"), ("quadOffset", "4"), ("polygonPlacementFlags", "2"),
                ("predefinedPositionOrder", "TR,TL,BR,BL,R,L,TSR,BSR"),
            ])
    }

    private var rendering: Markup {
        Markup(
            "rendering",
            [
                // Areas are what names stand on; only points are kept clear of.
                ("drawLabels", "1"), ("displayAll", "0"), ("obstacle", placement == .around ? "1" : "0"),
                ("obstacleFactor", "1"),
                ("scaleVisibility", upToScale == nil ? "0" : "1"), ("scaleMin", "1"),
                ("scaleMax", String(upToScale ?? 0)), ("labelPerPart", "0"), ("mergeLines", "0"),
                ("upsidedownLabels", "0"), ("unplacedVisibility", "0"), ("zIndex", "0"),
            ])
    }
}
