import CountyModel

/// A symbol of QGIS: what a feature is drawn with, layer over layer.
package struct Symbol {
    /// What it draws.
    package enum Kind: String { case fill, line, marker }

    package let kind: Kind
    package let layers: [SymbolLayer]

    init(_ kind: Kind, _ layers: [SymbolLayer]) { (self.kind, self.layers) = (kind, layers) }

    func markup(name: String) -> Markup {
        Templates.symbol.filled([
            "kind": .text(kind.rawValue), "name": .text(name),
            "layers": .rows(layers.enumerated().map { index, layer in layer.row(inner: "@\(name)@\(index)") }),
        ])
    }
}

/// One layer of a symbol: its class in QGIS and the class's properties. They are lists here and no templates, because each is
/// written twice, for old versions and new ones.
package struct SymbolLayer {
    private let className: String
    private let properties: [(String, String)]
    /// The fill by an expression on the feature, above the one of the properties.
    private let fillExpression: String?
    /// What the layer is drawn with, as a boxed value: a hatching has a line, an arrow a fill.
    private let inner: [Symbol]

    private init(
        _ className: String, _ properties: [(String, String)], fillExpression: String? = nil, inner: Symbol? = nil
    ) {
        (self.className, self.properties, self.fillExpression) = (className, properties, fillExpression)
        self.inner = inner.map { [$0] } ?? []
    }

    /// An area with its outline; no colour leaves it open, no outline leaves that away. Widths in millimetres.
    package static func area(
        fill: String?, fillExpression: String? = nil, outline: String? = nil, width: Double = 0.26
    ) -> SymbolLayer {
        SymbolLayer(
            "SimpleFill",
            [
                ("color", rgba(fill ?? "#ffffff")), ("joinstyle", "round"),
                ("outline_color", rgba(outline ?? "#ffffff")), ("outline_style", outline == nil ? "no" : "solid"),
                ("outline_width", NumberText.plain(width)), ("outline_width_unit", "MM"),
                ("style", fill == nil ? "no" : "solid"),
            ], fillExpression: fillExpression)
    }

    /// Slanting lines.
    static func hatch(_ colour: String, angle: Int, width: Double, distance: Double) -> SymbolLayer {
        SymbolLayer(
            "LinePatternFill",
            [
                ("angle", String(angle)), ("color", rgba(colour)), ("distance", NumberText.plain(distance)),
                ("distance_unit", "MM"), ("line_width", NumberText.plain(width)), ("line_width_unit", "MM"),
                ("offset", "0"), ("offset_unit", "MM"),
            ], inner: Symbol(.line, [.line(colour, width: width)]))
    }

    /// A line; `dashes` in millimetres, drawn and left out by turns.
    package static func line(_ colour: String, width: Double, dashes: [Double] = []) -> SymbolLayer {
        let pattern = dashes.map { NumberText.plain($0) }.joined(separator: ";")
        return SymbolLayer(
            "SimpleLine",
            [
                ("capstyle", dashes.isEmpty ? "round" : "flat"), ("customdash", dashes.isEmpty ? "5;2" : pattern),
                ("customdash_unit", "MM"), ("joinstyle", "round"), ("line_color", rgba(colour)),
                ("line_style", "solid"), ("line_width", NumberText.plain(width)), ("line_width_unit", "MM"),
                ("use_custom_dash", dashes.isEmpty ? "0" : "1"),
            ])
    }

    /// A straight arrow from the first vertex to the last.
    static func arrow(_ colour: String, width: Double, head: Double) -> SymbolLayer {
        SymbolLayer(
            "ArrowLine",
            [
                ("arrow_start_width", NumberText.plain(width)), ("arrow_start_width_unit", "MM"), ("arrow_type", "0"),
                ("arrow_width", NumberText.plain(width)), ("arrow_width_unit", "MM"),
                ("head_length", NumberText.plain(head)), ("head_length_unit", "MM"),
                ("head_thickness", NumberText.plain(head * 0.6)), ("head_thickness_unit", "MM"), ("head_type", "0"),
                ("is_curved", "0"), ("is_repeated", "0"), ("offset", "0"), ("offset_unit", "MM"),
            ], inner: Symbol(.fill, [.area(fill: colour)]))
    }

    /// A star as the printed map has it.
    static func star(_ colour: String, size: Double) -> SymbolLayer {
        SymbolLayer(
            "SimpleMarker",
            [
                ("angle", "0"), ("color", rgba(colour)), ("horizontal_anchor_point", "1"), ("joinstyle", "round"),
                ("name", "star"), ("offset", "0,0"), ("outline_color", rgba("#ffffff")), ("outline_style", "solid"),
                ("outline_width", "0.25"), ("outline_width_unit", "MM"), ("scale_method", "diameter"),
                ("size", NumberText.plain(size)), ("size_unit", "MM"), ("vertical_anchor_point", "1"),
            ])
    }

    /// - Parameter inner: name of the symbol inside.
    func row(inner name: String) -> Template.Row {
        [
            "class": .text(className), "properties": .rows(properties.map { ["key": .text($0), "value": .text($1)] }),
            "fill": .rows(fillExpression.map { [["expression": .text($0)]] } ?? []),
            "inner": .elements(.joined(inner.map { $0.markup(name: name) })),
        ]
    }

    /// `#a9c9ea` as `169,201,234,255`.
    static func rgba(_ hex: String) -> String {
        let value = Int(hex.dropFirst(), radix: 16) ?? 0
        return "\(value >> 16 & 255),\(value >> 8 & 255),\(value & 255),255"
    }
}
