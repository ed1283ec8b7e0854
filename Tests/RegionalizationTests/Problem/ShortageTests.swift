import Regionalization
import Testing

@Suite("What every plan must leave out is counted before any search")
struct ShortageTests {
    /// Six units in a row, leads at 1 and 4, regions of 2 to 4 units.
    private var row: Map {
        var map = Map.path(6)
        map.addLeads([1, 4])
        map.rules.unitCount = 2...4
        return map
    }

    private func shortages(_ map: Map) throws -> [Shortage] { try map.unchecked().shortages().all }

    @Test("a map that can be covered lacks nothing")
    func nothing() throws {
        let found = try row.unchecked().shortages()
        #expect(found.all.isEmpty && found.leftOutAtLeast == 0 && !found.isLost.contains(true))
    }

    @Test("a town without a lead is left out whole where towns may not be crossed, and only there")
    func townWithoutLead() throws {
        var map = row
        map.leads.removeLast()
        for unit in 3..<6 { map.units[unit].town = 1 }
        #expect(try shortages(map).contains { $0.cause == .noLead } == false)
        map.rules.townCrossing = .forbid
        #expect(try shortages(map) == [Shortage(.noLead, units: [3, 4, 5], borders: [.townCrossing])])
        #expect(try map.conflicts().isEmpty)
        map.rules.cover = .full
        let expected = [
            Conflict(.lead, .noLead, units: [3, 4, 5]),
            Conflict(.cover, .cannotBeCovered, units: [3, 4, 5], limit: 0, actual: 3),
        ]
        #expect(try map.conflicts() == expected)
        map.rules.townCrossing = .allow
        map.rules.closedTowns = [1]
        #expect(try shortages(map).map(\.borders) == [[.closedTowns]])
    }

    @Test("strong units times the weak ones for each are fewer than the weak ones there are")
    func weakBeyondStrong() throws {
        var map = row
        map.rules.weakPerStrong = 1
        map.units[1].isStrong = true
        for unit in [0, 2, 3] { map.units[unit].isWeak = true }
        let expected = Shortage(
            .carriesTooFew(strong: 1, perStrong: 1, carried: 1, asked: 3), units: [0, 2, 3], leftOutAtLeast: 2)
        #expect(try shortages(map) == [expected])
        map.rules.cover = .partial(maxLeftOut: 2)
        #expect(try map.conflicts().isEmpty)
        map.rules.cover = .partial(maxLeftOut: 1)
        #expect(
            try map.conflicts().first
                == Conflict(.weakPerStrong, .cannotBeCovered, units: [0, 2, 3], limit: 1, actual: 3))
    }

    @Test("regions times the most of a sum are less than there is, and what limits the regions is named")
    func fewRegions() throws {
        var map = row
        map.leads.removeLast()
        let byLeads = Shortage(
            .fewRegions(regions: 1, by: .lead, .unitCount, each: 4, asked: 6), units: Array(0..<6), leftOutAtLeast: 2)
        // The lead reaches four units along the row, so the sixth is out of reach of any region of four.
        #expect(try map.unchecked().shortages().leftOutAtLeast == 2)
        map.rules.requiresContiguity = false
        #expect(try shortages(map) == [byLeads])
        map = row
        map.rules.strongPerRegion = 2...2
        for unit in 0..<3 { map.units[unit].isStrong = true }
        let byStrong = Shortage(
            .fewRegions(regions: 1, by: .strong, .unitCount, each: 4, asked: 6), units: Array(0..<6), leftOutAtLeast: 2)
        map.rules.requiresContiguity = false
        #expect(try shortages(map) == [byStrong])
        map.rules.strongPerRegion = 0...9
        map.rules.population = 10...25
        #expect(
            try shortages(map) == [
                Shortage(
                    .fewRegions(regions: 2, by: .lead, .population, each: 25, asked: 60), units: Array(0..<6),
                    leftOutAtLeast: 1)
            ])
    }

    @Test("leads that carry less than the others need leave out as few as the neediest would be")
    func capacity() throws {
        var map = row
        map.leads = []
        map.addLeads([1, 4], capacity: 1)
        #expect(
            try shortages(map) == [
                Shortage(.capacityTooSmall(capacity: 2, need: 4), units: Array(0..<6), leftOutAtLeast: 2)
            ])
        map.leads = []
        map.addLeads([1, 4], capacity: 0)
        #expect(try shortages(map).map(\.cause) == [.leadsFallShort])
    }

    @Test("a pocket whose leads reach too few units or inhabitants is left out, with what the best of them reaches")
    func leadsFallShort() throws {
        var map = row
        map.rules.population = 30...90
        map.leads = map.leads.map { lead in
            LeadCandidate(
                unit: lead.unit, reach: lead.reach.filter { abs($0.unit - lead.unit) <= ($0.unit < 2 ? 1 : 0) })
        }
        // Lead 1 reaches 0 and itself; lead 4 itself alone; nobody reaches the others.
        let best = Shortage.Cause.tooLittleAroundLeads(.population, has: 20, asked: 30)
        #expect(try shortages(map) == [Shortage(best, units: Array(0..<6))])
    }

    @Test(
        "a weak unit that no strong one is near, and one that is too large beside any lead, are lost with their reasons"
    )
    func besideLeads() throws {
        var map = row
        map.rules.weakPerStrong = 2
        map.units[5].isWeak = true
        #expect(try shortages(map) == [Shortage(.noStrongInReach, units: [5])])
        map = row
        map.rules.population = 10...40
        map.units[0].population = 35
        #expect(
            try shortages(map) == [Shortage(.tooMuchBesideLead(.population, has: 45, allowed: 40), units: [0])])
    }

    @Test("a loss shows another: behind a unit that is too large, the rest of the row is too small")
    func chain() throws {
        var map = row
        map.rules.population = 0...50
        map.units[1].population = 60
        let found = try shortages(map)
        #expect(found.map(\.cause).contains(.tooMuch(.population, has: 60, allowed: 50)))
        #expect(found.contains { $0.units == [0] && $0.cause == .tooLittle(.unitCount, has: 1, asked: 2) })
    }

    @Test("more regions are needed to cover all but the few that may be left out than are allowed")
    func regionCount() throws {
        var map = Map.path(8)
        map.addLeads([1, 4, 6])
        map.rules.unitCount = 1...3
        map.rules.cover = .partial(maxLeftOut: 1)
        map.rules.regionCount = 1...2
        #expect(try !map.conflicts().isEmpty)
        map.rules.cover = .partial(maxLeftOut: 2)
        #expect(try map.conflicts().isEmpty)
    }

    @Test("a fixed lead that can lie in no region is a contradiction whatever may be left out")
    func fixedLead() throws {
        var map = row
        map.rules.fixedLeads = [1]
        map.rules.population = 0...50
        map.units[1].population = 60
        #expect(
            try map.conflicts() == [Conflict(.fixedLeads, .contradiction, units: [1], against: .population)])
    }
}
