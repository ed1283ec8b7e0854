import ClusterPlanner
import Foundation

/// Rows of tables that fit no village of the map, and the village each may be: accepted one by one or all of a kind.
enum NameMatches {
    /// The file that accepted pairs go into, where the scenario names none.
    private static let file = DataFolder.name + "/村名对应.csv"

    static func json(_ offer: AliasOffer, _ places: VillagePlaces) -> JSONValue {
        let isCode = offer.alias.old.code != nil
        return .object([
            ("line", .text(offer.line)), ("old", .text(offer.alias.old.label)), ("new", .text(offer.alias.new.label)),
            ("reason", WebAnswer.both(offer.reason)), ("kind", .text(isCode ? "code" : "name")),
            (
                "at",
                offer.alias.new.code.flatMap { places.of($0) }.map { .integer($0) } ?? .null
            ),
        ])
    }

    /// Writes pairs into the alias file of a scenario, which then names it.
    ///
    /// - Parameter lines: the pairs as ``json(_:_:)`` tells them; those that are not offered are passed over.
    /// - Returns: how many were accepted.
    /// - Throws: ``PlannerError`` where the scenario cannot be edited safely.
    static func accept(_ lines: [String], _ reading: CountyReading, _ scenario: String, _ desk: Desk) throws -> Int {
        let wanted = Set(lines)
        let accepted = reading.aliasOffers.filter { wanted.contains($0.line) }
        if accepted.isEmpty { return 0 }
        let path = desk.workspace + "/" + scenario
        let loaded = try Scenario.load(path: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let named = loaded.data.villageAliases ?? (scenario.contains("/") ? "../" + file : file)
        let key = "data.village_aliases"
        let edited =
            loaded.data.villageAliases == nil
            ? try ScenarioEditor(text, file: path).text(setting: key, to: .text(named)) : text
        var pairs = reading.aliases.map { (alias: $0, reason: "") }
        for offer in accepted where !pairs.contains(where: { $0.alias == offer.alias }) {
            pairs.append((offer.alias, offer.reason.text(desk.language)))
        }
        func whole(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
        let (target, home) = (whole(loaded.resolve(named)), whole(desk.workspace) + "/")
        // Only a file of the workspace can be brought back.
        guard target.hasPrefix(home) else {
            throw PlannerError(
                .output, .unwritable,
                Bilingual(zh: "别名表 \(named) 不在工作文件夹内", en: "the alias file \(named) lies outside the folder"),
                at: Place(file: named), mend: Bilingual(zh: "请把它移入工作文件夹", en: "move it into the folder"))
        }
        let local = String(target.dropFirst(home.count))
        try UndoShelf(desk.workspace).record("names", [local, scenario]) {
            try AtomicFile.writeAll(
                [(target, AliasFile.bytes(pairs)), (path, Array(edited.utf8))], overwrite: true)
        }
        return accepted.count
    }
}
