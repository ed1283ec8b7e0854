import CountyGenerator
import Testing

struct PeopleTests {
    @Test("255 villages make 18 towns of 8 to 22 villages", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func towns(seed: UInt64) {
        let county = county(255, seed, 30)
        #expect(county.towns.count == 18)
        #expect(county.towns.allSatisfy { (8...22).contains($0.villages.count) })
        #expect(county.towns.count { $0.kind == .street } == 2)
    }

    @Test(
        "Every town hangs together", arguments: [(10, 1), (255, 1), (255, 2), (1000, 1), (1000, 7)] as [(Int, UInt64)])
    func connectedTowns(villages: Int, seed: UInt64) {
        let county = county(villages, seed, 30)
        for town in county.towns {
            #expect(isConnected(Array(town.villages), county), "\(town.name)")
            #expect(town.villages.contains(town.seat))
        }
    }

    @Test(
        "Codes have twelve digits, are unique and in order, and names are unique", arguments: [1, 10, 255, 1000, 6000])
    func codes(villages: Int) {
        let county = county(villages, 2, 30)
        let codes = county.villages.map(\.code)
        #expect(codes.allSatisfy { $0.count == 12 && $0.allSatisfy(\.isNumber) })
        #expect(zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 })
        #expect(Set(county.villages.map(\.name)).count == villages)
        #expect(Set(county.towns.map(\.name)).count == county.towns.count)
        for village in county.villages {
            #expect(village.code.hasPrefix(county.towns[village.town].code))
            let number = Int(village.code.suffix(3)) ?? 0
            #expect((village.isCommunity ? 1...199 : 200...399).contains(number))
        }
    }

    @Test("119 of 255 villages are weak, 16 backward and 51 strong", arguments: [1, 2, 3] as [UInt64])
    func counts(seed: UInt64) {
        let county = county(255, seed, 30)
        let income = reals(county, "income_operating")
        #expect(income.count { $0 < 20 } == 119)
        #expect(texts(county, "is_weak").count { $0 == "是" } == 119)
        #expect(texts(county, "is_backward").count { $0 == "是" } == 16)
        #expect(income.count { $0 >= 50 } == 51)
        #expect((1...8).contains(income.count { $0 > 150 }))
        #expect((35...60).contains(integers(county, "party_members").sorted()[127]))
        #expect((800...1000).contains(integers(county, "pop_registered").sorted()[127]))
    }

    @Test(
        "The checks across columns hold on the clean county",
        arguments: [(255, 1), (255, 8), (1000, 3)] as [(Int, UInt64)])
    func consistency(villages: Int, seed: UInt64) {
        let county = county(villages, seed, 30)
        for village in 0..<villages {
            func real(_ field: String) -> Double? {
                switch county.column(field)?[village] {
                case .real(let value): value
                case .integer(let value): Double(value)
                default: nil
                }
            }
            let people = real("pop_registered") ?? 0
            let income = real("income_operating") ?? -1
            #expect((real("party_members") ?? 0) <= people)
            #expect((1.2...7).contains(people / (real("households") ?? people / 3)))
            #expect((real("income_total") ?? income) >= income)
            #expect((real("pop_resident") ?? people) <= 3 * people)
            let mu = county.polygons.area(of: village) / 1e6 * 1500
            #expect((real("cultivated_mu") ?? 0) + (real("forest_mu") ?? 0) <= mu)
            #expect((county.column("is_weak")?[village] == .text("是")) == (income < 20))
            #expect((real("town_seat_km") ?? 0) <= 80)
            #expect((2000...200_000).contains(real("income_capita") ?? 20_000))
            #expect((real("county_drive_min") ?? 0) <= 300)
        }
    }

    @Test("About one optional cell in a hundred is missing and no required one")
    func missing() {
        let county = county(1000, 1, 30)
        for field in [
            "village_code", "village_name", "town_name", "pop_registered", "party_members", "income_operating",
        ] {
            #expect((0..<1000).allSatisfy { county.column(field)?[$0] != .missing })
        }
        let gaps = (0..<1000).count { county.column("households")?[$0] == .missing }
        #expect((1...30).contains(gaps))
    }

    @Test(
        "Existing areas cover about 40 % of the villages and two of them do not hang together",
        arguments: [1, 2, 3] as [UInt64])
    func existingAreas(seed: UInt64) {
        let county = county(255, seed, 30)
        var members: [String: [Int]] = [:]
        for village in 0..<255 {
            if case .text(let name) = county.column("cluster_now")?[village] {
                members[name, default: []].append(village)
            }
        }
        let covered = members.values.reduce(0) { $0 + $1.count }
        #expect((80...130).contains(covered))
        #expect(members.values.count { !isConnected($0, county) } == 2)
    }

    private func isConnected(_ members: [Int], _ county: GeneratedCounty) -> Bool {
        let inside = Set(members)
        var seen = Set(members.prefix(1))
        var grew = true
        while grew {
            grew = false
            for border in county.trueAdjacency
            where border.isRook && inside.contains(border.a) && inside.contains(border.b) {
                guard seen.contains(border.a) != seen.contains(border.b) else { continue }
                seen.formUnion([border.a, border.b])
                grew = true
            }
        }
        return seen.count == members.count
    }

    private func reals(_ county: GeneratedCounty, _ field: String) -> [Double] {
        guard case .real(let values) = county.column(field)?.values else { return [] }
        return values.compactMap { $0 }
    }

    private func integers(_ county: GeneratedCounty, _ field: String) -> [Int] {
        guard case .integer(let values) = county.column(field)?.values else { return [] }
        return values.compactMap { $0 }
    }

    private func texts(_ county: GeneratedCounty, _ field: String) -> [String] {
        guard case .text(let values) = county.column(field)?.values else { return [] }
        return values.compactMap { $0 }
    }
}
