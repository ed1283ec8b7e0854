/// The townships of the map, found by what a table calls them.
package struct TownNames {
    /// What the name of a township in a table turned out to be.
    package enum Found: Equatable {
        /// A township of the map, by its number here.
        case town(Int)
        /// The table names no township in this row.
        case blank
        /// A name that the map does not have, or that two of its townships share once 镇 and 乡 are left out.
        case unknown
    }

    private let byName: [String: Int]
    private let byBareName: [String: [Int]]
    /// Township of each village; `nil` where the map does not say.
    let ofVillage: [Int?]

    /// Whether the map names no township at all.
    package var isEmpty: Bool { byName.isEmpty }

    init(_ towns: [String?]) {
        var byName: [String: Int] = [:]
        var byBareName: [String: [Int]] = [:]
        ofVillage = towns.map { name in
            guard let name, !NameForm.town(name).isEmpty else { return nil }
            let key = NameForm.town(name)
            if let known = byName[key] { return known }
            let number = byName.count
            byName[key] = number
            byBareName[NameForm.bareTown(name), default: []].append(number)
            return number
        }
        (self.byName, self.byBareName) = (byName, byBareName)
    }

    /// A name as it stands goes before one without its ending: 城关镇 and 城关乡 are two.
    package func find(_ name: String) -> Found {
        let key = NameForm.town(name)
        if key.isEmpty { return .blank }
        if let town = byName[key] { return .town(town) }
        let bare = byBareName[NameForm.bareTown(name)] ?? []
        return bare.count == 1 ? .town(bare[0]) : .unknown
    }
}
