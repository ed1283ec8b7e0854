/// Names of cells such as `B12` and of ranges such as `B2:B4`, counted from 0.
enum CellReference {
    /// Row and column of a name; either is `nil` where the name lacks it.
    static func parse(_ name: some Sequence<UInt8>) -> (row: Int?, column: Int?) {
        var (row, column, hasDigits) = (0, 0, false)
        for byte in name {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = min(column * 26 + Int(byte) - 64, 1 << 40)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): column = min(column * 26 + Int(byte) - 96, 1 << 40)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = min(row * 10 + Int(byte) - 48, 1 << 40)
                hasDigits = true
            case UInt8(ascii: "$"): continue
            default: return (nil, nil)
            }
        }
        return (hasDigits && row > 0 ? row - 1 : nil, column > 0 ? column - 1 : nil)
    }

    static func range(_ name: String) -> MergedRange? {
        let ends = name.split(separator: ":").map { parse($0.utf8) }
        guard ends.count == 2, let top = ends[0].row, let left = ends[0].column, let bottom = ends[1].row,
            let right = ends[1].column
        else { return nil }
        return MergedRange(
            rows: min(top, bottom)...max(top, bottom), columns: min(left, right)...max(left, right))
    }
}
