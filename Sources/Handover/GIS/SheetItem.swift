import CountyModel

/// Items of a print sheet as QGIS writes them; places in millimetres.
enum SheetItem {
    package enum Alignment: String {
        case start = "1"
        case end = "2"
        case middle = "4"
    }

    /// An item's name in the project: counted, so that the same plan gives the same bytes.
    package static func key(_ number: Int) -> String {
        let digits = String(number)
        return "{00000000-0000-4000-9000-" + String(repeating: "0", count: 12 - digits.count) + digits + "}"
    }

    private static func mm(_ length: Double) -> String { NumberText.plain(length, decimals: 3) }

    package static func item(
        _ type: Int, _ box: MapBox, number: Int, _ attributes: [(String, String)], _ children: [Markup]
    ) -> Markup {
        let place = "\(mm(box.x)),\(mm(box.y)),mm"
        var all = [
            ("type", String(type)), ("uuid", key(number)), ("templateUuid", key(number)), ("position", place),
            ("positionOnPage", place), ("size", "\(mm(box.width)),\(mm(box.height)),mm"), ("zValue", String(number)),
            ("referencePoint", "0"), ("visibility", "1"), ("opacity", "1"), ("blendMode", "0"), ("itemRotation", "0"),
            ("outlineWidthM", "0.3,mm"), ("frameJoinStyle", "miter"), ("positionLock", "false"),
            ("excludeFromExports", "0"), ("groupUuid", ""),
        ]
        for (name, standard) in [("frame", "false"), ("background", type == 65639 ? "true" : "false"), ("id", "")]
        where !attributes.contains(where: { $0.0 == name }) { all.append((name, standard)) }
        let paints = [
            colour("FrameColor", "#1c1c1c"), colour("BackgroundColor", "#ffffff"),
            Markup("LayoutObject", [], [Markup("customproperties", [], [Markup("Option")])]),
        ]
        return Markup("LayoutItem", all + attributes, paints + children)
    }

    package static func colour(_ tag: String, _ hex: String) -> Markup {
        let parts = SymbolLayer.rgba(hex).split(separator: ",").map(String.init)
        return Markup(tag, [("red", parts[0]), ("green", parts[1]), ("blue", parts[2]), ("alpha", parts[3])])
    }

    static var pageSymbol: Markup { Symbol(.fill, [.area(fill: "#ffffff")]).markup(name: "") }

    /// A font as Qt describes it.
    static func font(_ points: Double, isBold: Bool) -> String {
        "\(LabelStyle.fonts[0]),\(NumberText.plain(points, decimals: 2)),-1,5,\(isBold ? 75 : 50),0,0,0,0,0"
    }

    package static func label(
        _ text: String, _ box: MapBox, number: Int, points: Double, isBold: Bool = false, colour: String,
        align: Alignment = .start
    ) -> Markup {
        item(
            65641, box, number: number,
            [
                // What stands between these marks would be run as an expression.
                ("labelText", text.replacing("[%", with: "[ %")), ("halign", align.rawValue), ("valign", "128"),
                ("htmlState", "0"),
                ("marginX", "0"), ("marginY", "0"),
            ],
            [
                Markup("LabelFont", [("description", font(points, isBold: isBold)), ("style", "")]),
                SheetItem.colour("FontColor", colour),
                // What versions from 3.24 on read instead.
                LabelStyle.textStyle(size: points, colour: colour, isBold: isBold),
            ])
    }

    package static func picture(_ file: String, _ box: MapBox, number: Int) -> Markup {
        item(
            65640, box, number: number,
            [
                ("file", file), ("mode", "0"), ("resizeMode", "0"), ("anchorPoint", "4"), ("pictureRotation", "0"),
                ("mapUuid", ""), ("northMode", "0"), ("northOffset", "0"), ("svgFillColor", "255,255,255,255"),
                ("svgBorderColor", "0,0,0,255"), ("svgBorderWidth", "0.2"),
            ], [])
    }

    package static func scaleBar(
        _ box: MapBox, number: Int, mapNumber: Int, kilometersPerSegment: Double, unit: String, points: Double,
        height: Double
    ) -> Markup {
        item(
            65646, box, number: number,
            [
                ("mapUuid", key(mapNumber)), ("style", "Single Box"), ("unitType", "km"), ("unitLabel", unit),
                ("numUnitsPerSegment", NumberText.plain(kilometersPerSegment)), ("numMapUnitsPerScaleBarUnit", "1"),
                ("numSegments", "4"), ("numSegmentsLeft", "0"), ("segmentSizeMode", "0"), ("height", mm(height)),
                ("labelBarSpace", "1.2"), ("boxContentSpace", "1"), ("outlineWidth", "0.25"), ("alignment", "0"),
                ("lineJoinStyle", "miter"), ("lineCapStyle", "square"), ("minBarWidth", "50"),
                ("maxBarWidth", "150"), ("labelVerticalPlacement", "0"), ("labelHorizontalPlacement", "0"),
            ],
            [
                LabelStyle.textStyle(size: points, colour: "#1c1c1c", isBold: false), colour("fillColor", "#1c1c1c"),
                colour("fillColor2", "#ffffff"), colour("strokeColor", "#1c1c1c"),
            ])
    }
}
