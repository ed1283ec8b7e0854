import Regionalization
import Testing

@Suite("What is impossible is said when the problem is made")
struct ConflictTests {
    /// Six units in a row, leads at 1 and 4, regions of 2 to 4 units.
    private var row: Map {
        var map = Map.path(6)
        map.addLeads([1, 4])
        map.rules.unitCount = 2...4
        return map
    }

    private func families(_ map: Map) throws -> [RuleFamily] { try map.conflicts().map(\.family) }

    @Test("a map without conflicts becomes a problem")
    func fine() throws {
        #expect(try row.conflicts().isEmpty)
    }

    @Test("a part of the map with fewer units than a region needs is named with both numbers")
    func smallComponent() throws {
        var map = row
        map.rules.unitCount = 3...4
        map.rules.cover = .full
        map.edges.remove(at: 1)
        let conflicts = try map.conflicts()
        let expected = Conflict(.unitCount, .componentTooSmall, units: [0, 1], limit: 3, actual: 2)
        #expect(conflicts.first == expected)
        #expect(conflicts.last == Conflict(.cover, .cannotBeCovered, units: [0, 1], limit: 0, actual: 2))
        map.rules.cover = .partial(maxLeftOut: 2)
        #expect(try map.conflicts().isEmpty)
    }

    @Test("a part of the map with too few inhabitants or members is named, with the first that it lacks")
    func smallSums() throws {
        var map = row
        map.rules.cover = .full
        map.rules.population = 70...1000
        map.rules.members = 13...1000
        #expect(try families(map) == [.population, .cover])
        map.rules.population = 0...1000
        #expect(try families(map) == [.members, .cover])
    }

    @Test("a unit without a lead in reach is named under full cover only")
    func noLead() throws {
        var map = row
        map.leads = map.leads.map { lead in
            var lead = lead
            lead.reach.removeAll { $0.unit == 0 }
            return lead
        }
        #expect(try map.conflicts().isEmpty)
        map.rules.cover = .full
        #expect(try map.conflicts().first == Conflict(.reach, .noLead, units: [0]))
    }

    @Test("a need above the capacity of every lead in reach is named with both numbers")
    func need() throws {
        var map = Map.path(6)
        map.addLeads([1, 4], capacity: 5)
        map.units[0].need = 6
        map.rules.cover = .full
        let expected = Conflict(.capacity, .needAboveEveryCapacity, units: [0], limit: 5, actual: 6)
        #expect(try map.conflicts().first == expected)
    }

    /// What stands against a group under full cover; where units may be left out, the group may be left out together.
    private func against(_ map: Map) throws -> [Conflict] {
        var full = map
        full.rules.cover = .full
        if map.rules.fixedLeads.isEmpty { #expect(try map.conflicts().isEmpty) }
        return try full.conflicts().filter { $0.family != .cover }
    }

    @Test("units that belong together but cannot be are named with what stands against it, unless they may be left out")
    func together() throws {
        var map = row
        map.rules.together = [[0, 5]]
        #expect(
            try against(map) == [
                Conflict(.together, .tooFarApart, units: [0, 5], limit: 4, actual: 6, against: .unitCount)
            ])
        map.rules.together = [[0, 1], [1, 2]]
        map.rules.apart = [.init(2, 0)]
        #expect(try against(map).first == Conflict(.together, .contradiction, units: [0, 2], against: .apart))
        map.rules.apart = []
        map.units[1].isExcluded = true
        #expect(try against(map).first == Conflict(.together, .contradiction, units: [0, 1, 2], against: .excluded))
        map = row
        map.rules.together = [[0, 1, 2, 3, 4]]
        #expect(try against(map).contains { $0.family == .unitCount })
        map.rules.together = [[2, 3]]
        map.edges.remove(at: 2)
        #expect(try against(map).first == Conflict(.together, .disconnected, units: [2, 3], against: .contiguity))
        map = row
        map.rules.together = [[1, 4]]
        map.rules.fixedLeads = [1, 4]
        let contradiction = Conflict(.together, .contradiction, units: [1, 4], against: .fixedLeads)
        #expect(try map.conflicts() == [contradiction])
        map.rules.fixedLeads = []
        map.rules.townCrossing = .forbid
        map.units[1].town = 7
        #expect(try against(map).first == Conflict(.together, .contradiction, units: [1, 4], against: .townCrossing))
        map = row
        map.rules.together = [[2, 3]]
        map.leads = map.leads.map { lead in
            LeadCandidate(unit: lead.unit, reach: lead.reach.filter { ($0.unit < 3) == (lead.unit < 3) })
        }
        #expect(try against(map).first == Conflict(.together, .noLead, units: [2, 3], against: .reach))
    }

