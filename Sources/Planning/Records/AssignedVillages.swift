import CountyData
import CountyModel

/// Finds the villages that a cell of a plan means: by code in any of the forms spreadsheets leave, else by name.
struct AssignedVillages {
    /// What a cell turned out to be.
    enum Found: Equatable {
        case villages([Int])
        /// Nothing is named.
        case blank
        /// Something that is no village of the map; the words that are not understood.
        case unknown(String)
        /// A name that several villages have.
        case several(String)
    }

    private let county: County
    private let names: VillageNames
    private let hasStatisticalCodes: Bool

    init(_ county: County) {
        self.county = county
        names = VillageNames(
            names: county.villages.map(\.name), towns: county.villages.map { $0.townName.isEmpty ? nil : $0.townName },
            endings: NameMatchOptions().strip)
        hasStatisticalCodes = county.villages.contains { $0.code.isStatistical }
    }

    /// The village of a code.
    func byCode(_ cell: String) -> Found {
        let written = HeaderText.folded(cell)
        if CellReader.missing.contains(written) { return .blank }
        if let village = county.index(of: VillageCode(written)) { return .villages([village]) }
        if hasStatisticalCodes, case .code(let code) = CodeReader.read(cell, kind: .cn12, take: 12),
            let village = county.index(of: code)
        {
            return .villages([village])
        }
        return .unknown(written)
    }

    /// The village of a name, or the villages of a list of names or codes in one cell.
    func byName(_ cell: String, town: String) -> Found {
        if CellReader.missing.contains(HeaderText.folded(cell)) { return .blank }
        let whole = one(cell, town)
        if case .villages = whole { return whole }
        let parts = cell.split { Self.separators.contains($0) || $0.isNewline }.map(String.init)
            .filter { !CellReader.missing.contains(HeaderText.folded($0)) }
        guard parts.count > 1 else { return whole }
        var villages: [Int] = []
        for part in parts {
            switch one(part, town) {
            case .villages(let found): villages += found
            case .blank: continue
            case let other: return other
            }
        }
        return .villages(villages)
    }

    private static let separators: Set<Character> = ["、", ",", "，", ";", "；", "|", "/", "\u{3000}", "\t"]

    private func one(_ cell: String, _ town: String) -> Found {
        if case .villages(let found) = byCode(cell) { return .villages(found) }
        // 石溪村(牵头) and 云桥镇石溪村 are as offices write lists.
        var name = HeaderText.folded(cell)
        if let open = name.lastIndex(of: "("), name.hasSuffix(")"), open > name.startIndex {
            name = String(name[..<open])
        }
        switch names.find(town: town, name: name) {
        case .village(let village, .same), .village(let village, .variant): return .villages([village])
        case .several: return .several(HeaderText.folded(cell))
        case .village(_, .unreadable), .none:
            for prefix in Set(county.villages.map(\.townName)).sorted() where !prefix.isEmpty && name.hasPrefix(prefix)
            {
                if case .village(let village, .same) = names.find(
                    town: prefix, name: String(name.dropFirst(prefix.count)))
                {
                    return .villages([village])
                }
            }
            return .unknown(HeaderText.folded(cell))
        }
    }
}
