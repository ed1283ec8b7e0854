/// One sheet of a workbook: cells, and how they are seen and printed. Rows and columns are counted from 0.
public struct Sheet: Sendable {
    /// A colour for cells of a column that hold a certain text, kept when the text is changed by hand.
    public struct Mark: Sendable {
        /// Column.
        public let column: Int
        /// The text that marks a cell; `nil` when any does.
        public let text: String?
        /// Colour of the letters, `0xRRGGBB`.
        public let colour: UInt32
        /// Colour behind them, `0xRRGGBB`.
        public let fill: UInt32

        /// A mark from its parts.
        public init(column: Int, text: String?, colour: UInt32, fill: UInt32) {
            (self.column, self.text, self.colour, self.fill) = (column, text, colour, fill)
        }
    }

    /// A colour for cells of a column whose number lies on one side of a limit, kept when the number is changed by hand.
    public struct Band: Sendable {
        /// Which numbers are marked.
        public enum Limit: Sendable { case below(Double), atLeast(Double) }

        /// Column.
        public let column: Int
        /// Which numbers are marked.
        public let limit: Limit
        /// Colour of the letters, `0xRRGGBB`.
        public let colour: UInt32
        /// Colour behind them, `0xRRGGBB`.
        public let fill: UInt32

        /// A band from its parts.
        public init(column: Int, _ limit: Limit, colour: UInt32, fill: UInt32) {
            (self.column, self.limit, self.colour, self.fill) = (column, limit, colour, fill)
        }
    }

    /// Name on the tab.
    public var name: String
    /// Width of each column in halves of a Chinese character, 0…255.
    public var widths: [Double]
    /// Cells by row; rows may differ in length.
    public var rows: [[Cell]]
    /// Cells that reach over several columns: the first is in `rows`.
    public var spans: [(row: Int, columns: ClosedRange<Int>)] = []
    /// Heights of single rows in points; the others fit their text.
    public var heights: [Int: Double] = [:]
    /// The last row of the header, which stays in sight and is printed on every page; `nil` for none.
    public var headerRow: Int?
    /// How many columns stay in sight beside the header row.
    public var frozenColumns = 0
    /// Whether the rows from the header on can be filtered.
    public var hasFilter = false
    /// Rows at the end that are no part of the list, such as sums: neither filtered nor coloured.
    public var closingRows = 0
    /// Colours by text.
    public var marks: [Mark] = []
    /// Colours by number.
    public var bands: [Band] = []
    /// Colour of the tab, `0xRRGGBB`; `nil` for none.
    public var tabColour: UInt32?
    /// Whether lines between cells are drawn on the screen.
    public var hasGrid = true
    /// How many pages of paper lie side by side; the frozen columns are printed on each of them.
    public var pagesAcross = 1
    /// Text at the bottom of each page, two lines at most and 255 characters: `&P` is the page, `&N` the number of pages.
    public var footer: String?

    /// A sheet from its cells.
    public init(name: String, widths: [Double], rows: [[Cell]]) {
        (self.name, self.widths, self.rows) = (name, widths, rows)
    }
}
