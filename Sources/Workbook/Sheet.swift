/// One sheet of a workbook: cells, and how they are seen and printed. Rows and columns are counted from 0.
package struct Sheet: Sendable {
    /// A colour for cells of a column that hold a certain text, kept when the text is changed by hand.
    package struct Mark: Sendable {
        /// Column.
        package let column: Int
        /// The text that marks a cell; `nil` when any does.
        package let text: String?
        /// Colour of the letters, `0xRRGGBB`.
        package let colour: UInt32
        /// Colour behind them, `0xRRGGBB`.
        package let fill: UInt32

        /// A mark from its parts.
        package init(column: Int, text: String?, colour: UInt32, fill: UInt32) {
            (self.column, self.text, self.colour, self.fill) = (column, text, colour, fill)
        }
    }

    /// A colour for cells of a column whose number lies on one side of a limit, kept when the number is changed by hand.
    package struct Band: Sendable {
        /// Which numbers are marked.
        package enum Limit: Sendable { case below(Double), atLeast(Double) }

        /// Column.
        package let column: Int
        /// Which numbers are marked.
        package let limit: Limit
        /// Colour of the letters, `0xRRGGBB`.
        package let colour: UInt32
        /// Colour behind them, `0xRRGGBB`.
        package let fill: UInt32

        /// A band from its parts.
        package init(column: Int, _ limit: Limit, colour: UInt32, fill: UInt32) {
            (self.column, self.limit, self.colour, self.fill) = (column, limit, colour, fill)
        }
    }

    /// What may be entered into the cells of a column below the header; a blank is always allowed.
    package struct Check: Sendable {
        package enum Kind: Sendable, Equatable {
            /// A whole number in a range.
            case whole(ClosedRange<Int>)
            /// A number in a range.
            case number(ClosedRange<Double>)
            /// One of some words, which the program offers.
            case oneOf([String])
        }
        /// Column from 0.
        package let column: Int
        package let kind: Kind
        /// What is said when something else is entered, 255 characters at most. Numbers out of the range are taken all the same from
        /// whoever insists; other words are not.
        package let message: String

        package init(column: Int, _ kind: Kind, message: String) {
            (self.column, self.kind, self.message) = (column, kind, message)
        }
    }

    /// Name on the tab.
    package var name: String
    /// Width of each column in halves of a Chinese character, 0…255.
    package var widths: [Double]
    /// Cells by row; rows may differ in length.
    package var rows: [[Cell]]
    /// Cells that reach over several columns: the first is in `rows`.
    package var spans: [(row: Int, columns: ClosedRange<Int>)] = []
    /// Heights of single rows in points; the others fit their text.
    package var heights: [Int: Double] = [:]
    /// The last row of the header, which stays in sight and is printed on every page; `nil` for none.
    package var headerRow: Int?
    /// How many columns stay in sight beside the header row.
    package var frozenColumns = 0
    /// Whether the rows from the header on can be filtered.
    package var hasFilter = false
    /// Rows at the end that are not part of the list, such as sums: neither filtered nor coloured.
    package var closingRows = 0
    /// Colours by text.
    package var marks: [Mark] = []
    /// Colours by number.
    package var bands: [Band] = []
    /// What may be entered, column by column.
    package var checks: [Check] = []
    /// How many rows below the header the checks reach, whether they hold cells or not.
    package var checkedRows = 0
    /// Colour of the tab, `0xRRGGBB`; `nil` for none.
    package var tabColour: UInt32?
    /// Whether lines between cells are drawn on the screen.
    package var hasGrid = true
    /// How many pages of paper lie side by side; the frozen columns are printed on each of them.
    package var pagesAcross = 1
    /// What is put on paper, from the top left corner; `nil` for all rows or all columns.
    package var printed: (rows: Int?, columns: Int?) = (nil, nil)
    /// Size on paper in hundredths, 10…100, in place of pages that lie side by side; `nil` leaves it to them.
    package var printScale: Int?
    /// Text at the bottom of each page, two lines at most and 255 characters: `&P` is the page, `&N` the number of pages.
    package var footer: String?

    /// A sheet from its cells.
    package init(name: String, widths: [Double], rows: [[Cell]]) {
        (self.name, self.widths, self.rows) = (name, widths, rows)
    }
}
