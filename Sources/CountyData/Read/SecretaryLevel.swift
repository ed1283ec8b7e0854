/// The levels that send first secretaries: 省派, 市派, 县派, 乡派.
enum SecretaryLevel {
    private static let words = ["省", "市", "县", "区", "乡", "镇", "派", "级", "机关", "单位"]

    /// Whether a cell, half-width, names a level rather than a person: 省派, 市直机关, √.
    static func isOne(_ cell: String) -> Bool { CellReader.isMark(cell) || words.contains(where: cell.contains) }
}
