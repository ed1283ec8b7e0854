import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Planning

@Suite("Reasons for a village to be led by another")
struct PairTermTests {
    @Test("A lead 50 above the weak line lifts a village 10 below it by half of the full gap")
    func lift() throws {
        var map = SquareCounty(rows: 1, columns: 5)
        map[.incomeOperating] = [70, 10, 0, 45, nil]
        let term = try lift(map)
        #expect(term.value(lead: 0, village: 1) == 0.5)
        #expect(term.value(lead: 0, village: 2) == 1)
        #expect(term.value(lead: 3, village: 2) == 0.5)
        // Nothing to lift, nothing to lift with, or not known.
        #expect(term.value(lead: 1, village: 0) == 0)
        #expect(term.value(lead: 2, village: 1) == 0)
        #expect(term.value(lead: 0, village: 4) == 0)
        #expect(term.value(lead: 4, village: 1) == 0)
    }

    private func lift(_ map: SquareCounty, _ mode: PreferOptions.Mode = .lift) throws -> LiftTermValue {
        var scenario = Scenario()
        scenario.prefer.mode = mode
        var findings: [Finding] = []
        return LiftTermValue(try VillageClasses.classify(map.county, scenario, &findings), scenario)
    }

    @Test("Where strong villages join their kind, likeness of income takes the place of lift")
    func alike() throws {
        var map = SquareCounty(rows: 1, columns: 3)
        map[.incomeOperating] = [60, 85, 200]
        let term = try lift(map, .alike)
        #expect(term.value(lead: 0, village: 1) == 0.5)
        #expect(term.value(lead: 1, village: 0) == 0.5)
        #expect(term.value(lead: 0, village: 2) == 0)
        #expect(term.value(lead: 0, village: 0) == 1)
    }

    @Test("Villages with one of three industries in common are alike by a third, by half in one chain")
    func industry() {
        var map = SquareCounty(rows: 1, columns: 4)
        map.setLists(.mainIndustry, [["茶叶", "民宿"], ["民宿", "毛竹", "民宿"], ["加工"], []])
        let plain = IndustryLikeness(map.county, chains: [])
        #expect(plain.value(lead: 0, village: 1) == 1.0 / 3)
        #expect(plain.value(lead: 0, village: 2) == 0)
        #expect(plain.value(lead: 0, village: 3) == 0)
        #expect(plain.value(lead: 3, village: 3) == 0)
        #expect(plain.value(lead: 1, village: 1) == 1)
        let chained = IndustryLikeness(map.county, chains: [["茶叶", "加工", "民宿"]])
        #expect(chained.value(lead: 0, village: 2) == 0.5)
        #expect(chained.value(lead: 0, village: 1) == 0.5)
        #expect(IndustryLikeness.common(0, 1, map.county) == ["民宿"])
    }

    @Test("Resources are compared per head, and a column that one village lacks is passed over")
    func resources() {
        var map = SquareCounty(rows: 1, columns: 4)
        map[.popRegistered] = [1000, 2000, 1000, nil]
        map[.cultivatedMu] = [1000, 2000, 3000, 500]
        map[.forestMu] = [100, nil, 500, 100]
        let columns: [Field] = [.cultivatedMu, .forestMu]
        let complement = ResourceTermValue(
            map.county, ResourceTerm(mode: .complement, columns: columns))
        let alike = ResourceTermValue(map.county, ResourceTerm(mode: .alike, columns: columns))
        // 1 and 1 mu of fields per head are the same, forest is not known for the second.
        #expect(complement.value(lead: 0, village: 1) == 0)
        #expect(complement.value(lead: 0, village: 2) == 1)
        #expect(alike.value(lead: 0, village: 2) == 0)
        #expect(alike.value(lead: 0, village: 1) == 1)
        #expect(alike.value(lead: 0, village: 3) == 0)
        #expect(complement.value(lead: 0, village: 3) == 0)
    }

    @Test("A village three kilometres from its lead is worth three quarters of one beside it, at twelve nothing")
    func proximity() {
        let map = SquareCounty(rows: 1, columns: 16)
        let term = Proximity(map.county, maxKm: 12)
        #expect(term.value(lead: 0, village: 3) == 0.75)
        #expect(term.value(lead: 0, village: 0) == 1)
        #expect(term.value(lead: 0, village: 12) == 0)
        #expect(term.value(lead: 0, village: 15) == 0)
    }

    @Test("One township counts, and so do one existing area and one history, but not two blanks")
    func shared() {
        var map = SquareCounty(rows: 1, columns: 4)
        map.towns = ["东镇", "东镇", "西镇", "西镇"]
        map.set(.clusterNow, [.text("老片区"), .text("新片区"), .text("老片区"), .missing])
        let town = SameTown(map.county), keep = KeepExisting(map.county)
        let history = SharedHistory(map.county, field: .clusterNow)
        #expect((0..<4).map { town.value(lead: 0, village: $0) } == [1, 1, 0, 0])
        #expect((0..<4).map { keep.value(lead: 0, village: $0) } == [1, 0, 1, 0])
        #expect((0..<4).map { history.value(lead: 0, village: $0) } == [1, 0, 1, 0])
        #expect(keep.value(lead: 3, village: 3) == 0)
        #expect(SharedHistory(map.county, field: nil).value(lead: 0, village: 2) == 0)
    }

    @Test("A column of nothing but √ marks villages and is no existing area")
    func marks() {
        var map = SquareCounty(rows: 1, columns: 3)
        map.set(.clusterNow, [.text("√"), .text("√"), .missing])
        #expect(KeepExisting(map.county).value(lead: 0, village: 1) == 0)
        map.set(.clusterNow, [.text("√"), .text("√"), .text("老片区")])
        #expect(KeepExisting(map.county).value(lead: 0, village: 1) == 1)
    }
}
