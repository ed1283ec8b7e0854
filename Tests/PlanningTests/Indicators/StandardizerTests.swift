import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Columns of villages brought to 0…1")
struct StandardizerTests {
    @Test("Ranks of three villages are 1/6, 1/2 and 5/6, ties share theirs, a missing value stays missing")
    func rank() {
        let ranks: [Double?] = [5.0 / 6, nil, 1.0 / 6, 0.5]
        #expect(Standardizer.apply(.rank, to: [30, nil, 10, 20]) == ranks)
        #expect(Standardizer.apply(.rank, to: [5, 5, 9, 1]) == [0.5, 0.5, 0.875, 0.125])
    }

    @Test("Between the poorest and the richest village the scale is even")
    func minmax() { #expect(Standardizer.apply(.minmax, to: [10, 15, nil, 30]) == [0, 0.25, nil, 1]) }

    @Test("A village at the mean has 1/2, one deviation is 1/6, and beyond three deviations it ends")
    func zscore() {
        let found = Standardizer.apply(.zscore, to: [1, 3])
        let thirds: [Double?] = [1.0 / 3, 2.0 / 3]
        #expect(found == thirds)
        var many = [Double?](repeating: 0, count: 99)
        many.append(1000)
        #expect(Standardizer.apply(.zscore, to: many).last == 1)
    }

    @Test("Villages that are all alike are in the middle", arguments: IndexOptions.Standardization.allCases)
    func constant(way: IndexOptions.Standardization) {
        #expect(Standardizer.apply(way, to: [7, nil, 7]) == [0.5, nil, 0.5])
        #expect(Standardizer.apply(way, to: [nil, nil]) == [nil, nil])
    }

    @Test(
        "Every village stays between 0 and 1 and in the order of its value",
        arguments: IndexOptions.Standardization.allCases, UInt64(1)...20)
    func range(way: IndexOptions.Standardization, seed: UInt64) throws {
        var random = SeededDice(seed)
        let values: [Double?] = (0..<30).map { _ in random.chance(5) ? nil : random.number(-1e6...1e6) }
        let found = Standardizer.apply(way, to: values)
        for (value, standard) in zip(values, found) {
            #expect((value == nil) == (standard == nil))
            if let standard { #expect((0...1).contains(standard)) }
        }
        let pairs = zip(values, found).compactMap { value, standard in value.flatMap { v in standard.map { (v, $0) } } }
        let sorted = pairs.sorted { $0.0 < $1.0 }.map(\.1)
        #expect(sorted == sorted.sorted())
    }
}
