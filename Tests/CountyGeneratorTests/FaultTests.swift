import CountyGenerator
import Geospatial
import Testing

@Suite("Planted faults")
struct FaultTests {
    private let planter: FaultPlanter

    init() throws {
        planter = try FaultPlanter(CountyGenerator.make(CountyOptions(villages: 60, seed: 1)), seed: 1)
    }

    @Test("Every kind of fault finds a village in a county of sixty, alone and among all others")
    func everyKind() {
        for kind in FaultKind.allCases {
            let truth = planter.plant([kind]).truth
            #expect(!truth.isEmpty && truth.allSatisfy { $0.kind == kind }, "\(kind)")
        }
        let together = FaultKind.allCases.filter { !$0.standsAlone }
        #expect(Set(planter.plant(together).truth.map(\.kind)) == Set(together))
    }

    @Test("No two faults are planted into one village")
    func apart() {
        let truth = planter.plant(FaultKind.allCases.filter { !$0.standsAlone }).truth
        let codes = truth.map(\.villageCode).filter { !$0.isEmpty }
        #expect(Set(codes).count == codes.count)
    }

    @Test("A fault in a cell changes that cell and nothing else")
    func oneCell() throws {
        let clean = planter.cleanTwin
        for kind in [FaultKind.yuanCell, .textInNumber, .weakFlag, .fullWidthDigits] {
            let faulty = planter.plant([kind])
            let row = try #require(faulty.truth.first?.row)
            var changed: [Int] = []
            for (before, after) in zip(clean.main.rows, faulty.delivery.main.rows) {
                let cells = zip(before.cells, after.cells).count { $0 != $1 }
                changed += Array(repeating: clean.main.rowNumber(id: before.id) ?? 0, count: cells)
            }
            #expect(changed == [row], "\(kind)")
        }
    }

    @Test("The clean twin has a value in every cell, and its totals are the sums")
    func cleanTwin() throws {
        let table = planter.cleanTwin.main
        let people = try #require(table.fields.firstIndex(of: "pop_registered"))
        var sum = 0
        for row in table.rows.dropLast() {
            #expect(!row.cells.contains(.missing))
            guard case .integer(let count) = row.cells[people] else { continue }
            sum += count
        }
        #expect(table.rows.last?.cells[people] == .integer(sum))
    }

    @Test("A bow-tie makes one ring invalid and leaves all others as they were")
    func bowTie() throws {
        let faulty = planter.plant([.bowTie])
        let row = try #require(faulty.truth.first?.row)
        let (_, repairs) = try faulty.delivery.polygons.madeValid()
        #expect(Set(repairs.map(\.feature)) == [row - 1])
        #expect(try planter.cleanTwin.polygons.madeValid().1.isEmpty)
    }

    @Test("A web map's points lie some 300 to 800 metres away, all in about the same direction")
    func gcj02() throws {
        let (clean, moved) = (planter.cleanTwin.seats, planter.plant([.gcj02Points]).delivery.seats)
        for (from, to) in zip(clean, moved) {
            // Metres to a degree at 29° north.
            let (east, north) = ((to.place.x - from.place.x) * 97_400, (to.place.y - from.place.y) * 110_850)
            #expect((300...800).contains((east * east + north * north).squareRoot()))
            #expect(east > 0 && north < 0)
        }
    }
}
