import CountyModel

/// The villages of the map, found by township and name.
package struct VillageNames {
    /// How near a name of the table is to the village it was taken for.
    package enum Closeness: Equatable {
        /// The same but for blanks, width and endings.
        case same
        /// The same once variant characters are written alike.
        case variant
        /// The same but for characters that cannot be read.
        case unreadable
    }

    /// What a name turned out to be.
    package enum Found: Equatable {
        case village(Int, Closeness)
        /// Several villages have the name.
        case several([Int])
        case none
    }

    package let towns: TownNames
    private let names: [String?]
    private let endings: [String]
    private let plain: [String: [Int]]
    private let unified: [String: [Int]]
    private let unifiedOfVillage: [String?]
    private let hasUnreadable: Bool

    /// - Parameters:
    ///   - names: names on the map.
    ///   - towns: townships on the map, one per village.
    ///   - endings: endings that do not tell villages apart.
    package init(names: [String?], towns: [String?], endings: [String]) {
        (self.names, self.endings, self.towns) = (names, endings, TownNames(towns))
        let keys = names.map { $0.map { NameForm.unified($0, without: endings) } }
        plain = Self.index(names.map { $0.map { NameForm.plain($0, without: endings) } })
        (unified, unifiedOfVillage) = (Self.index(keys), keys)
        hasUnreadable = keys.contains { $0?.contains(where: NameForm.isUnreadable) == true }
    }

    private static func index(_ keys: [String?]) -> [String: [Int]] {
        var result: [String: [Int]] = [:]
        for (village, key) in keys.enumerated() {
            if let key, !key.isEmpty { result[key, default: []].append(village) }
        }
        return result
    }

    /// The village of a name; the nearest way of comparing that finds any decides.
    ///
    /// A township the map knows must be the village's. One it does not know is spelled otherwise there, so that the name
    /// decides, unless `townMustBeKnown`.
    package func find(town: String, name: String, townMustBeKnown: Bool = false) -> Found {
        let place = towns.find(town)
        if townMustBeKnown, place == .unknown { return .none }
        let same = chosen(plain[NameForm.plain(name, without: endings)] ?? [], place, name)
        if same.count == 1 { return .village(same[0], .same) }
        if same.count > 1 { return .several(same) }
        let key = NameForm.unified(name, without: endings)
        let variants = chosen(unified[key] ?? [], place, name)
        if variants.count == 1 { return .village(variants[0], .variant) }
        if variants.count > 1 { return .several(variants) }
        let hidden = unreadable(key, place)
        if hidden.count == 1 { return .village(hidden[0], .unreadable) }
        return hidden.isEmpty ? .none : .several(hidden)
    }

    /// Villages of the township whose name differs from a name by some characters, the nearest first.
    ///
    /// - Parameters:
    ///   - limit: differing characters allowed.
    ///   - isOpen: whether a village may be offered.
    package func near(town: String, name: String, limit: Int, isOpen: (Int) -> Bool) -> [Int] {
        let place = towns.find(town)
        let key = NameForm.unified(name, without: endings)
        // One of one character would be any name.
        guard limit > 0, key.count > 1 else { return [] }
        var result: [(distance: Int, village: Int)] = []
        for (village, other) in unifiedOfVillage.enumerated() {
            guard let other, other.count > 1, abs(other.count - key.count) <= limit, isIn(village, place),
                isOpen(village)
            else { continue }
            let distance = EditDistance.between(key, other)
            if distance <= limit && distance < max(key.count, other.count) { result.append((distance, village)) }
        }
        return result.sorted { ($0.distance, $0.village) < ($1.distance, $1.village) }.map(\.village)
    }

    private func unreadable(_ key: String, _ place: TownNames.Found) -> [Int] {
        // Most names can be read on both sides, and then there is nothing to try.
        let isHidden = key.contains(where: NameForm.isUnreadable)
        guard isHidden || hasUnreadable else { return [] }
        return unifiedOfVillage.indices.filter { village in
            guard let other = unifiedOfVillage[village], isIn(village, place) else { return false }
            return NameForm.mayBeEqual(key, other)
        }
    }

    private func isIn(_ village: Int, _ place: TownNames.Found) -> Bool {
        if case .town(let town) = place { return towns.ofVillage[village] == town }
        return true
    }

    private func chosen(_ hits: [Int], _ place: TownNames.Found, _ name: String) -> [Int] {
        let here = hits.filter { isIn($0, place) }
        guard here.count > 1 else { return here }
        // 石溪村 and 石溪社区 of one township differ in their endings only.
        let full = here.filter { names[$0].map(HeaderText.folded) == HeaderText.folded(name) }
        return full.count == 1 ? full : here
    }
}
