/// The truth about one planted fault.
package struct PlantedFault: Sendable, Equatable {
    /// What was planted.
    package let kind: FaultKind
    /// File it is in.
    package let file: String
    /// Row of the sheet or number of the feature, from 1; `nil` where the fault is a column's, a file's or an absent row.
    package let row: Int?
    /// 12-digit code of the village; empty where no village is concerned.
    package let villageCode: String
    /// Name of the village or of the column.
    package let name: String

    /// A truth from its parts.
    package init(kind: FaultKind, file: String, row: Int?, villageCode: String, name: String) {
        (self.kind, self.file, self.row) = (kind, file, row)
        (self.villageCode, self.name) = (villageCode, name)
    }
}

/// Where a fault was planted, while rows may still move.
struct FaultSite {
    enum Spot {
        case mainRow(Int)
        case mainFile
        case namedRow(Int)
        case feature(Int)
        case map
        case seats
    }

    let kind: FaultKind
    let spot: Spot
    let villageCode: String
    let name: String

    /// The truth once every row is in its place.
    func resolved(in delivery: Delivery) -> PlantedFault {
        let (file, row): (String, Int?) =
            switch spot {
            case .mainRow(let id): (delivery.main.file, delivery.main.rowNumber(id: id))
            case .mainFile: (delivery.main.file, nil)
            case .namedRow(let id): (delivery.named.file, delivery.named.rowNumber(id: id))
            case .feature(let index): (delivery.mapFileName, index + 1)
            case .map: (delivery.mapFileName, nil)
            case .seats: (Delivery.seatFile, nil)
            }
        return PlantedFault(kind: kind, file: file, row: row, villageCode: villageCode, name: name)
    }
}

extension Delivery {
    /// File that the map is written to.
    package var mapFileName: String { hasSwappedAxes ? Delivery.swappedMapFile : Delivery.mapFile }
}
