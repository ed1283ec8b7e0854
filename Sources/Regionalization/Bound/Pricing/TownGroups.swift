/// Further towns cost a price once, however many of their atoms a region takes.
///
/// Local atoms are sorted into groups: group 0 holds those that cost no further town (the lead's own towns, atoms in
/// several towns, and every atom where towns cost nothing), each other group the atoms of one further town.
extension LeadPricer {
    /// Groups at most, one bit each in `Frame.paidTowns`; the last takes all towns that are too many, unpriced.
    static var mostGroups: Int { 64 }

    var townPrice: Double { Double(model.crossingPrice) }

    /// The further town an atom would cost, −1 for none or several.
    private func priced(_ own: Int) -> Int32 {
        let range = search.towns.range(own)
        guard range.count == 1 else { return -1 }
        let town = search.towns.columns[range.lowerBound]
        let isOfLead = search.towns.range(Int(search.leadAtom[lead])).contains { search.towns.columns[$0] == town }
        return isOfLead ? -1 : town
    }

    /// Sorts the local atoms behind the lead's by town.
    func sortByTown() {
        if model.crossingPrice == 0 { return }
        let sorted = (1..<max(1, count)).map { (town: priced(Int(atom[$0])), atom: atom[$0], worth: worth[$0]) }
            .sorted { ($0.town, $0.atom) < ($1.town, $1.atom) }
        for (place, entry) in sorted.enumerated() {
            (atom[place + 1], worth[place + 1]) = (entry.atom, entry.worth)
        }
    }

    /// Marks where the groups of the sorted atoms begin and end.
    func groupTowns() {
        groupCount = 1
        groupStarts[0] = 0
        for index in 0..<count {
            groupOf[index] = Int32(groupCount - 1)
            guard model.crossingPrice != 0, index > 0, groupCount < Self.mostGroups else { continue }
            let town = priced(Int(atom[index]))
            if town < 0 || (groupCount > 1 && groupTown[groupCount - 1] == town) { continue }
            groupStarts[groupCount] = Int32(index)
            groupTown[groupCount] = town
            groupOf[index] = Int32(groupCount)
            groupCount += 1
        }
        groupStarts[groupCount] = Int32(count)
    }

    /// Groups that never pay: the free one, and the last where there may be too many.
    var freeTowns: UInt64 { groupCount == Self.mostGroups ? 1 | 1 << 63 : 1 }

    /// The groups whose towns a local atom brings into the region.
    @inline(__always)
    func groups(broughtBy index: Int) -> UInt64 {
        let group = groupOf[index]
        if group > 0 || model.crossingPrice == 0 { return 1 << UInt64(group) }
        var groups: UInt64 = 1
        let range = search.towns.range(Int(atom[index]))
        if range.count < 2 { return groups }
        for position in range {
            for group in 1..<max(1, groupCount) where groupTown[group] == search.towns.columns[position] {
                groups |= 1 << UInt64(group)
            }
        }
        return groups
    }

    /// Lets the worthy atoms of each town that is not in yet pay its price, each in proportion to its worth.
    ///
    /// What the atoms of a town pay adds up to at most its price, so that no region pays more than it must.
    @inline(__always)
    func chargeTowns(_ depth: Int) {
        let paid = frame[depth].paidTowns
        for group in 1..<max(1, groupCount) where paid >> UInt64(group) & 1 == 0 {
            let members = Int(groupStarts[group])..<Int(groupStarts[group + 1])
            var worth = 0.0
            for index in members { worth += max(0, reduced[index]) }
            let rest = worth <= townPrice ? 0 : 1 - townPrice / worth
            for index in members where reduced[index] > 0 { reduced[index] *= rest }
        }
    }
}
