import Geospatial

extension Planting {
    /// Plants a fault of the table with codes; `false` when the kind belongs elsewhere.
    mutating func plantInTable(_ kind: FaultKind) -> Bool {
        switch kind {
        case .scientificCode, .lostDigits, .otherCounty: spoilCode(kind)
        case .otherYear: renumberTown()
        case .duplicateRow: duplicateRow()
        case .villageMissing: dropRow()
        case .rowNotOnMap: addStranger()
        case .wrongTotal: wrongTotal()
        case .mergedTown: mergeTowns()
        case .yuanColumn: scaleColumn("income_operating", by: 10_000, header: "2024年村集体经营性收入", .yuanColumn)
        case .hectareColumn: scaleColumn("cultivated_mu", by: 1.0 / 30, header: "耕地面积", .hectareColumn)
        case .yuanCell, .dashMissing, .fullWidthDigits, .textInNumber, .negativeIncome, .membersOverPeople,
            .peoplePerHousehold, .landOverArea, .totalBelowOperating, .weakFlag:
            spoilCell(kind)
        default: return false
        }
        return true
    }

    private mutating func spoilCode(_ kind: FaultKind) {
        guard let village = village() else { return }
        let code = county.villages[village].code
        switch kind {
        case .scientificCode: delivery.main[village, "village_code"] = .text("9.90101E+11")
        // What is left of a code that was saved as a spreadsheet shows it: six digits and an exponent.
        case .lostDigits: delivery.main[village, "village_code"] = .real((Double(code.prefix(6)) ?? 0) * 1e13)
        default: delivery.main[village, "village_code"] = .text("990102" + code.dropFirst(6))
        }
        note(kind, .mainRow(village), village)
    }

    /// All villages of the smallest town carry the codes of another year.
    private mutating func renumberTown() {
        let sizes = county.towns.indices.map { town in county.villages.count { $0.town == town } }
        guard let town = sizes.indices.filter({ sizes[$0] > 2 }).min(by: { sizes[$0] < sizes[$1] }) else { return }
        let members = county.villages.indices.filter { county.villages[$0].town == town }
        take(members)
        for village in members {
            let code = county.villages[village].code
            delivery.main[village, "village_code"] = .text(code.prefix(6) + "189" + code.suffix(3))
            note(.otherYear, .mainRow(village), village)
        }
    }

    private mutating func duplicateRow() {
        guard let village = village(), let row = delivery.main.rows.first(where: { $0.id == village }) else { return }
        note(.duplicateRow, .mainRow(delivery.main.append(row.cells)), village)
    }

    private mutating func dropRow() {
        guard let village = village() else { return }
        delivery.main.rows.removeAll { $0.id == village }
        note(.villageMissing, .mainFile, village)
    }

    private mutating func addStranger() {
        guard var cells = delivery.main.rows.first?.cells else { return }
        cells[delivery.main.column("village_code")] = .text("990101100299")
        cells[delivery.main.column("village_name")] = .text("未上图村")
        note(.rowNotOnMap, .mainRow(delivery.main.append(cells)), named: "未上图村")
    }

    private mutating func wrongTotal() {
        let row = delivery.totalsRow
        delivery.main[row, "income_operating"] = .real(delivery.main[row, "income_operating"].number + 100)
        note(.wrongTotal, .mainRow(row), named: "合计")
    }

    /// Only the first row of a town names it, as merged cells read.
    private mutating func mergeTowns() {
        var above = ""
        for row in delivery.main.rows.filter({ $0.id != delivery.totalsRow }) {
            let town = delivery.main[row.id, "town_name"].plainText
            if town == above { delivery.main[row.id, "town_name"] = .missing }
            above = town
        }
        note(.mergedTown, .mainFile, named: delivery.main.headers[delivery.main.column("town_name")])
    }

    private mutating func scaleColumn(_ field: String, by factor: Double, header: String, _ kind: FaultKind) {
        for row in delivery.main.rows.map(\.id) {
            let value = delivery.main[row, field]
            if value != .missing { delivery.main[row, field] = .real((value.number * factor * 100).rounded() / 100) }
        }
        delivery.main.headers[delivery.main.column(field)] = header
        // No line says what the numbers are in.
        delivery.main.above.removeAll { $0.hasPrefix("单位") }
        note(kind, .mainFile, named: header)
    }

    private mutating func spoilCell(_ kind: FaultKind) {
        let table = delivery.main
        let chosen = village { village in
            switch kind {
            case .yuanCell: (5...400).contains(table[village, "income_operating"].number)
            case .totalBelowOperating: table[village, "income_operating"].number >= 1
            default: true
            }
        }
        guard let village = chosen else { return }
        let (field, value) = spoilt(kind, village)
        delivery.main[village, field] = value
        if kind == .dashMissing {
            // Missing values are told by field, not by cell.
            note(kind, .mainFile, named: delivery.main.headers[delivery.main.column(field)])
        } else {
            note(kind, .mainRow(village), village)
        }
    }

    /// Which cell a fault goes into and what then stands there.
    private func spoilt(_ kind: FaultKind, _ village: Int) -> (field: String, value: GeneratedValue) {
        let table = delivery.main
        func number(_ field: String) -> Double { table[village, field].number }
        switch kind {
        case .yuanCell: return ("income_operating", .real(number("income_operating") * 10_000))
        case .dashMissing: return ("income_capita", .text(village.isMultiple(of: 2) ? "—" : "暂无"))
        case .fullWidthDigits:
            let digits = String(Int(number("pop_registered"))).unicodeScalars.compactMap {
                UnicodeScalar($0.value + 0xFEE0)
            }
            return ("pop_registered", .text(String(String.UnicodeScalarView(digits))))
        case .textInNumber: return ("pop_registered", .text("很多"))
        case .negativeIncome: return ("income_operating", .real(-55))
        case .membersOverPeople: return ("party_members", .integer(Int(number("pop_registered")) + 10))
        case .peoplePerHousehold: return ("households", .integer(max(1, Int(number("pop_registered")) / 15)))
        case .landOverArea: return ("cultivated_mu", .real((county.polygons.area(of: village) / 666.667).rounded(.up)))
        case .totalBelowOperating: return ("income_total", .real(number("income_operating") / 2))
        default: return ("is_weak", .text(table[village, "is_weak"].plainText == "是" ? "否" : "是"))
        }
    }

    /// Plants a fault of the table with names only; `false` when the kind belongs elsewhere.
    mutating func plantInNames(_ kind: FaultKind) -> Bool {
        let kinds: [FaultKind] = [.renamedVillage, .misspeltName, .privateCharacter]
        guard kinds.contains(kind) else { return false }
        let villages = county.villages
        guard let village = village(where: { villages[$0].name.count >= 3 }) else { return true }
        let name = county.villages[village].name
        let ending = name.hasSuffix("社区") ? "社区" : "村"
        let stem = name.dropLast(ending.count)
        let changed: String =
            switch kind {
            case .renamedVillage: "新民" + ending
            case .misspeltName: stem.dropLast() + "厝" + ending
            // A character that a county's own font drew, at a place that Unicode leaves to private use.
            default: stem.dropLast() + "\u{E863}" + ending
            }
        delivery.named[village, "village_name"] = .text(changed)
        note(kind, .namedRow(village), village)
        return true
    }
}
