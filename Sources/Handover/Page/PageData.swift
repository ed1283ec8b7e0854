import CountyModel
import Geospatial
import PlanStudies

/// Everything the page shows, as one JSON value.
enum PageData {
    /// The data, and what was left out of them.
    package static func make(_ handover: HandoverPlan, beside other: HandoverPlan?, _ language: Language) throws -> (
        JSONValue, [Finding]
    ) {
        let setup = handover.setup
        let topology = PageTopology(setup.county.metric)
        let table = try other.map { try ComparisonTable([handover.compared, $0.compared]) }
        let colours = PageColours(handover, table?.comparisons[0], other: other)
        var plans = [try PagePlan.json(handover, on: setup.county, colours.clusters[0])]
        var notes: [Finding] = []
        if let other {
            plans.append(try PagePlan.json(other, on: setup.county, colours.clusters[1]))
            notes = strangers(handover, other)
        }
        let manifest = HandoverManifest(handover)
        var members: [(String, JSONValue)] = [
            ("schema", .text(Engine.schema)), ("engine", .text(Engine.version)), ("lang", .text(language.rawValue)),
            ("title", both(title(handover))), ("county", .text(PageText.visible(setup.county.name))),
            ("notice", both(manifest.notice)),
            ("review", .text(PageText.visible(setup.scenario.output.map.reviewNumber ?? ""))),
            ("map", map(topology, setup.county)), ("colours", fills()), ("classes", classes(handover)),
        ]
        members += PageVillages.json(handover)
        members.append(("plans", .list(plans)))
        if let other, let table { members.append(("compare", PageComparison.json(table, handover, other))) }
        return (.object(members), notes)
    }

    /// The title of the page.
    package static func title(_ handover: HandoverPlan) -> Bilingual {
        let scenario = handover.setup.scenario
        let written = scenario.output.map.title ?? scenario.title
        return written.isEmpty
            ? handover.setup.county.title(zh: "片区划分建议方案", en: "proposed clusters")
            : Bilingual(zh: written, en: written)
    }

    package static func both(_ text: Bilingual) -> JSONValue {
        .list([.text(PageText.visible(text.zh)), .text(PageText.visible(text.en))])
    }

    /// A number as short as it can be written.
    package static func number(_ number: Double?, _ decimals: Int = 2) -> JSONValue {
        guard let number, number.isFinite else { return .null }
        let rounded = NumberText.rounded(number, decimals)
        return rounded == rounded.rounded() && abs(rounded) < 9e15
            ? .integer(Int(rounded)) : .real(rounded, decimals: decimals)
    }

    private static func map(_ topology: PageTopology, _ county: County) -> JSONValue {
        .object([
            ("step", .real(topology.step, decimals: 9)), ("width", .integer(Int(topology.size.x))),
            ("height", .integer(Int(topology.size.y))), ("arcCount", .integer(topology.arcs.count)),
            ("arcs", .text(topology.arcText)), ("rings", .text(topology.ringText)),
            ("points", .text(topology.text(of: county.points.map(topology.place)))),
        ])
    }

    private static func fills() -> JSONValue {
        .object([
            ("palette", .list(MapColours.palette.map { .text($0) })), ("leftOut", .text(MapColours.leftOut)),
            ("strong", .text(MapColours.strong)), ("middle", .text(MapColours.middle)),
            ("weak", .text(MapColours.weak)), ("unknown", .text(MapColours.unknown)),
        ])
    }

    private static func classes(_ handover: HandoverPlan) -> JSONValue {
        let (setup, options) = (handover.setup, handover.setup.scenario.classes)
        let measure = setup.classes.measure
        let year = setup.county.attributes.source(of: measure)?.year
        return .object([
            ("measure", both(Bilingual(zh: measure.label, en: measure.englishName))),
            ("unit", both(setup.classes.unit)),
            ("year", year.map { .integer($0) } ?? .null), ("weak", number(options.weakBelowWan)),
            ("strong", number(options.strongMinWan)),
        ])
    }

    /// Villages of the second plan that the map does not have.
    private static func strangers(_ handover: HandoverPlan, _ other: HandoverPlan) -> [Finding] {
        let county = handover.setup.county
        let absent = other.setup.county.villages.filter { county.index(of: $0.code) == nil }
        if absent.isEmpty { return [] }
        let names = Bilingual.list(absent.prefix(5).map(\.label) + (absent.count > 5 ? ["…"] : []))
        return [
            Finding(
                .villagesNotOnFirstMap,
                Bilingual(
                    zh: "对比方案的 \(absent.count) 个村不在第一个方案的地图上,网页中不显示:\(names.zh)",
                    en:
                        "\(absent.count) villages of the second plan are not on the first one's map and not shown: \(names.en)"
                ),
                mend: Bilingual(zh: "请核对两个方案所用的村界", en: "check which borders the plans were made from"))
        ]
    }
}
