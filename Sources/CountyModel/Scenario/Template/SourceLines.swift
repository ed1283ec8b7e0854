/// The lines of a YAML text, counted in code points as the marks of the parser are.
struct SourceLines {
    /// A place between two code points, from 0.
    struct Spot {
        var row: Int
        var column: Int

        init(_ row: Int, _ column: Int) { (self.row, self.column) = (row, column) }

        /// Where a value begins; `nil` where the parser has not said it.
        init?(_ place: Place) {
            guard let row = place.row, let column = place.column.flatMap({ Int($0) }) else { return nil }
            self.init(row - 1, column - 1)
        }
    }

    private(set) var lines: [[Unicode.Scalar]]
    private let mark: String

    init(_ text: String) {
        let isMarked = text.unicodeScalars.first == "\u{FEFF}"
        mark = isMarked ? "\u{FEFF}" : ""
        lines = text.unicodeScalars.dropFirst(isMarked ? 1 : 0)
            .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    }

    /// The whole text.
    var text: String {
        var all = String.UnicodeScalarView()
        for (index, line) in lines.enumerated() {
            if index > 0 { all.append("\n") }
            all.append(contentsOf: line)
        }
        return mark + String(all)
    }

    private static func isBlank(_ sign: Unicode.Scalar) -> Bool { sign == " " || sign == "\t" || sign == "\r" }

    /// The sign at a place; `nil` behind the end of its line.
    func sign(_ spot: Spot) -> Unicode.Scalar? {
        lines.indices.contains(spot.row) && lines[spot.row].indices.contains(spot.column)
            ? lines[spot.row][spot.column] : nil
    }

    /// Whether a line says something, and is neither blank nor a comment.
    func isContent(_ row: Int) -> Bool {
        let first = lines[row].first { !Self.isBlank($0) }
        return first != nil && first != "#"
    }

    func indent(_ row: Int) -> Int { lines[row].prefix { $0 == " " }.count }

    /// The last line of an entry that begins in a row with its key at a column.
    func lastRow(from row: Int, column: Int, isList: Bool) -> Int {
        var last = row
        for next in lines.indices.dropFirst(row + 1) where isContent(next) {
            let depth = indent(next)
            let isItem = isList && depth == column && lines[next][depth] == "-"
            guard depth > column || isItem else { break }
            last = next
        }
        return last
    }

    /// The place behind the colon of a key.
    func colon(behindKeyAt spot: Spot) -> Spot? {
        guard let start = sign(spot) else { return nil }
        let isQuoted = start == "\"" || start == "'"
        guard var place = isQuoted ? end(ofQuoted: spot) : spot else { return nil }
        while let sign = sign(place) {
            place.column += 1
            if sign == ":" { return place }
        }
        return nil
    }

    /// The place behind a value that begins here in quotes, brackets or neither; `nil` for what is written in another way.
    func end(ofValueAt spot: Spot, isInFlow: Bool) -> Spot? {
        guard let start = sign(spot) else { return nil }
        switch start {
        case "\"", "'": return end(ofQuoted: spot)
        case "{", "[": return end(ofFlow: spot)
        case "|", ">", "&", "*", "!", "%", "@", "`": return nil
        default: return end(ofPlain: spot, isInFlow: isInFlow)  // open: any sign may begin a text
        }
    }

    private func end(ofPlain spot: Spot, isInFlow: Bool) -> Spot {
        var (end, column) = (spot.column, spot.column)
        while let sign = sign(Spot(spot.row, column)) {
            if isInFlow, [",", "}", "]"].contains(sign) { break }
            if sign == "#", column > 0, Self.isBlank(lines[spot.row][column - 1]) { break }
            column += 1
            if !Self.isBlank(sign) { end = column }
        }
        return Spot(spot.row, end)
    }

    private func end(ofQuoted spot: Spot) -> Spot? {
        guard let quote = sign(spot) else { return nil }
        var place = Spot(spot.row, spot.column + 1)
        while place.row < lines.count {
            guard let sign = sign(place) else {
                place = Spot(place.row + 1, 0)
                continue
            }
            if quote == "\"", sign == "\\" {
                place.column += 2
                continue
            }
            place.column += 1
            guard sign == quote else { continue }
            if quote == "'", self.sign(place) == "'" { place.column += 1 } else { return place }
        }
        return nil
    }

    private func end(ofFlow spot: Spot) -> Spot? {
        var (place, depth) = (spot, 0)
        while place.row < lines.count {
            guard let sign = sign(place) else {
                place = Spot(place.row + 1, 0)
                continue
            }
            let before = place.column > 0 ? lines[place.row][place.column - 1] : " "
            if sign == "#", Self.isBlank(before) {
                place = Spot(place.row + 1, 0)
            } else if sign == "\"" || sign == "'", Self.isBlank(before) || "[{,:".unicodeScalars.contains(before) {
                guard let end = end(ofQuoted: place) else { return nil }
                place = end
            } else {
                place.column += 1
                if sign == "{" || sign == "[" { depth += 1 }
                if sign == "}" || sign == "]" { depth -= 1 }
                if depth == 0 { return place }
            }
        }
        return nil
    }

    /// The place of the last sign before another that is no blank, on the same line; the other itself where there is none.
    func back(overBlanksBefore spot: Spot) -> Spot {
        var place = spot
        while place.column > 0, Self.isBlank(lines[place.row][place.column - 1]) { place.column -= 1 }
        return place
    }

    /// The place of the next sign that is no blank, on the same line.
    func on(overBlanksAt spot: Spot) -> Spot {
        var place = spot
        while let sign = sign(place), Self.isBlank(sign) { place.column += 1 }
        return place
    }

    /// Puts a text in the place of what stands between two places.
    mutating func replace(_ start: Spot, _ end: Spot, by text: String) {
        lines[start.row] =
            Array(lines[start.row][..<start.column]) + Array(text.unicodeScalars) + lines[end.row][end.column...]
        if end.row > start.row { lines.removeSubrange((start.row + 1)...end.row) }
    }

    /// Puts lines behind a row, which end as it does.
    mutating func insert(_ texts: [String], behind row: Int) {
        let ending: [Unicode.Scalar] = lines[row].last == "\r" ? ["\r"] : []
        lines.insert(contentsOf: texts.map { Array($0.unicodeScalars) + ending }, at: row + 1)
    }

    /// Takes lines away that say something; comments and blank lines between them stay.
    mutating func removeContent(_ rows: ClosedRange<Int>) {
        for row in rows.reversed() where isContent(row) { lines.remove(at: row) }
    }
}
