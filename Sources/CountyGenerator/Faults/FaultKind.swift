/// A fault that real deliveries carry, and what a reader must say about it.
package enum FaultKind: String, Sendable, CaseIterable {
    // In the table that is joined by code.
    case scientificCode = "scientific-code"
    case lostDigits = "lost-digits"
    case duplicateRow = "duplicate-row"
    case otherCounty = "other-county"
    case otherYear = "other-year"
    case villageMissing = "village-missing"
    case rowNotOnMap = "row-not-on-map"
    case wrongTotal = "wrong-total"
    case mergedTown = "merged-town"
    case yuanCell = "yuan-cell"
    case yuanColumn = "yuan-column"
    case hectareColumn = "hectare-column"
    case dashMissing = "dash-missing"
    case fullWidthDigits = "full-width-digits"
    case textInNumber = "text-in-number"
    case negativeIncome = "negative-income"
    case membersOverPeople = "members-over-people"
    case peoplePerHousehold = "people-per-household"
    case landOverArea = "land-over-area"
    case totalBelowOperating = "total-below-operating"
    case weakFlag = "weak-flag"
    // In the table that is joined by names.
    case renamedVillage = "renamed-village"
    case misspeltName = "misspelt-name"
    case privateCharacter = "private-character"
    // On the map.
    case duplicateMapCode = "duplicate-map-code"
    case unnamedLand = "unnamed-land"
    case nullGeometry = "null-geometry"
    case bowTie = "bow-tie"
    case gap = "gap"
    case overlap = "overlap"
    case island = "island"
    case swappedAxes = "swapped-axes"
    // In the file of seats.
    case gcj02Points = "gcj02-points"

    /// Codes of which any one names this fault: the first is the dictionary's, the others say as much.
    package var codes: [String] {
        switch self {
        case .scientificCode: ["E1203"]
        case .lostDigits: ["E1203"]
        case .duplicateRow, .duplicateMapCode: ["E1204"]
        case .otherCounty: ["E1205", "E1101", "E1129"]
        case .otherYear: ["E1130", "E1101", "E1129"]
        case .villageMissing, .rowNotOnMap, .renamedVillage: ["E1101", "E1129"]
        case .privateCharacter: ["W1121", "E1101", "E1129"]
        case .misspeltName: ["E1122", "E1101", "E1129"]
        case .wrongTotal: ["W1308"]
        case .mergedTown: ["N1107"]
        case .yuanCell, .yuanColumn, .hectareColumn: ["W1305"]
        case .dashMissing: ["W1601"]
        case .fullWidthDigits: ["N1303"]
        case .textInNumber: ["E1303"]
        case .negativeIncome: ["W1312", "E1308"]
        case .membersOverPeople: ["W1307"]
        case .peoplePerHousehold: ["W1303"]
        case .landOverArea: ["W1304"]
        case .totalBelowOperating: ["W1301"]
        case .weakFlag: ["W1302"]
        case .unnamedLand: ["E1202", "W1412"]
        case .nullGeometry: ["E1401"]
        case .bowTie: ["W1401", "E1401"]
        case .gap, .overlap: ["W1402"]
        case .island: ["W1403", "E1403"]
        case .swappedAxes: ["E1501", "E1503", "E1504"]
        case .gcj02Points: ["W1406"]
        }
    }

    /// Further codes that the fault may rightly set off: a row that is not used leaves its village without values.
    package var consequences: [String] {
        switch self {
        case .scientificCode, .lostDigits, .otherCounty, .otherYear, .rowNotOnMap, .renamedVillage, .misspeltName,
            .privateCharacter, .villageMissing, .duplicateRow:
            ["E1101", "E1129", "E1122", "E1130", "E1205", "W1601", "W1308"]
        case .yuanColumn: ["W1301", "W1302", "W1305"]
        case .wrongTotal, .mergedTown, .dashMissing, .fullWidthDigits, .hectareColumn, .swappedAxes: []
        case .yuanCell: ["W1301", "W1302", "W1305", "W1308"]
        case .textInNumber, .negativeIncome: ["W1601", "W1301", "W1302", "W1308"]
        // The row of totals was right before.
        case .membersOverPeople, .totalBelowOperating, .peoplePerHousehold: ["W1308"]
        case .landOverArea, .weakFlag: []
        case .duplicateMapCode: ["E1101", "E1405", "W1405", "W1601"]
        case .unnamedLand: []
        case .nullGeometry: ["E1101", "E1405", "W1601", "W1403"]
        case .bowTie, .gap, .overlap: ["W1402", "W1403", "W1408"]
        // A village by itself that may not lead is in no plan.
        case .island: ["W1402", "W1403", "W1408", "W3112"]
        case .gcj02Points: ["W1405"]
        }
    }

    /// Whether nothing else can be planted beside it: it spoils a whole column or the whole map.
    package var standsAlone: Bool { [.yuanColumn, .hectareColumn, .swappedAxes].contains(self) }
}
