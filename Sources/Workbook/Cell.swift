/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
    /// Where the text stands in the cell.
    package enum Alignment: Hashable, Sendable { case left, centre, right }

    /// Heavy letters.
    package var isBold: Bool
    /// Size of the letters in points.
    package var points: Double
    /// Colour of the letters, `0xRRGGBB`.
    package var colour: UInt32
    /// Colour behind them, `0xRRGGBB`; `nil` for none.
    package var fill: UInt32?
    /// Whether a thin line goes round the cell.
    package var hasBorder: Bool
    /// Whether long text goes on in a new line of the cell.
    package var wraps: Bool
    /// Where the text stands.
    package var alignment: Alignment
    /// How a spreadsheet writes the number, such as `#,##0.0`; `@` keeps what is typed in later as text. `nil` for the usual way.
    package var numberFormat: String?

    /// A style; without arguments plain text of 10 points.
    package init(
        isBold: Bool = false, points: Double = 10, colour: UInt32 = 0, fill: UInt32? = nil, hasBorder: Bool = false,
        wraps: Bool = false, alignment: Alignment = .left, numberFormat: String? = nil
    ) {
        (self.isBold, self.points, self.colour, self.fill) = (isBold, points, colour, fill)
        (self.hasBorder, self.wraps, self.alignment) = (hasBorder, wraps, alignment)
        self.numberFormat = numberFormat
    }
}

/// One cell of a sheet. There is no formula among the kinds: nothing from a user's file can become one.
package struct Cell: Sendable {
    /// What a cell holds.
    package enum Value: Sendable, Equatable {
        /// Nothing, but with a style.
        case blank
        /// Text, whatever it begins with.
        case text(String)
        /// A number; one that is not finite is left blank.
        case number(Double)
    }

    /// What it holds.
    package let value: Value
    /// How it looks.
    package var style: CellStyle

    /// A cell from its parts.
    package init(_ value: Value, _ style: CellStyle = CellStyle()) { (self.value, self.style) = (value, style) }

    /// A cell of text.
    package static func text(_ text: String, _ style: CellStyle = CellStyle()) -> Cell { Cell(.text(text), style) }

    /// A cell with a whole number.
    package static func number(_ number: Int, _ style: CellStyle = CellStyle()) -> Cell {
        Cell(.number(Double(number)), style)
    }
}
