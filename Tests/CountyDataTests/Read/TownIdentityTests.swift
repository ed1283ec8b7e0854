import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("One township, however it is written")
struct TownIdentityTests {
    private func claims(_ names: [String?]) -> [TownIdentity.Claim] {
        names.enumerated().compactMap { village, name in
            name.map { TownIdentity.Claim(village: village, name: $0, place: Place(file: "t.xlsx", row: village + 2)) }
        }
    }

    private func codes(_ towns: [String]) -> [VillageCode] {
        towns.enumerated().map { VillageCode("330781" + $1 + String(200 + $0)) }
    }

    @Test("A township written short in some rows is one with the long form, and that is told once with the first row")
    func spelling() {
        let towns = TownIdentity(
            codes(["101", "101", "101", "102"]), onMap: [], inTables: claims(["云桥镇", "云桥", "云桥", "青溪乡"]))
        #expect(towns.names == ["云桥镇", "云桥镇", "云桥镇", "青溪乡"])
        #expect(towns.findings.map(\.code) == [.townSpelledTwice])
        #expect(towns.findings.first?.place.row == 3)
    }

    @Test("A misspelt township is that of its code, and never a second one")
    func misspelt() {
        let towns = TownIdentity(codes(["101", "101", "101"]), onMap: [], inTables: claims(["云桥镇", "云轿镇", "云桥镇"]))
        #expect(Set(towns.names) == ["云桥镇"])
        #expect(towns.findings.map(\.code) == [.townNamedTwice])
        #expect(towns.findings.first?.place.row == 3)
    }

    @Test("The map's name is shown, whatever later tables write")
    func mapFirst() {
        let towns = TownIdentity(
            codes(["101", "101"]), onMap: claims(["云桥镇", "云桥镇"]), inTables: claims(["云桥街道", "云桥街道"]))
        #expect(towns.names == ["云桥镇", "云桥镇"])
        #expect(towns.findings.map(\.code) == [.townSpelledTwice])
    }

    @Test("Without statistical codes the bare name decides, and 城关镇 and 城关乡 stay two")
    func bareNames() {
        let none = Array(repeating: VillageCode(""), count: 4)
        let towns = TownIdentity(none, onMap: [], inTables: claims(["云桥镇", "云桥", "城关镇", "城关乡"]))
        #expect(towns.names == ["云桥镇", "云桥镇", "城关镇", "城关乡"])
        #expect(towns.findings.map(\.code) == [.townSpelledTwice])
    }

    @Test("A village is called as the map calls it, else as the first table does; a committee is no village")
    func villageNames() {
        #expect(VillageDisplay.name(onMap: "石溪村", inTables: ["石溪", "石溪社区"]) == "石溪村")
        #expect(VillageDisplay.name(onMap: nil, inTables: ["石溪", "石溪社区"]) == "石溪")
        #expect(VillageDisplay.name(onMap: "石溪村村民委员会", inTables: ["云桥村", "石溪村"]) == "石溪村")
        #expect(VillageDisplay.name(onMap: "石溪村委会", inTables: []) == "石溪村委会")
    }
}
