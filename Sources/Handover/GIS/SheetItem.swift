import CountyModel

/// Items of a print sheet as QGIS has them; places in millimetres.
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

    static func mm(_ length: Double) -> String { NumberText.plain(length, decimals: 3) }

    /// The attributes that say where an item stands; a higher number is drawn above a lower one.
    static func place(_ box: MapBox, number: Int) -> Template.Value {
        .elements(
            Templates.sheetItem.filled([
                "key": "\(key(number))", "number": "\(number)", "place": "\(mm(box.x)),\(mm(box.y)),mm",
                "size": "\(mm(box.width)),\(mm(box.height)),mm",
            ]))
    }

    static let paints = Template.Value.elements(Templates.sheetPaints.filled())

    /// A font as Qt describes it.
    static func font(_ points: Double, isBold: Bool = false) -> Template.Value {
        "\(LabelStyle.fonts[0]),\(NumberText.plain(points, decimals: 2)),-1,5,\(isBold ? 75 : 50),0,0,0,0,0"
    }

    package static func label(
        _ text: String, _ box: MapBox, number: Int, points: Double, isBold: Bool = false, colour: String,
        align: Alignment = .start
    ) -> Markup {
        let parts = SymbolLayer.rgba(colour).split(separator: ",")
        return Templates.sheetLabel.filled([
            "item": place(box, number: number), "paints": paints, "align": .text(align.rawValue),
            // What stands between these marks would be run as an expression.
            "text": .text(text.replacing("[%", with: "[ %")), "font": font(points, isBold: isBold),
            "red": "\(parts[0])", "green": "\(parts[1])", "blue": "\(parts[2])",
            "text_style": LabelStyle.textStyle(size: points, colour: colour, isBold: isBold),
        ])
    }
}
