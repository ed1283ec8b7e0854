import CountyModel

/// What one table calls villages and their townships.
struct TableNames {
    private let join: TableJoin
    private let column: Int?
    /// Townships of the villages that have a row.
    let towns: [TownIdentity.Claim]

    init(_ join: TableJoin) {
        self.join = join
        let matches = join.table.matches
        column = matches.first { $0.field == .villageName }?.column
        let raw = join.table.raw
        guard let town = matches.first(where: { $0.field == .townName }) else {
            towns = []
            return
        }
        towns = join.rowOfVillage.enumerated().compactMap { village, row in
            // Under an alias the table has the old names.
            guard let row, join.hasOwnName[village], let name = NameText.cleaned(raw.cell(row, town.column)) else {
                return nil
            }
            let place = Place(
                file: raw.file, sheet: raw.sheet, row: row + 1, column: town.shownHeader,
                value: raw.cell(row, town.column))
            return TownIdentity.Claim(village: village, name: name, place: place)
        }
    }

    /// The village's name; `nil` where the table has none, or an old one.
    func name(of village: Int) -> String? {
        guard let column, let row = join.rowOfVillage[village], join.hasOwnName[village] else { return nil }
        return NameText.cleaned(join.table.raw.cell(row, column))
    }
}

/// Which of several names a village is shown by.
enum VillageDisplay {
    private static let offices = ["村民委员会", "居民委员会", "村委会", "居委会"]

    /// The map's, or the first table's where the map has none or names the committee (石溪村村民委员会) and the table the village.
    static func name(onMap: String?, inTables: [String]) -> String? {
        guard let onMap else { return inTables.first }
        guard offices.contains(where: onMap.hasSuffix) else { return onMap }
        return inTables.first { name in onMap.hasPrefix(name) && !offices.contains(where: name.hasSuffix) } ?? onMap
    }
}
