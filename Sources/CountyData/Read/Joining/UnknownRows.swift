import CountyModel

/// Finds out why rows of a table did not meet a village of the map, and whom they probably mean.
struct UnknownRows {
    /// Why a row was given to a village whose name is written otherwise.
    package enum Way: Equatable {
        /// Characters that cannot be read were passed over.
        case unreadable
        /// A differing character was let pass, as the scenario asks.
        case near
        /// The code is another year's; township and name agree.
        case otherYear(VillageCode)
    }

    /// Why a row is not used.
    package enum Reason: Equatable {
        case key(what: Bilingual, mend: Bilingual, hint: Int?)
        case blank(hint: Int?)
        case townCode(String)
        case otherYear(VillageCode, Int, isMany: Bool)
        case otherCounty(VillageCode, own: String)
        case otherLength(VillageCode, own: Int)
        case unknownCode(VillageCode)
        case unknownName
        case several(Int)
        case near([Int], isHidden: Bool)
    }

    package enum Outcome: Equatable {
        case used(Int, Way)
        case listed(Reason)
    }

    /// What is done with each row, in the order of the rows.
    package private(set) var outcomes: [(row: Int, outcome: Outcome)] = []
    /// Pairs to be confirmed.
    private(set) var offers: [(row: Int, village: Int, way: Way)] = []
    /// Whether one cause accounts for most rows.
    private(set) var commonCause = false

    /// - Parameter taken: whether a village has a row already.
    init(
        _ rows: [(row: Int, found: JoinKey.Found)], _ key: JoinKey, _ map: JoinKey.MapKeys,
        _ options: NameMatchOptions, taken: [Bool]
    ) {
        let counties = Set(map.codes.compactMap(\.county)).sorted()
        let search = Search(key: key, map: map, options: options, taken: taken, counties: counties)
        var reasons: [(row: Int, reason: Reason)] = rows.map { ($0.row, search.reason($0.row, $0.found)) }
        // Where many codes fail although names agree, the cause is not a mistake in single rows.
        let years = reasons.count { if case .otherYear = $0.reason { true } else { false } }
        let isMany = years >= 3 && years * 5 >= rows.count
        var wanted: [Int: Int] = [:]
        for (_, reason) in reasons {
            if case .near(let villages, _) = reason { for village in villages { wanted[village, default: 0] += 1 } }
        }
        for index in reasons.indices {
            let row = reasons[index].row
            switch reasons[index].reason {
            case .otherYear(let code, let village, _):
                reasons[index].reason = .otherYear(code, village, isMany: isMany)
                offers.append((row, village, .otherYear(code)))
            case .near(let villages, let isHidden):
                let way = isHidden ? Way.unreadable : .near
                // Only a pair that is without a rival on both sides is taken.
                if villages.count == 1, wanted[villages[0]] == 1, isHidden || options.autoAccept {
                    outcomes.append((row, .used(villages[0], way)))
                    continue
                }
                offers += villages.map { (row, $0, way) }
            case .key, .blank, .townCode, .otherCounty, .otherLength, .unknownCode, .unknownName, .several: break
            }
            outcomes.append((row, .listed(reasons[index].reason)))
        }
        commonCause = search.isOneCause(reasons.map(\.reason))
    }
}

/// Looks for the village that a row may mean.
private struct Search {
    let key: JoinKey
    let map: JoinKey.MapKeys
    let options: NameMatchOptions
    let taken: [Bool]
    let counties: [String]

    func reason(_ row: Int, _ found: JoinKey.Found) -> UnknownRows.Reason {
        switch found {
        case .village(let village, _): return hidden(row, village)
        case .unknownCode(let code): return reason(row, code)
        case .unknownName: return near(row)
        case .severalNames(let count): return .several(count)
        case .damagedCode(let what, let mend): return .key(what: what, mend: mend, hint: byName(row))
        case .townCode(let code): return .townCode(code)
        case .alias, .blank: return .blank(hint: key.isByCode ? byName(row) : nil)
        }
    }

    /// A name with unreadable characters fits one village, which may have a row of its own.
    private func hidden(_ row: Int, _ village: Int) -> UnknownRows.Reason {
        taken[village] ? near(row) : .near([village], isHidden: true)
    }

    private func near(_ row: Int) -> UnknownRows.Reason {
        let villages = map.names.near(town: key.town(row), name: key.name(row), limit: options.maxEdit) { !taken[$0] }
        return villages.isEmpty ? .unknownName : .near(Array(villages.prefix(3)), isHidden: false)
    }

    private func reason(_ row: Int, _ code: VillageCode) -> UnknownRows.Reason {
        if let village = byName(row), hasTownsOnBothSides || code.county == map.codes[village].county {
            return .otherYear(code, village, isMany: false)
        }
        if let county = code.county, !counties.isEmpty, !counties.contains(county) {
            return .otherCounty(code, own: counties.joined(separator: "、"))
        }
        let other = map.codes.first { $0.text.hasPrefix(code.text) || code.text.hasPrefix($0.text) }
        if let other, !code.text.isEmpty { return .otherLength(code, own: other.text.count) }
        return .unknownCode(code)
    }

    private var hasTownsOnBothSides: Bool { key.hasTowns && !map.names.towns.isEmpty }

    /// The village without a row that has the row's township and name.
    private func byName(_ row: Int) -> Int? {
        let found = map.names.find(
            town: key.town(row), name: key.name(row), townMustBeKnown: hasTownsOnBothSides)
        guard case .village(let village, _) = found, !taken[village] else { return nil }
        return village
    }

    func isOneCause(_ reasons: [UnknownRows.Reason]) -> Bool {
        let diagnosed = reasons.count {
            switch $0 {
            case .townCode, .otherCounty, .otherLength, .otherYear: true
            case .key, .blank, .unknownCode, .unknownName, .several, .near: false
            }
        }
        let missing = taken.count { !$0 }
        return diagnosed >= 10 && diagnosed * 2 >= reasons.count && missing * 2 >= taken.count
    }
}
