import CountyGenerator
import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Things that change no plan")
struct SamePlanTests {
    private func plan(_ county: County) throws -> [[String]] {
        try PlanningCase(county, MadeCounty.scenario).propose().codes(county)
    }

    @Test("Turning the map by a right angle leaves every village in its cluster", arguments: UInt64(1)...4)
    func turned(seed: UInt64) throws {
        let county = try MadeCounty(villages: 50, seed: seed).county
        let plain = try plan(county)
        #expect(!plain.isEmpty)
        #expect(try plan(county.turned) == plain)
    }

    @Test("Other names of villages and townships leave every village in its cluster", arguments: UInt64(1)...4)
    func renamed(seed: UInt64) throws {
        let county = try MadeCounty(villages: 50, seed: seed).county
        #expect(try plan(county.renamed) == plan(county))
    }

    @Test("Shuffled rows of the table and of the map leave every village in its cluster", arguments: UInt64(1)...3)
    func shuffled(seed: UInt64) throws {
        let made = MadeCounty(villages: 40, seed: seed).generated
        var random = SeededDice(seed)
        let plain = try read(made, map: Array(made.villages.indices), table: Array(made.villages.indices))
        let mixed = try read(
            made, map: random.shuffled(Array(made.villages.indices)),
            table: random.shuffled(Array(made.villages.indices)))
        #expect(plain.villages == mixed.villages)
        #expect(plain.attributes.number(.incomeOperating, 7) != nil)
        let found = try plan(plain)
        #expect(!found.isEmpty)
        #expect(try plan(mixed) == found)
    }

    /// The county through real files, their rows in the given orders.
    private func read(_ made: GeneratedCounty, map: [Int], table: [Int]) throws -> County {
        let folder = try CountyFolder()
        try folder.map(map.map { .init(made.villages[$0].code) }, made.polygons.reordered(map))
        let header = made.columns.map(\.header).joined(separator: ",")
        let lines = table.map { village in made.columns.map { text($0[village]) }.joined(separator: ",") }
        try folder.table(([header] + lines).joined(separator: "\n"))
        return try folder.read().county
    }

    private func text(_ cell: GeneratedValue) -> String {
        switch cell {
        case .missing: ""
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        }
    }
}
