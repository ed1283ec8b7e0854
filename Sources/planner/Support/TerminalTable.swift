import ClusterPlanner

/// Lines of cells with tabs between, set in columns for a screen; programs get the tabs.
enum TerminalTable {
    /// The text with every run of lines that have tabs set in columns. The last cell of a line is left as long as it is.
    static func aligned(_ text: String) -> String {
        var lines: [String] = []
        var block: [[String]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if cells.count > 1 {
                block.append(cells)
            } else {
                lines += columns(block)
                block = []
                lines.append(String(line))
            }
        }
        return (lines + columns(block)).joined(separator: "\n")
    }

    private static func columns(_ block: [[String]]) -> [String] {
        let count = block.map(\.count).max() ?? 0
        let body = block.dropFirst()
        let widths = (0..<count).map { column in
            block.map { $0.count > column + 1 ? width($0[column]) : 0 }.max() ?? 0
        }
        // A column of numbers stands at the right, its heading with it.
        let isNumeric = (0..<count).map { column in
            let cells = body.compactMap { $0.count > column && !$0[column].isEmpty ? $0[column] : nil }
            return !cells.isEmpty && cells.allSatisfy { $0 == "–" || $0 == "—" || Double($0) != nil }
        }
        return block.map { cells in
            var line = ""
            for (column, cell) in cells.enumerated() {
                let isLast = column == cells.count - 1
                let room =
                    isLast && isNumeric[column]
                    ? block.map { $0.count > column ? width($0[column]) : 0 }.max() ?? 0 : widths[column]
                let blanks = String(repeating: " ", count: max(0, room - width(cell)))
                line += isNumeric[column] ? blanks + cell : isLast ? cell : cell + blanks
                if !isLast { line += "  " }
            }
            return line
        }
    }

    /// Places that a text takes on a screen: two for each sign of East Asian writing (Unicode's wide and full-width ones), none for
    /// marks that sit on others.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format {
                return sum
            }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
                return sum + 2
            default: return sum + 1
            }
        }
    }
}
