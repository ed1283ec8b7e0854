/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
    /// Where the text stands in the cell.
    public enum Alignment: Hashable, Sendable { case left, centre, right }

    /// Heavy letters.
    public var isBold: Bool
    /// Size of the letters in points.
    public var points: Double
    /// Colour of the letters, `0xRRGGBB`.
    public var colour: UInt32
    /// Colour behind them, `0xRRGGBB`; `nil` for none.
    public var fill: UInt32?
    /// Whether a thin line goes round the cell.
    public var hasBorder: Bool
    /// Whether long text goes on in a new line of the cell.
    public var wraps: Bool
    /// Where the text stands.
    public var alignment: Alignment
    /// How a spreadsheet writes the number, such as `#,##0.0`; `@` keeps what is typed in later as text. `nil` for the usual way.
    public var numberFormat: String?

    /// A style; without arguments plain text of 10 points.
    public init(
        isBold: Bool = false, points: Double = 10, colour: UInt32 = 0, fill: UInt32? = nil, hasBorder: Bool = false,
        wraps: Bool = false, alignment: Alignment = .left, numberFormat: String? = nil
    ) {
        (self.isBold, self.points, self.colour, self.fill) = (isBold, points, colour, fill)
        (self.hasBorder, self.wraps, self.alignment) = (hasBorder, wraps, alignment)
        self.numberFormat = numberFormat
    }
}

/// One cell of a sheet. There is no formula among the kinds: nothing from a user's file can become one.
public struct Cell: Sendable {
    /// What a cell holds.
    public enum Value: Sendable, Equatable {
        /// Nothing, but with a style.
        case blank
        /// Text, whatever it begins with.
        case text(String)
        /// A number; one that is not finite is left blank.
        case number(Double)
    }

    /// What it holds.
    public let value: Value
    /// How it looks.
    public let style: CellStyle

    /// A cell from its parts.
    public init(_ value: Value, _ style: CellStyle = CellStyle()) { (self.value, self.style) = (value, style) }

    /// A cell of text.
    public static func text(_ text: String, _ style: CellStyle = CellStyle()) -> Cell { Cell(.text(text), style) }

    /// A cell with a whole number.
    public static func number(_ number: Int, _ style: CellStyle = CellStyle()) -> Cell {
        Cell(.number(Double(number)), style)
    }
}
