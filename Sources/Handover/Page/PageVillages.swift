import CountyModel
import Foundation
import Geospatial
import Planning

/// What the page shows of villages with any plan: columns of equal length, in the order of the codes.
enum PageVillages {
    package static func json(_ handover: HandoverPlan) -> [(String, JSONValue)] {
        let setup = handover.setup
        let county = setup.county
        let attributes = county.attributes
        let towns = Names(county.villages.map(\.townName))
        let areas = Names(county.villages.indices.map { attributes.text(.clusterNow, $0) })
        let industries = county.villages.indices.map { attributes.list(.mainIndustry, $0) }
        let industryNames = frequent(industries)
        let place = Dictionary(uniqueKeysWithValues: industryNames.enumerated().map { ($1, $0) })
        let told = columns(handover)
        func column(_ name: String) -> (String, JSONValue) { (name, told.first { $0.name == name }?.cells ?? .null) }
        return [
            ("towns", .list(towns.names.map { .text(PageText.visible($0)) })),
            ("townColour", colours(setup, towns)), ("areas", .list(areas.names.map { .text(PageText.visible($0)) })),
            ("areaColour", colours(setup, areas)),
            (
                "industries",
                .list(industryNames.map { PageData.both(Bilingual(zh: $0, en: IndustryName.english($0))) })
            ),
            (
                "villages",
                .object([
                    column("code"), column("name"),
                    ("initials", .list(county.villages.map { .text(initials($0.name)) })),
                    ("town", .list(towns.of.map { .integer($0) })), ("area", .list(areas.of.map { .integer($0) })),
                    column("income"), column("pop"), column("resident"), column("party"),
                    (
                        "industry",
                        .list(industries.map { .list($0.compactMap { name in place[name].map { .integer($0) } }) })
                    ),
                    column("km2"),
                ])
            ),
        ]
    }

    /// The columns of the page that every village has; null where the county's tables do not have them.
    private static func columns(_ handover: HandoverPlan) -> [(name: String, cells: JSONValue)] {
        let rows = VillageCase(handover.setup, handover.plan, handover.reasons, moved: [])
            .rows(handover.setup.county.villages.indices)
        return VillageColumns.of(handover.setup).compactMap { column in
            guard let page = column.page else { return nil }
            let cells = JSONValue.list(rows.map { column.value($0).paged(page.decimals) })
            return (page.name, column.need.isMet(handover.setup) ? cells : .null)
        }
    }

    /// Texts and which of them each village has; −1 for none.
    struct Names {
        package let names: [String]
        package let of: [Int]

        init(_ texts: [String?]) {
            var (names, of): ([String], [Int]) = ([], [])
            var place: [String: Int] = [:]
            for text in texts {
                guard let text, !text.isEmpty else {
                    of.append(-1)
                    continue
                }
                let index = place[text] ?? names.count
                if index == names.count {
                    names.append(text)
                    place[text] = index
                }
                of.append(index)
            }
            (self.names, self.of) = (names, of)
        }
    }

    /// Industries by how many villages have them, ties by name.
    private static func frequent(_ lists: [[String]]) -> [String] {
        var counts: [String: Int] = [:]
        for list in lists { for name in list { counts[name, default: 0] += 1 } }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private static func colours(_ setup: PlanningCase, _ names: Names) -> JSONValue {
        .list(PageColours.groups(setup, names.of, count: names.names.count).map { .integer($0) })
    }

    /// First letters of the Mandarin reading, for the search: 石溪村 is `sxc`.
    private static func initials(_ name: String) -> String {
        guard name.unicodeScalars.contains(where: { $0.properties.isIdeographic }) else { return "" }
        let latin = name.applyingTransform(.mandarinToLatin, reverse: false) ?? ""
        let plain = latin.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        return String(
            plain.split { !$0.isLetter && !$0.isNumber }.compactMap(\.first).filter { $0.isASCII })
    }
}