    @Test("a group that cannot be together is left out together by the search, and the others are not")
    func groupLeftOut() throws {
        var map = row
        map.rules.unitCount = 1...3
        map.rules.together = [[2, 3]]
        map.rules.apart = [.init(2, 3)]
        let plan = try search(map.problem(), .short()).plan
        #expect(plan.leftOut == [2, 3])
        map.rules.apart = []
        map.units[3].isExcluded = true
        #expect(try search(map.problem(), .short()).plan.leftOut == [2])
        map.rules.cover = .full
        #expect(try map.conflicts().first?.against == .excluded)
    }

    @Test("a kept region that breaks a rule is named with the rule")
    func kept() throws {
        var map = row
        map.rules.kept = [.init(units: [0, 1, 2])]
        #expect(try map.conflicts().isEmpty)
        map.rules.kept = [.init(units: [0, 1, 3])]
        #expect(try map.conflicts() == [Conflict(.contiguity, .disconnected, units: [3], against: .kept)])
        map.rules.kept = [.init(units: [1])]
        #expect(try families(map) == [.unitCount])
        map.rules.kept = [.init(units: [2, 3])]
        #expect(try map.conflicts() == [Conflict(.lead, .noLead, units: [2, 3], against: .kept)])
        map.rules.kept = [.init(units: [1, 2], lead: 2)]
        #expect(try map.conflicts() == [Conflict(.lead, .notACandidate, units: [1, 2], against: .kept)])
        map.rules.kept = [.init(units: [0, 1]), .init(units: [1, 2])]
        #expect(try map.conflicts() == [Conflict(.kept, .contradiction, units: [1], against: .kept)])
        map.rules.kept = [.init(units: [0, 1])]
        map.units[0].isExcluded = true
        #expect(try families(map) == [.excluded])
    }

    @Test("a fixed lead that cannot lead is named with the reason")
    func fixedLeads() throws {
        var map = row
        map.rules.fixedLeads = [4]
        #expect(try map.conflicts().isEmpty)
        map.rules.fixedLeads = [2]
        #expect(try map.conflicts() == [Conflict(.fixedLeads, .notACandidate, units: [2])])
        map.rules.fixedLeads = [4]
        map.units[4].isExcluded = true
        #expect(try map.conflicts() == [Conflict(.fixedLeads, .contradiction, units: [4], against: .excluded)])
        map = row
        map.rules.fixedLeads = [1]
        map.rules.kept = [.init(units: [1, 2, 3, 4], lead: 4)]
        #expect(try map.conflicts() == [Conflict(.fixedLeads, .contradiction, units: [1], against: .kept)])
        map = row
        map.rules.fixedLeads = [1]
        map.leads[0].reach.removeAll { $0.unit == 0 || $0.unit == 2 }
        let expected = Conflict(.unitCount, .tooLittle, units: [1], limit: 2, actual: 1, against: .fixedLeads)
        #expect(try map.conflicts() == [expected])
    }

    @Test("a number of regions out of range is named with the number that is possible")
    func regionCount() throws {
        var map = row
        map.rules.regionCount = 3...5
        let expected = Conflict(.regionCount, .countOutOfRange, units: [], limit: 3, actual: 2, against: .lead)
        #expect(try map.conflicts() == [expected])
        map.rules.regionCount = 1...1
        #expect(try map.conflicts().isEmpty)
        map.rules.cover = .full
        let tooMany = Conflict(.regionCount, .countOutOfRange, units: [], limit: 1, actual: 2, against: .cover)
        #expect(try map.conflicts() == [tooMany])
    }

    @Test("a town that keeps to itself answers for what it makes impossible, and for nothing else")
    func closedTowns() throws {
        var map = row
        map.rules.unitCount = 3...4
        map.rules.cover = .full
        map.units[0].town = 7
        map.units[1].town = 7
        #expect(try map.conflicts().isEmpty)
        map.rules.closedTowns = [7]
        let expected = [
            Conflict(.closedTowns, .componentTooSmall, units: [0, 1], limit: 3, actual: 2, against: .unitCount),
            Conflict(.closedTowns, .cannotBeCovered, units: [0, 1], limit: 0, actual: 2, against: .cover),
        ]
        #expect(try map.conflicts() == expected)
        map.rules.together = [[1, 2]]
        #expect(
            try map.conflicts().first
                == Conflict(.closedTowns, .disconnected, units: [1, 2], against: .together))
        map.rules.together = []
        map.rules.unitCount = 7...8
        #expect(try !families(map).contains(.closedTowns))
    }

    @Test("a unit that must be apart from itself is a conflict")
    func apart() throws {
        var map = row
        map.rules.apart = [.init(3, 3)]
        #expect(try map.conflicts() == [Conflict(.apart, .contradiction, units: [3], against: .apart)])
    }
}
