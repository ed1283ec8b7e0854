import ClusterPlanner

/// What the page is told of a county that was looked at: its outline, and what was found, cause by cause.
enum CountyAnswer {
    /// Findings that are told of one cause; the rest is counted.
    private static let most = 200

    static func told(_ look: CountyLook, _ report: CheckReport) -> [(String, JSONValue)] {
        let places = VillagePlaces(look.reading?.county)
        let classes = look.setup.map { setup in
            VillageClass.allCases.map { kind -> JSONValue in
                .object([
                    ("label", WebAnswer.both(kind.label)),
                    ("count", .integer(setup.classes.classes.count { $0 == kind })),
                ])
            }
        }
        return [
            ("villages", look.reading.map { .integer($0.county.villages.count) } ?? .null),
            ("outline", look.reading.map { CountyOutline.json($0.county, look.setup) } ?? .null),
            ("isReady", .flag(look.setup != nil && report.count(.error) == 0)),
            ("hasAreas", .flag(look.setup.map(ExistingAreas.areKnown) ?? false)),
            ("errors", .integer(report.count(.error))), ("warnings", .integer(report.count(.warning))),
            ("classes", classes.map { .list($0) } ?? .null),
            ("measure", look.setup.map { FieldAnswer.name($0.classes.measure) } ?? .null),
            ("causes", .list(report.causes.map { cause($0, places) })),
            ("matches", .list((look.reading?.aliasOffers ?? []).map { NameMatches.json($0, places) })),
        ]
    }

    private static func cause(_ cause: Cause, _ places: VillagePlaces) -> JSONValue {
        let place = cause.place
        let mends = cause.findings.compactMap(\.mend)
        let mend = mends.first { mend in 2 * mends.count { $0 == mend } > mends.count }
        let isOneColumn = cause.findings.allSatisfy { $0.place.column == place.column }
        return .object([
            ("code", .text(cause.code.text)), ("severity", .text(cause.severity.rawValue)),
            ("label", WebAnswer.both(cause.severity.label)),
            ("title", WebAnswer.both(cause.title)), ("count", .integer(cause.count)), ("file", text(place.file)),
            ("sheet", text(place.sheet)), ("column", text(isOneColumn ? place.column : nil)),
            ("mend", mend.map(WebAnswer.both) ?? .null),
            ("findings", .list(cause.findings.prefix(most).map { finding($0, mend, places) })),
        ])
    }

    private static func finding(_ finding: Finding, _ shared: Bilingual?, _ places: VillagePlaces) -> JSONValue {
        let place = finding.place
        let own = finding.mend == shared ? nil : finding.mend
        return .object([
            ("what", WebAnswer.both(finding.what)), ("mend", own.map(WebAnswer.both) ?? .null),
            ("file", text(place.file)), ("sheet", text(place.sheet)),
            ("row", place.row.map { .integer($0) } ?? .null), ("column", text(place.column)),
            ("village", text(place.village)), ("value", text(place.value)),
            ("at", .list(places.of(finding).map { .integer($0) })),
        ])
    }

    private static func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
}

/// Where on the map the villages of findings are.
struct VillagePlaces: Sendable {
    private var known: [String: Int] = [:]

    init(_ county: County?) {
        guard let county else { return }
        var names: [String: [Int]] = [:]
        for (index, village) in county.villages.enumerated() {
            known[village.code.text] = index
            known[village.label] = index
            names[village.name, default: []].append(index)
        }
        // A name that several villages share leads to none of them.
        for (name, found) in names where found.count == 1 { known[name] = found[0] }
    }

    /// The villages of a finding by their place in the county, those that are known.
    func of(_ finding: Finding) -> [Int] {
        (finding.villages + [finding.place.village].compactMap { $0 }).compactMap { known[$0] }
    }

    /// The village of a code.
    func of(_ code: String) -> Int? { known[code] }
}
